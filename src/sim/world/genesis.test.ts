import { freeOf, totalOf, usedOf } from '../../model/capacity-of.ts';
import { decode } from '../../model/whole-columns.ts';
import { figureAt } from '../../model/coded-column.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ACCESS_IPV4,
  CERTIFIED,
  DEDICATED,
  DOWN,
  FARM_DEDICATED,
  GATEWAY,
  IPV6,
  LIGHT,
  POWER_MANAGED,
  RENTED,
  STANDBY,
  UP,
  featureMask,
} from '../../model/inventory.ts';
import { GiB, TiB } from '../../model/units.ts';
import { FROZEN_AT, FROZEN_CHECKSUM, columnsChecksum } from './columns-checksum.fixture.ts';
import { NAME_CONTRACT, NODE_CONTRACT, NO_NODE, RENT_CONTRACT, makeGenesis } from './genesis.ts';
import type { Genesis } from './genesis.ts';

const AT = FROZEN_AT;
const DAY = 86_400;
const grid = (seed: string, nodes: number) => makeGenesis({ seed, nodes, at: AT });

const rows = (genesis: Genesis) =>
  Array.from({ length: genesis.inventory.length }, (_, row) => row);
const sum = (values: Iterable<number>) => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};

describe('a genesis', () => {
  it('is, for a seed, the grid it has always been', () => {
    expect(columnsChecksum(grid('threefold', 1800))).toBe(FROZEN_CHECKSUM);
  });

  it('differs between seeds', () => {
    expect(columnsChecksum(grid('a', 50))).not.toBe(columnsChecksum(grid('b', 50)));
  });

  it('refuses sizes and instants that are none', () => {
    for (const nodes of [0, -1, 1.5, NaN, Infinity, 1_000_001]) {
      expect(() => grid('x', nodes)).toThrow(RangeError);
    }
    expect(() => makeGenesis({ seed: 'x', nodes: 1, at: 0.5 })).toThrow(RangeError);
  });

  it('is consistent for any seed and size', () => {
    const sizes = fc.integer({ min: 1, max: 3000 });
    fc.assert(
      fc.property(fc.string(), sizes, (seed, nodes) => {
        const genesis = grid(seed, nodes);
        checkNodes(genesis);
        checkFarms(genesis);
        checkContracts(genesis);
      }),
      { numRuns: 60 },
    );
  });

  it('is consistent with 100,000 nodes', () => {
    const genesis = grid('threefold', 100_000);
    expect(genesis.inventory.length).toBe(100_000);
    expect(brokenNodes(genesis)).toEqual([]);
    checkFarms(genesis);
    checkContracts(genesis);
  });
});

/** Rules a node row breaks. */
function nodeFaults({ inventory: v, at }: Genesis, row: number): string[] {
  const flags = v.flags[row]!;
  const has = (bits: number) => (flags & bits) !== 0;
  const farm = v.farm[row]!;
  const status = v.status[row]!;
  const window = Math.min(90 * DAY, at - v.createdAt[row]!);
  const total = totalOf(v, row);
  const used = usedOf(v, row);
  const rules: Record<string, boolean> = {
    'ids are dense': v.nodeId[row] === row + 1,
    'twin follows the farmers': v.twinId[row] === v.farms.length + row + 1,
    'farm exists': farm < v.farms.length,
    'country exists': v.country[row]! < v.countries.length,
    'city exists': v.city[row]! < v.cities.length,
    'is on earth': Math.abs(v.latitude[row]!) < 72 && Math.abs(v.longitude[row]!) < 180,
    'has the chain’s minima': total.cru >= 1 && total.mru >= 2 * GiB && total.sru >= 100 * GiB,
    'counts whole bytes':
      [...Object.values(total), ...Object.values(used)].every(Number.isSafeInteger) &&
      total.mru % 4096 === 0,
    'uses no more than it has': Object.values(freeOf(v, row)).every((free) => free >= 0),
    'keeps its reserve':
      used.mru >= Math.max(Math.floor(total.mru / 10), 2 * GiB) && used.sru >= 100 * GiB,
    'status is one of three': status === UP || status === STANDBY || status === DOWN,
    'only managed nodes sleep': status !== STANDBY || has(POWER_MANAGED),
    'access nodes stay awake': status !== STANDBY || !has(ACCESS_IPV4),
    'gateways have addresses': !has(GATEWAY) || has(ACCESS_IPV4),
    'dedication has a reason':
      has(DEDICATED) === (v.farms.dedicated[farm] === 1 || v.extraFee[row]! > 0),
    'dedicated farm is flagged': has(FARM_DEDICATED) === (v.farms.dedicated[farm] === 1),
    'renter and flag agree': has(RENTED) === v.rentedBy[row]! > 0,
    'light nodes have light features':
      has(LIGHT) === (v.features[row]! & featureMask(['zmachine-light'])) > 0 &&
      has(LIGHT) !== (v.features[row]! & featureMask(['zmachine'])) > 0,
    'GPU count and model agree': v.gpuCount[row]! > 0 === v.gpuModel[row]! > 0,
    'GPU model exists': v.gpuModel[row]! < v.gpuModels.length,
    'was registered in order': row === 0 || v.createdAt[row]! >= v.createdAt[row - 1]!,
    'booted after registration': v.bootedAt[row]! >= v.createdAt[row]! && v.bootedAt[row]! < at,
    'is at least a day old': v.createdAt[row]! <= at - DAY / 2,
    'uptime is a share': v.uptimePermille[row]! <= 1000,
    'up since before the window means always up':
      status !== UP || v.bootedAt[row]! > at - window || v.uptimePermille[row] === 1000,
    'a boot within the window cost something':
      status !== UP || v.bootedAt[row]! <= at - window || v.uptimePermille[row]! < 1000,
    'has a line': figureAt(v.uploadSpeed, row) > 1e6 && figureAt(v.downloadSpeed, row) >= 1e6,
  };
  return Object.entries(rules).flatMap(([rule, kept]) => (kept ? [] : [`${row}: ${rule}`]));
}

const brokenNodes = (genesis: Genesis) => rows(genesis).flatMap((row) => nodeFaults(genesis, row));

function checkNodes(genesis: Genesis): void {
  expect(brokenNodes(genesis)).toEqual([]);
  expect(genesis.nextNodeId).toBe(genesis.inventory.length + 1);
}

function checkFarms({ inventory, nextFarmId, farmCity, nextTwinId, usersTwins }: Genesis): void {
  const { farms } = inventory;
  const numbers = Array.from({ length: farms.length }, (_, row) => row + 1);
  expect([...farms.farmId]).toEqual(numbers);
  expect([...farms.twinId]).toEqual(numbers);
  expect(nextFarmId).toBe(farms.length + 1);
  expect(nextTwinId).toBe(farms.length + inventory.length + usersTwins + 1);
  expect(new Set(farms.name).size).toBe(farms.length);
  expect(farms.name.filter((name) => !/^[a-zA-Z0-9_-]{3,40}$/.test(name))).toEqual([]);
  expect(new Set(inventory.farm).size).toBe(farms.length);
  expect(farmCity).toHaveLength(farms.length);
  expect(farms.freeIps.every((free, row) => free <= farms.totalIps[row]!)).toBe(true);
  expect(farms.totalIps.every((total) => total <= 62)).toBe(true);
}

function checkContracts({
  inventory: v,
  contracts,
  at,
  nextContractId,
  nextTwinId,
}: Genesis): void {
  const { length } = contracts;
  const used = {
    cru: new Float64Array(v.length),
    mru: Float64Array.from(decode(v.totalMru), (total) =>
      Math.max(Math.floor(total / 10), 2 * GiB),
    ),
    sru: new Float64Array(v.length).fill(100 * GiB),
    hru: new Float64Array(v.length),
  };
  const ips = Uint16Array.from(v.farms.totalIps);
  const renters = new Uint32Array(v.length);
  const firstUser = v.farms.length + v.length + 1;
  const broken: string[] = [];
  for (let row = 0; row < length; row++) {
    const node = contracts.nodeRow[row]!;
    const twin = contracts.twinId[row]!;
    const type = contracts.type[row]!;
    const created = contracts.createdAt[row]!;
    const rules: Record<string, boolean> = {
      'ids are dense': contracts.contractId[row] === row + 1,
      'belongs to a user': twin >= firstUser && twin < nextTwinId,
      'type is one of three': [NODE_CONTRACT, RENT_CONTRACT, NAME_CONTRACT].includes(type),
      'is in order': row === 0 || created >= contracts.createdAt[row - 1]!,
      'is older than the grid': created < at,
      'stands on a node unless it is a name': (node === NO_NODE) === (type === NAME_CONTRACT),
    };
    if (node !== NO_NODE) {
      rules['is younger than its node'] = created > v.createdAt[node]!;
      rules['is the renter’s'] = renters[node] === 0 || renters[node] === twin;
      rules['is not on an open dedicated node'] =
        type === RENT_CONTRACT || !(v.flags[node]! & DEDICATED) || renters[node] === twin;
      rules['is not on a sleeping node'] = type === RENT_CONTRACT || v.status[node] === UP;
      if (type === RENT_CONTRACT) renters[node] = twin;
      used.cru[node]! += contracts.cru[row]!;
      used.mru[node]! += contracts.mru[row]!;
      used.sru[node]! += contracts.sru[row]!;
      used.hru[node]! += contracts.hru[row]!;
      ips[v.farm[node]!]! -= contracts.publicIps[row]!;
    }
    for (const [rule, kept] of Object.entries(rules)) if (!kept) broken.push(`${row}: ${rule}`);
  }
  expect(broken).toEqual([]);
  expect(nextContractId).toBe(length + 1);
  // Columns of the inventory hold exactly what the contracts and the reserve take.
  expect(used.cru).toEqual(decode(v.usedCru));
  expect(used.mru).toEqual(decode(v.usedMru));
  expect(used.sru).toEqual(decode(v.usedSru));
  expect(used.hru).toEqual(decode(v.usedHru));
  expect(ips).toEqual(v.farms.freeIps);
  expect(renters).toEqual(v.rentedBy);
}

describe('the population of 1,800 nodes', () => {
  const seeds = ['threefold', 'ghent', '1', '2', '3', '4', '5', '6'];

  describe.each(seeds)('from the seed %s', (seed) => {
    const genesis = grid(seed, 1800);
    const v = genesis.inventory;
    const share = (holds: (row: number) => boolean) => rows(genesis).filter(holds).length / 18;
    const flagged = (bit: number) => share((row) => (v.flags[row]! & bit) !== 0);
    const between = (value: number, low: number, high: number) => {
      expect(value).toBeGreaterThanOrEqual(low);
      expect(value).toBeLessThanOrEqual(high);
    };

    it('has the cores, disks and countries of the grid (protocol H.5)', () => {
      between(sum(decode(v.totalCru)), 32_500, 40_000);
      between((sum(decode(v.totalSru)) + sum(decode(v.totalHru))) / TiB / 1024, 20, 28);
      between(new Set(v.country).size, 57, 60);
    });

    it('is 70 % small machines, 22 % workstations, 8 % servers', () => {
      const small = share((row) => totalOf(v, row).cru <= 16 && totalOf(v, row).mru <= 64 * GiB);
      const servers = share((row) => totalOf(v, row).cru >= 32 && totalOf(v, row).hru > 10e12);
      between(small, 66, 74);
      between(servers, 6, 11);
      between(100 - small - servers, 17, 27);
    });

    it('leans to the countries where nodes were added', () => {
      const nodes = new Map<string, number>();
      for (const country of v.country) {
        const { code } = v.countries[country]!;
        nodes.set(code, (nodes.get(code) ?? 0) + 1);
      }
      const leading = ['NL', 'DE', 'BE', 'US', 'CH', 'GB', 'VN'];
      between(sum(leading.map((code) => nodes.get(code) ?? 0)) / 18, 42, 72);
    });

    it('has farms of very different sizes, the first one large', () => {
      const size = new Uint32Array(v.farms.length);
      for (const farm of v.farm) size[farm]!++;
      const sorted = Array.from(size).sort((a, b) => b - a);
      expect(v.farms.name[0]).toBe('Freefarm');
      expect(size[0]).toBe(sorted[0]);
      between(size[0]!, 50, 115);
      between(sorted.filter((count) => count === 1).length / v.farms.length, 0.45, 0.65);
      between(sum(sorted.slice(0, v.farms.length / 10)) / 1800, 0.4, 0.62);
    });

    it('has a fifth under a farmerbot, half of it asleep, and few nodes down', () => {
      between(flagged(POWER_MANAGED), 19, 21);
      between(
        share((row) => v.status[row] === STANDBY),
        7,
        13,
      );
      between(
        share((row) => v.status[row] === DOWN),
        2,
        5,
      );
    });

    it('has certified, dedicated, light, public and GPU nodes in plausible shares', () => {
      between(flagged(CERTIFIED), 10, 15);
      between(flagged(DEDICATED), 4.5, 8);
      between(
        share((row) => v.extraFee[row]! > 0),
        1.2,
        4,
      );
      between(flagged(LIGHT), 7, 9);
      between(flagged(ACCESS_IPV4), 5, 10);
      between(flagged(GATEWAY), 0.9, 3.2);
      between(flagged(IPV6), 18, 45);
      between(
        share((row) => v.gpuCount[row]! > 0),
        1.1,
        3.2,
      );
      expect(new Set(v.gpuModel).size).toBeGreaterThan(4);
    });

    it('is hardly used: 3 % of the cores, about 1 % of memory, less of the SSDs', () => {
      const { contracts } = genesis;
      between((100 * sum(contracts.cru)) / sum(decode(v.totalCru)), 2.4, 3.6);
      between((100 * sum(contracts.mru)) / sum(decode(v.totalMru)), 0.6, 1.25);
      between((100 * sum(contracts.sru)) / sum(decode(v.totalSru)), 0.2, 0.6);
      between(flagged(RENTED), 0.3, 2.2);
      expect(sum(contracts.publicIps)).toBeGreaterThan(30);
    });

    it('runs for ten weeks in the median, one in eight for less than a week', () => {
      const running = rows(genesis)
        .filter((row) => v.status[row] === UP)
        .map((row) => (AT - v.bootedAt[row]!) / DAY)
        .sort((a, b) => a - b);
      between(running[running.length >> 1]!, 55, 85);
      between(running.filter((days) => days < 7).length / running.length, 0.09, 0.15);
      between(
        share((row) => v.uptimePermille[row]! > 980),
        87,
        96,
      );
    });

    it('stands within a few kilometres of its cities, no two nodes on one spot', () => {
      const spots = new Set(rows(genesis).map((row) => `${v.latitude[row]} ${v.longitude[row]}`));
      expect(spots.size).toBeGreaterThan(1760);
    });

    it('has a plausible TFT price', () => {
      between(genesis.tftPrice.average, 10, 40);
      expect(genesis.tftPrice).toMatchObject({ min: 10, max: 1000 });
    });
  });
});
