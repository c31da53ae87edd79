import { answerTo, openDatabase } from '../../database/database.ts';
import { GridError } from '../../ports/errors.ts';
import type { StoredEntry } from './entry.ts';
import type { WorldTable } from './idb-transactions.ts';
import type { Heartbeat, LedgerStore, SecretRow, Snapshot } from './store.ts';

/** Version of the stored shape; `upgrade` brings every older one here. */
export const STORE_VERSION = 2;

function storageError(error: unknown): GridError {
  if (error instanceof GridError) return error;
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return new GridError('storage.full', {}, { cause: error });
  if (name === 'VersionError') return new GridError('storage.newer', {}, { cause: error });
  return new GridError('storage.refused', { reason: name || String(error) }, { cause: error });
}

/** What reads and writes: loaded when there is something, which a world that is looked at has not. */
const transactions = () => import('./idb-transactions.ts');

/**
 * Opens the database of a world. Rejects with `storage.refused` where the browser gives none and
 * with `storage.newer` when a newer version of the app has been here. A store that a newer version
 * wants to change, or somebody to delete, lets go of it and refuses from then on.
 */
export async function openIdbStore(name: string): Promise<LedgerStore> {
  let leave: ((reason: GridError) => void) | undefined;
  try {
    const db = await openDatabase(name, STORE_VERSION, {
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
        if (before === 1) tasks.put(true, 'unsealed');
      },
      blocking(_, wanted) {
        const isDeleted = wanted === null;
        leave?.(
          isDeleted
            ? new GridError('storage.refused', { reason: 'deleted' })
            : new GridError('storage.newer', { of: 'database', version: wanted }),
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
  readonly #db: IDBDatabase;
  readonly #channel: BroadcastChannel;
  readonly #listeners = new Set<() => void>();
  /** Why there is no database any more. */
  #left: GridError | undefined;

  constructor(db: IDBDatabase, name: string) {
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
    const { append } = await transactions();
    const refusal = await this.#use((db) => append(db, known, decide, secrets));
    if (refusal) throw refusal;
    this.#tell('appended');
  }

  async isEmpty(): Promise<boolean> {
    return (await this.#ask('entries', (rows) => rows.count())) === 0;
  }

  read(after: number, limit?: number): Promise<readonly StoredEntry[]> {
    return this.#ask('entries', (rows) => rows.getAll(IDBKeyRange.lowerBound(after, true), limit));
  }

  async replace(
    entries: readonly StoredEntry[],
    secrets: readonly SecretRow[] = [],
  ): Promise<void> {
    const { replace } = await transactions();
    await this.#use((db) => replace(db, entries, secrets));
    this.#tell('replaced');
  }

  async secrets(ids: readonly string[]): Promise<readonly SecretRow[]> {
    const { secretsUnder } = await transactions();
    return this.#use((db) => secretsUnder(db, ids));
  }

  /** Whether an earlier version has left messages here with their secrets in clear. */
  async isUnsealed(): Promise<boolean> {
    return (await this.#ask('tasks', (rows) => rows.get('unsealed'))) === true;
  }

  /** See `idb-transactions.ts`. */
  async reseal(entries: readonly StoredEntry[], secrets: readonly SecretRow[]): Promise<void> {
    const { reseal } = await transactions();
    await this.#use((db) => reseal(db, entries, secrets));
  }

  snapshot(): Promise<Snapshot | undefined> {
    return this.#ask('snapshot', (rows) => rows.get('last'));
  }
  async keepSnapshot(snapshot: Snapshot): Promise<void> {
    const { keepLast } = await transactions();
    await this.#use((db) => keepLast(db, 'snapshot', snapshot));
  }
  heartbeat(): Promise<Heartbeat | undefined> {
    return this.#ask('heartbeat', (rows) => rows.get('last'));
  }
  async beat(heartbeat: Heartbeat): Promise<void> {
    const { keepLast } = await transactions();
    await this.#use((db) => keepLast(db, 'heartbeat', heartbeat));
  }
  key(name: string): Promise<unknown> {
    return this.#ask('keys', (rows) => rows.get(name));
  }
  async keepKey(name: string, key: unknown): Promise<unknown> {
    const { keepKey } = await transactions();
    return this.#use((db) => keepKey(db, name, key));
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

  /** What a request brings is as this store has written it. */
  #ask<T>(table: WorldTable, request: (rows: IDBObjectStore) => IDBRequest): Promise<T> {
    return this.#use(
      (db) => answerTo(request(db.transaction(table).objectStore(table))) as Promise<T>,
    );
  }

  async #use<T>(action: (db: IDBDatabase) => Promise<T>): Promise<T> {
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
