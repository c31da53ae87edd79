import { IDBFactory } from 'fake-indexeddb';
import { openDB, unwrap } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import 'fake-indexeddb/auto';
import { GridError } from '../ports/errors.ts';
import { DRAFTS_KEPT } from './drafts.ts';
import { indexedDbStore } from './indexeddb-store.ts';
import { FencedOff, type JournalRecord } from './journal.ts';
import { MIGRATIONS } from './migrations.ts';
import { SEARCHES_KEPT } from './searches.ts';
import { openProfile, type Profile, type ProfileOptions } from './profile.ts';

const NAME = 'profile-under-test';
const opened: Profile[] = [];

async function open(options?: ProfileOptions): Promise<Profile> {
  const profile = await openProfile(NAME, options);
  opened.push(profile);
  return profile;
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});
afterEach(() => {
  for (const profile of opened.splice(0)) profile.close();
  vi.unstubAllGlobals();
});

const refuseStorage = () =>
  vi.stubGlobal('indexedDB', {
    open() {
      throw new DOMException('no', 'SecurityError');
    },
  });

interface Note extends JournalRecord {
  readonly text: string;
}
const note = (id: string, text = 'new', grid = 'g'): Note => ({ id, grid, text });

describe.each(['indexeddb', 'memory'] as const)('a profile in %s', (kind) => {
  beforeEach(() => {
    if (kind === 'memory') refuseStorage();
  });

  it('says where it is kept', async () => {
    expect((await open()).storage).toBe(kind);
  });

  it('keeps settings and completes them with defaults', async () => {
    const { settings } = await open();
    expect(await settings.get()).toEqual({ theme: 'system', locale: '', sshKeys: [] });
    await settings.set({ theme: 'dark' });
    await settings.set({ locale: 'fr' });
    expect(await settings.get()).toEqual({ theme: 'dark', locale: 'fr', sshKeys: [] });
  });

  it('keeps searches by name, the newest first, until they are deleted', async () => {
    const { searches } = await open();
    expect(await searches.list()).toEqual([]);
    await searches.save({ id: 'a', name: 'Big', query: 'freeCru=64..' });
    await searches.save({ id: 'b', name: 'Near', query: 'from=51,4' });
    await searches.save({ id: 'c', name: 'Big', query: 'freeCru=96..' });
    expect((await searches.list()).map(({ id }) => id)).toEqual(['c', 'b']);
    await searches.delete('c');
    expect(await searches.list()).toEqual([{ id: 'b', name: 'Near', query: 'from=51,4' }]);
    for (let i = 0; i < 60; i++) await searches.save({ id: `${i}`, name: `${i}`, query: '' });
    expect(await searches.list()).toHaveLength(SEARCHES_KEPT);
  });

  it('makes the first SSH key the default and knows a key it has seen', async () => {
    const { settings } = await open();
    await settings.addSshKey({ id: 'a', name: 'laptop', publicKey: 'ssh-ed25519 AAAA' });
    await settings.addSshKey({ id: 'b', name: 'desk', publicKey: 'ssh-ed25519 BBBB' });
    const same = await settings.addSshKey({ id: 'c', name: 'mine', publicKey: 'ssh-ed25519 AAAA' });
    expect(same.sshKeys.map(({ id, name }) => [id, name])).toEqual([
      ['b', 'desk'],
      ['a', 'mine'],
    ]);
    expect(same.defaultSshKey).toBe('a');
    expect((await settings.removeSshKey('a')).defaultSshKey).toBe('b');
    expect((await settings.removeSshKey('b')).defaultSshKey).toBeUndefined();
  });

  it('keeps private halves of SSH keys until their key is removed', async () => {
    const { settings, privateKeys } = await open();
    await settings.addSshKey({ id: 'k', name: 'k', publicKey: 'ssh-ed25519 AAAA k' });
    await privateKeys.put('ssh-ed25519 AAAA k', 'the private half');
    await privateKeys.put('ssh-ed25519 BBBB', 'another');
    expect(await privateKeys.get('ssh-ed25519 AAAA k')).toBe('the private half');
    expect(await privateKeys.has('ssh-ed25519 AAAA k')).toBe(true);
    await settings.removeSshKey('k');
    expect(await privateKeys.get('ssh-ed25519 AAAA k')).toBeUndefined();
    expect(await privateKeys.has('ssh-ed25519 AAAA k')).toBe(false);
    expect(await privateKeys.get('ssh-ed25519 BBBB')).toBe('another');
  });

  it('keeps the drafts that were touched last', async () => {
    const { drafts } = await open();
    for (let i = 0; i < DRAFTS_KEPT; i++) await drafts.put(`d${i}`, { cpu: i });
    await drafts.put('d0', { cpu: 100 });
    await drafts.put('one-more', { cpu: 7 });
    expect(await drafts.get('d1')).toBeUndefined();
    expect(await drafts.get('d0')).toEqual({ cpu: 100 });
    const ids = await drafts.ids();
    expect(ids).toHaveLength(DRAFTS_KEPT);
    expect(ids.slice(0, 2)).toEqual(['one-more', 'd0']);
    await drafts.delete('d0');
    expect(await drafts.get('d0')).toBeUndefined();
  });

  it('gives all who race for a key the same one', async () => {
    const { keys } = await open();
    const make = () =>
      crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt']);
    await Promise.all([keys.claim('k', make), keys.claim('k', make)]);
    const first = await keys.get('k');
    expect(first).toMatchObject({ extractable: false });
    await keys.delete('k');
    expect(await keys.get('k')).toBeUndefined();
  });

  it('changes a record only for the holder of its token', async () => {
    const journal = (await open()).journal<Note>();
    await journal.add(note('1'));
    await expect(journal.add(note('1'))).rejects.toThrow(FencedOff);
    expect(await journal.claim('1', { token: 'A', until: 100 }, 0, false)).toBe(true);
    expect(await journal.claim('1', { token: 'B', until: 200 }, 50, false)).toBe(false);
    const written = await journal.change('1', (record) => ({ ...record, text: 'by A' }), 'A');
    expect(written.text).toBe('by A');
    expect(await journal.claim('1', { token: 'B', until: 300 }, 101, false)).toBe(true);
    const late = journal.change('1', (record) => ({ ...record, text: 'late' }), 'A');
    await expect(late).rejects.toThrow(FencedOff);
    expect((await journal.get('1'))?.text).toBe('by A');
    expect(await journal.claim('1', { token: 'C', until: Infinity }, 102, true)).toBe(true);
    await journal.release('1', 'B');
    expect(await journal.claim('1', { token: 'D', until: 1 }, 103, false)).toBe(false);
    await journal.release('1', 'C');
    expect(await journal.claim('1', { token: 'D', until: 200 }, 103, false)).toBe(true);
    expect(await journal.claim('none', { token: 'D', until: 200 }, 103, false)).toBe(false);
  });

  it('keeps the records of different grids apart and forgets one grid', async () => {
    const journal = (await open()).journal<Note>();
    await journal.add(note('1'));
    await journal.add(note('2'));
    await journal.add(note('3', 'x', 'other'));
    await journal.remove('2');
    expect((await journal.list('g')).map(({ id }) => id)).toEqual(['1']);
    await journal.forget('g');
    expect(await journal.list('g')).toEqual([]);
    expect(await journal.list('other')).toHaveLength(1);
    await expect(journal.change('1', (record) => record)).rejects.toThrow(FencedOff);
  });

  it('keeps nothing of a change that throws', async () => {
    const journal = (await open()).journal<Note>();
    await journal.add(note('1'));
    const failing = journal.change('1', () => {
      throw new Error('thought better of it');
    });
    await expect(failing).rejects.toThrow('thought better of it');
    expect((await journal.get('1'))?.text).toBe('new');
  });

  it('tells in this tab and in others what changed', async () => {
    const here = await open();
    const there = await open();
    const heard: string[] = [];
    here.watch((topic) => heard.push(`here ${topic}`));
    const stop = there.watch((topic) => heard.push(`there ${topic}`));
    await here.settings.set({ theme: 'light' });
    await vi.waitFor(() => expect(heard).toEqual(['here settings', 'there settings']));
    stop();
    await here.journal<Note>().add(note('1'));
    expect(heard).toEqual(['here settings', 'there settings', 'here operations']);
  });
});

describe('secrets at rest', () => {
  it('are sealed, open again after a reload, and only for what they were sealed for', async () => {
    const before = await open();
    const sealed = await (await before.sealer()).seal({ password: 'hunter2' }, 'a');
    expect(new TextDecoder('latin1').decode((sealed as { data: Uint8Array }).data)).not.toContain(
      'hunter2',
    );
    before.close();
    const sealer = await (await open()).sealer();
    expect(sealer.secrets).toBe('sealed');
    expect(await sealer.open(sealed, 'a')).toEqual({ password: 'hunter2' });
    expect(await sealer.open(sealed, 'b')).toBeUndefined();
  });

  it('are sealed as soon as there is room for the key again', async () => {
    const full = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'));
    const generateKey = vi.spyOn(crypto.subtle, 'generateKey').mockImplementationOnce(full);
    const profile = await open();
    await expect(profile.sealer()).rejects.toThrow('no room');
    expect((await profile.sealer()).secrets).toBe('sealed');
    expect(generateKey).toHaveBeenCalledTimes(2);
    generateKey.mockRestore();
  });

  it('stay in memory where there is no WebCrypto, and that is said', async () => {
    const before = await open({ subtle: undefined });
    const sealer = await before.sealer();
    expect(sealer.secrets).toBe('memory');
    const sealed = await sealer.seal('hunter2', 'a');
    expect(JSON.stringify(sealed)).not.toContain('hunter2');
    expect(await sealer.open(sealed, 'a')).toBe('hunter2');
    const afterReload = await (await open({ subtle: undefined })).sealer();
    expect(await afterReload.open(sealed, 'a')).toBeUndefined();
    expect(await (await (await open()).sealer()).open(sealed, 'a')).toBeUndefined();
  });

  it('never stand beside the settings', async () => {
    const { privateKeys } = await open();
    await privateKeys.put('ssh-ed25519 AAAA', 'hunter2');
    const database = await openDB(NAME);
    const rows: unknown[] = await database.getAll('settings');
    database.close();
    const [sealed] = rows as { readonly kind: string; readonly data: Uint8Array }[];
    expect(sealed!.kind).toBe('aes-gcm');
    expect(new TextDecoder('latin1').decode(sealed!.data)).not.toContain('hunter2');
    expect(await privateKeys.get('ssh-ed25519 AAAA')).toBe('hunter2');
  });

  it('never stand in a draft', async () => {
    const { drafts } = await open();
    await drafts.put('d', { env: { TOKEN: 'hunter2' } });
    const database = await openDB(NAME);
    const rows: unknown[] = await database.getAll('drafts');
    database.close();
    expect(
      JSON.stringify(rows, (_, value: unknown) =>
        value instanceof Uint8Array ? [...value] : value,
      ),
    ).not.toContain('hunter2');
    expect(await drafts.get('d')).toEqual({ env: { TOKEN: 'hunter2' } });
  });
});

describe('the database', () => {
  it('survives a reload', async () => {
    const before = await open();
    await before.journal<Note>().add(note('1', 'kept'));
    before.close();
    expect(await (await open()).journal<Note>().get('1')).toEqual(note('1', 'kept'));
  });

  it('says that it is full and keeps everything it acknowledged', async () => {
    const profile = await open();
    const journal = profile.journal<Note>();
    await journal.add(note('1', 'kept'));
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    const error = await journal
      .change('1', (record) => ({ ...record, text: 'lost' }))
      .catch((caught: unknown) => caught);
    put.mockRestore();
    expect(error).toBeInstanceOf(GridError);
    expect(error).toMatchObject({ code: 'storage.full' });
    expect((await journal.get('1'))?.text).toBe('kept');
    await journal.change('1', (record) => ({ ...record, text: 'room again' }));
    expect((await journal.get('1'))?.text).toBe('room again');
  });

  it('lets go when a newer version wants it, and says so ever after', async () => {
    const old = await open();
    await old.settings.set({ theme: 'dark' });
    const states: string[] = [];
    old.watch((topic) => topic === 'profile' && states.push(old.state));
    const newer = await indexedDbStore(NAME, {}, [
      ...MIGRATIONS,
      (database) => database.createObjectStore('extra'),
    ]);
    expect(states).toEqual(['superseded']);
    await expect(old.settings.get()).rejects.toMatchObject({ code: 'storage.newer' });
    await expect(openProfile(NAME)).rejects.toMatchObject({ code: 'storage.newer' });
    const settings = await newer.read('settings', (view) => view.get('settings'));
    expect(settings).toMatchObject({ theme: 'dark' });
    newer.close();
  });

  it('waits for an older version that does not let go, and says that it waits', async () => {
    const stubborn = await openDB(NAME, 1, {
      upgrade: (database) => MIGRATIONS[0]!(unwrap(database)),
    });
    let blocked = 0;
    const opening = indexedDbStore(NAME, { blocked: () => blocked++ }, [...MIGRATIONS, () => {}]);
    await vi.waitFor(() => expect(blocked).toBe(1));
    stubborn.close();
    const store = await opening;
    expect(await store.read('settings', (view) => view.all())).toEqual([]);
    store.close();
  });

  it('opens again when the browser closed it', async () => {
    const store = await indexedDbStore(NAME);
    const transaction = vi
      .spyOn(IDBDatabase.prototype, 'transaction')
      .mockImplementationOnce(() => {
        throw new DOMException('closing', 'InvalidStateError');
      });
    await store.write('settings', async (view) => view.put('x', 1));
    transaction.mockRestore();
    expect(await store.read('settings', (view) => view.get('x'))).toBe(1);
    store.close();
  });

  it('takes everything for changed when a tab without channels is seen again', async () => {
    vi.stubGlobal('BroadcastChannel', undefined);
    const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
    vi.stubGlobal('document', page);
    const profile = await open();
    const heard: string[] = [];
    profile.watch((topic) => heard.push(topic));
    page.dispatchEvent(new Event('visibilitychange'));
    expect(heard).toEqual(['operations', 'drafts', 'settings', 'searches', 'profile']);
  });
});
