import { cannotSort, type Paging } from './asked.ts';
import { Refusal } from './refusal.ts';

/** Whoever asks from a page may read the answer and its headers (protocol F.2). */
const OPEN = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': '*',
};

/** An answer in JSON that any page may read. */
export function answer(
  body: unknown,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...OPEN, ...headers },
  });
}

/** What a browser asks before a question that is not simple. */
export const preflight = (): Response =>
  new Response(null, {
    status: 204,
    headers: {
      ...OPEN,
      'access-control-allow-methods': 'GET',
      'access-control-allow-headers': '*',
    },
  });

/** One page of a list, with the headers that `ret_count` asks for. */
export function answerPage(rows: readonly unknown[], total: number, paging: Paging): Response {
  const { size, count } = paging;
  const counted = {
    count: String(total),
    size: String(size),
    pages: String(Math.ceil(total / size)),
  };
  return answer(rows, 200, count ? counted : {});
}

/** The rows of one page. */
export const pageOf = <T>(rows: readonly T[], { page, size }: Paging): readonly T[] =>
  rows.slice((page - 1) * size, page * size);

type Value = string | number | boolean | undefined;

/** Orders rows by a column; equal ones stay as they are. */
export function sorted<T>(
  rows: readonly T[],
  paging: Paging,
  columns: Readonly<Record<string, (row: T) => Value>>,
): readonly T[] {
  const { sortBy, descending } = paging;
  if (sortBy === undefined) return rows;
  const value = columns[sortBy];
  if (!value) throw cannotSort(sortBy);
  const sign = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [x, y] = [value(a) ?? 0, value(b) ?? 0];
    return x === y ? 0 : x < y ? -sign : sign;
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
