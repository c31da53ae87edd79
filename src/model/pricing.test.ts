import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DiscountLevel } from './contract.ts';
import type { Prices } from './prices.ts';
import { LIVE_POLICY } from './live-policy.ts';
import {
  balanceForLevel,
  DISCOUNT_LEVELS,
  discounted,
  discountLevel,
  effectiveTftPrice,
  extraFeeCost,
  monthlyOf,
  nameContractCost,
  networkUsageCost,
  nodeContractCost,
  rentContractCost,
  standardDue,
  toTft,
  toUsd,
} from './pricing.ts';
import type { Capacity, TftUnits, UsdUnits } from './units.ts';
import { GiB, NO_CAPACITY, SECONDS_PER_HOUR, SECONDS_PER_MONTH, TFT, TiB } from './units.ts';

const HOUR = SECONDS_PER_HOUR;
const MONTH = SECONDS_PER_MONTH;
const prices: Prices = { policy: LIVE_POLICY, tft: { average: 10, min: 10, max: 1000 } };

const shape = (cru: number, memory: number, ssd: number): Capacity => ({
  cru,
  mru: memory * GiB,
  sru: ssd * GiB,
  hru: 0,
});
const vm = shape(2, 4, 50);
const server = shape(16, 32, 1024);

const shared = (capacity: Capacity, seconds: number, ips = 0): UsdUnits =>
  nodeContractCost(LIVE_POLICY, capacity, ips, seconds, false);
const onRented = (capacity: Capacity, seconds: number, ips = 0): UsdUnits =>
  nodeContractCost(LIVE_POLICY, capacity, ips, seconds, true);
const rent = (seconds: number): UsdUnits => rentContractCost(LIVE_POLICY, server, seconds);
const tft = (amount: number): TftUnits => BigInt(Math.round(amount * Number(TFT)));

interface Example {
  number: string;
  units: UsdUnits;
  expected: [units: UsdUnits, before: number, due: number];
  seconds?: number;
  level?: DiscountLevel;
  certified?: boolean;
  price?: number;
}

const examples: Example[] = [
  { number: '1', units: shared(vm, HOUR), expected: [112_500n, 1.125, 1.125] },
  { number: '2', units: shared(vm, MONTH), seconds: MONTH, expected: [81_000_000n, 810, 810] },
  { number: '3', units: shared(vm, HOUR), level: 'Default', expected: [112_500n, 1.125, 0.9] },
  { number: '4', units: shared(vm, HOUR), level: 'Bronze', expected: [112_500n, 1.125, 0.7875] },
  { number: '5', units: shared(vm, HOUR), level: 'Silver', expected: [112_500n, 1.125, 0.675] },
  { number: '6', units: shared(vm, HOUR), level: 'Gold', expected: [112_500n, 1.125, 0.45] },
  {
    number: '3m',
    units: shared(vm, MONTH),
    seconds: MONTH,
    level: 'Default',
    expected: [81_000_000n, 810, 648],
  },
  {
    number: '4m',
    units: shared(vm, MONTH),
    seconds: MONTH,
    level: 'Bronze',
    expected: [81_000_000n, 810, 567],
  },
  {
    number: '5m',
    units: shared(vm, MONTH),
    seconds: MONTH,
    level: 'Silver',
    expected: [81_000_000n, 810, 486],
  },
  {
    number: '6m',
    units: shared(vm, MONTH),
    seconds: MONTH,
    level: 'Gold',
    expected: [81_000_000n, 810, 324],
  },
  {
    number: '7',
    units: shared(vm, HOUR),
    certified: true,
    expected: [112_500n, 1.125, 1.40625],
  },
  {
    number: '8',
    units: shared(vm, HOUR),
    certified: true,
    level: 'Gold',
    expected: [112_500n, 1.125, 0.5625],
  },
  { number: '9', units: shared(vm, HOUR, 1), expected: [152_500n, 1.525, 1.525] },
  { number: '10', units: onRented(vm, HOUR), expected: [0n, 0, 0] },
  { number: '11', units: onRented(vm, HOUR, 1), expected: [40_000n, 0.4, 0.4] },
  { number: '12', units: rent(HOUR), expected: [528_000n, 5.28, 5.28] },
  { number: '13', units: rent(HOUR), level: 'Default', expected: [528_000n, 5.28, 4.224] },
  { number: '14', units: rent(HOUR), level: 'Bronze', expected: [528_000n, 5.28, 3.696] },
  { number: '15', units: rent(HOUR), level: 'Silver', expected: [528_000n, 5.28, 3.168] },
  { number: '16', units: rent(HOUR), level: 'Gold', expected: [528_000n, 5.28, 2.112] },
  { number: '17', units: rent(MONTH), seconds: MONTH, expected: [380_160_000n, 3801.6, 3801.6] },
  {
    number: '17 gold',
    units: rent(MONTH),
    seconds: MONTH,
    level: 'Gold',
    expected: [380_160_000n, 3801.6, 1520.64],
  },
  {
    number: '18',
    units: rent(HOUR),
    certified: true,
    level: 'Gold',
    expected: [528_000n, 5.28, 2.64],
  },
  {
    number: '20',
    units: nameContractCost(LIVE_POLICY, HOUR),
    expected: [2_500n, 0.025, 0.025],
  },
  {
    number: '20 month',
    units: nameContractCost(LIVE_POLICY, MONTH),
    seconds: MONTH,
    expected: [1_800_000n, 18, 18],
  },
  { number: '24', units: shared(shape(1, 2, 25), HOUR), expected: [56_250n, 0.5625, 0.5625] },
  { number: '27', units: shared(shape(8, 16, 100), HOUR), expected: [425_000n, 4.25, 4.25] },
  {
    number: '28',
    units: shared({ ...NO_CAPACITY, hru: TiB }, HOUR),
    expected: [42_667n, 0.42667, 0.42667],
  },
  { number: '30', units: shared(vm, HOUR), price: 2, expected: [112_500n, 1.125, 1.125] },
  { number: '31', units: shared(vm, HOUR), price: 25, expected: [112_500n, 0.45, 0.45] },
  { number: '32', units: shared(vm, 6), seconds: 6, expected: [187n, 0.00187, 0.00187] },
];

describe('a contract costs what the worked examples say', () => {
  it.each(examples)('example $number', (example) => {
    const { units, expected, level = 'None', seconds = HOUR, certified = false } = example;
    const price = effectiveTftPrice({ ...prices.tft, average: example.price ?? 10 });
    const before = toTft(units, price);
    expect([units, before]).toEqual([expected[0], tft(expected[1])]);
    const balance = balanceForLevel(monthlyOf(before, seconds), level);
    expect(standardDue(units, price, seconds, balance, certified)).toEqual({
      amount: tft(expected[2]),
      level,
    });
  });

  it('example 19: an extra fee of 5 USD a month', () => {
    const units = extraFeeCost(5000, HOUR);
    expect([units, toTft(units, 10)]).toEqual([69_444n, 6_944_400n]);
  });

  it('examples 22 and 23: traffic costs more when reported over a longer window', () => {
    expect(networkUsageCost(LIVE_POLICY, 10e9, HOUR)).toBe(150_000n);
    expect(toTft(150_000n, 10)).toBe(tft(1.5));
    expect(networkUsageCost(LIVE_POLICY, 10e9, 2 * HOUR)).toBe(300_000n);
    expect(nodeContractCost(LIVE_POLICY, vm, 0, HOUR, false, 150_000n)).toBe(262_500n);
  });

  it('agrees with the figures of the manual', () => {
    expect(shared(shape(2, 2, 15), HOUR)).toBe(103_750n);
    const node = {
      cru: 4,
      mru: Math.round(15.55 * GiB),
      sru: Math.round(119.24 * GiB),
      hru: 1863 * GiB,
    };
    expect(shared(node, HOUR)).toBe(496_185n);
    expect(rentContractCost(LIVE_POLICY, node, MONTH)).toBe(178_626_600n);
    expect(toUsd(discounted(toTft(178_626_600n, 10), 'Gold', false), 10)).toBe(71_450_640n);
  });
});

describe('a discount level', () => {
  const monthly = monthlyOf(tft(1.125), HOUR);
  const at = (balance: bigint): DiscountLevel => discountLevel(balance, monthly);

  it.each([
    ['Default', 1.5, 'None'],
    ['Bronze', 3, 'Default'],
    ['Silver', 6, 'Bronze'],
    ['Gold', 18, 'Silver'],
  ] as const)('%s begins at exactly %f months and not one unit before', (level, months, below) => {
    const balance = balanceForLevel(monthly, level);
    expect(balance).toBe(tft(810 * months));
    expect([at(balance), at(balance - 1n)]).toEqual([level, below]);
  });

  it('is bronze at 2430 TFT for the 8.10 USD machine, where other calculators say default', () => {
    expect(standardDue(112_500n, 10, HOUR, tft(2430), false).level).toBe('Bronze');
  });

  it('is chosen before the certified quarter is added', () => {
    const due = standardDue(shared(vm, MONTH), 10, MONTH, tft(2700), true);
    expect(due).toEqual({ amount: tft(708.75), level: 'Bronze' });
  });

  it('asks for the next whole unit when one and a half months fall between two', () => {
    expect(balanceForLevel(3n, 'Default')).toBe(5n);
    expect([discountLevel(5n, 3n), discountLevel(4n, 3n)]).toEqual(['Default', 'None']);
  });

  it('starts exactly at the balance it asks for', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 10n ** 18n }),
        fc.constantFrom(...DISCOUNT_LEVELS.slice(1)),
        (cost, level) => {
          const balance = balanceForLevel(cost, level);
          expect(discountLevel(balance, cost)).toBe(level);
          expect(DISCOUNT_LEVELS.indexOf(discountLevel(balance - 1n, cost))).toBe(
            DISCOUNT_LEVELS.indexOf(level) - 1,
          );
        },
      ),
    );
  });

  it('multiplies by the binary neighbour of seven tenths, so half a unit goes down', () => {
    expect(discounted(5n, 'Bronze', false)).toBe(3n);
    expect(discounted(5n, 'None', false)).toBe(5n);
  });

  it('is none where nothing is due', () => {
    expect(standardDue(0n, 10, HOUR, 10n ** 15n, false)).toEqual({ amount: 0n, level: 'None' });
  });
});

const capacities = fc.record({
  cru: fc.nat(256),
  mru: fc.nat(2 ** 31 - 1).map((mib) => mib * 1024),
  sru: fc.nat(2 ** 31 - 1).map((mib) => mib * 8192),
  hru: fc.nat(2 ** 31 - 1).map((mib) => mib * 65536),
});
const durations = fc.integer({ min: 1, max: 2 * MONTH });

describe('before discount', () => {
  it('a longer time never costs less', () => {
    fc.assert(
      fc.property(
        capacities,
        fc.nat(8),
        durations,
        durations,
        fc.integer({ min: 1, max: 1000 }),
        fc.nat(1_000_000),
        (capacity, ips, a, b, price, fee) => {
          const [short, long] = a < b ? [a, b] : [b, a];
          for (const cost of [
            (s: number) => shared(capacity, s, ips),
            (s: number) => onRented(capacity, s, ips),
            (s: number) => rentContractCost(LIVE_POLICY, capacity, s),
            (s: number) => nameContractCost(LIVE_POLICY, s),
            (s: number) => extraFeeCost(fee, s),
          ]) {
            expect(cost(short) <= cost(long)).toBe(true);
            expect(toTft(cost(short), price) <= toTft(cost(long), price)).toBe(true);
          }
        },
      ),
    );
  });

  it('a dearer TFT never makes a bill of more TFT', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 12n }),
        fc.integer({ min: 10, max: 999 }),
        (u, p) => {
          expect(toTft(u, p + 1) <= toTft(u, p)).toBe(true);
        },
      ),
    );
  });
});
