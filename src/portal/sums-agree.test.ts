import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildIndex } from '../../weblets/node-map/engine/place-index.ts';
import { sumUp } from '../../weblets/node-map/engine/sums.ts';
import { MEASURES, amountsOf } from '../../weblets/node-map/measures.ts';
import { regionLines } from '../../weblets/node-map/regions.ts';
import { Exploration } from '../explore/exploration.ts';
import { filterFromPairs } from '../explore/filter-query.ts';
import { inventories } from '../explore/testing/arbitraries.ts';
import type { Inventory } from '../model/inventory.ts';
import { onlineOf, RESOURCES, SUPPLIED, type Supplied, type Supply } from '../model/supply.ts';
import { chooseFarms, farmRows } from './farms/farm-rows.ts';
import { readFarmsQuery } from './farms/farms-address.ts';
import { summarizeGrid } from './overview/summarize-grid.ts';
import { byCountry, totalsOf } from './statistics/tally.ts';

const NODES = [...RESOURCES, 'gpu'] as const;
/** Addresses are spread over nodes in parts, and a column of floats holds bytes less than exactly. */
const DIGITS = 6;

const sum = <T>(all: readonly T[], of: (one: T) => number): number =>
  all.reduce((before, one) => before + of(one), 0);

const plus = (all: readonly Supply[]): Supply => ({
  total: sum(all, ({ total }) => total),
  free: sum(all, ({ free }) => free),
  offline: sum(all, ({ offline }) => offline),
});

/** The same up to what a float forgets. */
function expectNear(given: number, wanted: number): void {
  expect(given / Math.max(1, wanted)).toBeCloseTo(wanted / Math.max(1, wanted), DIGITS);
}

function finder(inventory: Inventory, query = ''): Exploration {
  const { filter, ignored } = filterFromPairs(new URLSearchParams(query));
  expect(ignored).toEqual([]);
  const exploration = new Exploration(inventory);
  exploration.setFilter(filter);
  return exploration;
}

const always = (check: (inventory: Inventory) => void): void =>
  fc.assert(fc.property(inventories, check), { numRuns: 80 });

test('finder, farms, statistics and overview tell the same capacity of the same grid', () => {
  always((inventory) => {
    const sums = finder(inventory).sums();
    const { supply } = totalsOf(inventory);
    const { supplies } = summarizeGrid(inventory, new Set());
    const farms = farmRows(inventory);
    for (const what of NODES) {
      expect(sums[what]).toEqual(supply[what]);
      expect(plus(farms.map((farm) => farm.supply[what]))).toEqual(supply[what]);
    }
    for (const what of RESOURCES) {
      expect(supplies[what]).toEqual(supply[what]);
      const countries = byCountry(inventory).map((country) => country.supply[what]);
      expect(sum(countries, ({ free }) => free)).toBe(supply[what].free);
      expect(sum(countries, onlineOf)).toBe(onlineOf(supply[what]));
    }
    expect(plus(farms.map((farm) => farm.supply.ips))).toEqual(supply.ips);
  });
});

test('the map and its list tell what all the others tell, of nodes with a place', () => {
  always((made) => {
    const placed = (column: Float32Array, most: number): Float32Array =>
      column.map((degrees, i) => (Math.abs(degrees) <= most && degrees ? degrees : i + 1));
    const inventory = {
      ...made,
      latitude: placed(made.latitude, 90),
      longitude: placed(made.longitude, 180),
    };
    const { supply } = totalsOf(inventory);
    const index = buildIndex(inventory.latitude, inventory.longitude);
    const { length, status, flags } = inventory;
    for (const what of MEASURES) {
      const amounts = amountsOf(inventory, what);
      const sums = sumUp(index, { length, ...amounts, status, flags });
      const lines = regionLines(inventory, what, inventory.country);
      expectNear(sums.free.at(-1)!, supply[what].free);
      expectNear(
        sum(lines, ({ free }) => free),
        supply[what].free,
      );
      // Addresses of farms without a node have no place.
      if (what === 'ips') continue;
      expectNear(sums.total.at(-1)!, supply[what].total);
      expectNear(
        sum(lines, ({ total }) => total),
        supply[what].total,
      );
    }
  });
});

test('the nodes of a farm in the finder add up to what the page of the farm says', () => {
  always((inventory) => {
    for (const { farmId, supply, nodes } of farmRows(inventory)) {
      const found = finder(inventory, `farm=${farmId}`);
      expect(found.passing).toBe(nodes);
      for (const what of NODES) expect(found.sums()[what]).toEqual(supply[what]);
    }
  });
});

test('what is taken, free and offline is all there is, and none of it is less than nothing', () => {
  always((inventory) => {
    const { supply } = totalsOf(inventory);
    for (const what of SUPPLIED satisfies readonly Supplied[]) {
      const { total, free, offline } = supply[what];
      expect(free).toBeGreaterThanOrEqual(0);
      expect(offline).toBeGreaterThanOrEqual(0);
      expect(total - offline - free).toBeGreaterThanOrEqual(0);
    }
  });
});

test('counts of nodes, farms and countries lead to as many as they say', () => {
  always((inventory) => {
    const totals = totalsOf(inventory);
    const grid = summarizeGrid(inventory, new Set());
    expect(grid.nodesUp).toBe(finder(inventory, 'status=up').passing);
    expect([grid.nodesUp, grid.farms, grid.countries]).toEqual([
      totals.up,
      totals.farmsUp,
      totals.countriesUp,
    ]);
    const farms = (query: string) => {
      const { state } = readFarmsQuery(query);
      return chooseFarms(inventory, state, state.sort, state.descending);
    };
    expect(farms('alive=yes')).toHaveLength(totals.farmsUp);
    expect(farms('')).toHaveLength(totals.farms);
    expect(sum(farms('withIps=yes'), ({ supply }) => supply.ips.free)).toBe(totals.supply.ips.free);
    for (const { code, nodes } of grid.byCountry)
      if (code) expect(finder(inventory, `status=up&country=${code}`).passing).toBe(nodes);
  });
});
