import { expect, test } from 'vitest';
import { DOWN, UP } from '../../src/model/inventory.ts';
import { inventoryOf } from '../../src/planning/testing/synthetic.ts';
import { MEASURES, amountsOf } from './measures.ts';

const plain = inventoryOf([
  { status: UP, cru: 8, usedCru: 3, farm: 0 },
  { status: DOWN, cru: 16, usedCru: 0, farm: 0 },
  { status: UP, cru: 4, usedCru: 4, farm: 1, rentedBy: 9 },
]);
const inventory = { ...plain, gpuCount: Uint8Array.of(2, 0, 1) };

test('free is what can be had now: nothing on a node that is down', () => {
  const { total, free } = amountsOf(inventory, 'cru');
  expect([...total]).toEqual([8, 16, 4]);
  expect([...free]).toEqual([5, 0, 0]);
});

test('everything of a rented node is taken', () => {
  const { total, free } = amountsOf(inventory, 'gpu');
  expect([...total]).toEqual([2, 0, 1]);
  expect([...free]).toEqual([2, 0, 0]);
});

test('the addresses of a farm are spread over its nodes, and sum to what it has', () => {
  const farms = {
    ...inventory.farms,
    totalIps: Uint16Array.of(10, 3),
    freeIps: Uint16Array.of(4, 0),
  };
  const { total } = amountsOf({ ...inventory, farms }, 'ips');
  expect([...total]).toEqual([5, 5, 3]);
});

test.each(MEASURES)('%s is free nowhere beyond what there is', (measure) => {
  const { total, free } = amountsOf(inventory, measure);
  free.forEach((amount, row) => expect(amount).toBeLessThanOrEqual(total[row]!));
});
