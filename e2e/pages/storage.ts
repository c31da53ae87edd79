/** What can happen to a browser's storage. */
import type { BrowserContext, Page } from '@playwright/test';
import { NODES, SEED } from './world.ts';

/** The ways in which browsers refuse a database. */
export const REFUSALS = {
  'throws when asked': () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
  },
  'answers with an error': () => {
    IDBFactory.prototype.open = () => {
      const request = new EventTarget();
      const error = new DOMException('No database for you.', 'UnknownError');
      Object.assign(request, { error, readyState: 'done' });
      setTimeout(() => request.dispatchEvent(new Event('error')));
      return request as IDBOpenDBRequest;
    };
  },
  'has none': () => {
    Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
  },
} as const;

/**
 * Gives a page a disk that can be full, before it opens: as browsers do, every write then aborts its
 * transaction for want of room. (The browser's own quota cannot be made small for a test.)
 */
export async function withSmallDisk(page: Page): Promise<{ fill(full: boolean): Promise<void> }> {
  await page.addInitScript(() => {
    const disk = globalThis as { diskIsFull?: boolean };
    const noRoom = (object: IDBRequest | IDBTransaction): void => {
      const value = new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      Object.defineProperty(object, 'error', { value });
    };
    for (const name of ['add', 'put'] as const) {
      const write = IDBObjectStore.prototype[name];
      IDBObjectStore.prototype[name] = function (this: IDBObjectStore, ...args) {
        const request = write.apply(this, args);
        if (!disk.diskIsFull) return request;
        noRoom(request);
        noRoom(this.transaction);
        this.transaction.abort();
        return request;
      };
    }
    const { commit } = IDBTransaction.prototype;
    IDBTransaction.prototype.commit = function () {
      if (!disk.diskIsFull) commit.call(this);
    };
  });
  const fill = (full: boolean): Promise<void> =>
    page.evaluate((isFull) => {
      (globalThis as { diskIsFull?: boolean }).diskIsFull = isFull;
    }, full);
  return { fill };
}

/** A tab of the portal's origin in which nothing of the portal runs. */
export async function blankTab(context: BrowserContext, origin: string): Promise<Page> {
  const page = await context.newPage();
  const body = '<title>Blank</title><link rel="icon" href="data:,">';
  await page.route('**/blank', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(`${origin}/blank`);
  return page;
}

/** The name of the database that a world is kept in. */
export const worldDatabase = (seed = SEED, nodes = NODES): string =>
  `tfgrid-world:${seed}:${nodes}`;

/**
 * Holds the ledger so that no other tab can write into it; returns the way to let go. Whoever wants
 * to write waits, as behind another tab's long transaction.
 */
export async function holdLedger(
  page: Page,
  database = worldDatabase(),
): Promise<() => Promise<void>> {
  await page.evaluate(async (name) => {
    const opened = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error!);
    });
    const entries = opened.transaction('entries', 'readwrite').objectStore('entries');
    const held = globalThis as { letGo?: () => void };
    let isHeld = true;
    held.letGo = () => {
      isHeld = false;
      opened.close();
    };
    const keep = (): void => {
      if (isHeld) entries.count().onsuccess = keep;
    };
    keep();
  }, database);
  return () => page.evaluate(() => (globalThis as { letGo?: () => void }).letGo?.());
}

/** Opens a database as a later version of the portal would, which older tabs must let go of. */
export function upgradeDatabase(page: Page, database: string): Promise<void> {
  return page.evaluate(
    (name) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open(name, 99);
        request.onerror = () => reject(request.error!);
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
      }),
    database,
  );
}
