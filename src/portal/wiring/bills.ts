import { BillBook } from '../../model/bill-book.ts';
import { contractId } from '../../model/ids.ts';
import { billsQuery, pricesQuery } from '../../queries/grid-queries.ts';
import { QueryController } from '../../queries/query-controller.ts';
import { AddressQuery } from '../address-query.ts';
import { readBillsQuery } from '../contracts/contracts-address.ts';
import type { TfPageBills } from '../contracts/tf-page-bills.ts';
import { booksQuery } from './bill-books.ts';
import { knownTftPrice, moneyOf } from './money.ts';
import type { Session } from './session.ts';
import { toldBy } from './told-by.ts';
import { Wire } from './wire.ts';

/** Keeps the list of bills supplied. */
export function supplyBills(page: TfPageBills, { grid }: Session): () => void {
  const wire = new Wire(draw);
  const query = new AddressQuery(wire, readBillsQuery);
  const one = (): number | undefined => query.now.contract;
  const prices = new QueryController(wire, () => pricesQuery(grid));
  const books = new QueryController(wire, () => booksQuery(grid, query.now.who));
  const bills = new QueryController(wire, () => {
    const id = one();
    return id === undefined ? undefined : billsQuery(grid, contractId(id));
  });
  let drawn: { readonly runs: unknown; readonly book: BillBook } | undefined;

  /** The book of one contract, the same as long as its bills are. */
  function bookOf(id: number): BillBook | undefined {
    const runs = bills.data;
    if (runs && drawn?.runs !== runs)
      drawn = { runs, book: new BillBook([{ contractId: contractId(id), runs }]) };
    return runs && drawn?.book;
  }

  function draw(): void {
    page.error = books.result?.error ?? bills.result?.error ?? prices.result?.error ?? undefined;
    const id = one();
    const book = id === undefined ? books.data?.book : bookOf(id);
    if (!books.data || !book || !prices.data) return;
    const { whose, hasOwn, hasAll } = books.data;
    const { since, until } = query.now;
    const from = since === undefined ? 0 : book.indexAt(since / 1000);
    const to = until === undefined ? book.count : book.indexAt(until / 1000);
    const isWhole = from === 0 && to === book.count;
    const sum = isWhole
      ? book.amount
      : book.sum((since ?? 0) / 1000, (until ?? (book.to + 1) * 1000) / 1000).amount;
    page.view = {
      simulated: grid.mode === 'sim',
      now: grid.clock.now(),
      told: toldBy(grid, (id === undefined ? books : bills).result?.dataUpdatedAt),
      whose,
      hasOwn,
      hasAll,
      contract: id === undefined ? undefined : contractId(id),
      book,
      tftPrice: knownTftPrice(prices.data),
      from,
      to: Math.max(from, to),
      since,
      until,
      money: moneyOf(sum, prices.data),
    };
  }

  wire.open();
  return () => wire.close();
}
