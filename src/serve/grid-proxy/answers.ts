import type { Paging } from './asked.ts';
import { Refusal } from './refusal.ts';

/** Whoever asks from a page may read the answer and its headers (protocol F.2). */
const OPEN = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': '*',
};

/** What an integer of Go becomes that was divided by zero. */
const NO_PAGES = '-9223372036854775808';

/** JSON as Go writes it: nothing in it can end a script, and a line ends it. */
const encoded = (body: unknown): string =>
  `${JSON.stringify(body).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )}\n`;

/** An answer in JSON that any page may read. */
export function answer(
  body: unknown,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(encoded(body), {
    status,
    headers: { 'content-type': 'application/json', ...OPEN, ...headers },
  });
}

/** No page of another origin may read that there is nothing at this path. */
export const nothingThere = (): Response =>
  new Response('404 page not found\n', {
    status: 404,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'x-content-type-options': 'nosniff',
    },
  });

export const movedTo = (path: string): Response =>
  new Response(`<a href="${path.replaceAll('&', '&amp;')}">Moved Permanently</a>.\n\n`, {
    status: 301,
    headers: { 'content-type': 'text/html; charset=utf-8', location: path },
  });

/** One page of a list, with the headers that `ret_count` asks for. */
export function answerPage(rows: readonly unknown[], total: number, paging: Paging): Response {
  const { size, count } = paging;
  const counted = {
    count: String(total),
    size: String(size),
    pages: size === 0 ? NO_PAGES : String(Math.ceil(total / size)),
  };
  return answer(rows, 200, count ? counted : {});
}

/** The rows of one page. */
export const pageOf = <T>(rows: readonly T[], { page, size }: Paging): readonly T[] =>
  rows.slice((page - 1) * size, page * size);

type Value = string | number | boolean | undefined;

/** Orders rows by a column; equal ones stay as they are, and unknown ones are the largest. */
export function sorted<T>(
  rows: readonly T[],
  paging: Paging,
  columns: Readonly<Record<string, (row: T) => Value>>,
): readonly T[] {
  const { sortBy, descending } = paging;
  const value = sortBy === undefined ? undefined : columns[sortBy];
  if (!value) return rows;
  const sign = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [x, y] = [value(a), value(b)];
    if (x === y) return 0;
    if (x === undefined || y === undefined) return x === undefined ? sign : -sign;
    return x < y ? -sign : sign;
  });
}

/** Rows in an order that chance decides. */
export function shuffled<T>(rows: readonly T[], random: () => number): readonly T[] {
  const mixed = [...rows];
  for (let i = mixed.length - 1; i > 0; i--) {
    const other = Math.floor(random() * (i + 1));
    [mixed[i], mixed[other]] = [mixed[other]!, mixed[i]!];
  }
  return mixed;
}

const bare = (name: string): string => name.replaceAll('_', '').toLowerCase();

/** Only the fields that `select` names, in snake or camel case (protocol F.2). */
export function selected<T extends object>(row: T, { select }: Paging): Partial<T> {
  if (!select) return row;
  const wanted = new Set(select.map(bare));
  const found = Object.entries(row).filter(([name]) => wanted.delete(bare(name)));
  const [unknown] = wanted;
  if (unknown !== undefined) throw new Refusal(400, `bad request: there is no field "${unknown}"`);
  return Object.fromEntries(found) as Partial<T>;
}
