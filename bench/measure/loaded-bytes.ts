/** What a page truly loads up to a moment, as a visitor with an empty cache pays it. */
import { gzipSync } from 'node:zlib';
import type { Page, Request } from 'playwright';

export interface LoadedFile {
  readonly url: string;
  /** After gzip at its best, whatever encoding the server chose. */
  readonly gzipBytes: number;
}

/**
 * Opens `url` and weighs every file that arrived until `until` resolves. The page itself is not
 * counted: an embedding page's own HTML is nobody's promise.
 */
export async function loadedBytes(
  page: Page,
  url: string,
  until: (page: Page) => Promise<unknown>,
): Promise<readonly LoadedFile[]> {
  const arrived: Request[] = [];
  const note = (request: Request) => arrived.push(request);
  page.on('requestfinished', note);
  await page.goto(url);
  await until(page);
  page.off('requestfinished', note);
  const files = arrived.filter((request) => !request.isNavigationRequest());
  return Promise.all(
    files.map(async (request) => {
      const response = await request.response();
      const body = (await response?.body()) ?? Buffer.alloc(0);
      return { url: request.url(), gzipBytes: gzipSync(body, { level: 9 }).length };
    }),
  );
}

/**
 * Resolves when a DOM event of that name reaches the document. Call before the page opens, then
 * await the result as `until`:
 *
 *     const ready = await untilEvent(page, 'tf-ready');
 *     await loadedBytes(page, url, ready);
 */
export async function untilEvent(page: Page, name: string): Promise<() => Promise<unknown>> {
  await page.addInitScript((event) => {
    document.addEventListener(event, () => Reflect.set(window, `seen:${event}`, true));
  }, name);
  return () => page.waitForFunction((event) => Reflect.get(window, `seen:${event}`) === true, name);
}
