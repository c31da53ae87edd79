import { freeOf, totalOf, usedOf } from './capacity-of.ts';
import { expect, test } from 'vitest';
import { encode } from './coded-column.ts';
import { FEATURES, featureMask, type Inventory } from './inventory.ts';

test('every feature has a bit in the column', () => {
  expect(FEATURES.length).toBeLessThanOrEqual(8 * Uint16Array.BYTES_PER_ELEMENT);
  const mask = featureMask(FEATURES);
  expect(Uint16Array.of(mask)[0]).toBe(mask);
});

test('what a node has, uses and has left, unit by unit', () => {
  const inventory = {
    totalCru: encode([8, 16]),
    totalMru: encode([64, 128]),
    totalSru: encode([1000, 2000]),
    totalHru: encode([0, 4000]),
    usedCru: encode([1, 20]),
    usedMru: encode([6, 12]),
    usedSru: encode([100, 150]),
    usedHru: encode([0, 1]),
  } as Partial<Inventory> as Inventory;
  expect(totalOf(inventory, 1)).toEqual({ cru: 16, mru: 128, sru: 2000, hru: 4000 });
  expect(usedOf(inventory, 1)).toEqual({ cru: 20, mru: 12, sru: 150, hru: 1 });
  expect(freeOf(inventory, 1)).toEqual({ cru: -4, mru: 116, sru: 1850, hru: 3999 });
});
