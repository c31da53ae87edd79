import { expect, test } from 'vitest';
import { UP } from '../../model/inventory.ts';
import { largeInventory } from '../../planning/testing/synthetic.ts';
import { summarizeGrid } from './summarize-grid.ts';

const inventory = largeInventory(300);

test('nodes that are up are counted, and every one that is on the map is in a place', () => {
  const summary = summarizeGrid(inventory, new Set());
  const up = [...inventory.status].filter((status) => status === UP).length;
  const placed = summary.places.reduce((sum, { weight }) => sum + weight, 0);
  const located = [...inventory.latitude].filter(
    (latitude, row) => inventory.status[row] === UP && !Number.isNaN(latitude),
  ).length;
  expect(summary.nodesUp).toBe(up);
  expect(placed).toBe(located);
});

test('no more is free than there is, and countries come with the freest first', () => {
  const { supplies, byCountry } = summarizeGrid(inventory, new Set());
  for (const { free, total } of Object.values(supplies)) {
    expect(free).toBeGreaterThanOrEqual(0);
    expect(free).toBeLessThanOrEqual(total);
  }
  const free = byCountry.map(({ freeCores }) => freeCores);
  expect(free).toEqual(free.toSorted((a, b) => b - a));
});

test('the place of a node of one’s own is marked', () => {
  const row = [...inventory.status].findIndex(
    (status, index) => status === UP && !Number.isNaN(inventory.latitude[index]!),
  );
  const { places } = summarizeGrid(inventory, new Set([inventory.nodeId[row]!]));
  expect(places.filter(({ mine }) => mine)).toHaveLength(1);
});
