import { freeOf, totalOf, usedOf } from '../model/capacity-of.ts';
import { withFigures } from '../model/whole-columns.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { twinId } from '../model/ids.ts';
import { RENTED, type Inventory } from '../model/inventory.ts';
import { addCapacity, GiB } from '../model/units.ts';
import { defaultVm, POLICIES, type PlacementPolicy } from '../specs/vm/vm-spec.ts';
import { NOWHERE, placeMany } from './place-many.ts';
import { place } from './place.ts';
import type { PlaceOptions, Requirements } from './placement.ts';
import { scoringOf } from './scoring.ts';
import { inventories, modestSpecs, RENTER } from './testing/arbitraries.ts';
import { allRows, naiveReasons } from './testing/naive.ts';
import { inventoryOf, largeInventory } from './testing/synthetic.ts';
import { requirementsOf } from './vm-requirements.ts';

const near = { lat: 51, lon: 4 };
const requests = fc.array(
  fc
    .tuple(modestSpecs, fc.constantFrom(0 as const, twinId(RENTER)))
    .map(([spec, twin]) => requirementsOf(spec, twin)),
  { maxLength: 25 },
);
const policies = fc.constantFrom(...POLICIES);

const isRenter = (inventory: Inventory, row: number, { twin }: Requirements) =>
  (inventory.flags[row]! & RENTED) !== 0 && twin !== 0 && inventory.rentedBy[row] === twin;

/** The inventory with a deployment on a row. */

function land(inventory: Inventory, row: number, request: Requirements): Inventory {
  const whole = request.dedicated && !isRenter(inventory, row, request);
  const used = usedOf(inventory, row);
  const { cru, mru, sru, hru } = whole
    ? { ...used, cru: totalOf(inventory, row).cru + 1 }
    : addCapacity(used, request);
  const freeIps = inventory.farms.freeIps.slice();
  freeIps[inventory.farm[row]!]! -= request.publicIps;
  return {
    ...inventory,
    usedCru: withFigures(inventory.usedCru, [[row, cru]]),
    usedMru: withFigures(inventory.usedMru, [[row, mru]]),
    usedSru: withFigures(inventory.usedSru, [[row, sru]]),
    usedHru: withFigures(inventory.usedHru, [[row, hru]]),
    farms: { ...inventory.farms, freeIps },
  };
}

/** One after the other, each time looking at all rows. */
function naivePlaceMany(
  all: readonly Requirements[],
  inventory: Inventory,
  policy: PlacementPolicy,
  options: PlaceOptions,
): number[] {
  let now = inventory;
  const own = [...(options.spreadOver ?? [])];
  return all.map((request) => {
    const scores = new Float64Array(inventory.length);
    const spread = { ...options, spreadOver: own };
    scoringOf(inventory, request, policy, spread).rank(scores, Int32Array.from(allRows(inventory)));
    const [best = NOWHERE] = allRows(inventory)
      .filter((row) => naiveReasons(now, request, row, [...(options.exclude ?? [])]).length === 0)
      .sort((a, b) => scores[a]! - scores[b]! || a - b);
    if (best !== NOWHERE) {
      now = land(now, best, request);
      own.push(best);
    }
    return best;
  });
}

describe('placing many', () => {
  it('puts each where it would go on what the ones before left', () => {
    const rows = fc.array(fc.nat(39), { maxLength: 5 });
    fc.assert(
      fc.property(
        inventories,
        requests,
        policies,
        rows,
        rows,
        (grid, all, policy, own, exclude) => {
          const spreadOver = own.filter((row) => row < grid.length);
          const options = { near, exclude, spreadOver };
          expect([...placeMany(all, grid, policy, options)]).toEqual(
            naivePlaceMany(all, grid, policy, options),
          );
        },
      ),
      { numRuns: 400 },
    );
  });

  it('never gives out more than there is', () => {
    const inventory = largeInventory(400);
    const spec = { ...defaultVm(), memory: 24 * GiB };
    const network = { ...spec.network, ipv4: true };
    const plain = requirementsOf(spec, 0);
    const addressed = requirementsOf({ ...spec, network }, 0);
    const all = Array.from({ length: 2000 }, (_, i) => (i % 3 === 0 ? addressed : plain));
    for (const policy of POLICIES) {
      const placed = placeMany(all, inventory, policy, { near });
      expect(placed).toContain(NOWHERE);
      let after = inventory;
      const addresses = new Map<number, number>();
      placed.forEach((row, i) => {
        if (row === NOWHERE) return;
        after = land(after, row, all[i]!);
        const farm = inventory.farm[row]!;
        addresses.set(farm, (addresses.get(farm) ?? 0) + all[i]!.publicIps);
      });
      for (const row of allRows(inventory)) {
        if (usedOf(after, row).cru !== usedOf(inventory, row).cru) {
          const { cru, mru, sru } = freeOf(after, row);
          expect(Math.min(cru, mru, sru)).toBeGreaterThanOrEqual(0);
        }
      }
      for (const [farm, count] of addresses) {
        expect(count).toBeLessThanOrEqual(inventory.farms.freeIps[farm]!);
      }
    }
  });

  it('begins like placing one', () => {
    const inventory = largeInventory(3000);
    const request = requirementsOf(defaultVm(), 0);
    for (const policy of POLICIES) {
      const [best] = place(inventory, request, policy, { near }).candidates;
      expect(placeMany([request], inventory, policy, { near })[0]).toBe(best?.row);
    }
  });

  it('spreads over farms and countries', () => {
    const nodes = [0, 0, 1, 1, 2].map((farm, i) => ({ farm, country: i < 4 ? 0 : 1 }));
    const request = requirementsOf(defaultVm(), 0);
    const placed = placeMany([request, request, request, request], inventoryOf(nodes), 'spread');
    expect([...placed]).toEqual([0, 4, 2, 4]);
  });

  it('gives a whole node to a dedicated request and to nobody else', () => {
    const request = requirementsOf(defaultVm(), 0);
    const whole = requirementsOf({ ...defaultVm(), dedicated: true }, 0);
    const inventory = inventoryOf([{}, {}]);
    expect([...placeMany([whole, request, whole], inventory, 'cheapest')]).toEqual([0, 1, NOWHERE]);
  });

  it('knows that an empty grid has no place', () => {
    const request = requirementsOf(defaultVm(), 0);
    expect([...placeMany([request], inventoryOf([]), 'cheapest')]).toEqual([NOWHERE]);
    expect([...placeMany([], inventoryOf([{}]), 'spread')]).toEqual([]);
  });
});
