import { expect, test } from 'vitest';
import { CERTIFIED, DEDICATED } from '../../src/model/inventory.ts';
import { LIVE_POLICY } from '../../src/model/live-policy.ts';
import { priceOf } from '../../src/model/price-tag.ts';
import { inventoryOf } from '../../src/planning/testing/synthetic.ts';
import { TFT } from '../../src/model/units.ts';
import { priceRange } from './canvas/price-range.ts';
import { SMALL, priceColumn } from './price-column.ts';

const prices = { policy: LIVE_POLICY, tft: { average: 12, min: 10, max: 1000 } };
const inventory = inventoryOf([{}, { flags: CERTIFIED }, { flags: DEDICATED, extraFee: 5000 }]);
const payer = { balance: 3_000n * TFT, charges: [] };
const column = priceColumn(inventory, prices, SMALL, payer);

test('a machine costs what its bill says, and a quarter more on certified hardware', () => {
  const request = { resources: SMALL, publicIps: 0, certified: false };
  const { usdPerMonth, level } = priceOf(request, prices, payer.balance);
  expect(level).not.toBe('None');
  expect(column[0]).toBeCloseTo(Number(usdPerMonth) / 1e7, 4);
  expect(column[1]! / column[0]!).toBeCloseTo(1.25, 3);
});

test('where only the whole node can be had, its price is that of the node with its fee', () => {
  expect(column[2]).toBeGreaterThan(5 + column[0]!);
});

test('the ramp runs between what most nodes cost, and is nowhere without prices', () => {
  const [low, high] = priceRange(column, undefined);
  expect(low).toBeCloseTo(column[0]!, 4);
  expect(high).toBeCloseTo(column[2]!, 4);
  expect(priceRange(column, Uint8Array.of(1, 1, 1))).toEqual([0, 0]);
});
