import type { Grid } from '../ports/grid.ts';
import { SECONDS_PER_BLOCK } from '../model/units.ts';
import { accountOn, contractsOn, gridQuery } from './grid-queries.ts';
import type { Query } from './query-controller.ts';
import { replayBilling, type ReplayContract, type Runway } from './runway.ts';
import { billedNode, spendingOn, type Spending } from './spending.ts';

const QUARTER = 15 * 60_000;

/** What this account spends now; null where there is no account. */
export const spendingQuery = (grid: Grid): Query<Spending | null> =>
  gridQuery(grid, ['spending'], () => askSpending(grid), QUARTER);

/** How long this account's money lasts; null where there is no account. */
export const runwayQuery = (grid: Grid): Query<Runway | null> =>
  gridQuery(grid, ['runway'], () => askRunway(grid), QUARTER);

async function askSpending(grid: Grid): Promise<Spending | null> {
  const account = await accountOn(grid);
  if (!account) return null;
  const [contracts, inventory, prices] = await Promise.all([
    contractsOn(grid),
    grid.proxy.inventory(),
    grid.chain.prices(),
  ]);
  return spendingOn(contracts, inventory, prices, account.balance.usable);
}

async function askRunway(grid: Grid): Promise<Runway | null> {
  const [account, contracts, inventory, prices, block] = await Promise.all([
    accountOn(grid),
    contractsOn(grid),
    grid.proxy.inventory(),
    grid.chain.prices(),
    grid.chain.block(),
  ]);
  if (!account) return null;
  const now = grid.clock.now() / 1000;
  const payments = await Promise.all(
    contracts.map(({ contractId }) => grid.chain.paymentState(contractId)),
  );
  const billed = contracts.flatMap((contract, i): ReplayContract[] => {
    const payment = payments[i];
    const node = billedNode(contract, inventory);
    return payment ? [{ contract, payment, ...(node && { node }) }] : [];
  });
  const known = billed[0]?.payment.lastUpdated;
  return replayBilling({
    usable: account.balance.usable,
    block,
    at: blockTime(now, known),
    prices,
    contracts: billed,
  });
}

/** Seconds since 1970 of the last block, all of which keep the beat of one whose time is known. */
function blockTime(now: number, known = 0): number {
  return now - ((now - known) % SECONDS_PER_BLOCK);
}
