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
  SECURE_BOOT,
  STANDBY,
  UP,
  featureMask,
} from '../../model/inventory.ts';
import type { CodedColumn } from '../../model/coded-column.ts';
import type { Inventory } from '../../model/inventory.ts';
import { GiB } from '../../model/units.ts';
import type { CityTable } from './cities.ts';
import { RACKS, cityIn, farmTaste } from './farms.ts';
import type { FarmPlan } from './farms.ts';
import { GPU_TABLE, RTX_6000, STRIX_HALO, WORMHOLE } from './gpu-models.ts';
import { SERVER, SMALL, drawClass, drawShape, driveBytes, memoryBytes } from './node-shape.ts';
import type { NodeShape } from './node-shape.ts';
import { runningTotals } from './random.ts';
import type { Random } from './random.ts';
import { drawDowntime, drawRunning, uptimeWindow } from './uptime.ts';

const DAY = 86_400;
/** Bytes of SSD a node keeps for its cache (protocol F.3). */
const SSD_RESERVE = 100 * GiB;

const FULL_FEATURES = featureMask([
  'zmount',
  'zdb',
  'volume',
  'ipv4',
  'ip',
  'gateway-name-proxy',
  'gateway-fqdn-proxy',
  'qsfs',
  'zlogs',
  'network',
  'zmachine',
  'wireguard',
  'yggdrasil',
  'mycelium',
]);
const LIGHT_FEATURES = featureMask([
  'zmount',
  'zdb',
  'volume',
  'gateway-name-proxy',
  'gateway-fqdn-proxy',
  'qsfs',
  'zlogs',
  'zmachine-light',
  'network-light',
  'mycelium',
]);

const GPU_TOTALS = runningTotals(GPU_TABLE.map(([share]) => share));
/** Parts in 1000 of machines with GPUs, by class. */
const GPU_SHARES: readonly number[] = [6, 50, 60];

/** Lines that homes and racks have: Mbit/s down and up. */
const HOME_LINES: readonly (readonly [number, number])[] = [
  [50, 10],
  [100, 20],
  [100, 40],
  [250, 50],
  [500, 100],
  [500, 500],
  [1000, 500],
  [1000, 1000],
];
const RACK_LINES: readonly (readonly [number, number])[] = [
  [500, 500],
  [1000, 1000],
  [1000, 1000],
  [2500, 2500],
  [10_000, 10_000],
];

/** Memory a node keeps for itself: a tenth, at least 2 GiB (protocol D.5). */
function memoryReserve(mru: number): number {
  return Math.max(Math.floor(mru / 10), 2 * GiB);
}

/** Seconds before genesis at which node `row` of `nodes` registered; falls with the row. */
function ageOf(row: number, nodes: number): number {
  const left = (nodes - row) / nodes;
  return DAY + Math.floor(1600 * DAY * left * (0.55 + 0.45 * left));
}

/** Cities' mean position by country: from a coast, that way is land more often than not. */
function middles(table: CityTable): { north: number[]; east: number[] } {
  const mean = (values: readonly number[], country: number) => {
    const first = table.firstCity[country]!;
    const last = table.firstCity[country + 1]!;
    let sum = 0;
    for (let city = first; city < last; city++) sum += values[city]!;
    return sum / (last - first);
  };
  return {
    north: table.countries.map((_, country) => mean(table.latitude, country)),
    east: table.countries.map((_, country) => mean(table.longitude, country)),
  };
}

/** Names of the columns that are coded in an inventory. */
export type CodedName = {
  [K in keyof Inventory]-?: Inventory[K] extends CodedColumn ? K : never;
}[keyof Inventory];

/** The node columns of an inventory while they are made: figures that will be coded stand plain. */
export type DraftColumns = Omit<
  Inventory,
  'provenance' | 'revision' | 'length' | 'farms' | 'countries' | 'cities' | 'gpuModels' | CodedName
> &
  Readonly<Record<CodedName, Float64Array>>;

function emptyColumns(nodes: number): DraftColumns {
  const words = () => new Uint32Array(nodes);
  const doubles = () => new Float64Array(nodes);
  return {
    nodeId: words(),
    twinId: words(),
    farm: words(),
    country: new Uint16Array(nodes),
    city: new Uint16Array(nodes),
    latitude: new Float32Array(nodes),
    longitude: new Float32Array(nodes),
    totalCru: doubles(),
    totalMru: doubles(),
    totalSru: doubles(),
    totalHru: doubles(),
    usedCru: doubles(),
    usedMru: doubles(),
    usedSru: doubles(),
    usedHru: doubles(),
    status: new Uint8Array(nodes),
    flags: new Uint16Array(nodes),
    features: new Uint16Array(nodes),
    gpuCount: new Uint8Array(nodes),
    gpuModel: new Uint8Array(nodes),
    rentedBy: words(),
    extraFee: words(),
    bootedAt: words(),
    createdAt: words(),
    uptimePermille: new Uint16Array(nodes),
    uploadSpeed: doubles(),
    downloadSpeed: doubles(),
  };
}

export interface NodesToMake {
  readonly key: number;
  readonly at: number;
  readonly nodes: number;
  readonly table: CityTable;
  readonly plan: FarmPlan;
}

/** Fills the node columns, in order of registration; contracts come after. */
export function makeNodes(
  random: Random,
  { key, at, nodes, table, plan }: NodesToMake,
): DraftColumns {
  const columns = emptyColumns(nodes);
  const middle = middles(table);

  function place(row: number, farm: number): void {
    const home = plan.city[farm]!;
    let city = home;
    const away = random.below(1000);
    if (farm === 0 && away < 550) {
      city = cityIn(random, table, random.weighted(table.countryTotals));
    } else if (away < 120) {
      city = cityIn(random, table, table.countryOf[home]!);
    }
    const country = table.countryOf[city]!;
    const north = table.latitude[city]!;
    const east = table.longitude[city]!;
    // Thousandths of a degree, mostly small; turned away from the sea, see `middles`.
    const up = random.between(-40, 40) + random.between(-40, 40);
    const right = random.between(-40, 40) + random.between(-40, 40);
    const inland =
      up * (middle.north[country]! - north) + right * (middle.east[country]! - east) >= 0 ? 1 : -1;
    columns.city[row] = city;
    columns.country[row] = country;
    columns.latitude[row] = (north * 10 + inland * up) / 1000;
    columns.longitude[row] = (east * 10 + inland * right) / 1000;
  }

  function equip(row: number, farm: number): number {
    const nodeClass = drawClass(random, plan.kind[farm]!);
    let shape: NodeShape = drawShape(random, nodeClass, farmTaste(key, farm));
    if (random.chance(GPU_SHARES[nodeClass]!)) {
      const model = random.weighted(GPU_TOTALS);
      const pair = nodeClass !== SMALL && random.chance(300) ? 2 : 1;
      columns.gpuModel[row] = model;
      columns.gpuCount[row] = model === WORMHOLE ? 8 : model === STRIX_HALO ? 1 : pair;
      if (model === RTX_6000) shape = { ...shape, cores: 24, memory: 128, ssds: pair, ssd: 4000 };
      if (model === STRIX_HALO) shape = { ...shape, cores: 32, memory: 128, ssds: 1, ssd: 4000 };
      if (model === WORMHOLE) shape = { ...shape, cores: 24, memory: 128, ssds: 2, ssd: 4000 };
    }
    const mru = memoryBytes(random, shape.memory);
    columns.totalCru[row] = shape.cores;
    columns.totalMru[row] = mru;
    columns.totalSru[row] = shape.ssds * driveBytes(shape.ssd);
    columns.totalHru[row] = shape.hdds && shape.hdds * driveBytes(shape.hdd);
    columns.usedMru[row] = memoryReserve(mru);
    columns.usedSru[row] = SSD_RESERVE;
    return nodeClass;
  }

  function describe(row: number, farm: number, nodeClass: number): void {
    const taste = farmTaste(key, farm);
    let flags = 0;
    if (random.chance(plan.certified[farm] ? 950 : 12)) flags |= CERTIFIED;
    if (random.chance(flags ? 400 : 60)) flags |= SECURE_BOOT;
    if (plan.managed[farm]) flags |= POWER_MANAGED;
    if (plan.light[farm]) flags |= LIGHT;
    if (plan.dedicated[farm]) flags |= FARM_DEDICATED | DEDICATED;
    if (random.chance(columns.gpuCount[row] ? 550 : nodeClass === SERVER ? 60 : 10)) {
      flags |= DEDICATED;
      columns.extraFee[row] =
        500 * (columns.gpuCount[row] ? random.between(100, 900) : random.between(8, 120));
    }
    if (plan.addresses[farm] && random.chance(450)) {
      flags |= ACCESS_IPV4;
      if (random.chance(250)) flags |= GATEWAY;
    }
    // One farm in five has IPv6, and most of those with public addresses.
    if (taste % 10 < (plan.addresses[farm] ? 7 : 2)) flags |= IPV6;
    columns.flags[row] = flags;
    columns.features[row] = flags & LIGHT ? LIGHT_FEATURES : FULL_FEATURES;
    const lines = plan.kind[farm] === RACKS || farm === 0 ? RACK_LINES : HOME_LINES;
    const [down, up] = lines[(taste >>> 8) % lines.length]!;
    columns.downloadSpeed[row] = down * 1000 * random.between(620, 960);
    columns.uploadSpeed[row] = up * 1000 * random.between(620, 960);
  }

  function run(row: number): void {
    const age = ageOf(row, nodes);
    const step = age - ageOf(row + 1, nodes);
    const createdAt = at - age + random.below(Math.min(step, DAY) + 1);
    const window = uptimeWindow(at, createdAt);
    const since = at - window;
    const flags = columns.flags[row]!;
    const idle = flags & POWER_MANAGED && !(flags & ACCESS_IPV4) && random.chance(530);
    let status = idle ? STANDBY : UP;
    if (!idle && window === 90 * DAY && random.chance(40)) status = DOWN;
    let bootedAt = at - drawRunning(random);
    let lost = drawDowntime(random);
    if (status === DOWN) {
      lost = random.chance(500) ? random.between(1, 40) : random.between(1, 700);
      bootedAt -= window;
    } else if (status === STANDBY) {
      // A farmerbot wakes it once a day.
      bootedAt = at - random.between(3600, 23 * 3600);
      if (random.chance(400)) lost = 0;
    }
    bootedAt = Math.max(bootedAt, createdAt);
    if (status !== DOWN) {
      // What was lost must fit into a quarter of the time before the last boot: see `outages`.
      const room = bootedAt - since;
      if (room * 100 < window) {
        if (status === UP && room > 0) bootedAt = since;
        lost = 0;
      } else lost = Math.min(lost, Math.floor((250 * room) / window));
    }
    columns.createdAt[row] = createdAt;
    columns.bootedAt[row] = bootedAt;
    columns.status[row] = status;
    columns.uptimePermille[row] = 1000 - lost;
  }

  for (let row = 0; row < nodes; row++) {
    const farm = plan.ofNode[row]!;
    columns.nodeId[row] = row + 1;
    columns.twinId[row] = plan.length + row + 1;
    columns.farm[row] = farm;
    place(row, farm);
    describe(row, farm, equip(row, farm));
    run(row);
  }
  return columns;
}
