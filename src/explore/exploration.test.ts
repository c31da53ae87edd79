import { freeOf, totalOf } from '../model/capacity-of.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FEATURES, NODE_STATUS, UP, type Inventory } from '../model/inventory.ts';
import { GiB } from '../model/units.ts';
import { inventoryOf, largeInventory } from '../planning/testing/synthetic.ts';
import { REGIONS, regionOf } from '../specs/regions.ts';
import { Exploration } from './exploration.ts';
import { MEASURES, partsOf, TRAITS, without, type NodeFilter } from './node-filter.ts';
import { SORT_KEYS } from './sort-keys.ts';
import { filters, inventories } from './testing/arbitraries.ts';
import { naiveCounts, naiveMeasure, naiveRows, naiveTrait } from './testing/naive.ts';

const changes = fc.array(filters, { minLength: 1, maxLength: 5 });
const shown = (exploration: Exploration): number[] => [
  ...exploration.rows(0, exploration.inventory.length),
];
/** Sums of the cores of some rows: all, what can be taken now, and what is not up. */
function coresOf(inventory: Inventory, rows: readonly number[]) {
  const sum = (of: readonly number[], cores: (row: number) => number) =>
    of.reduce((all, row) => all + cores(row), 0);
  const total = (row: number): number => totalOf(inventory, row).cru;
  const isUp = (row: number): boolean => inventory.status[row] === UP;
  const takeable = rows.filter((row) => isUp(row) && inventory.rentedBy[row] === 0);
  return {
    total: sum(rows, total),
    free: sum(takeable, (row) => Math.max(0, freeOf(inventory, row).cru)),
    offline: sum(
      rows.filter((row) => !isUp(row)),
      total,
    ),
  };
}

describe('however a filter changes', () => {
  test('what passes is what passes node by node, and the mask says so', () => {
    fc.assert(
      fc.property(inventories, changes, (inventory, steps) => {
        const exploration = new Exploration(inventory);
        for (const filter of steps) {
          exploration.setFilter(filter);
          const rows = naiveRows(inventory, filter);
          expect(shown(exploration)).toEqual(rows);
          expect(exploration.passing).toBe(rows.length);
          const inMask = [...exploration.out.keys()].filter((row) => exploration.out[row] === 0);
          expect(inMask).toEqual(rows);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('the count beside a choice is what that choice would leave with all other filters', () => {
    fc.assert(
      fc.property(inventories, changes, fc.boolean(), (inventory, steps, early) => {
        const exploration = new Exploration(inventory);
        const { countries } = inventory;
        const look = (filter: NodeFilter) => {
          const { status, country, farm, features } = inventory;
          expect([...exploration.facet('status')]).toEqual(
            naiveCounts(inventory, filter, 'status', NODE_STATUS.length, (row) => status[row]!),
          );
          expect([...exploration.facet('countries')]).toEqual(
            naiveCounts(inventory, filter, 'countries', countries.length, (row) => country[row]!),
          );
          expect([...exploration.facet('farms')]).toEqual(
            naiveCounts(inventory, filter, 'farms', inventory.farms.length, (row) => farm[row]!),
          );
          const region = (row: number) =>
            REGIONS.indexOf(regionOf(countries[country[row]!]!.code) as 'asia');
          expect([...exploration.facet('regions')]).toEqual(
            naiveCounts(inventory, filter, 'regions', REGIONS.length, region).slice(0, 5),
          );
          for (const trait of TRAITS) {
            const of = (row: number) => Number(naiveTrait(inventory, row, trait));
            const { yes, no } = exploration.trait(trait);
            expect([no, yes]).toEqual(naiveCounts(inventory, filter, `trait.${trait}`, 2, of));
          }
          const rows = naiveRows(inventory, filter);
          expect([...exploration.facet('features')]).toEqual(
            FEATURES.map((_, bit) => rows.filter((row) => features[row]! & (1 << bit)).length),
          );
          expect(exploration.sums().cru).toEqual(coresOf(inventory, rows));
        };
        if (early) look({});
        for (const filter of steps) {
          exploration.setFilter(filter);
          look(filter);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('a histogram counts what the other filters leave, each node in the bin of its figure', () => {
    fc.assert(
      fc.property(
        inventories,
        changes,
        fc.constantFrom(...MEASURES),
        (inventory, steps, measure) => {
          const exploration = new Exploration(inventory);
          for (const filter of steps) {
            exploration.setFilter(filter);
            const { edges, counts, all } = exploration.histogram(measure);
            const figures = exploration.figures(measure);
            const binOf = (row: number) => {
              const value = figures.at(row);
              if (Number.isNaN(value)) return edges.length - 1;
              const after = edges.findIndex((edge) => value < edge);
              return after < 0 ? edges.length - 2 : Math.max(0, after - 1);
            };
            const expected = (given: NodeFilter) =>
              naiveCounts(inventory, given, `range.${measure}`, edges.length, binOf).slice(0, -1);
            expect([...counts]).toEqual(expected(filter));
            expect([...all]).toEqual(expected({ origin: filter.origin! }));
          }
        },
      ),
    );
  });

  test('the order is kept: by figure, what is unknown last, ties by row', () => {
    fc.assert(
      fc.property(
        inventories,
        changes,
        fc.constantFrom(...MEASURES),
        fc.boolean(),
        (inventory, steps, measure, descending) => {
          const exploration = new Exploration(inventory);
          for (const filter of steps) {
            exploration.setFilter(filter);
            exploration.sort({ by: measure, descending });
            const figures = exploration.figures(measure);
            const turn = descending ? -1 : 1;
            const expected = naiveRows(inventory, filter).sort((a, b) => {
              const [x, y] = [figures.at(a), figures.at(b)];
              if (Number.isNaN(x) || Number.isNaN(y))
                return Number(Number.isNaN(x)) - Number(Number.isNaN(y)) || a - b;
              return turn * (x - y) || a - b;
            });
            expect(shown(exploration)).toEqual(expected);
            expected.forEach((row, place) => expect(exploration.placeOf(row)).toBe(place));
          }
        },
      ),
    );
  });

  test('what giving up one part would bring back is what then passes more', () => {
    fc.assert(
      fc.property(inventories, changes, (inventory, steps) => {
        const exploration = new Exploration(inventory);
        for (const filter of steps) {
          exploration.setFilter(filter);
          const passing = naiveRows(inventory, filter).length;
          for (const { parts, nodes } of exploration.loosenings()) {
            const left = parts.reduce(without, filter);
            expect(naiveRows(inventory, left).length - passing).toBe(nodes);
          }
          const some = partsOf(filter).length > 0 && passing < inventory.length;
          if (passing === 0 && some) expect(exploration.loosenings()).not.toEqual([]);
        }
      }),
      { numRuns: 100 },
    );
  });
});

test('figures that are worked out agree with the rules of pricing and of the globe', () => {
  fc.assert(
    fc.property(
      inventories,
      filters,
      fc.constantFrom(...MEASURES),
      (inventory, filter, measure) => {
        const exploration = new Exploration(inventory);
        exploration.setFilter(filter);
        const figures = exploration.figures(measure);
        for (let row = 0; row < inventory.length; row++)
          expect(figures.at(row) || 0).toBeCloseTo(
            naiveMeasure(inventory, row, measure, filter) || 0,
            2,
          );
      },
    ),
  );
});

test('brushing by small steps ends where one large step does', () => {
  const inventory = largeInventory(3000);
  const brushed = new Exploration(inventory);
  brushed.setFilter({ traits: { certified: false } });
  brushed.facet('countries');
  for (let min = 0; min < 60; min++)
    brushed.setFilter({
      traits: { certified: false },
      ranges: { freeMru: { min: min * GiB, max: (200 - min) * GiB } },
    });
  const fresh = new Exploration(inventory);
  fresh.setFilter(brushed.filter);
  expect(shown(brushed)).toEqual(shown(fresh));
  expect(brushed.facet('countries')).toEqual(fresh.facet('countries'));
  expect(brushed.sums()).toEqual(fresh.sums());
});

test('all nodes can be sorted by everything, in a window anywhere', () => {
  const inventory = largeInventory(10_000);
  const exploration = new Exploration(inventory);
  exploration.setFilter({ status: ['up'] });
  for (const by of SORT_KEYS) {
    exploration.sort({ by, descending: true });
    const all = exploration.rows(0, exploration.passing);
    expect(new Set(all).size).toBe(exploration.passing);
    expect(exploration.rows(7777, 7790)).toEqual(all.slice(7777, 7790));
    expect(exploration.rows(exploration.passing - 3, exploration.passing + 99)).toEqual(
      all.slice(-3),
    );
  }
});

test('names are sorted as people do, and nodes of unknown countries come last', () => {
  const made = inventoryOf([{ country: 1 }, { country: 2 }, { country: 0 }]);
  const countries = [
    { code: 'ZZ', name: 'zebra' },
    { code: '', name: '' },
    { code: 'AX', name: 'Åland' },
  ];
  const exploration = new Exploration({ ...made, countries });
  exploration.sort({ by: 'country', descending: false });
  expect(shown(exploration)).toEqual([1, 2, 0]);
  exploration.sort({ by: 'country', descending: true });
  expect(shown(exploration)).toEqual([2, 1, 0]);
});

test('nodes without a place, or with an impossible one, are far from everywhere', () => {
  const exploration = new Exploration(
    inventoryOf([{ lat: 51, lon: 4 }, {}, { lat: 999, lon: 4 }, { lat: 50, lon: 999 }]),
  );
  exploration.setFilter({
    origin: { lat: 51, lon: 4, name: '' },
    ranges: { distance: { max: 30_000 } },
  });
  expect(shown(exploration)).toEqual([0]);
  expect(exploration.histogram('distance').all.reduce((a, b) => a + b)).toBe(1);
});

test('a grid without nodes is explored like any other', () => {
  const exploration = new Exploration(inventoryOf([]));
  exploration.setFilter({ text: 'x', ranges: { price: { min: 1 } } });
  exploration.sort({ by: 'price', descending: true });
  expect(shown(exploration)).toEqual([]);
  expect(exploration.loosenings()).toEqual([]);
  expect(exploration.histogram('price').edges.length).toBeGreaterThan(1);
});

test('filters that contradict each other are named as a pair', () => {
  const exploration = new Exploration(inventoryOf([{ country: 0 }, { country: 1 }]));
  exploration.setFilter({ regions: ['africa'], status: ['down'], countries: ['BE'] });
  expect(exploration.passing).toBe(0);
  expect(exploration.loosenings()).toEqual([{ parts: ['regions', 'status'], nodes: 1 }]);
});
