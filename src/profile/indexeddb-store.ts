import { answerTo, endOf, openDatabase } from '../database/database.ts';
import { GridError } from '../ports/errors.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';
import type { Store, Table, TableView } from './store.ts';

export interface StoreEvents {
  /** A newer version of the app wants the database: this one has let go of it and must reload. */
  superseded?(): void;
  /** An older version in another tab holds the database; opening waits until it lets go. */
  blocked?(): void;
}

/**
 * The tables in an IndexedDB database. Rejects with GridError `storage.newer` when the database
 * was written by a newer version of the app, and with what the browser threw when it refuses.
 */
export async function indexedDbStore(
  name: string,
  events: StoreEvents = {},
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<Store> {
  let superseded = false;
  let closed = false;
  let database = await open();

  function open(): Promise<IDBDatabase> {
    return openDatabase(name, migrations.length, {
      upgrade(upgrading, before) {
        for (const step of migrations.slice(before)) step(upgrading);
      },
      blocked: () => events.blocked?.(),
      blocking(opened) {
        superseded = true;
        opened.close();
        events.superseded?.();
      },
    }).catch((error: unknown) => {
      if (nameOf(error) === 'VersionError') throw newer(error);
      throw error;
    });
  }

  async function run<T>(
    table: Table,
    mode: 'readonly' | 'readwrite',
    work: (view: TableView) => Promise<T>,
  ): Promise<T> {
    const transaction = await begin(table, mode);
    const end = endOf(transaction);
    end.catch(() => undefined);
    try {
      const returned = await work(viewOf(transaction, table));
      await end;
      return returned;
    } catch (error) {
      abort(transaction);
      throw understood(error, transaction.error);
    }
  }

  async function begin(table: Table, mode: 'readonly' | 'readwrite') {
    if (superseded) throw newer();
    // Money hangs on the journal: an acknowledged write is one that survives a power cut.
    const options = { durability: 'strict' as const };
    try {
      return database.transaction(table, mode, options);
    } catch (error) {
      // The browser closed the connection under us (site data cleared, a crash of its storage).
      if (closed || nameOf(error) !== 'InvalidStateError') throw understood(error);
      database = await open().catch((cause: unknown) => {
        throw understood(cause);
      });
      return database.transaction(table, mode, options);
    }
  }

  return {
    kind: 'indexeddb',
    read: (table, work) => run(table, 'readonly', work),
    write: (table, work) => run(table, 'readwrite', work),
    close() {
      closed = true;
      database.close();
    },
  };
}

function viewOf(transaction: IDBTransaction, table: Table): TableView {
  const rows = transaction.objectStore(table);
  return {
    get: (key) => answerTo(rows.get(key)),
    all: () => answerTo(rows.getAll()) as Promise<unknown[]>,
    // A failed request aborts the transaction, whose end tells of it.
    put: (key, value) => void rows.put(value, key),
    delete: (key) => void rows.delete(key),
  };
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It had ended by itself.
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : '';
}

function newer(cause?: unknown): GridError {
  return new GridError('storage.newer', {}, { cause });
}

function understood(error: unknown, ofTransaction?: unknown): unknown {
  const names = [nameOf(error), nameOf(ofTransaction)];
  if (names.includes('QuotaExceededError'))
    return new GridError('storage.full', {}, { cause: error });
  if (names.some((name) => ['InvalidStateError', 'UnknownError', 'SecurityError'].includes(name)))
    return new GridError('storage.refused', {}, { cause: error });
  return error;
}
