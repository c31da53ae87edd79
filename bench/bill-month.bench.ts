/** A month of hourly bills of 1,000 contracts, for payers with money and for those without. */
import type { Bench } from './bench.ts';
import type { BillMonthArgument, BillMonthResult } from './in-page/bill-month.ts';
import { runInPage } from './measure/in-page.ts';
import { withPage } from './measure/page.ts';

const fold = (
  name: string,
  payers: number,
  wealth: number,
  holds: (fates: BillMonthResult['fates']) => boolean,
): Bench => ({
  name,
  unit: 'ms',
  goal: { atMost: 250 },
  async run() {
    const argument: BillMonthArgument = { runs: 9, payers, wealth, contracts: 1_000 };
    const { fast, naive, fates } = await withPage({}, (page) =>
      runInPage<BillMonthResult>(page, 'bench/in-page/bill-month.ts', argument),
    );
    if (!holds(fates)) throw new Error(`Not what was to be measured: ${JSON.stringify(fates)}`);
    return { samples: fast, against: { way: 'naive fold', samples: naive } };
  },
});

export default [
  // Payers from poor to rich: some lose discount levels, some their contracts.
  fold('bill-month-ms', 10, 200_000, ({ Created = 0 }) => Created >= 500 && Created < 1_000),
  // Everybody runs out of money, and every hour of grace is noted.
  fold('bill-month-broke-ms', 10, 50_000, ({ Created = 0 }) => Created < 300),
];
