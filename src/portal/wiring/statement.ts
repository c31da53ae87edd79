import { BillBook } from '../../model/bill-book.ts';
import type { TftUnits } from '../../model/units.ts';
import type { Prices } from '../../model/prices.ts';
import { pricesQuery } from '../../queries/grid-queries.ts';
import { QueryController } from '../../queries/query-controller.ts';
import { AddressQuery } from '../address-query.ts';
import { dayEdges, monthEdges } from '../contracts/calendar.ts';
import { readStatementQuery } from '../contracts/contracts-address.ts';
import type { ContractSum, DaySum } from '../contracts/contracts-view.ts';
import type { TfPageStatement } from '../contracts/tf-page-statement.ts';
import { booksQuery, type Books, type PaidPart } from './bill-books.ts';
import { moneyOf } from './money.ts';
import type { Session } from './session.ts';
import { Wire } from './wire.ts';

/** Most contracts of a month that are drawn: the dearest. */
const MOST_CONTRACTS = 500;

/** What was billed between edges (milliseconds since 1970), without the spans in which nothing was. */
export function sumsBetween(
  book: BillBook,
  edges: readonly number[],
  prices: Prices,
): readonly DaySum[] {
  const sums = book.sums(edges.map((edge) => edge / 1000));
  return sums
    .map(({ count, amount }, index) => ({
      from: edges[index]!,
      to: edges[index + 1]!,
      count,
      money: moneyOf(amount, prices),
    }))
    .filter(({ count }) => count > 0);
}

function byContract(
  { contracts, names }: Books,
  month: DaySum,
  prices: Prices,
): readonly ContractSum[] {
  return contracts
    .map(({ contractId, runs }) => {
      const { count, amount } = new BillBook([{ contractId, runs }]).sum(
        month.from / 1000,
        month.to / 1000,
      );
      const name = names.get(contractId) ?? `#${contractId}`;
      return { contractId, name, count, money: moneyOf(amount, prices) };
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => Number(b.money.tft - a.money.tft) || a.contractId - b.contractId)
    .slice(0, MOST_CONTRACTS);
}

/** What was paid in a month of bills that the balance did not cover; undefined where nothing was. */
export function paidInPart(
  parts: readonly PaidPart[],
  { from, to }: Pick<DaySum, 'from' | 'to'>,
): TftUnits | undefined {
  const within = parts.filter(({ at }) => at >= from && at < to);
  return within.length > 0 ? within.reduce((sum, { paid }) => sum + paid, 0n) : undefined;
}

/** Keeps the statement supplied. */
export function supplyStatement(page: TfPageStatement, { grid }: Session): () => void {
  const wire = new Wire(draw);
  const query = new AddressQuery(wire, readStatementQuery);
  const prices = new QueryController(wire, () => pricesQuery(grid));
  const books = new QueryController(wire, () => booksQuery(grid, query.now.who));

  function draw(): void {
    page.error = books.result?.error ?? prices.result?.error ?? undefined;
    if (!books.data || !prices.data) return;
    const [{ book, whose, hasOwn, hasAll }, given] = [books.data, prices.data];
    const months =
      book.count === 0
        ? []
        : sumsBetween(book, monthEdges(book.from * 1000, book.to * 1000), given).toReversed();
    const wanted = query.now.month;
    const open = months.find(({ from }) => from === wanted) ?? months[0];
    const part = open && paidInPart(books.data.parts, open);
    page.view = {
      simulated: grid.mode === 'sim',
      whose,
      hasOwn,
      hasAll,
      total: moneyOf(book.amount, given),
      count: book.count,
      months,
      open,
      ...(part !== undefined && { part: moneyOf(part, given) }),
      contracts: open ? byContract(books.data, open, given) : [],
      days: open ? sumsBetween(book, dayEdges(open.from, open.to - 1), given) : [],
    };
  }

  wire.open();
  return () => wire.close();
}
