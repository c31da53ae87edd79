import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BillBook, type BillInBook, type BillsOfContract, type RunOfBills } from './bill-book.ts';
import type { Bill } from './contract.ts';
import { contractId } from './ids.ts';

const HOUR = 3600;

const run = fc.record({
  gap: fc.integer({ min: 0, max: 5000 }),
  every: fc.constantFrom(HOUR, HOUR, HOUR, 600, 1, 0),
  count: fc.integer({ min: 0, max: 60 }),
  amountBilled: fc.bigInt({ min: 0n, max: 10n ** 15n }),
  discountLevel: fc.constantFrom('None', 'Gold', 'Bronze'),
});

/** Runs that follow one another, as the fold writes them. */
const runsOf = (steps: readonly (typeof run extends fc.Arbitrary<infer T> ? T : never)[]) => {
  let at = 1_790_000_000;
  return steps.map(({ gap, every, count, amountBilled, discountLevel }): RunOfBills => {
    const first = at + gap;
    const last = first + Math.max(0, count - 1) * Math.max(1, every);
    at = last;
    return { first, last, every, count, discountLevel, amountBilled };
  });
};

const book = fc.array(fc.array(run, { maxLength: 6 }), { maxLength: 8 }).map((contracts) =>
  contracts.map((steps, index): BillsOfContract => ({
    contractId: contractId(((index * 7) % 11) + 1),
    runs: runsOf(steps),
  })),
);

/** Every bill written out, in the order of the list. */
const naive = (contracts: readonly BillsOfContract[]): readonly BillInBook[] =>
  contracts
    .toSorted((a, b) => a.contractId - b.contractId)
    .flatMap(({ contractId, runs }) =>
      runs
        .flatMap(({ first, every, count, discountLevel, amountBilled }) =>
          Array.from({ length: count }, (_, turn) => ({
            contractId,
            timestamp: first + turn * Math.max(1, every),
            discountLevel,
            amountBilled,
          })),
        )
        .map((bill, i, own) => ({ ...bill, since: own[i - 1]?.timestamp })),
    )
    .map((bill, order) => ({ bill, order }))
    .sort((a, b) => a.bill.timestamp - b.bill.timestamp || a.order - b.order)
    .map(({ bill }) => bill);

const total = (bills: readonly Bill[]): bigint =>
  bills.reduce((sum, { amountBilled }) => sum + amountBilled, 0n);

test('any stretch of the list is what writing every bill out would give', () => {
  fc.assert(
    fc.property(book, fc.nat(400), fc.integer({ min: 1, max: 90 }), (contracts, from, length) => {
      const all = naive(contracts);
      const found = new BillBook(contracts);
      expect(found.count).toBe(all.length);
      expect(found.slice(from, length)).toEqual(all.slice(from, from + length));
      expect(found.slice(0, found.count)).toEqual(all);
    }),
    { numRuns: 300 },
  );
});

test('no unit is lost or found by summing: any spans that cover all come to the whole', () => {
  fc.assert(
    fc.property(book, fc.array(fc.nat(500_000)), (contracts, cuts) => {
      const all = naive(contracts);
      const found = new BillBook(contracts);
      expect(found.amount).toBe(total(all));
      const inside = cuts.map((cut) => found.from + cut).sort((a, b) => a - b);
      const edges = [found.from, ...inside, Math.max(found.to, inside.at(-1) ?? 0) + 1];
      const sums = found.sums(edges);
      expect(sums.reduce((sum, { amount }) => sum + amount, 0n)).toBe(found.amount);
      expect(sums.reduce((sum, { count }) => sum + count, 0)).toBe(found.count);
      sums.forEach((sum, span) => {
        const own = all.filter(
          ({ timestamp }) => timestamp >= edges[span]! && timestamp < edges[span + 1]!,
        );
        expect(sum).toEqual({ count: own.length, amount: total(own) });
      });
    }),
    { numRuns: 200 },
  );
});

test('an instant leads to the first bill that is not before it', () => {
  fc.assert(
    fc.property(book, fc.nat(500_000), (contracts, offset) => {
      const all = naive(contracts);
      const found = new BillBook(contracts);
      const at = found.from - 10 + offset;
      const first = all.findIndex(({ timestamp }) => timestamp >= at);
      expect(found.indexAt(at)).toBe(first < 0 ? all.length : first);
    }),
  );
});

test('2,400 contracts of a year are 21 million bills, and any of them is there at once', () => {
  const year = 365 * 24;
  const contracts = Array.from({ length: 2400 }, (_, index) => ({
    contractId: contractId(index + 1),
    runs: [
      {
        first: 1_790_000_000 + index * 6,
        last: 1_790_000_000 + index * 6 + (year - 1) * HOUR,
        every: HOUR,
        count: year,
        discountLevel: 'None' as const,
        amountBilled: BigInt(index),
      },
    ],
  }));
  const found = new BillBook(contracts);
  expect(found.count).toBe(21_024_000);
  // Every hour the contracts come in the same order, apart from those that come an hour later.
  const [bill] = found.slice(21_023_999, 10);
  expect(bill).toMatchObject({ contractId: 2400, amountBilled: 2399n });
  expect(found.slice(10_000_000, 50)).toHaveLength(50);
});
