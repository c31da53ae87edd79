import { expect, test } from 'vitest';
import { nodeId } from '../../model/ids.ts';
import { DOWN, STANDBY, UP, type Inventory } from '../../model/inventory.ts';
import { daysBetween, daysOfOutages, nodeDay } from './node-days.ts';

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

test('outages make the days that they touch, and no other', () => {
  const ends = [97 * DAY, 98 * DAY, 99 * DAY, END];
  const states = (status: number, ...outages: [number, number][]) =>
    daysOfOutages(
      inventory(status, 50 * DAY),
      0,
      outages.map(([from, to]) => ({ from: from * DAY, to: to * DAY })),
      ends,
    ).map(({ state }) => state);
  expect(states(UP)).toEqual(['up', 'up', 'up', 'up']);
  expect(states(STANDBY, [96.2, 96.3])).toEqual(['broken', 'standby', 'standby', 'standby']);
  expect(states(UP, [96.2, 96.3], [96.5, 98.1])).toEqual(['down', 'down', 'broken', 'up']);
  expect(states(DOWN, [98.9, 100])).toEqual(['up', 'up', 'down', 'down']);
  // Gone, but not missed yet.
  expect(states(UP, [99.99, 100])).toEqual(['up', 'up', 'up', 'broken']);
});

test('days before the registration are left out', () => {
  const young = { ...inventory(UP, 0), createdAt: Uint32Array.of((98.5 * DAY) / 1000) };
  expect(daysOfOutages(young, 0, [], [97 * DAY, 98 * DAY, 99 * DAY, END])).toHaveLength(2);
});
