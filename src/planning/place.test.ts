import { totalOf } from '../model/capacity-of.ts';
import { figureAt, type CodedColumn } from '../model/coded-column.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { twinId } from '../model/ids.ts';
import { CERTIFIED, FARM_DEDICATED, LIGHT, openTo, type Inventory } from '../model/inventory.ts';
import { GiB } from '../model/units.ts';
import { defaultVm, POLICIES, type PlacementPolicy, type VmSpec } from '../specs/vm/vm-spec.ts';
import { explain } from './explain.ts';
import { reasonsAgainst } from './matcher.ts';
import { place } from './place.ts';
import type { PlaceOptions, Requirements } from './placement.ts';
import { BIT, reasonsIn } from './reasons.ts';
import { inventories, modestSpecs, RENTER } from './testing/arbitraries.ts';
import { allRows, naiveReasons } from './testing/naive.ts';
import { inventoryOf, largeInventory, type NodeSketch } from './testing/synthetic.ts';
import { requirementsOf } from './vm-requirements.ts';

const twins = fc.constantFrom(0 as const, twinId(RENTER));
const policies = fc.constantFrom(...POLICIES);
const near = { lat: 51, lon: 4 };

describe('reasons', () => {
  it('are the same as said the slow and obvious way', () => {
    fc.assert(
      fc.property(inventories, modestSpecs, twins, (inventory, spec, twin) => {
        const requirements = requirementsOf(spec, twin);
        for (const row of allRows(inventory)) {
          const reasons = naiveReasons(inventory, requirements, row);
          expect(reasonsIn(reasonsAgainst(inventory, requirements, row))).toEqual(reasons);
          expect(explain(inventory, row, requirements).map(({ code }) => code)).toEqual(reasons);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('agree with the model on who may deploy where', () => {
    fc.assert(
      fc.property(inventories, modestSpecs, twins, (inventory, spec, twin) => {
        const requirements = requirementsOf({ ...spec, dedicated: false }, twin);
        for (const row of allRows(inventory)) {
          const reasons = reasonsAgainst(inventory, requirements, row);
          const closed = (reasons & (BIT.rented | BIT.reserved)) !== 0;
          expect(closed).toBe(!openTo(inventory, row, twin));
        }
      }),
    );
  });

  it('say what is needed and what is there', () => {
    const inventory = inventoryOf([
      { cru: 4, usedCru: 3, features: 0, farm: 1, country: 2, rentedBy: 9 },
    ]);
    const spec: VmSpec = {
      ...defaultVm(),
      network: { ...defaultVm().network, ipv4: true },
      placement: { policy: 'cheapest', country: 'BE', region: 'europe' },
    };
    expect(explain(inventory, 0, requirementsOf(spec, 0))).toEqual([
      { code: 'cpu', params: { need: 2, have: 1 } },
      { code: 'ipv4', params: { need: 1, have: 0 } },
      { code: 'public-ip', params: {} },
      { code: 'mycelium', params: {} },
      { code: 'feature', params: { need: 'zmount network zmachine' } },
      { code: 'rented', params: { have: 9 } },
      { code: 'country', params: { need: 'BE', have: 'EG' } },
      { code: 'region', params: { need: 'europe', have: 'africa' } },
    ]);
  });

  it('admit nothing when a figure is no number', () => {
    const inventory = inventoryOf([{}]);
    const requirements = { ...requirementsOf(defaultVm(), 0), mru: NaN };
    expect(place(inventory, requirements, 'cheapest').admitted).toBe(0);
  });
});

/** What a policy orders by, most important first, then the row. */
function naiveKey(
  inventory: Inventory,
  requirements: Requirements,
  policy: PlacementPolicy,
  own: readonly number[],
  row: number,
): number[] {
  const share = (used: CodedColumn, total: CodedColumn) =>
    figureAt(used, row) / figureAt(total, row);
  const larger = (a: number, b: number) => (a + b + Math.abs(a - b)) / 2;
  const used = larger(
    larger(
      share(inventory.usedCru, inventory.totalCru),
      share(inventory.usedMru, inventory.totalMru),
    ),
    share(inventory.usedSru, inventory.totalSru),
  );
  const certified = inventory.flags[row]! & CERTIFIED;
  const uptime = inventory.uptimePermille[row]!;
  const bad = 16383 - Math.floor(10 * uptime + 2700 * (1 - used));
  const farm = inventory.farm[row]!;
  const inFarm = (r: number) => inventory.farm[r] === farm;
  const inCountry = (r: number) => inventory.country[r] === inventory.country[row];
  switch (policy) {
    case 'spread': {
      const counts = [own.filter(inFarm).length, own.filter(inCountry).length];
      return [...counts, Math.min(511, Math.floor(used * 512)), row];
    }
    case 'reliable': {
      const now = inventory.provenance.at / 1000;
      const weeks = Math.min(25, Math.floor((now - inventory.bootedAt[row]!) / (7 * 24 * 3600)));
      const several = allRows(inventory).filter(inFarm).length >= 3 ? 50 : 0;
      const points = 10 * uptime + 200 * certified + 10 * weeks + several;
      return [-points, Math.min(1023, Math.floor(used * 1024)), row];
    }
    case 'nearest': {
      const radians = (degrees: number) => (degrees * Math.PI) / 180;
      const a = [near.lat, near.lon].map(radians);
      const b = [inventory.latitude[row]!, inventory.longitude[row]!].map(radians);
      const cos = Math.cos(a[0]!) * Math.cos(b[0]!) * Math.cos(a[1]! - b[1]!);
      const dot = cos + Math.sin(a[0]!) * Math.sin(b[0]!);
      return [Math.floor((2 - 2 * dot) * 2 ** 24), Math.floor(bad / 128), row];
    }
    case 'cheapest':
      if (requirements.dedicated) {
        return [nodePrice(inventory, requirements, row), Math.floor(bad / 128), row];
      }
      return [isPaid(inventory, requirements, row) ? 0 : 1 + certified, bad, row];
  }
}

const isPaid = (inventory: Inventory, { twin }: Requirements, row: number) =>
  twin !== 0 && inventory.rentedBy[row] === twin;

function nodePrice(inventory: Inventory, requirements: Requirements, row: number): number {
  if (isPaid(inventory, requirements, row)) return 0;
  const { cru: c, mru, sru } = totalOf(inventory, row);
  const m = mru / GiB;
  const cu = Math.min(Math.max(m / 4, c / 2), Math.max(m / 8, c), Math.max(m / 2, c / 4));
  const su = sru / GiB / 200;
  const factor = inventory.flags[row]! & CERTIFIED ? 1.25 : 1;
  const fee = inventory.extraFee[row]! * (10_000 / 720);
  return Math.floor((cu * 100_000 + su * 50_000) * 0.5 * factor + fee);
}

const byKey = (a: readonly number[], b: readonly number[]) => {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at < 0 ? 0 : a[at]! - b[at]!;
};

describe('candidates', () => {
  it('are the admitted rows in the order of the policy, as sorting all of them gives it', () => {
    const rows = fc.array(fc.nat(39), { maxLength: 8 });
    const inputs = [inventories, modestSpecs, twins, policies, rows, rows, fc.nat(12)] as const;
    fc.assert(
      fc.property(...inputs, (inventory, spec, twin, policy, own, exclude, limit) => {
        const requirements = requirementsOf(spec, twin);
        const there = own.filter((row) => row < inventory.length);
        const options: PlaceOptions = { near, limit, exclude, spreadOver: there };
        const placement = place(inventory, requirements, policy, options);

        const against = (row: number) => naiveReasons(inventory, requirements, row, exclude);
        const fitting = allRows(inventory).filter((row) => against(row).length === 0);
        const keyed = fitting.map((row) => naiveKey(inventory, requirements, policy, there, row));
        const sorted = keyed.sort(byKey).map((key) => key.at(-1));
        expect(placement.nodes).toBe(inventory.length);
        expect(placement.admitted).toBe(fitting.length);
        expect(placement.candidates.map(({ row }) => row)).toEqual(sorted.slice(0, limit));
        for (const { row, nodeId } of placement.candidates) {
          expect(nodeId).toBe(inventory.nodeId[row]);
        }

        const masks = allRows(inventory).map(against);
        for (const { code, nodes, only } of placement.excludedBy) {
          expect(nodes).toBe(masks.filter((codes) => codes.includes(code)).length);
          expect(only).toBe(masks.filter((codes) => codes.join() === code).length);
        }
        const codes = new Set(masks.flat());
        expect(new Set(placement.excludedBy.map(({ code }) => code))).toEqual(codes);
      }),
      { numRuns: 500 },
    );
  });

  const best = (nodes: NodeSketch[], policy: PlacementPolicy, options: PlaceOptions = {}) =>
    place(inventoryOf(nodes), requirementsOf(defaultVm(), 0), policy, options).candidates.map(
      ({ row }) => row,
    );

  it('avoid the surcharge of certified nodes when asked for the cheapest', () => {
    expect(best([{ flags: CERTIFIED }, { uptime: 900 }, {}], 'cheapest')).toEqual([2, 1, 0]);
  });

  it('cost nothing more on a node that is rented already', () => {
    const inventory = inventoryOf([{}, { rentedBy: RENTER, uptime: 900 }]);
    const requirements = requirementsOf(defaultVm(), twinId(RENTER));
    const [first] = place(inventory, requirements, 'cheapest').candidates;
    expect(first).toMatchObject({ row: 1, score: [{ code: 'price-factor', value: 0 }, {}, {}] });
  });

  it('lie around the point when asked for the nearest, unknown places last', () => {
    const cairo = { lat: 30, lon: 31 };
    const ghent = { lat: 51.05, lon: 3.72 };
    const suva = { lat: -18.1, lon: 178.4 };
    const apia = { lat: -13.8, lon: -171.8 };
    expect(best([{}, cairo, ghent, suva, apia], 'nearest', { near })).toEqual([2, 1, 4, 3, 0]);
    expect(best([cairo, suva, apia], 'nearest', { near: { lat: -18, lon: 179 } })).toEqual([
      1, 2, 0,
    ]);
  });

  it('rank as cheapest when "nearest" has no point', () => {
    expect(best([{ flags: CERTIFIED }, {}], 'nearest')).toEqual([1, 0]);
  });

  it('keep away from what is there already when asked to spread', () => {
    const nodes = [
      { farm: 0, country: 0 },
      { farm: 1, country: 0 },
      { farm: 2, country: 1, usedCru: 8 },
      { farm: 2, country: 1 },
    ];
    expect(best(nodes, 'spread', { spreadOver: [0] })).toEqual([3, 2, 1, 0]);
  });

  it('have proven themselves when asked for the most reliable', () => {
    const nodes = [
      { weeksUp: 2, farm: 0 },
      { weeksUp: 20, farm: 0 },
      { flags: CERTIFIED, weeksUp: 20, farm: 0 },
      { flags: CERTIFIED, weeksUp: 20, farm: 1, uptime: 950 },
    ];
    expect(best(nodes, 'reliable')).toEqual([2, 1, 0, 3]);
  });

  it('come with the figures of their rank', () => {
    const inventory = inventoryOf([{ uptime: 995, usedMru: 16 * GiB, flags: CERTIFIED, ...near }]);
    const score = (spec: VmSpec, policy: PlacementPolicy) =>
      place(inventory, requirementsOf(spec, 0), policy, { near: { lat: 52, lon: 4 } }).candidates[0]
        ?.score;
    const quality = [
      { code: 'uptime', value: 995 },
      { code: 'free', value: 75 },
    ];
    const vm = defaultVm();
    expect(score(vm, 'cheapest')).toEqual([{ code: 'price-factor', value: 1.25 }, ...quality]);
    expect(score(vm, 'nearest')).toEqual([{ code: 'distance', value: 111 }, ...quality]);
    expect(score(vm, 'spread')).toMatchObject([
      { code: 'same-farm', value: 0 },
      { code: 'same-country', value: 0 },
      { code: 'free', value: 75 },
    ]);
    expect(score(vm, 'reliable')).toMatchObject([
      { code: 'uptime', value: 995 },
      { code: 'certified', value: 1 },
      { code: 'weeks-up', value: 10 },
      { code: 'farm-nodes', value: 1 },
      { code: 'free', value: 75 },
    ]);
    // 16 cores, 64 GiB, 1 TiB: 16 CU and 5.12 SU, half price, a quarter more.
    expect(score({ ...vm, dedicated: true }, 'cheapest')?.[0]).toEqual({
      code: 'node-price',
      value: 1_160_000,
    });
  });

  it('may be light nodes unless public addresses or Planetary are wanted', () => {
    const inventory = inventoryOf([{ flags: LIGHT }], [5]);
    const vm = defaultVm();
    const admitted = (network: Partial<VmSpec['network']>) =>
      place(
        inventory,
        requirementsOf({ ...vm, network: { ...vm.network, ...network } }, 0),
        'cheapest',
      ).admitted;
    expect(admitted({})).toBe(1);
    expect(admitted({ mycelium: false })).toBe(1);
    expect(admitted({ ipv4: true })).toBe(0);
    expect(admitted({ planetary: true })).toBe(0);
  });

  it('are whole nodes when the machine is dedicated: empty, or of a dedicated farm, or mine', () => {
    const inventory = inventoryOf([
      {},
      { usedCru: 1 },
      { usedCru: 1, flags: FARM_DEDICATED },
      { rentedBy: RENTER, usedCru: 1 },
      { rentedBy: 8 },
    ]);
    const requirements = requirementsOf({ ...defaultVm(), dedicated: true }, twinId(RENTER));
    const rows = place(inventory, requirements, 'cheapest').candidates.map(({ row }) => row);
    expect(rows.sort()).toEqual([0, 2, 3]);
  });

  it('are nobody on an empty grid', () => {
    expect(place(inventoryOf([]), requirementsOf(defaultVm(), 0), 'reliable')).toEqual({
      nodes: 0,
      admitted: 0,
      candidates: [],
      excludedBy: [],
    });
  });

  it('are the same however many runs the columns are cut into', () => {
    const inventory = largeInventory(5000);
    const requirements = requirementsOf(defaultVm(), 0);
    const fitting = allRows(inventory).filter(
      (row) => naiveReasons(inventory, requirements, row).length === 0,
    );
    const keys = fitting.map((row) => naiveKey(inventory, requirements, 'cheapest', [], row));
    const placement = place(inventory, requirements, 'cheapest', { limit: 100 });
    expect(placement.admitted).toBe(fitting.length);
    expect(placement.candidates.map(({ row }) => row)).toEqual(
      keys
        .sort(byKey)
        .slice(0, 100)
        .map((key) => key.at(-1)),
    );
  });
});
