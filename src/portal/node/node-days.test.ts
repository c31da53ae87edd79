import { expect, test } from 'vitest';
import { nodeId } from '../../model/ids.ts';
import { DOWN, STANDBY, UP, type Inventory } from '../../model/inventory.ts';
import { daysBetween, nodeDay } from './node-days.ts';

const DAY = 86_400_000;
const END = 100 * DAY;

const inventory = (status: number, bootedAt: number, at = END): Inventory =>
  ({
    provenance: { source: 'simulation', at },
    length: 1,
    nodeId: Uint32Array.of(7),
    status: Uint8Array.of(status),
    bootedAt: Uint32Array.of(bootedAt / 1000),
    createdAt: Uint32Array.of(DAY / 1000),
  }) as unknown as Inventory;

test.each([
  ['up', inventory(UP, 50 * DAY)],
  ['broken', inventory(UP, END - DAY / 2)],
  ['standby', inventory(STANDBY, END - DAY / 2)],
  ['down', inventory(DOWN, 50 * DAY)],
  ['unknown', inventory(UP, 50 * DAY, END - 2 * DAY)],
])('a day is %s', (state, shown) => {
  expect(nodeDay(shown, nodeId(7), END)?.state).toBe(state);
});

test('a node that was not there yet has no day', () => {
  expect(nodeDay(inventory(UP, 0), nodeId(8), END)).toBeUndefined();
});

test('the first boot of a new node is no outage', () => {
  const fresh = {
    ...inventory(UP, END - DAY / 2),
    createdAt: Uint32Array.of((END - DAY / 2) / 1000),
  };
  expect(nodeDay(fresh, nodeId(7), END)?.state).toBe('up');
});

test('days end with the newest and begin no earlier than the history', () => {
  expect(daysBetween(97.5 * DAY, END, 90)).toEqual([99 * DAY, END]);
  expect(daysBetween(0, END, 2)).toEqual([99 * DAY, END]);
  expect(daysBetween(END, END, 90)).toEqual([]);
});
