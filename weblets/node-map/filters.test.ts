import { describe, expect, test } from 'vitest';
import { CERTIFIED, DEDICATED, DOWN, GATEWAY, STANDBY, UP } from '../../src/model/inventory.ts';
import { inventoryOf } from '../../src/planning/testing/synthetic.ts';
import { NO_FILTERS, countKinds, outOf, type Kind } from './filters.ts';

const inventory = inventoryOf([
  { status: UP, country: 0, farm: 0 },
  { status: STANDBY, country: 1, farm: 0 },
  { status: DOWN, country: 1, farm: 1 },
  { status: UP, country: 0, farm: 1, flags: CERTIFIED },
  { status: UP, country: 2, farm: 1, flags: DEDICATED | GATEWAY },
]);
const [first, second] = inventory.countries;

const left = (change: Partial<typeof NO_FILTERS>, more?: ArrayLike<number>): number[] => {
  const out = outOf(inventory, { ...NO_FILTERS, ...change }, more);
  return Array.from({ length: inventory.length }, (_, row) => row).filter((row) => !out?.[row]);
};

describe('which nodes are left in', () => {
  test('all, where nothing is asked for', () => {
    expect(outOf(inventory, NO_FILTERS)).toBeUndefined();
  });

  test.each<[Kind, number[]]>([
    ['up', [1, 2]],
    ['standby', [0, 2, 3, 4]],
    ['down', [0, 1, 3, 4]],
    ['dedicated', [0, 1, 2, 3]],
    ['certified', [0, 1, 2, 4]],
    ['gateway', [0, 1, 2, 3]],
  ])('without those that are %s', (kind, rows) => {
    expect(left({ hidden: new Set([kind]) })).toEqual(rows);
  });

  test('those of a country, of a farm, and of a farm in a country', () => {
    expect(left({ country: second!.code })).toEqual([1, 2]);
    expect(left({ farm: inventory.farms.farmId[1]! })).toEqual([2, 3, 4]);
    expect(left({ country: first!.code, farm: inventory.farms.farmId[1]! })).toEqual([3]);
  });

  test('none, where what is asked for contradicts itself', () => {
    expect(left({ hidden: new Set<Kind>(['up', 'standby', 'down']) })).toEqual([]);
    expect(left({ country: 'XX' })).toEqual([]);
    expect(left({ country: second!.code, isInRegion: () => false })).toEqual([]);
  });

  test('only what others leave in as well', () => {
    expect(left({}, [0, 512, 0, 1, 0])).toEqual([0, 2, 4]);
  });

  test('of no known country, by that', () => {
    const nowhere = {
      ...inventory,
      countries: inventory.countries.map(() => ({ code: '', name: '' })),
    };
    const out = outOf(nowhere, { ...NO_FILTERS, country: '-' });
    expect([...out!]).toEqual([0, 0, 0, 0, 0]);
    const unknown = { ...inventory, countries: [] };
    expect([...outOf(unknown, { ...NO_FILTERS, country: '-' })!]).toEqual([0, 0, 0, 0, 0]);
    expect([...outOf(unknown, { ...NO_FILTERS, country: 'BE' })!]).toEqual([1, 1, 1, 1, 1]);
  });
});

test('the legend counts a node as everything it is', () => {
  expect(countKinds(inventory)).toEqual({
    up: 3,
    standby: 1,
    down: 1,
    dedicated: 1,
    certified: 1,
    gateway: 1,
  });
});
