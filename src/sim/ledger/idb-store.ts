import type { DBSchema, IDBPDatabase } from 'idb';
import { openDB } from 'idb';
import { GridError } from '../../ports/errors.ts';
import type { StoredEntry } from './entry.ts';
import type { Heartbeat, LedgerStore, Snapshot } from './store.ts';

/** Version of the stored shape; `upgrade` brings every older one here. */
export const STORE_VERSION = 1;

interface WorldDb extends DBSchema {
  entries: { key: number; value: StoredEntry };
  snapshot: { key: 'last'; value: Snapshot };
  heartbeat: { key: 'last'; value: Heartbeat };
  keys: { key: string; value: unknown };
}

function storageError(error: unknown): GridError {
  if (error instanceof GridError) return error;
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return new GridError('storage.full', {}, { cause: error });
  if (name === 'VersionError') return new GridError('storage.newer', {}, { cause: error });
  return new GridError('storage.refused', { reason: name || String(error) }, { cause: error });
}

/**
 * Opens the database of a world. Rejects with `storage.refused` where the browser gives none and
 * with `storage.newer` when a newer version of the app has been here.
 */
export async function openIdbStore(name: string): Promise<LedgerStore> {
  let outdated: (() => void) | undefined;
  try {
    const db = await openDB<WorldDb>(name, STORE_VERSION, {
      upgrade(database) {
        database.createObjectStore('entries', { keyPath: 'seq' });
        database.createObjectStore('snapshot');
        database.createObjectStore('heartbeat');
        database.createObjectStore('keys');
      },
      blocking: () => outdated?.(),
    });
    const store = new IdbStore(db, name);
    outdated = () => store.close();
    return store;
  } catch (error) {
    throw storageError(error);
  }
}

class IdbStore implements LedgerStore {
  readonly kind = 'indexeddb';
  readonly #db: IDBPDatabase<WorldDb>;
  readonly #channel: BroadcastChannel;
  readonly #listeners = new Set<() => void>();

  constructor(db: IDBPDatabase<WorldDb>, name: string) {
    this.#db = db;
    this.#channel = new BroadcastChannel(name);
    this.#channel.onmessage = () => {
      for (const listener of this.#listeners) listener();
    };
  }

  async append(
    known: number,
    decide: (foreign: readonly StoredEntry[]) => readonly StoredEntry[],
  ): Promise<void> {
    let refusal: Error | undefined;
    try {
      const transaction = this.#db.transaction('entries', 'readwrite', { durability: 'strict' });
      const done = transaction.done;
      done.catch(() => undefined);
      const foreign = await transaction.store.getAll(IDBKeyRange.lowerBound(known, true));
      try {
        for (const entry of decide(foreign)) void transaction.store.add(entry);
      } catch (error) {
        refusal = error instanceof Error ? error : new Error(String(error));
        transaction.abort();
      }
      await done;
    } catch (error) {
      throw refusal ?? storageError(error);
    }
    this.#channel.postMessage('appended');
  }

  async isEmpty(): Promise<boolean> {
    return (await this.#db.count('entries')) === 0;
  }

  read(after: number, limit?: number): Promise<readonly StoredEntry[]> {
    return this.#db
      .getAll('entries', IDBKeyRange.lowerBound(after, true), limit)
      .catch((error: unknown) => Promise.reject(storageError(error)));
  }

  async replace(entries: readonly StoredEntry[]): Promise<void> {
    try {
      const transaction = this.#db.transaction(['entries', 'snapshot', 'heartbeat'], 'readwrite', {
        durability: 'strict',
      });
      void transaction.objectStore('entries').clear();
      void transaction.objectStore('snapshot').clear();
      void transaction.objectStore('heartbeat').clear();
      for (const entry of entries) void transaction.objectStore('entries').add(entry);
      await transaction.done;
    } catch (error) {
      throw storageError(error);
    }
    this.#channel.postMessage('replaced');
  }

  snapshot(): Promise<Snapshot | undefined> {
    return this.#db.get('snapshot', 'last');
  }
  async keepSnapshot(snapshot: Snapshot): Promise<void> {
    await this.#db.put('snapshot', snapshot, 'last');
  }
  heartbeat(): Promise<Heartbeat | undefined> {
    return this.#db.get('heartbeat', 'last');
  }
  async beat(heartbeat: Heartbeat): Promise<void> {
    await this.#db.put('heartbeat', heartbeat, 'last');
  }
  key(name: string): Promise<unknown> {
    return this.#db.get('keys', name);
  }
  async keepKey(name: string, key: unknown): Promise<unknown> {
    const transaction = this.#db.transaction('keys', 'readwrite', { durability: 'strict' });
    const kept: unknown = await transaction.store.get(name);
    if (kept === undefined) await transaction.store.put(key, name);
    await transaction.done;
    return kept ?? key;
  }

  onForeign(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
  close(): void {
    this.#channel.close();
    this.#db.close();
  }
}
