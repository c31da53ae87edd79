/** What money questions are answered with; loaded with the first, as only an account has money. */
import type { Grid } from '../ports/grid.ts';
import { SECONDS_PER_BLOCK } from '../model/units.ts';
import { debtOf, type Debt } from './debt.ts';
import { accountOn, contractsOn } from './grid-queries.ts';
import { replayBilling, type ReplayContract, type ReplayInput, type Runway } from './runway.ts';
import { billedNode, spendingOn, type Spending } from './spending.ts';

/** What this account spends now; null where there is no account. */
export async function askSpending(grid: Grid): Promise<Spending | null> {
  const account = await accountOn(grid);
  if (!account) return null;
  const [contracts, inventory, prices] = await Promise.all([
    contractsOn(grid),
    grid.proxy.inventory(),
    grid.chain.prices(),
  ]);
  return spendingOn(contracts, inventory, prices, account.balance.usable);
}

/** How long this account's money lasts; null where there is no account. */
export async function askRunway(grid: Grid): Promise<Runway | null> {
  const input = await replayInputOn(grid);
  return input && replayBilling(input);
}

/** What this account owes; null where it owes nothing. */
export const askDebt = async (grid: Grid): Promise<Debt | null> =>
  debtOf((await replayInputOn(grid))?.contracts.map(({ payment }) => payment) ?? []);

/** All that the coming bills of this account follow from; null where there is no account. */
async function replayInputOn(grid: Grid): Promise<ReplayInput | null> {
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
  return {
    usable: account.balance.usable,
    block,
    at: blockTime(now, known),
    prices,
    contracts: billed,
  };
}

/** Seconds since 1970 of the last block, all of which keep the beat of one whose time is known. */
function blockTime(now: number, known = 0): number {
  return now - ((now - known) % SECONDS_PER_BLOCK);
}
