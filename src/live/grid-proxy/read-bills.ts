import { GridError } from '../../ports/errors.ts';
import type { ContractId } from '../../model/ids.ts';
import { billsAddress } from './addresses.ts';
import { Bounds } from './bounds.ts';
import { list } from './check.ts';
import type { Answer, ProxyClient } from './proxy-client.ts';
import type { BillAnswer } from './wire-checks.ts';
import { bill } from './wire-checks.ts';

const PAGE = 500;
const PASSES = 3;
const ABREAST = 3;

type Ask = (page: number, size: number) => Promise<Answer<BillAnswer[]>>;

/**
 * All bills of a contract, all of them from one mirror. Bills have no number of their own, several
 * may have one timestamp, and pages are in the order of timestamps only; released proxies tell
 * their count on the first page and 0 on every other (protocol F.2). So pages are read until one is
 * short, whatever is counted; bills of one timestamp that stand on two pages are asked for again as
 * one page, because their order may differ from question to question; and when a bill has come
 * meanwhile, all is read anew. Rejects as `readAll` does.
 */
export const readBills = (client: ProxyClient, id: ContractId): Promise<readonly BillAnswer[]> =>
  client.fromFirst(
    (mirror, signal) => {
      const ask: Ask = (page, size) =>
        client.askMirror(mirror, billsAddress(id, { size, page }), list(bill), signal);
      return readFrom(mirror, ask);
    },
    (error) => error.code === 'proxy.offline' || error.code === 'proxy.not-found',
  );

async function readFrom(mirror: string, ask: Ask): Promise<readonly BillAnswer[]> {
  for (let pass = 1; pass <= PASSES; pass++) {
    const bills = await readOnce(mirror, ask);
    if (bills) return bills;
  }
  throw new GridError('proxy.moving', { host: new URL(mirror).host });
}

/** Undefined when the list changed while it was read. */
async function readOnce(mirror: string, ask: Ask): Promise<readonly BillAnswer[] | undefined> {
  const bounds = new Bounds(mirror);
  const first = await ask(1, PAGE);
  bounds.take(first);
  const size = first.value.length;
  const claimed = countOf(first);
  // A proxy may give smaller pages than it was asked for.
  if (size === 0 || (size < PAGE && claimed <= size)) return first.value;
  bounds.claim(claimed, Math.ceil(claimed / size));
  const pages = [first.value];
  const last = (): readonly BillAnswer[] => pages.at(-1)!;
  while (last().length === size) {
    const left = Math.ceil(claimed / size) - pages.length;
    const numbers = Array.from({ length: Math.max(1, Math.min(ABREAST, left)) }, (_, i) => i);
    const next = pages.length + 1;
    for (const answer of await Promise.all(numbers.map((i) => ask(next + i, PAGE)))) {
      bounds.take(answer);
      if (isAgain(last(), answer.value)) bounds.repeats(pages.length + 1);
      // What stands behind a short page came later, and is found out below.
      if (last().length === size) pages.push(answer.value);
    }
  }
  const bills = pages.flat();
  const whole = await withTies(bills, size, ask);
  const again = await ask(1, PAGE);
  const isSame = same(again.value, first.value) && countOf(again) === claimed;
  return isSame && bills.length >= claimed ? whole : undefined;
}

/** What the first page says there is; 0 where it says nothing. */
const countOf = ({ total }: Answer<unknown>): number =>
  total !== undefined && Number.isSafeInteger(total) ? total : 0;

/** The same bills with those of one timestamp that stand on two pages read as one page. */
async function withTies(
  bills: readonly BillAnswer[],
  size: number,
  ask: Ask,
): Promise<readonly BillAnswer[] | undefined> {
  const whole = [...bills];
  for (let edge = size; edge < bills.length; edge += size) {
    const { timestamp } = bills[edge]!;
    if (bills[edge - 1]!.timestamp !== timestamp) continue;
    let from = edge - 1;
    while (from > 0 && bills[from - 1]!.timestamp === timestamp) from--;
    let to = edge;
    while (to + 1 < bills.length && bills[to + 1]!.timestamp === timestamp) to++;
    const one = pageAround(from, to, size);
    const skipped = (one.page - 1) * one.size;
    const read = (await ask(one.page, one.size)).value.slice(from - skipped, to + 1 - skipped);
    if (read.length !== to + 1 - from || read.some((each) => each.timestamp !== timestamp))
      return undefined;
    whole.splice(from, read.length, ...read);
    edge = Math.floor(to / size) * size;
  }
  return whole;
}

/**
 * The page, and how long pages must be, so that the places from `from` to `to` stand on one.
 *
 * @param longest pages are no longer than this as long as that is possible
 */
export function pageAround(
  from: number,
  to: number,
  longest: number,
): { readonly page: number; readonly size: number } {
  for (let size = longest; size > to - from; size--)
    if (Math.floor(from / size) === Math.floor(to / size))
      return { page: Math.floor(from / size) + 1, size };
  return { page: 1, size: to + 1 };
}

const key = ({ timestamp, amountBilled, discountReceived }: BillAnswer): string =>
  `${timestamp} ${amountBilled} ${discountReceived}`;

/** The same bills, in whatever order those of one timestamp stand. */
function same(one: readonly BillAnswer[], other: readonly BillAnswer[]): boolean {
  if (one.length !== other.length) return false;
  // At the end of a page any of several bills of one timestamp may stand.
  const end = one.at(-1)?.timestamp;
  const inner = (bills: readonly BillAnswer[]): string[] =>
    bills
      .filter(({ timestamp }) => timestamp !== end)
      .map(key)
      .sort();
  const [a, b] = [inner(one), inner(other)];
  return other.at(-1)?.timestamp === end && a.length === b.length && a.every((k, i) => k === b[i]);
}

/** A whole page of bills of several instants that came before: the proxy knows no pages. */
const isAgain = (before: readonly BillAnswer[], page: readonly BillAnswer[]): boolean =>
  page.length > 1 &&
  page.length === before.length &&
  page[0]!.timestamp !== page.at(-1)!.timestamp &&
  page.every((each, i) => key(each) === key(before[i]!));
