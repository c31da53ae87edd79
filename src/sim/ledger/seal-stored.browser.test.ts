import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { GridError } from '../../ports/errors.ts';
import { openSimGrid } from '../sim-grid.ts';
import { worldName } from '../world-name.ts';
import type { StoredEntry } from './entry.ts';
import { hashOf } from './entry.ts';
import world1 from './fixtures/world-1.txt?raw';
import { openIdbStore } from './idb-store.ts';
import { hashedTexts } from './read-entries.ts';
import { Vault } from './vault.ts';

/** What the world's secrets look like, in text or in bytes. */
const HUSH = /ssh-ed25519|AQEBAQEB|0{60}/;
const texts = world1.split('\n').slice(1, -1);
const clear: readonly StoredEntry[] = texts.map((text, seq) => ({ seq, hash: hashOf(text), text }));

let name = '';
let seed = '';

beforeEach(({ task }) => {
  seed = `older ${task.id} ${performance.now()}`;
  name = worldName(seed, 300);
});
afterEach(() => {
  vi.restoreAllMocks();
  indexedDB.deleteDatabase(name);
});

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error('refused', { cause: request.error }));
  });

/** A database as the first version of the store made it, its snapshot with secrets, too. */
async function leaveOlder(): Promise<void> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('entries', { keyPath: 'seq' });
    for (const each of ['snapshot', 'heartbeat', 'keys']) request.result.createObjectStore(each);
  };
  const db = await settled(request);
  const transaction = db.transaction(['entries', 'snapshot', 'heartbeat'], 'readwrite');
  for (const entry of clear) transaction.objectStore('entries').add(entry);
  const state = { at: 1, deployments: [[1, { env: { SSH_KEY: 'ssh-ed25519 AAAA' } }]] };
  const snapshot = { seq: clear.length - 1, hash: clear.at(-1)!.hash, schema: 2, state };
  transaction.objectStore('snapshot').put(snapshot, 'last');
  transaction.objectStore('heartbeat').put({ wall: 1, grid: 2 }, 'last');
  await new Promise((resolve) => (transaction.oncomplete = resolve));
  db.close();
}

/** Every value of every store of the database, as text; bytes letter by letter. */
async function everything(): Promise<string> {
  const db = await settled(indexedDB.open(name));
  const found: unknown[] = [];
  for (const store of db.objectStoreNames)
    found.push([store, await settled(db.transaction(store).objectStore(store).getAll())]);
  db.close();
  return JSON.stringify(found, (_, value: unknown) =>
    typeof value === 'bigint'
      ? String(value)
      : value instanceof Uint8Array
        ? String.fromCharCode(...value)
        : value,
  );
}

const heads = (entries: readonly StoredEntry[]): readonly string[] =>
  entries.map(({ hash }) => hash);

describe('a database of an earlier version', () => {
  it('is sealed when it is opened: no secret is in any of its stores, and no hash is another', async () => {
    await leaveOlder();
    expect(await everything()).toMatch(HUSH);
    const store = await openIdbStore(name);
    const found = await store.read(-1);
    expect(heads(found)).toEqual(heads(clear));
    expect(await hashedTexts(found, (ids) => new Vault(store).open(ids))).toEqual(texts);
    expect(await store.snapshot()).toBeUndefined();
    expect(await store.heartbeat()).toEqual({ wall: 1, grid: 2 });
    store.close();
    expect(await everything()).not.toMatch(HUSH);
  });

  it('opens as a grid, verifies to the last hash, and goes on', async () => {
    await leaveOlder();
    const grid = await openSimGrid({ seed, nodes: 300 });
    const { broken, sealed, signatures } = await grid.world!.verify();
    expect({ broken, sealed, signatures }).toEqual({
      broken: undefined,
      sealed: undefined,
      signatures: 18,
    });
    await grid.close();
    expect(await everything()).not.toMatch(HUSH);
  });

  it.each([
    ['before anything is written', 'encrypt' as const],
    ['while it is written', 'put' as const],
  ])('is left as it was by a crash %s, and sealed the next time', async (_, where) => {
    await leaveOlder();
    const refuse = () => {
      throw new DOMException('no more', 'QuotaExceededError');
    };
    if (where === 'encrypt') vi.spyOn(SubtleCrypto.prototype, 'encrypt').mockImplementation(refuse);
    else {
      const { put } = IDBObjectStore.prototype;
      let count = 0;
      vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
        this: IDBObjectStore,
        ...args
      ) {
        // The upgrade has put one; the third is in the middle of what belongs together.
        if (++count === 3) refuse();
        return put.apply(this, args);
      });
    }
    await expect(openIdbStore(name)).rejects.toBeInstanceOf(GridError);
    vi.restoreAllMocks();
    const before = await everything();
    expect(before).toContain(JSON.stringify(texts[5]).slice(1, -1));
    const store = await openIdbStore(name);
    expect(await hashedTexts(await store.read(-1), (ids) => new Vault(store).open(ids))).toEqual(
      texts,
    );
    store.close();
    expect(await everything()).not.toMatch(HUSH);
  });

  it('is sealed once by several tabs that open it at the same time', async () => {
    await leaveOlder();
    const stores = await Promise.all([1, 2, 3].map(() => openIdbStore(name)));
    for (const store of stores) {
      const opened = await hashedTexts(await store.read(-1), (ids) => new Vault(store).open(ids));
      expect(opened).toEqual(texts);
      store.close();
    }
    expect(await everything()).not.toMatch(HUSH);
  });

  it('whose damaged entry nobody can read gives none of it away', async () => {
    await leaveOlder();
    const db = await settled(indexedDB.open(name));
    const damaged = { ...clear[9]!, text: '{"kind":"message", ssh-ed25519 half a te' };
    await settled(db.transaction('entries', 'readwrite').objectStore('entries').put(damaged));
    db.close();
    const store = await openIdbStore(name);
    expect(heads(await store.read(-1))).toEqual(heads(clear));
    store.close();
    expect(await everything()).not.toMatch(HUSH);
  });
});
