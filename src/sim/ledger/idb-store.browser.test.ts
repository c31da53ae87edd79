import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { generateKey } from '../../crypto/ed25519.ts';
import { GridError } from '../../ports/errors.ts';
import { deploy, diskDeployment, newUser, openNodes } from '../../ports/conformance/actions.ts';
import type { Grid } from '../../ports/grid.ts';
import { openSimGrid } from '../sim-grid.ts';
import { worldName } from '../world-name.ts';
import type { StoredEntry } from './entry.ts';
import { seal } from './entry.ts';
import { openIdbStore, STORE_VERSION } from './idb-store.ts';
import type { LedgerStore } from './store.ts';

let seed = '';
let name = '';
const opened: { close(): unknown }[] = [];

beforeEach(({ task }) => {
  seed = `store ${task.id} ${performance.now()}`;
  name = worldName(seed, 200);
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  for (const each of opened.splice(0)) await each.close();
  indexedDB.deleteDatabase(name);
});

async function openStore(): Promise<LedgerStore> {
  const store = await openIdbStore(name);
  opened.push(store);
  return store;
}
async function openGrid(): Promise<Grid> {
  const grid = await openSimGrid({ seed, nodes: 200 });
  opened.push(grid);
  return grid;
}

/** Entries that link, the first behind `before`. */
function chain(count: number, before?: StoredEntry): StoredEntry[] {
  const entries: StoredEntry[] = [];
  for (let i = 0; i < count; i++) {
    const last = entries.at(-1) ?? before;
    const body = { kind: 'price', average: 10 + i } as const;
    entries.push(seal((last?.seq ?? -1) + 1, 1000, last?.hash ?? '', body));
  }
  return entries;
}

/** Opens the database without the store, as another version of the app would. */
function openRaw(version: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error('refused', { cause: request.error }));
  });
}

describe('a store of entries in IndexedDB', () => {
  it('writes what is decided in one read-write transaction that is strictly durable', async () => {
    const store = await openStore();
    const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await store.append(-1, () => chain(2));
    expect(transactions.mock.calls).toEqual([[['entries'], 'readwrite', { durability: 'strict' }]]);
  });

  it('holds after a reopening what was appended, in order', async () => {
    const entries = chain(12);
    const store = await openStore();
    expect(await store.isEmpty()).toBe(true);
    await store.append(-1, () => entries.slice(0, 1));
    await store.append(0, () => entries.slice(1));
    store.close();
    const again = await openStore();
    expect(await again.isEmpty()).toBe(false);
    expect(await again.read(-1)).toEqual(entries);
    expect(await again.read(9)).toEqual(entries.slice(10));
    expect(await again.read(3, 2)).toEqual(entries.slice(4, 6));
  });

  it('hands over what another tab has appended before it asks what to add', async () => {
    const [one, other] = [await openStore(), await openStore()];
    const entries = chain(3);
    await one.append(-1, () => entries.slice(0, 2));
    const seen: StoredEntry[] = [];
    await other.append(-1, (foreign) => {
      seen.push(...foreign);
      return entries.slice(2);
    });
    expect(seen).toEqual(entries.slice(0, 2));
    expect(await one.read(-1)).toEqual(entries);
  });

  it('tells the other tabs, and not itself, that there is something new', async () => {
    const [one, other] = [await openStore(), await openStore()];
    const own = vi.fn();
    const foreign = vi.fn();
    one.onForeign(own);
    const stop = other.onForeign(foreign);
    await one.append(-1, () => chain(1));
    await vi.waitFor(() => expect(foreign).toHaveBeenCalledTimes(1));
    stop();
    await one.replace(chain(1));
    const late = vi.fn();
    other.onForeign(late);
    await one.replace(chain(1));
    await vi.waitFor(() => expect(late).toHaveBeenCalled());
    expect(foreign).toHaveBeenCalledTimes(1);
    expect(own).not.toHaveBeenCalled();
  });

  it('keeps nothing of a refused submission and passes the refusal on', async () => {
    const store = await openStore();
    const refusal = new GridError('chain.dispatch', { pallet: 'InsufficientBalance' });
    const refused = store.append(-1, () => {
      throw refusal;
    });
    await expect(refused).rejects.toBe(refusal);
    expect(await store.isEmpty()).toBe(true);
  });

  it('does not write over an entry that is there', async () => {
    const store = await openStore();
    const entries = chain(2);
    await store.append(-1, () => entries);
    await expect(store.append(-1, () => chain(1))).rejects.toMatchObject({
      code: 'storage.refused',
      params: { reason: 'ConstraintError' },
    });
    expect(await store.read(-1)).toEqual(entries);
  });

  it('replaces a world with its snapshot and heartbeat, but not the key', async () => {
    const store = await openStore();
    await store.append(-1, () => chain(4));
    await store.keepSnapshot({ seq: 3, hash: 'h', schema: 1, state: { at: 5 } });
    await store.beat({ wall: 1, grid: 2 });
    expect(await store.snapshot()).toEqual({ seq: 3, hash: 'h', schema: 1, state: { at: 5 } });
    expect(await store.heartbeat()).toEqual({ wall: 1, grid: 2 });
    await store.keepKey('account', 'mine');

    const others = chain(2);
    await store.replace(others);
    expect(await store.read(-1)).toEqual(others);
    expect(await store.snapshot()).toBeUndefined();
    expect(await store.heartbeat()).toBeUndefined();
    expect(await store.key('account')).toBe('mine');
  });

  it('keeps the first of two keys, and one that nobody can read out', async () => {
    const [one, other] = [await openStore(), await openStore()];
    const [first, second] = [await generateKey(), await generateKey()];
    const kept = await Promise.all([
      one.keepKey('account', { privateKey: first.persistable, publicKey: first.publicKey }),
      other.keepKey('account', { privateKey: second.persistable, publicKey: second.publicKey }),
    ]);
    const stored = (await one.key('account')) as { privateKey: CryptoKey; publicKey: Uint8Array };
    expect(stored.privateKey.extractable).toBe(false);
    expect([first.publicKey, second.publicKey]).toContainEqual(stored.publicKey);
    for (const each of kept) expect(each).toMatchObject({ publicKey: stored.publicKey });
  });
});

describe('two tabs on one world', () => {
  it('append in turn, and every entry links to the one before', async () => {
    const [one, other] = [await openGrid(), await openGrid()];
    const user = await newUser(one);
    const call = { call: 'transfer', to: user.signer.account, amount: 1_000_000n } as const;
    await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        (i % 2 ? one : other).chain.submit([call], { ...user.signer }),
      ),
    );
    const verification = await one.world?.verify();
    expect(verification?.broken).toBeUndefined();
    expect(verification?.signatures).toBe(11);
    await vi.waitFor(async () => {
      const states = await Promise.all([one.world?.state(), other.world?.state()]);
      expect(states[0]?.head).toBe(states[1]?.head);
    });
  });

  it('use one account, whichever makes it first', async () => {
    const [one, other] = [await openGrid(), await openGrid()];
    const signers = await Promise.all([one.accounts.ensure(), other.accounts.ensure()]);
    expect(signers[0].account).toBe(signers[1].account);
  });
});

describe('a world that survives', () => {
  it('shows after a crash all that was acknowledged, with what time made of it', async () => {
    const grid = await openGrid();
    const user = await newUser(grid);
    const node = openNodes(await grid.proxy.inventory())[0];
    if (node === undefined) throw new Error('no open node');
    const id = await deploy(grid, user, node, diskDeployment(user.twin, 'd', 10));
    await grid.world?.jump(3 * 3_600_000);
    const again = await openGrid();
    expect(await again.chain.contract(id)).toEqual(await grid.chain.contract(id));
    expect(await again.proxy.bills(id)).toEqual(await grid.proxy.bills(id));
    expect((await again.accounts.current())?.account).toBe(user.signer.account);
    expect((await again.world?.state())?.storage).toBe('indexeddb');
  });
});

describe('when storage fails', () => {
  it('says that a newer version has been here, and shadows nothing with an empty world', async () => {
    const newer = await openRaw(STORE_VERSION + 1);
    newer.close();
    await expect(openIdbStore(name)).rejects.toMatchObject({ code: 'storage.newer' });
    await expect(openSimGrid({ seed, nodes: 200 })).rejects.toMatchObject({
      code: 'storage.newer',
    });
  });

  it('lets a newer version of the app in, and says so from then on', async () => {
    const grid = await openGrid();
    const user = await newUser(grid);
    const before = await grid.world?.state();
    const newer = await openRaw(STORE_VERSION + 1);
    const call = { call: 'transfer', to: user.signer.account, amount: 1_000_000n } as const;
    await expect(grid.chain.submit([call], user.signer)).rejects.toMatchObject({
      code: 'storage.newer',
    });
    expect((await grid.world?.state())?.head).toBe(before?.head);
    newer.close();
  });

  it('does not hold up who deletes the world', async () => {
    const store = await openStore();
    await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = resolve;
      request.onerror = reject;
    });
    await expect(store.append(-1, () => chain(1))).rejects.toMatchObject({
      code: 'storage.refused',
      params: { reason: 'deleted' },
    });
  });

  it.each([
    [
      'throws',
      () => {
        vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        });
      },
    ],
    ['is not there', () => vi.stubGlobal('indexedDB', undefined)],
  ])('runs in memory, and says so, where IndexedDB %s', async (_, refuse) => {
    refuse();
    await expect(openIdbStore(name)).rejects.toMatchObject({ code: 'storage.refused' });
    const grid = await openGrid();
    const user = await newUser(grid);
    expect(user.twin).toBeGreaterThan(0);
    expect((await grid.world?.state())?.storage).toBe('memory');
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it.each([
    ['when it is written', fullOnAdding],
    ['when it is committed', fullOnCommitting],
  ])('says that the disk is full %s, and leaves the state as it was', async (_, fill) => {
    const grid = await openGrid();
    const user = await newUser(grid);
    const before = await grid.world?.state();
    const balance = await grid.chain.balance(user.signer.account);
    const call = { call: 'transfer', to: user.signer.account, amount: 1_000_000n } as const;
    fill();
    await expect(grid.chain.submit([call], user.signer)).rejects.toMatchObject({
      code: 'storage.full',
    });
    vi.restoreAllMocks();
    expect((await grid.world?.state())?.head).toBe(before?.head);
    expect(await grid.chain.balance(user.signer.account)).toEqual(balance);
    await grid.chain.submit([call], user.signer);
    expect((await grid.world?.verify())?.broken).toBeUndefined();
  });
});

/** What a browser does when an origin has used up its quota, at either of the two moments. */
const full = (object: IDBRequest | IDBTransaction): void => {
  Object.defineProperty(object, 'error', {
    value: new DOMException('The quota has been exceeded.', 'QuotaExceededError'),
  });
};
function fullOnAdding(): void {
  const { add } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (
    this: IDBObjectStore,
    ...args
  ) {
    const request = add.apply(this, args);
    full(request);
    this.transaction.abort();
    return request;
  });
  vi.spyOn(IDBTransaction.prototype, 'commit').mockImplementation(() => undefined);
}
function fullOnCommitting(): void {
  vi.spyOn(IDBTransaction.prototype, 'commit').mockImplementation(function (this: IDBTransaction) {
    full(this);
    this.abort();
  });
}
