import type { TftUnits } from '../../model/units.ts';
import type { BillRun } from '../../ports/chain.ts';

/** Sum of all bills in these runs. */
export const billed = (runs: readonly BillRun[]): TftUnits =>
  runs.reduce((sum, { amountBilled, count }) => sum + amountBilled * BigInt(count), 0n);
