import { GridError } from '../../ports/errors.ts';
import { Bounds } from './bounds.ts';
import type { Answer, ProxyClient } from './proxy-client.ts';
import type { Check } from './check.ts';
import { list } from './check.ts';
import { counted } from './counted.ts';
import { isRefusedQuestion } from './refused-fields.ts';

/** How often a list that changes while it is read is begun again. */
const PASSES = 3;
/** Pages asked for at once: as many as a browser has connections to one host. */
const ABREAST = 6;

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
  readonly page: (page: number, select?: readonly string[]) => string;
  /** Fields that are enough, for proxies that leave out the others. */
  readonly select?: readonly string[];
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
 * Reads a list to its end, all of it from one mirror; another one is tried beside it when nothing
 * comes for long, and instead of it when it fails. When the pages do not fit together (another
 * count, a row twice or missing) it is read again. Rejects with `proxy.moving` when it never held
 * still, with `proxy.too-many` and `proxy.repeating` when it would never end, and as `ProxyClient`
 * does.
 *
 * @param signal says that the list is no longer wanted
 */
export const readAll = <T>(
  client: ProxyClient,
  question: ListQuestion<T>,
  signal?: AbortSignal,
): Promise<WholeList<T>> =>
  client.fromFirst(
    (mirror, wanted) => readFrom(client, mirror, question, wanted),
    (error) => error.code === 'proxy.offline',
    signal,
  );

async function readFrom<T>(
  client: ProxyClient,
  mirror: string,
  question: ListQuestion<T>,
  signal: AbortSignal,
): Promise<WholeList<T>> {
  for (let pass = 1; pass <= PASSES; pass++) {
    const { byId, at, total } = await readOnce(client, mirror, question, signal);
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
  question: ListQuestion<T>,
  signal: AbortSignal,
): Promise<Pass<T>> {
  const { page, item, idOf } = question;
  const bounds = new Bounds(mirror);
  const byId = new Map<number | string, T>();
  /** Returns whether the page told anything new. */
  const take = (answer: Answer<T[]>): boolean => {
    bounds.take(answer);
    const before = byId.size;
    for (const each of answer.value) byId.set(idOf(each), each);
    return byId.size > before;
  };
  const { answer: first, select } = await firstPage(client, mirror, question, signal);
  take(first);
  // A proxy may give smaller pages than it was asked for.
  const size = first.value.length;
  const total = counted(first);
  const pages = size === 0 ? 1 : Math.ceil(total / size);
  bounds.claim(total, pages);
  const counts = new Set([total]);
  let { at } = first;
  let next = 2;
  let ended = false;
  const read = async (): Promise<void> => {
    while (!ended && counts.size === 1 && next <= pages) {
      const number = next++;
      const answer = await client.askMirror(mirror, page(number, select), list(item), signal);
      at = Math.min(at, answer.at);
      counts.add(counted(answer));
      // Nothing stands behind a page without a row, whatever was claimed.
      if (answer.value.length === 0) ended = true;
      else if (!take(answer) && answer.value.length >= size) bounds.repeats(number);
    }
  };
  await Promise.all(Array.from({ length: Math.min(ABREAST, pages - 1) }, read));
  return { byId, at, total: counts.size === 1 ? total : undefined };
}

/** The first page, without `select` where the proxy refuses that; from then on it is not asked with. */
async function firstPage<T>(
  client: ProxyClient,
  mirror: string,
  { page, select, item }: ListQuestion<T>,
  signal: AbortSignal,
): Promise<{ readonly answer: Answer<T[]>; readonly select?: readonly string[] }> {
  const ask = (fields?: readonly string[]): Promise<Answer<T[]>> =>
    client.askMirror(mirror, page(1, fields), list(item), signal);
  if (!select || !client.refused.takesSelect(mirror)) return { answer: await ask() };
  try {
    return { answer: await ask(select), select };
  } catch (error) {
    if (!isRefusedQuestion(error)) throw error;
    const answer = await ask();
    client.refused.refusesSelect(mirror);
    return { answer };
  }
}
