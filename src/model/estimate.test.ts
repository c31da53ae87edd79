import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EstimateRequest } from './estimate.ts';
import { estimate, levelPrices } from './estimate.ts';
import { LIVE_POLICY } from './live-policy.ts';
import { priceOf } from './price-tag.ts';
import { nodeContractCost, rentContractCost } from './pricing.ts';
import { GiB, TFT, USD } from './units.ts';

const PRICE = 10;
const vm: EstimateRequest = {
  resources: { cru: 2, mru: 4 * GiB, sru: 50 * GiB, hru: 0 },
  dedicated: false,
  certified: false,
  publicIps: 0,
  names: 0,
  traffic: 0,
  extraFee: 0,
};
const node: EstimateRequest = {
  ...vm,
  dedicated: true,
  resources: { cru: 16, mru: 32 * GiB, sru: 1024 * GiB, hru: 0 },
};
const hour = (request: EstimateRequest, balance = 0n): bigint =>
  estimate(request, LIVE_POLICY, PRICE, balance).hour.tft;

describe('an estimate', () => {
  test.each<[string, EstimateRequest, bigint, bigint]>([
    ['a machine', vm, 0n, 11_250_000n],
    ['at level Default', vm, 1215n * TFT, 9_000_000n],
    ['at level Bronze', vm, 2430n * TFT, 7_875_000n],
    ['one unit below Bronze', vm, 2430n * TFT - 1n, 9_000_000n],
    ['at level Gold', vm, 14_580n * TFT, 4_500_000n],
    ['on certified hardware', { ...vm, certified: true }, 0n, 14_062_500n],
    ['certified at level Gold', { ...vm, certified: true }, 14_580n * TFT, 5_625_000n],
    ['with an IPv4 address', { ...vm, publicIps: 1 }, 0n, 15_250_000n],
    ['a whole node', node, 0n, 52_800_000n],
    ['a whole node at level Gold', node, 68_428_800_000n * 10n, 21_120_000n],
    ['a whole node with an extra fee of 5 dollars', { ...node, extraFee: 5000 }, 0n, 59_744_400n],
    ['a rented node with an address', { ...node, publicIps: 1 }, 0n, 56_800_000n],
    ['three names beside it', { ...vm, names: 3 }, 0n, 11_250_000n + 3n * 250_000n],
    // 7,200 GB a month are 10 GB an hour.
    ['ten gigabytes an hour', { ...vm, traffic: 7_200e9 }, 0n, 26_250_000n],
  ])('of %s is the bill of the worked example', (_, request, balance, due) => {
    expect(hour(request, balance)).toBe(due);
  });

  test('counts 720 bills a month and 8,760 a year', () => {
    const { month, year } = estimate(vm, LIVE_POLICY, PRICE, 0n);
    expect(month).toEqual({ tft: 810n * TFT, usd: (81n * USD) / 10n });
    expect(year.tft).toBe(9855n * TFT);
  });

  test('is what forms say of the same machine', () => {
    const sizes = fc.record({
      cru: fc.integer({ min: 1, max: 64 }),
      mru: fc.integer({ min: 1, max: 512 }).map((n) => n * GiB),
      sru: fc.nat(4096).map((n) => n * GiB),
      hru: fc.nat(4096).map((n) => n * GiB),
    });
    const price = fc.integer({ min: 10, max: 1000 });
    const balance = fc.bigInt(0n, 100_000n * TFT);
    fc.assert(
      fc.property(
        sizes,
        price,
        balance,
        fc.boolean(),
        fc.nat(2),
        fc.nat(2),
        (resources, average, balance, certified, publicIps, names) => {
          const prices = { policy: LIVE_POLICY, tft: { average, min: 10, max: 1000 } };
          const request = { resources, publicIps, certified, names };
          const { hour } = estimate({ ...vm, ...request }, LIVE_POLICY, average, balance);
          expect(hour.tft).toBe(priceOf(request, prices, balance).tftPerHour);
        },
      ),
    );
  });

  test('leaves out a contract that is never billed', () => {
    expect(estimate(node, LIVE_POLICY, PRICE, 0n).lines.map(({ contract }) => contract)).toEqual([
      'rent',
    ]);
  });
});

describe('prices at each level', () => {
  const units = rentContractCost(LIVE_POLICY, node.resources, 3600);

  test('are those of the worked examples, with the balance each takes', () => {
    const prices = levelPrices(units, 0n, false, PRICE);
    expect(prices.map(({ tft }) => tft)).toEqual([
      52_800_000n,
      42_240_000n,
      36_960_000n,
      31_680_000n,
      21_120_000n,
    ]);
    expect(prices.map(({ balance }) => balance)).toEqual(
      [0n, 15n, 30n, 60n, 180n].map((tenths) => (38_016_000_000n * tenths) / 10n),
    );
  });

  test('are the same dollars without a price of TFT, to a ten-millionth', () => {
    const shared = nodeContractCost(LIVE_POLICY, vm.resources, 0, 3600, false);
    const known = levelPrices(shared, 0n, true, PRICE);
    levelPrices(shared, 0n, true, undefined).forEach(({ usd, tft }, i) => {
      expect(Math.abs(Number(usd - known[i]!.usd))).toBeLessThanOrEqual(1);
      expect(tft).toBeUndefined();
    });
  });
});
