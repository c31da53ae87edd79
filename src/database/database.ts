/** What happens around a database, besides that it is opened. */
export interface DatabaseEvents {
  /** Brings a database of an older version, 0 for a new one, to the one that is opened. */
  upgrade(database: IDBDatabase, before: number): void;
  /** Another tab holds an older version; opening waits until it lets go. */
  blocked?(): void;
  /** Another tab wants a newer version, or with null to delete it, and waits for this one to let go. */
  blocking?(database: IDBDatabase, wanted: number | null): void;
}

/** Opens a database. Rejects with what the browser threw or answered. */
export async function openDatabase(
  name: string,
  version: number,
  events: DatabaseEvents,
): Promise<IDBDatabase> {
  const request = indexedDB.open(name, version);
  request.addEventListener('upgradeneeded', ({ oldVersion }) =>
    events.upgrade(request.result, oldVersion),
  );
  request.addEventListener('blocked', () => events.blocked?.());
  await answerTo(request);
  const { result } = request;
  result.addEventListener('versionchange', ({ newVersion }) =>
    events.blocking?.(result, newVersion),
  );
  return result;
}

/** Resolves with what a request brings, at once, while its transaction is active. */
export function answerTo(request: IDBRequest): Promise<unknown> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    // Only a request that failed has its error, and then it has one.
    request.addEventListener('error', () => reject(request.error!));
  });
}

/**
 * Resolves when a transaction is written. Rejects with why it was not: an AbortError where somebody
 * wanted that, or the browser does not say.
 */
export function endOf(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () =>
      reject(transaction.error ?? new DOMException('AbortError', 'AbortError')),
    );
  });
}
