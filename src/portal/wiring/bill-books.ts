import { BillBook, type BillsOfContract } from '../../model/bill-book.ts';
import type { ContractId, TwinId } from '../../model/ids.ts';
import type { TftUnits } from '../../model/units.ts';
import type { Grid } from '../../ports/grid.ts';
import { accountOn, gridQuery } from '../../queries/grid-queries.ts';
import type { Query } from '../../queries/query-controller.ts';
import type { Whose } from '../contracts/contracts-view.ts';
import { nameOfContract } from '../../model/contract-name.ts';
import { partOf } from './repeated.ts';

const HOUR = 3_600_000;

/** Bills with what is known of whose they are. */
export interface Books {
  readonly whose: Whose;
  readonly hasOwn: boolean;
  /** Only a ledger that can be read tells the bills of everybody. */
  readonly hasAll: boolean;
  readonly contracts: readonly BillsOfContract[];
  readonly book: BillBook;
  readonly names: ReadonlyMap<ContractId, string>;
  /** What was paid of own bills that the balance did not cover: the chain calls that no bill. */
  readonly parts: readonly PaidPart[];
}

/** A part of a bill that was paid, milliseconds since 1970. */
export interface PaidPart {
  readonly at: number;
  readonly paid: TftUnits;
}

/** Own bills, or everybody's where they can be had; asked anew as hours pass. */
export const booksQuery = (grid: Grid, wanted: Whose | ''): Query<Books> =>
  gridQuery(grid, ['bill-books', wanted], () => askBooks(grid, wanted), HOUR);

async function askBooks(grid: Grid, wanted: Whose | ''): Promise<Books> {
  const twin = (await accountOn(grid))?.twin?.twinId;
  const hasAll = grid.ledger !== undefined;
  const asked = wanted === 'all' || twin === undefined ? await grid.ledger?.bills() : undefined;
  const names = new Map<ContractId, string>();
  const own = twin === undefined ? [] : await ownBills(grid, twin, names);
  const contracts = asked ?? own;
  const parts = asked ? [] : await Promise.all(own.map((each) => partsOf(grid, each.contractId)));
  return {
    whose: asked ? 'all' : 'mine',
    hasOwn: twin !== undefined,
    hasAll,
    contracts,
    book: new BillBook(contracts),
    names,
    parts: parts.flat(),
  };
}

async function partsOf(grid: Grid, contract: ContractId): Promise<readonly PaidPart[]> {
  // The indexer of a real grid tells no such events.
  if (grid.mode !== 'sim') return [];
  const events = await grid.proxy.events(contract);
  return events.flatMap((event) => {
    const { paid = 0n } = partOf(event);
    return paid > 0n ? { at: event.at, paid } : [];
  });
}

async function ownBills(
  grid: Grid,
  twinId: TwinId,
  names: Map<ContractId, string>,
): Promise<readonly BillsOfContract[]> {
  const contracts = await grid.proxy.contracts({ twinId });
  for (const contract of contracts) names.set(contract.contractId, nameOfContract(contract));
  return Promise.all(
    contracts.map(async ({ contractId }) => ({
      contractId,
      runs: await grid.proxy.bills(contractId),
    })),
  );
}
