import { GridError } from '../../ports/errors.ts';
import type { Answer, ProxyClient } from './proxy-client.ts';
import type { Check } from './check.ts';
import { list } from './check.ts';
import { counted } from './counted.ts';

/** How often a list that changes while it is read is begun again. */
const PASSES = 3;
/** Pages asked for at once. */
const ABREAST = 3;

export interface WholeList<T> {
  /** By id, smallest first, each id once. */
  readonly items: readonly T[];
  /** The mirror that told all of it. */
  readonly mirror: string;
  /** Milliseconds since 1970 of the oldest page. */
  readonly at: number;
}

export interface ListQuestion<T> {
  /** Path of a page, counted from 1; must ask for `ret_count`. */
  readonly page: (page: number) => string;
  readonly item: Check<T>;
  /** What tells one from another, and their order. */
  readonly idOf: (item: T) => number | string;
}

interface Pass<T> {
  readonly byId: ReadonlyMap<number | string, T>;
  readonly at: number;
  /** Rows there should be, by the last page; undefined when the pages do not agree. */
  readonly total: number | undefined;
}

/**
 * Reads a list to its end, all of it from one mirror. When the pages do not fit together (another
 * count, a row twice or missing) it is read again; when a mirror fails half way, all of it from the
 * next one. Rejects with `proxy.moving` when it never held still, and as `ProxyClient` does.
 */
export async function readAll<T>(
  client: ProxyClient,
  question: ListQuestion<T>,
): Promise<WholeList<T>> {
  let first: unknown;
  for (const mirror of await client.mirrors()) {
    try {
      const read = await readFrom(client, mirror, question);
      client.prefer(mirror);
      return read;
    } catch (error) {
      first ??= error;
      if (!(error instanceof GridError) || error.code === 'proxy.offline') throw error;
    }
  }
  throw first;
}

async function readFrom<T>(
  client: ProxyClient,
  mirror: string,
  question: ListQuestion<T>,
): Promise<WholeList<T>> {
  for (let pass = 1; pass <= PASSES; pass++) {
    const { byId, at, total } = await readOnce(client, mirror, question);
    if (total !== byId.size) continue;
    const items = [...byId]
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([, item]) => item);
    return { items, mirror, at };
  }
  throw new GridError('proxy.moving', { host: new URL(mirror).host });
}

async function readOnce<T>(
  client: ProxyClient,
  mirror: string,
  { page, item, idOf }: ListQuestion<T>,
): Promise<Pass<T>> {
  const ask = (number: number): Promise<Answer<T[]>> =>
    client.askMirror(mirror, page(number), list(item));
  const byId = new Map<number | string, T>();
  const take = (answer: Answer<T[]>): void => {
    for (const each of answer.value) byId.set(idOf(each), each);
  };
  const first = await ask(1);
  take(first);
  // A proxy may give smaller pages than it was asked for.
  const size = first.value.length;
  const total = counted(first);
  const pages = size === 0 ? 1 : Math.ceil(total / size);
  const counts = new Set([total]);
  let { at } = first;
  let next = 2;
  const read = async (): Promise<void> => {
    while (counts.size === 1 && next <= pages) {
      const answer = await ask(next++);
      at = Math.min(at, answer.at);
      counts.add(counted(answer));
      take(answer);
    }
  };
  await Promise.all(Array.from({ length: Math.min(ABREAST, pages - 1) }, read));
  return { byId, at, total: counts.size === 1 ? total : undefined };
}
