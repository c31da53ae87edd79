import type { DBSchema, IDBPDatabase } from 'idb';
import { openDB } from 'idb';
import { GridError } from '../../ports/errors.ts';
import type { StoredEntry } from './entry.ts';
import type { Heartbeat, LedgerStore, SecretRow, Snapshot } from './store.ts';

/** Version of the stored shape; `upgrade` brings every older one here. */
export const STORE_VERSION = 2;

interface WorldDb extends DBSchema {
  entries: { key: number; value: StoredEntry };
  snapshot: { key: 'last'; value: Snapshot };
  heartbeat: { key: 'last'; value: Heartbeat };
  keys: { key: string; value: unknown };
  secrets: { key: string; value: SecretRow };
  /** `unsealed`: an earlier version has left messages here with their secrets in clear. */
  tasks: { key: 'unsealed'; value: true };
}

/** Money is written so that it survives a power cut, not only a crash of the browser. */
const DURABLE = { durability: 'strict' } as const;

function storageError(error: unknown): GridError {
  if (error instanceof GridError) return error;
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return new GridError('storage.full', {}, { cause: error });
  if (name === 'VersionError') return new GridError('storage.newer', {}, { cause: error });
  return new GridError('storage.refused', { reason: name || String(error) }, { cause: error });
}

/**
 * Resolves when all of it is written; rejects with the reason where there is one: a transaction
 * that fails does not always know why, and a request may only know that it was aborted.
 */
async function written(
  requests: readonly Promise<unknown>[],
  transaction: { readonly done: Promise<void>; readonly error: DOMException | null },
): Promise<void> {
  const outcomes = await Promise.allSettled([...requests, transaction.done]);
  const reasons = outcomes.flatMap((outcome) =>
    outcome.status === 'rejected' ? [outcome.reason as DOMException] : [],
  );
  if (reasons.length === 0) return;
  throw transaction.error ?? reasons.find(({ name }) => name !== 'AbortError') ?? reasons[0]!;
}

const toldOtherwise = (): void => undefined;

/**
 * Opens the database of a world. Rejects with `storage.refused` where the browser gives none and
 * with `storage.newer` when a newer version of the app has been here. A store that a newer version
 * wants to change, or somebody to delete, lets go of it and refuses from then on.
 */
export async function openIdbStore(name: string): Promise<LedgerStore> {
  let leave: ((reason: GridError) => void) | undefined;
  try {
    const db = await openDB<WorldDb>(name, STORE_VERSION, {
      upgrade(database, before) {
        if (before < 1) {
          database.createObjectStore('entries', { keyPath: 'seq' });
          database.createObjectStore('snapshot');
          database.createObjectStore('heartbeat');
          database.createObjectStore('keys');
        }
        database.createObjectStore('secrets', { keyPath: 'id' });
        const tasks = database.createObjectStore('tasks');
        // Encrypting takes longer than an upgrade may: it is done before anybody reads.
        if (before === 1) void tasks.put(true, 'unsealed');
      },
      blocking(_, wantedVersion) {
        const isDeleted = wantedVersion === null;
        leave?.(
          isDeleted
            ? new GridError('storage.refused', { reason: 'deleted' })
            : new GridError('storage.newer', { of: 'database', version: wantedVersion }),
        );
      },
    });
    const store = new IdbStore(db, name);
    leave = (reason) => store.leave(reason);
    await sealed(store);
    return store;
  } catch (error) {
    throw storageError(error);
  }
}

/** Seals what an earlier version has left, which is loaded for that alone. */
async function sealed(store: IdbStore): Promise<void> {
  try {
    if (await store.isUnsealed()) await (await import('./seal-stored.ts')).sealStored(store);
  } catch (error) {
    store.close();
    // What lies here is not to be shadowed by an empty world.
    throw error instanceof GridError && error.code !== 'storage.refused'
      ? error
      : new GridError('storage.corrupt', { reason: 'secrets' }, { cause: error });
  }
}

/** The store of one tab. */
class IdbStore implements LedgerStore {
  readonly kind = 'indexeddb';
  readonly #db: IDBPDatabase<WorldDb>;
  readonly #channel: BroadcastChannel;
  readonly #listeners = new Set<() => void>();
  /** Why there is no database any more. */
  #left: GridError | undefined;

  constructor(db: IDBPDatabase<WorldDb>, name: string) {
    this.#db = db;
    this.#channel = new BroadcastChannel(name);
    this.#channel.onmessage = () => {
      for (const listener of this.#listeners) listener();
    };
  }

  async append(
    known: number,
    decide: (found: readonly StoredEntry[]) => readonly StoredEntry[],
    secrets: readonly SecretRow[] = [],
  ): Promise<void> {
    let refusal: Error | undefined;
    await this.#use(async (db) => {
      const names: ('entries' | 'secrets')[] = ['entries'];
      if (secrets.length > 0) names.push('secrets');
      const transaction = db.transaction(names, 'readwrite', DURABLE);
      transaction.done.catch(toldOtherwise);
      const store = transaction.objectStore('entries');
      const found = await store.getAll(IDBKeyRange.lowerBound(known));
      let entries: readonly StoredEntry[];
      try {
        entries = decide(found);
      } catch (error) {
        refusal = error instanceof Error ? error : new Error(String(error));
        transaction.abort();
        return;
      }
      const adding: Promise<unknown>[] = entries.map((entry) => store.add(entry));
      if (entries.length > 0)
        for (const row of secrets) adding.push(transaction.objectStore('secrets').put(row));
      transaction.commit();
      await written(adding, transaction);
    });
    if (refusal) throw refusal;
    this.#tell('appended');
  }

  async isEmpty(): Promise<boolean> {
    return (await this.#use((db) => db.count('entries'))) === 0;
  }

  read(after: number, limit?: number): Promise<readonly StoredEntry[]> {
    return this.#use((db) => db.getAll('entries', IDBKeyRange.lowerBound(after, true), limit));
  }

  async replace(
    entries: readonly StoredEntry[],
    secrets: readonly SecretRow[] = [],
  ): Promise<void> {
    await this.#use(async (db) => {
      const names = ['entries', 'secrets', 'snapshot', 'heartbeat'] as const;
      const transaction = db.transaction(names, 'readwrite', DURABLE);
      const clearing = names.map((name) => transaction.objectStore(name).clear());
      const store = transaction.objectStore('entries');
      const adding: Promise<unknown>[] = entries.map((entry) => store.add(entry));
      for (const row of secrets) adding.push(transaction.objectStore('secrets').add(row));
      transaction.commit();
      await written([...clearing, ...adding], transaction);
    });
    this.#tell('replaced');
  }

  secrets(ids: readonly string[]): Promise<readonly SecretRow[]> {
    return this.#use(async (db) => {
      const { store } = db.transaction('secrets');
      const rows = await Promise.all(ids.map((id) => store.get(id)));
      return rows.filter((row) => row !== undefined);
    });
  }

  /** Whether an earlier version has left messages here with their secrets in clear. */
  async isUnsealed(): Promise<boolean> {
    return (await this.#use((db) => db.get('tasks', 'unsealed'))) === true;
  }
  /**
   * Puts sealed entries in place of those that were not, with their secrets, and drops the
   * snapshot, which has them too, all at once; nothing where another tab has done it.
   */
  async reseal(entries: readonly StoredEntry[], secrets: readonly SecretRow[]): Promise<void> {
    await this.#use(async (db) => {
      const names = ['entries', 'secrets', 'snapshot', 'tasks'] as const;
      const transaction = db.transaction(names, 'readwrite', DURABLE);
      transaction.done.catch(toldOtherwise);
      const tasks = transaction.objectStore('tasks');
      const isOpen = (await tasks.get('unsealed')) === true;
      const writing: Promise<unknown>[] = [];
      if (!isOpen) return;
      try {
        for (const entry of entries) writing.push(transaction.objectStore('entries').put(entry));
        for (const row of secrets) writing.push(transaction.objectStore('secrets').put(row));
        writing.push(transaction.objectStore('snapshot').clear(), tasks.delete('unsealed'));
        transaction.commit();
      } catch (error) {
        // Nothing of it, rather than a part.
        transaction.abort();
        await Promise.allSettled(writing);
        throw error;
      }
      await written(writing, transaction);
    });
  }

  snapshot(): Promise<Snapshot | undefined> {
    return this.#use((db) => db.get('snapshot', 'last'));
  }
  async keepSnapshot(snapshot: Snapshot): Promise<void> {
    await this.#use((db) => db.put('snapshot', snapshot, 'last'));
  }
  heartbeat(): Promise<Heartbeat | undefined> {
    return this.#use((db) => db.get('heartbeat', 'last'));
  }
  async beat(heartbeat: Heartbeat): Promise<void> {
    await this.#use((db) => db.put('heartbeat', heartbeat, 'last'));
  }
  key(name: string): Promise<unknown> {
    return this.#use((db) => db.get('keys', name));
  }
  keepKey(name: string, key: unknown): Promise<unknown> {
    return this.#use(async (db) => {
      const transaction = db.transaction('keys', 'readwrite', DURABLE);
      const { done, store } = transaction;
      done.catch(toldOtherwise);
      const kept: unknown = await store.get(name);
      await written(kept === undefined ? [store.add(key, name)] : [], transaction);
      return kept ?? key;
    });
  }

  onForeign(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
  leave(reason: GridError): void {
    this.#left = reason;
    this.close();
  }
  close(): void {
    this.#left ??= new GridError('storage.refused', { reason: 'closed' });
    this.#channel.close();
    // Transactions that have begun still come to their end.
    this.#db.close();
  }

  async #use<T>(action: (db: IDBPDatabase<WorldDb>) => Promise<T>): Promise<T> {
    if (this.#left) throw this.#left;
    try {
      return await action(this.#db);
    } catch (error) {
      throw storageError(error);
    }
  }

  #tell(what: 'appended' | 'replaced'): void {
    // What was written in the last moment is durable all the same.
    if (!this.#left) this.#channel.postMessage(what);
  }
}
