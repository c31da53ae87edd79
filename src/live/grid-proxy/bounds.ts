import { GridError } from '../../ports/errors.ts';
import type { Answer } from './proxy-client.ts';

/**
 * How much of one list is read, whatever a proxy claims. Main has some 6,000 nodes and a million
 * contracts; a contract billed every hour for 20 years has 175,000 bills.
 */
export const MOST_ROWS = 2_000_000;
export const MOST_PAGES = 4_000;
/** All pages together. */
export const MOST_BYTES = 1_000_000_000;

/**
 * Counts what is read of one list and stops it.
 *
 * @throws GridError `proxy.too-many` when more rows are claimed than are ever read, and
 * `proxy.too-large` when their text is too long
 */
export class Bounds {
  readonly #host: string;
  #pages = 0;
  #bytes = 0;

  constructor(mirror: string) {
    this.#host = new URL(mirror).host;
  }

  /** So many rows on so many pages are said to be there. */
  claim(rows: number, pages: number): void {
    if (rows > MOST_ROWS || pages > MOST_PAGES)
      throw new GridError('proxy.too-many', { host: this.#host, rows, most: MOST_ROWS });
  }

  /** A page has come. */
  take({ text, value }: Answer<readonly unknown[]>): void {
    this.#bytes += text.length;
    if (this.#bytes > MOST_BYTES)
      throw new GridError('proxy.too-large', { host: this.#host, megabytes: MOST_BYTES / 1e6 });
    if (++this.#pages > MOST_PAGES) this.claim(this.#pages * value.length, this.#pages);
  }

  /** A page came that has nothing but what came before. */
  repeats(page: number): never {
    throw new GridError('proxy.repeating', { host: this.#host, page });
  }
}
