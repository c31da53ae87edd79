/** What happens around a database, besides that it is opened. */
export interface DatabaseEvents {
  /** Brings a database of an older version, 0 for a new one, to the one that is opened. */
  upgrade(database: IDBDatabase, before: number): void;
  /** Another tab holds an older version; opening waits until it lets go. */
  blocked?(): void;
  /** Another tab wants a newer version, or with null to delete it, and waits for this one to let go. */
  blocking?(database: IDBDatabase, wanted: number | null): void;
}

/** Opens a database. Rejects with the DOMException of the browser. */
export function openDatabase(
  name: string,
  version: number,
  events: DatabaseEvents,
): Promise<IDBDatabase> {
  // Throws by itself where a page may not use any.
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = ({ oldVersion }) => events.upgrade(request.result, oldVersion);
  request.onblocked = () => events.blocked?.();
  return answerTo(request).then(() => {
    const database = request.result;
    database.onversionchange = ({ newVersion }) => events.blocking?.(database, newVersion);
    return database;
  });
}

/** Resolves with what a request brings, at once, while its transaction is active. */
export function answerTo(request: IDBRequest): Promise<unknown> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    // Only a request that failed has its error, and then it has one.
    request.onerror = () => reject(request.error!);
  });
}

/**
 * Resolves when a transaction is written. Rejects with why it was not: an AbortError where somebody
 * wanted that, or the browser does not say.
 */
export function endOf(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () =>
      reject(transaction.error ?? new DOMException('AbortError', 'AbortError'));
  });
}
