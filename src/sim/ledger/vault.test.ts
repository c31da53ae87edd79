import { describe, expect, it } from 'vitest';
import { GridError } from '../../ports/errors.ts';
import type { MessageSecrets } from './sealed-message.ts';
import { Memory, MemoryStore } from './memory-store.ts';
import { Vault } from './vault.ts';

const secrets: MessageSecrets = { blinding: 'ab', values: { c0: 'hunter2 §' } };
const known = new Map([['one', secrets]]);

/** The text of every byte of a row, as somebody would look through a disk. */
const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

describe('a vault', () => {
  it('gives back what it locked, in another tab of this browser too', async () => {
    const memory = new Memory();
    const rows = await new Vault(new MemoryStore(memory)).lock(known);
    await new MemoryStore(memory).replace([], rows);
    expect(await new Vault(new MemoryStore(memory)).open(['one', 'two'])).toEqual(known);
  });

  it('writes nothing that can be read, under a key that cannot be had', async () => {
    const memory = new Memory();
    const [row] = await new Vault(new MemoryStore(memory)).lock(known);
    expect(latin(row!.data)).not.toContain('hunter2');
    expect((memory.keys.get('secrets') as CryptoKey).extractable).toBe(false);
  });

  it('has none of what another key locked, nor what was locked under another name', async () => {
    const [row] = await new Vault(new MemoryStore()).lock(known);
    const store = new MemoryStore();
    await store.replace([], [row!]);
    expect((await new Vault(store).open(['one'])).size).toBe(0);
    const own = new Vault(store);
    const [renamed] = await own.lock(known);
    await store.replace([], [{ ...renamed!, id: 'other' }]);
    expect((await own.open(['other'])).size).toBe(0);
  });

  it('keeps secrets in this tab, and writes none, where a browser cannot encrypt', async () => {
    const store = new MemoryStore();
    const refusing = {
      key: async () => undefined,
      keepKey: () => Promise.reject(new GridError('storage.refused', { reason: 'DataCloneError' })),
      secrets: (ids: readonly string[]) => store.secrets(ids),
    };
    for (const vault of [new Vault(refusing), new Vault(store, null)]) {
      expect(await vault.lock(known)).toEqual([]);
      expect(await vault.open(['one', 'two'])).toEqual(known);
    }
    expect((await new Vault(store, null).open(['one'])).size).toBe(0);
  });
});
