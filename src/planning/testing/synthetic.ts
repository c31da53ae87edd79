import {
  CERTIFIED,
  DEDICATED,
  DOWN,
  FARM_DEDICATED,
  featureMask,
  IPV6,
  LIGHT,
  RENTED,
  STANDBY,
  UP,
  type Feature,
  type Inventory,
} from '../../model/inventory.ts';
import { encode } from '../../model/coded-column.ts';
import { GiB, TiB } from '../../model/units.ts';

/** One node of a synthetic inventory, in the words of a test. */
export interface NodeSketch {
  readonly status?: typeof UP | typeof STANDBY | typeof DOWN;
  /** Row of the farm; its farm id is one more. */
  readonly farm?: number;
  /** Index in `COUNTRIES`. */
  readonly country?: number;
  readonly cru?: number;
  readonly mru?: number;
  readonly sru?: number;
  readonly hru?: number;
  readonly usedCru?: number;
  readonly usedMru?: number;
  readonly usedSru?: number;
  readonly flags?: number;
  readonly features?: number;
  readonly rentedBy?: number;
  readonly extraFee?: number;
  readonly uptime?: number;
  readonly weeksUp?: number;
  readonly lat?: number;
  readonly lon?: number;
}

export const COUNTRIES = [
  { code: 'BE', name: 'Belgium' },
  { code: 'DE', name: 'Germany' },
  { code: 'EG', name: 'Egypt' },
  { code: 'US', name: 'United States' },
];
export const NOW = Date.UTC(2026, 10, 1);

const storage: Feature[] = ['zmount', 'zdb', 'volume', 'qsfs', 'zlogs', 'mycelium'];
export const FULL_FEATURES = featureMask([
  ...storage,
  'ipv4',
  'ip',
  'network',
  'zmachine',
  'wireguard',
  'yggdrasil',
]);
export const LIGHT_FEATURES = featureMask([...storage, 'zmachine-light', 'network-light']);

const WEEK = 7 * 24 * 3600;

/** An inventory of the sketched nodes; row i is node i + 1. */
export function inventoryOf(
  nodes: readonly NodeSketch[],
  freeIps: readonly number[] = [],
): Inventory {
  const farms = 1 + nodes.reduce((most, { farm = 0 }) => Math.max(most, farm), freeIps.length - 1);
  const coded = (value: (node: NodeSketch) => number) => encode(nodes.map(value));
  const none = encode(new Uint8Array(nodes.length));
  const farmRows = Array.from({ length: farms }, (_, row) => row);
  const flagsOf = ({ flags = 0, rentedBy = 0, extraFee = 0 }: NodeSketch) =>
    flags |
    (rentedBy > 0 ? RENTED | DEDICATED : 0) |
    (extraFee > 0 ? DEDICATED : 0) |
    (flags & FARM_DEDICATED ? DEDICATED : 0);
  return {
    provenance: { source: 'test', at: NOW },
    revision: 1,
    length: nodes.length,
    nodeId: Uint32Array.from(nodes, (_, row) => row + 1),
    twinId: Uint32Array.from(nodes, (_, row) => 1000 + row),
    farm: Uint32Array.from(nodes, ({ farm = 0 }) => farm),
    country: Uint16Array.from(nodes, ({ country = 0 }) => country),
    city: new Uint16Array(nodes.length),
    latitude: Float32Array.from(nodes, ({ lat = NaN }) => lat),
    longitude: Float32Array.from(nodes, ({ lon = NaN }) => lon),
    totalCru: coded(({ cru = 16 }) => cru),
    totalMru: coded(({ mru = 64 * GiB }) => mru),
    totalSru: coded(({ sru = TiB }) => sru),
    totalHru: coded(({ hru = 0 }) => hru),
    usedCru: coded(({ usedCru = 0 }) => usedCru),
    usedMru: coded(({ usedMru = 0 }) => usedMru),
    usedSru: coded(({ usedSru = 0 }) => usedSru),
    usedHru: none,
    status: Uint8Array.from(nodes, ({ status = UP }) => status),
    flags: Uint16Array.from(nodes, flagsOf),
    features: Uint16Array.from(
      nodes,
      ({ flags = 0, features = flags & LIGHT ? LIGHT_FEATURES : FULL_FEATURES }) => features,
    ),
    gpuCount: new Uint8Array(nodes.length),
    gpuModel: new Uint8Array(nodes.length),
    rentedBy: Uint32Array.from(nodes, ({ rentedBy = 0 }) => rentedBy),
    extraFee: Uint32Array.from(nodes, ({ extraFee = 0 }) => extraFee),
    bootedAt: Uint32Array.from(nodes, ({ weeksUp = 10 }) => NOW / 1000 - weeksUp * WEEK),
    createdAt: new Uint32Array(nodes.length).fill(NOW / 1000 - 100 * WEEK),
    uptimePermille: Uint16Array.from(nodes, ({ uptime = 1000 }) => uptime),
    uploadSpeed: none,
    downloadSpeed: none,
    farms: {
      length: farms,
      farmId: Uint32Array.from(farmRows, (row) => row + 1),
      twinId: Uint32Array.from(farmRows, (row) => 500 + row),
      name: farmRows.map((row) => `farm${row}`),
      totalIps: Uint16Array.from(farmRows, (row) => freeIps[row] ?? 0),
      freeIps: Uint16Array.from(farmRows, (row) => freeIps[row] ?? 0),
      dedicated: new Uint8Array(farms),
      gold: new Uint8Array(farms),
    },
    countries: COUNTRIES,
    cities: ['Somewhere'],
    gpuModels: [{ vendor: '', device: '', memory: 0 }],
  };
}

/** A large inventory with a realistic mix, the same for the same seed (protocol H.5). */
export function largeInventory(nodes: number, seed = 1): Inventory {
  let state = seed >>> 0 || 1;
  const random = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const farms = Math.ceil(nodes / 6);
  const sketches = Array.from({ length: nodes }, (): NodeSketch => {
    const [cru, mru, sru, hru] = pick([
      [8, 16, 500, 0],
      [8, 32, 1000, 0],
      [16, 32, 1000, 0],
      [16, 64, 2000, 0],
      [36, 128, 2000, 4000],
      [24, 256, 4000, 0],
      [128, 768, 8000, 100_000],
    ] as const);
    const busy = random() < 0.3 ? random() : 0;
    const light = random() < 0.1;
    const draw = random();
    return {
      status: draw < 0.05 ? DOWN : draw < 0.2 ? STANDBY : UP,
      farm: Math.floor(random() * random() * farms),
      country: Math.floor(random() * COUNTRIES.length),
      cru,
      mru: mru * GiB,
      sru: sru * GiB,
      hru: hru * GiB,
      usedCru: Math.floor(busy * cru),
      usedMru: Math.max(2, Math.floor((0.1 + 0.9 * busy) * mru)) * GiB,
      usedSru: Math.min(sru, 100 + Math.floor(busy * sru)) * GiB,
      flags:
        (light ? LIGHT : 0) |
        (random() < 0.2 ? CERTIFIED : 0) |
        (random() < 0.1 ? FARM_DEDICATED : 0) |
        (random() < 0.3 ? IPV6 : 0),
      rentedBy: random() < 0.02 ? 7 : 0,
      uptime: 1000 - Math.floor(random() * random() * 300),
      weeksUp: Math.floor(random() * 60),
      lat: random() * 120 - 50,
      lon: random() * 360 - 180,
    };
  });
  return inventoryOf(
    sketches,
    Array.from({ length: farms }, () => (random() < 0.1 ? Math.floor(random() * 30) : 0)),
  );
}
