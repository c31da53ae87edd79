import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Exploration } from '../../explore/exploration.ts';
import { filterFromPairs } from '../../explore/filter-query.ts';
import { inventories } from '../../explore/testing/arbitraries.ts';
import { SECURE_BOOT, type Inventory } from '../../model/inventory.ts';
import { onlineOf } from '../../model/supply.ts';
import {
  byCores,
  byCountry,
  byFarmSize,
  byGpu,
  byMemory,
  byTrait,
  totalsOf,
  type Class,
} from './tally.ts';

/** How many nodes the finder shows behind a link. */
function found(inventory: Inventory, query: string): number {
  const { filter, ignored } = filterFromPairs(new URLSearchParams(query));
  expect(ignored).toEqual([]);
  const exploration = new Exploration(inventory);
  exploration.setFilter(filter);
  return exploration.passing;
}

const tallies: Record<string, (inventory: Inventory) => readonly Class[]> = {
  byCores,
  byMemory,
  byFarmSize,
  byTrait,
  byGpu,
};

describe('each number is the number of nodes that its link finds', () => {
  test.each(Object.entries(tallies))('%s', (_, tally) => {
    fc.assert(
      fc.property(inventories, (inventory) => {
        for (const { name, count, query } of tally(inventory))
          expect([name, found(inventory, query)]).toEqual([name, count]);
      }),
      { numRuns: 60 },
    );
  });

  test('totals and countries', () => {
    fc.assert(
      fc.property(inventories, (inventory) => {
        const totals = totalsOf(inventory);
        expect(found(inventory, 'status=up')).toBe(totals.up);
        expect(found(inventory, 'status=standby')).toBe(totals.standby);
        expect(found(inventory, 'status=down')).toBe(totals.down);
        expect(totals.up + totals.standby + totals.down).toBe(totals.nodes);
        expect(found(inventory, 'status=standby,down')).toBe(totals.standby + totals.down);
        const countries = byCountry(inventory);
        expect(countries.reduce((sum, { nodes }) => sum + nodes, 0)).toBe(totals.up);
        expect(countries.reduce((sum, { supply }) => sum + onlineOf(supply.cru), 0)).toBe(
          onlineOf(totals.supply.cru),
        );
      }),
      { numRuns: 60 },
    );
  });
});

test('what a grid does not tell of its nodes is no class with none in it', () => {
  fc.assert(
    fc.property(inventories, (inventory) => {
      const flags = inventory.flags.map((bits) => bits & ~SECURE_BOOT);
      const names = byTrait({ ...inventory, flags }).map(({ name }) => name);
      expect(names).not.toContain('secureBoot');
      expect(names).toContain('certified');
    }),
    { numRuns: 20 },
  );
});

test('sizes lie in one class each', () => {
  fc.assert(
    fc.property(inventories, (inventory) => {
      const { up } = totalsOf(inventory);
      for (const tally of [byCores, byMemory, byFarmSize])
        expect(tally(inventory).reduce((sum, { count }) => sum + count, 0)).toBe(up);
    }),
  );
});
