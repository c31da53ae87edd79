import type { TftUnits } from '../../model/units.ts';
import { billed } from '../../operations/kinds/billed.ts';
import type { BillRun } from '../../ports/chain.ts';
import type { Grid } from '../../ports/grid.ts';
import { accountOn, gridQuery } from '../../queries/grid-queries.ts';
import type { Query } from '../../queries/query-controller.ts';

const HOUR = 3_600_000;
const DAY = 86_400;
export const DAYS_SHOWN = 14;

/** What an account has paid for all its contracts, deleted ones too. */
export interface Spent {
  readonly total: TftUnits;
  /** The last days, oldest first, today last. */
  readonly perDay: readonly TftUnits[];
}

export const spentQuery = (grid: Grid): Query<Spent> =>
  gridQuery(grid, ['spent'], () => askSpent(grid), HOUR);

async function askSpent(grid: Grid): Promise<Spent> {
  const twin = (await accountOn(grid))?.twin;
  const contracts = twin ? await grid.proxy.contracts({ twinId: twin.twinId }) : [];
  const bills = await Promise.all(contracts.map(({ contractId }) => grid.proxy.bills(contractId)));
  return {
    total: bills.reduce((sum, runs) => sum + billed(runs), 0n),
    perDay: billedPerDay(bills.flat(), grid.clock.now() / 1000, DAYS_SHOWN),
  };
}

/** Sums of bills in each of the last `days` times 24 hours before `now` (seconds), oldest first. */
export function billedPerDay(
  runs: readonly BillRun[],
  now: number,
  days: number,
): readonly TftUnits[] {
  const sums = Array.from({ length: days }, () => 0n);
  const begin = now - days * DAY;
  for (const { first, every, count, amountBilled } of runs) {
    const step = Math.max(1, every);
    const skipped = Math.max(0, Math.ceil((begin - first) / step));
    for (let bill = skipped; bill < count; bill++) {
      const day = Math.floor((first + bill * step - begin) / DAY);
      if (day >= 0 && day < days) sums[day] = sums[day]! + amountBilled;
    }
  }
  return sums;
}
