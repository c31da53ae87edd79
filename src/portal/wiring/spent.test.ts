import fc from 'fast-check';
import { expect, test } from 'vitest';
import { billed } from '../../operations/kinds/billed.ts';
import type { BillRun } from '../../ports/chain.ts';
import { billedPerDay } from './spent.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;
const now = 1_800_000_000;

const run = (first: number, count: number, amountBilled: bigint): BillRun => ({
  first,
  last: first + (count - 1) * HOUR,
  every: HOUR,
  count,
  discountLevel: 'None',
  amountBilled,
});

test('a bill an hour for two days makes two full days', () => {
  expect(billedPerDay([run(now - 2 * DAY, 48, 5n)], now, 3)).toEqual([0n, 120n, 120n]);
});

test('bills of the last days sum up to what was billed', () => {
  const runs = fc.array(
    fc
      .tuple(fc.integer({ min: 0, max: 5 * DAY }), fc.integer({ min: 1, max: 200 }))
      .map(([ago, count]) => run(now - ago, Math.min(count, Math.ceil(ago / HOUR) || 1), 7n)),
  );
  fc.assert(
    fc.property(runs, (given) => {
      const before = given.filter(({ last }) => last < now);
      const sum = billedPerDay(before, now, 6).reduce((total, day) => total + day, 0n);
      expect(sum).toBe(billed(before));
    }),
  );
});

test('what is older than the days asked for is left out', () => {
  expect(billedPerDay([run(now - 30 * DAY, 30 * 24, 1n)], now, 2)).toEqual([24n, 24n]);
});
