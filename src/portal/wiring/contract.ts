import { BillBook } from '../../model/bill-book.ts';
import type { Contract, PaymentState } from '../../model/contract.ts';
import type { ContractId } from '../../model/ids.ts';
import { contractId } from '../../model/ids.ts';
import type { Inventory } from '../../model/inventory.ts';
import { rowOf } from '../../model/inventory.ts';
import {
  DISTRIBUTION_FREQUENCY_CYCLES,
  GRACE_PERIOD_BLOCKS,
  SECONDS_PER_BLOCK,
  SECONDS_PER_HOUR,
} from '../../model/units.ts';
import type { BillRun } from '../../ports/chain.ts';
import type { Grid } from '../../ports/grid.ts';
import type { GridEvent } from '../../ports/grid-proxy.ts';
import type { LedgerEntry } from '../../ports/ledger.ts';
import { GridClockController } from '../../queries/grid-clock-controller.ts';
import {
  accountQuery,
  billsQuery,
  blockQuery,
  contractQuery,
  eventsQuery,
  gridQuery,
  inventoryQuery,
  pricesQuery,
} from '../../queries/grid-queries.ts';
import { QueryController, type Query } from '../../queries/query-controller.ts';
import { dayEdges } from '../contracts/calendar.ts';
import type { StateSpan } from '../contracts/contracts-view.ts';
import type { TfPageContract } from '../contracts/tf-page-contract.ts';
import type { Route } from '../route.ts';
import { nameOfContract } from '../../model/contract-name.ts';
import { isGenesis, startQuery } from './contracts.ts';
import { eventLines } from './event-lines.ts';
import { localInventory } from './local-inventory.ts';
import { knownTftPrice, moneyOf } from './money.ts';
import { repeated } from './repeated.ts';
import type { Session } from './session.ts';
import { toldBy } from './told-by.ts';
import { topUpFor } from './top-up-for.ts';
import { untold } from './untold.ts';
import { sumsBetween } from './statement.ts';
import { Wire } from './wire.ts';

const MOST_ENTRIES = 50;
const NO_RUNS: readonly BillRun[] = [];

const entriesQuery = (grid: Grid, id: ContractId): Query<readonly LedgerEntry[] | null> =>
  gridQuery(grid, ['contract-entries', id], async () => {
    if (!grid.ledger) return null;
    return (await grid.ledger.entries({ contract: id }, 0, MOST_ENTRIES)).entries;
  });

/** The account that pays for a contract; '' where it cannot be told. */
const ownerQuery = (grid: Grid, contract: Contract): Query<string> =>
  gridQuery(grid, ['owner', contract.twinId], async (): Promise<string> => {
    const { twins } = await grid.proxy.twinPage({
      filter: { twinId: contract.twinId },
      page: 1,
      size: 1,
    });
    return twins[0]?.accountId ?? '';
  });

/** Keeps the page of one contract supplied. */
export function supplyContract(page: TfPageContract, { grid }: Session, route: Route): () => void {
  const id = contractId(Number(route.id));
  const wire = new Wire(draw);
  const clock = new GridClockController(wire, () => grid);
  const contract = new QueryController(wire, () => contractQuery(grid, id));
  const bills = new QueryController(wire, () => billsQuery(grid, id));
  const events = new QueryController(wire, () => eventsQuery(grid, id));
  const inventory = new QueryController(wire, () => inventoryQuery(grid));
  const prices = new QueryController(wire, () => pricesQuery(grid));
  const account = new QueryController(wire, () => accountQuery(grid));
  const start = new QueryController(wire, () => startQuery(grid));
  const entries = new QueryController(wire, () => entriesQuery(grid, id));
  const owner = new QueryController(wire, () => {
    const found = contract.data?.contract;
    return found && ownerQuery(grid, found);
  });
  const block = new QueryController(wire, () =>
    contract.data?.hasChain ? blockQuery(grid) : undefined,
  );
  let drawn: { readonly runs: readonly BillRun[]; readonly book: BillBook } | undefined;
  page.view = undefined;
  page.error = undefined;

  function draw(): void {
    page.error = untold(contract, inventory, prices, events);
    if (contract.data === null) page.view = null;
    if (!contract.data || !inventory.data || !prices.data || !events.data) return;
    const { contract: found, payment, hasChain } = contract.data;
    const runs = bills.data ?? NO_RUNS;
    if (drawn?.runs !== runs) drawn = { runs, book: new BillBook([{ contractId: id, runs }]) };
    const { book } = drawn;
    const billsMissing = bills.result?.error;
    const given = prices.data;
    const now = clock.now ?? grid.clock.now();
    const last = runs.at(-1);
    const isOld = isGenesis(grid, found, start.data ?? undefined);
    const isOver = found.state.kind === 'Deleted';
    const atBlock = (number: number): number | undefined =>
      block.data === undefined ? undefined : now + (number - block.data) * SECONDS_PER_BLOCK * 1000;
    const grace = found.state.kind === 'GracePeriod' ? found.state.since : undefined;
    const isOwn = found.twinId === account.data?.twin?.twinId;
    const owed = sumOf(payment, 'Overdraft');
    page.view = {
      contract: found,
      name: nameOfContract(found),
      billed: bills.data && moneyOf(book.amount, given),
      lastBill: last && last.last * 1000,
      isGenesis: isOld,
      simulated: grid.mode === 'sim',
      now,
      told: toldBy(grid, contract.result?.dataUpdatedAt),
      hasChain,
      ...whereOf(inventory.data, found),
      account: owner.data ?? '',
      payment,
      nextBill:
        payment && !isOver && !isOld ? (payment.lastUpdated + SECONDS_PER_HOUR) * 1000 : undefined,
      graceSince: grace === undefined ? undefined : atBlock(grace),
      graceEnds: grace === undefined ? undefined : atBlock(grace + GRACE_PERIOD_BLOCKS),
      locked: moneyOf(sumOf(payment, 'Reserve'), given),
      owed: moneyOf(owed, given),
      canPay: isOwn && account.data.balance.usable >= owed,
      topUp: isOwn ? topUpFor(grid, account.data) : undefined,
      lastHour: last && moneyOf(last.amountBilled, given),
      billsToPayout:
        payment && DISTRIBUTION_FREQUENCY_CYCLES - (payment.cycles % DISTRIBUTION_FREQUENCY_CYCLES),
      book,
      tftPrice: knownTftPrice(given),
      bills: bills.data ? 'told' : billsMissing ? { error: billsMissing } : 'asked',
      days:
        book.count === 0
          ? []
          : sumsBetween(book, dayEdges(book.from * 1000, book.to * 1000), given),
      // Without what happened nobody knows the states it went through.
      course: events.data.length > 0 || hasChain ? courseOf(found, events.data, now) : [],
      events: eventLines(repeated(events.data)),
      entries: entries.data ?? undefined,
      hasDeployment: found.type === 'node' && !isOld && isOwn,
    };
  }

  wire.open();
  return () => wire.close();
}

function whereOf(inventory: Inventory, contract: Contract): { place: string; farm: string } {
  if (contract.type === 'name') return { place: '', farm: '' };
  const local = localInventory(inventory);
  const row = rowOf(local, contract.nodeId);
  if (row < 0) return { place: '', farm: '' };
  const city = local.cities[local.city[row] ?? -1] ?? '';
  const country = local.countries[local.country[row] ?? -1]?.name ?? '';
  return {
    place: [city, country].filter(Boolean).join(', '),
    farm: local.farms.name[local.farm[row] ?? -1] ?? '',
  };
}

const sumOf = (payment: PaymentState | undefined, what: 'Reserve' | 'Overdraft'): bigint =>
  payment ? payment[`standard${what}`] + payment[`additional${what}`] : 0n;

const turns: Readonly<Record<string, StateSpan['state']>> = {
  ContractGracePeriodStarted: 'GracePeriod',
  ContractGracePeriodEnded: 'Created',
  ContractGracePeriodElapsed: 'Deleted',
  NodeContractCanceled: 'Deleted',
  NameContractCanceled: 'Deleted',
  RentContractCanceled: 'Deleted',
};

/** The states a contract was in from its beginning to its end, or to now. */
export function courseOf(
  contract: Contract,
  events: readonly GridEvent[],
  now: number,
): readonly StateSpan[] {
  const spans: StateSpan[] = [];
  let from = contract.createdAt * 1000;
  let state: StateSpan['state'] = 'Created';
  for (const { at, event } of events) {
    const next = turns[event];
    if (!next || next === state) continue;
    if (at > from) spans.push({ from, to: at, state });
    [from, state] = [at, next];
  }
  if (state !== 'Deleted' && now > from) spans.push({ from, to: now, state });
  return spans;
}
