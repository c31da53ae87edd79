import { answerTo, endOf } from '../../database/database.ts';
import type { StoredEntry } from './entry.ts';
import type { SecretRow } from './store.ts';

/**
 * What lies under a name: entries by their number, secrets by theirs, keys by name, and the last
 * snapshot and heartbeat. A task `unsealed` says that an earlier version has left messages here with
 * their secrets in clear.
 */
export type WorldTable = 'entries' | 'snapshot' | 'heartbeat' | 'keys' | 'secrets' | 'tasks';

/** Money is written so that it survives a power cut, not only a crash of the browser. */
const DURABLE = { durability: 'strict' } as const;

interface Writing {
  readonly transaction: IDBTransaction;
  readonly end: Promise<void>;
  readonly rows: (table: WorldTable) => IDBObjectStore;
}

function write(db: IDBDatabase, tables: readonly WorldTable[]): Writing {
  const transaction = db.transaction([...tables], 'readwrite', DURABLE);
  const end = endOf(transaction);
  // Whoever waits for what is written is told.
  end.catch(() => undefined);
  return { transaction, end, rows: (table) => transaction.objectStore(table) };
}

/** What comes of a request, looked at when all of them are through. */
function begun(request: IDBRequest): Promise<unknown> {
  const answer = answerTo(request);
  answer.catch(() => undefined);
  return answer;
}

/**
 * Resolves when all of it is written; rejects with the reason where there is one: a transaction
 * that fails does not always know why, and a request may only know that it was aborted.
 */
async function written(
  requests: readonly Promise<unknown>[],
  { transaction, end }: Writing,
): Promise<void> {
  const outcomes = await Promise.allSettled([...requests, end]);
  const reasons = outcomes.flatMap((outcome) =>
    outcome.status === 'rejected' ? [outcome.reason as DOMException] : [],
  );
  if (reasons.length === 0) return;
  throw transaction.error ?? reasons.find(({ name }) => name !== 'AbortError') ?? reasons[0]!;
}

/**
 * Adds the entries that `decide` gives for those found from `known` on, with their secrets, in one
 * transaction. Resolves to what `decide` threw, when nothing is written.
 */
export async function append(
  db: IDBDatabase,
  known: number,
  decide: (found: readonly StoredEntry[]) => readonly StoredEntry[],
  secrets: readonly SecretRow[],
): Promise<Error | undefined> {
  const writing = write(db, secrets.length > 0 ? ['entries', 'secrets'] : ['entries']);
  const { transaction, rows } = writing;
  const store = rows('entries');
  const found = (await answerTo(
    store.getAll(IDBKeyRange.lowerBound(known)),
  )) as readonly StoredEntry[];
  let entries: readonly StoredEntry[];
  try {
    entries = decide(found);
  } catch (error) {
    transaction.abort();
    return error instanceof Error ? error : new Error(String(error));
  }
  const adding = entries.map((entry) => begun(store.add(entry)));
  if (entries.length > 0) for (const row of secrets) adding.push(begun(rows('secrets').put(row)));
  transaction.commit();
  await written(adding, writing);
  return undefined;
}

/** Puts a world in the place of what is there. */
export async function replace(
  db: IDBDatabase,
  entries: readonly StoredEntry[],
  secrets: readonly SecretRow[],
): Promise<void> {
  const tables = ['entries', 'secrets', 'snapshot', 'heartbeat'] as const;
  const writing = write(db, tables);
  const { transaction, rows } = writing;
  const all = tables.map((table) => begun(rows(table).clear()));
  for (const entry of entries) all.push(begun(rows('entries').add(entry)));
  for (const row of secrets) all.push(begun(rows('secrets').add(row)));
  transaction.commit();
  await written(all, writing);
}

export async function secretsUnder(
  db: IDBDatabase,
  ids: readonly string[],
): Promise<readonly SecretRow[]> {
  const rows = db.transaction('secrets').objectStore('secrets');
  const found = (await Promise.all(ids.map((id) => answerTo(rows.get(id))))) as (
    SecretRow | undefined
  )[];
  return found.filter((row) => row !== undefined);
}

/**
 * Puts sealed entries in place of those that were not, with their secrets, and drops the
 * snapshot, which has them too, all at once; nothing where another tab has done it.
 */
export async function reseal(
  db: IDBDatabase,
  entries: readonly StoredEntry[],
  secrets: readonly SecretRow[],
): Promise<void> {
  const writing = write(db, ['entries', 'secrets', 'snapshot', 'tasks']);
  const { transaction, rows } = writing;
  if ((await answerTo(rows('tasks').get('unsealed'))) !== true) return;
  const all: Promise<unknown>[] = [];
  try {
    for (const entry of entries) all.push(begun(rows('entries').put(entry)));
    for (const row of secrets) all.push(begun(rows('secrets').put(row)));
    all.push(begun(rows('snapshot').clear()), begun(rows('tasks').delete('unsealed')));
    transaction.commit();
  } catch (error) {
    // Nothing of it, rather than a part.
    transaction.abort();
    await Promise.allSettled(all);
    throw error;
  }
  await written(all, writing);
}

/** Keeps the newest of something; it may be lost with the power. */
export async function keepLast(
  db: IDBDatabase,
  table: 'snapshot' | 'heartbeat',
  value: unknown,
): Promise<void> {
  const transaction = db.transaction(table, 'readwrite');
  const end = endOf(transaction);
  end.catch(() => undefined);
  await answerTo(transaction.objectStore(table).put(value, 'last'));
  await end;
}

/** Keeps a key unless there is one of the name; resolves to the one that is kept. */
export async function keepKey(db: IDBDatabase, name: string, key: unknown): Promise<unknown> {
  const writing = write(db, ['keys']);
  const rows = writing.rows('keys');
  const kept = await answerTo(rows.get(name));
  await written(kept === undefined ? [begun(rows.add(key, name))] : [], writing);
  return kept ?? key;
}
