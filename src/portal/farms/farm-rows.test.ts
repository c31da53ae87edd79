import { encode } from '../../model/coded-column.ts';
import { describe, expect, test } from 'vitest';
import { CERTIFIED, DOWN, UP, type Inventory } from '../../model/inventory.ts';
import { NO_SUPPLY } from '../../model/supply.ts';
import { chooseFarms, farmRows, utilisation } from './farm-rows.ts';
import { readFarmsQuery } from './farms-address.ts';

const inventory = {
  length: 4,
  farm: Uint32Array.of(0, 0, 1, 2),
  country: Uint16Array.of(0, 1, 1, 0),
  status: Uint8Array.of(UP, DOWN, UP, DOWN),
  flags: Uint16Array.of(CERTIFIED, 0, 0, 0),
  gpuCount: Uint8Array.of(2, 0, 0, 1),
  totalCru: encode([8, 8, 64, 4]),
  usedCru: encode([8, 0, 16, 1]),
  ...Object.fromEntries(
    ['totalMru', 'usedMru', 'totalSru', 'usedSru', 'totalHru', 'usedHru'].map((name) => [
      name,
      encode([4, 3, 2, 1]),
    ]),
  ),
  countries: [
    { code: 'BE', name: 'Belgium' },
    { code: 'EG', name: 'Egypt' },
  ],
  farms: {
    length: 4,
    farmId: Uint32Array.of(1, 2, 5, 9),
    name: ['Ada', 'beta', 'Ada two', 'empty'],
    totalIps: Uint16Array.of(4, 0, 0, 1),
    freeIps: Uint16Array.of(3, 0, 0, 0),
    dedicated: Uint8Array.of(0, 1, 0, 0),
    gold: Uint8Array.of(1, 0, 0, 0),
  },
} as unknown as Inventory;

const choose = (query: string): readonly number[] => {
  const { state } = readFarmsQuery(query);
  return chooseFarms(inventory, state, state.sort, state.descending).map(({ farmId }) => farmId);
};

describe('farms', () => {
  test('are what their nodes add up to, also without any', () => {
    const [first, , , empty] = farmRows(inventory);
    expect(first).toMatchObject({ nodes: 2, up: 1, down: 1, certifiedNodes: 1 });
    expect(first?.supply.gpu).toEqual({ total: 2, free: 2, offline: 0 });
    expect(first?.supply.cru).toEqual({ total: 16, free: 0, offline: 8 });
    expect(first?.supply.mru).toEqual({ total: 7, free: 0, offline: 3 });
    expect(utilisation(first!)).toBe(1);
    expect(empty).toMatchObject({ nodes: 0, supply: { cru: NO_SUPPLY } });
    expect(utilisation(empty!)).toBe(0);
  });

  test.each([
    ['', [1, 2, 5, 9]],
    ['q=ada', [1, 5]],
    ['q=9', [9]],
    ['country=EG', [1, 2]],
    ['country=ZZ', []],
    ['gold=yes', [1]],
    ['withIps=yes', [1]],
    ['dedicated=yes', [2]],
    ['alive=yes', [1, 2]],
    ['sort=name', [1, 5, 2, 9]],
    ['sort=-cpu', [2, 1, 5, 9]],
    ['sort=nonsense&gold=maybe&country=Belgium', [1, 2, 5, 9]],
  ])('of "%s" are %o', (query, farms) => {
    expect(choose(query)).toEqual(farms);
  });
});
