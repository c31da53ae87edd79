/** Bills of a year of 2,400 contracts: open the list of all, then narrow it to one contract. */
import type { Bench } from './bench.ts';
import type { BillsArgument, BillsResult } from './in-page/bills.ts';
import { runInPage } from './measure/in-page.ts';
import { withPage } from './measure/page.ts';

const MILLIONS = 21_000_000;

const bills = (name: string, priceEvery: number, goal?: Bench['goal']): Bench => ({
  name,
  unit: 'ms',
  ...(goal && { goal }),
  async run() {
    const argument: BillsArgument = { runs: 21, priceEvery };
    const { samples, naive, bills, bookedRuns } = await withPage({}, (page) =>
      runInPage<BillsResult>(page, 'bench/in-page/bills.ts', argument),
    );
    if (bills < MILLIONS || bookedRuns < (2_400 * 365) / priceEvery)
      throw new Error(`Not what was to be measured: ${bills} bills in ${bookedRuns} runs.`);
    return {
      samples,
      against: { way: 'an array of objects, a tenth of the bills', samples: naive },
    };
  },
});

export default [
  // A new price each month: most bills of a contract are like the one before.
  bills('bills-21m-ms', 30, { atMost: 100 }),
  // A new price each day: forty times as many runs.
  bills('bills-21m-daily-price-ms', 1),
];
