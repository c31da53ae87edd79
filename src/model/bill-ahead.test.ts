import fc from 'fast-check';
import { expect, it } from 'vitest';
import { billAhead, FARTHEST_HOUR, hoursPaid, type HourlyCharge } from './bill-ahead.ts';
import { discounted, discountLevel, monthlyOf } from './pricing.ts';
import { SECONDS_PER_HOUR, type TftUnits } from './units.ts';

/** The same, one hour after the other. */
function hourByHour(charges: readonly HourlyCharge[], balance: TftUnits, hours: number) {
  const sums = charges.map(() => 0n);
  let left = balance;
  for (let hour = 0; hour < hours; hour++) {
    const found = left;
    for (const [i, { amount, additional, certified, count }] of charges.entries()) {
      const level = discountLevel(found, monthlyOf(amount, SECONDS_PER_HOUR));
      const due = discounted(amount, level, certified) + additional;
      sums[i]! += due;
      const all = due * BigInt(count);
      left = left > all ? left - all : 0n;
    }
  }
  return { sums, left };
}

const charges = fc.array(
  fc.record({
    amount: fc.oneof(fc.constant(0n), fc.bigInt({ min: 1n, max: 100_000_000n })),
    additional: fc.constantFrom(0n, 0n, 5_000_000n),
    certified: fc.boolean(),
    count: fc.integer({ min: 1, max: 4 }),
  }),
  { maxLength: 5 },
);
/** From nothing to Gold for the most expensive of them. */
const balances = fc.oneof(fc.constant(0n), fc.bigInt({ min: 0n, max: 3_000_000_000_000n }));

it('is by leaps what it is hour by hour', () => {
  fc.assert(
    fc.property(charges, balances, fc.integer({ min: 0, max: 900 }), (given, balance, hours) => {
      const { sums, left } = hourByHour(given, balance, hours);
      const ahead = billAhead(given, balance, hours);
      expect(ahead.charges.map(({ sum }) => sum)).toEqual(sums);
      expect(ahead.balance).toBe(left);
      for (const { stretches, sum } of ahead.charges) {
        expect(stretches.reduce((all, { hours }) => all + hours, 0)).toBe(hours);
        expect(stretches.reduce((all, each) => all + each.amount * BigInt(each.hours), 0n)).toBe(
          sum,
        );
      }
    }),
    { numRuns: 300 },
  );
});

it('tells how many hours a balance pays in full', () => {
  fc.assert(
    fc.property(charges, balances, (given, balance) => {
      const due = (hours: number): bigint =>
        hourByHour(given, balance, hours).sums.reduce(
          (sum, each, i) => sum + each * BigInt(given[i]!.count),
          0n,
        );
      const paid = hoursPaid(given, balance);
      if (paid === undefined) return;
      expect(paid).toBeLessThan(FARTHEST_HOUR);
      // Hour by hour is slow: long spans are proven at their end by the property above.
      if (paid > 900) return;
      expect(due(paid)).toBeLessThanOrEqual(balance);
      expect(due(paid + 1)).toBeGreaterThan(balance);
    }),
    { numRuns: 200 },
  );
});

it('of nothing to pay lasts for good, and of no money not an hour', () => {
  const charge = { amount: 10n ** 7n, additional: 0n, certified: false, count: 1 };
  expect(hoursPaid([], 0n)).toBeUndefined();
  expect(hoursPaid([charge], 0n)).toBe(0);
  expect(hoursPaid([charge], 10n ** 7n)).toBe(1);
});

it('of a balance that only just earns a level loses it after one bill', () => {
  const charge = { amount: 10n ** 7n, additional: 0n, certified: false, count: 1 };
  const month = 720n * 10n ** 7n;
  const [only] = billAhead([charge], 18n * month, 720).charges;
  expect(only!.stretches.map(({ level, hours }) => [level, hours])).toEqual([
    ['Gold', 1],
    ['Silver', 719],
  ]);
});
