import { CERTIFIED, DOWN, STANDBY, UP, type Inventory } from '../../model/inventory.ts';
import {
  addressesOf,
  fromNames,
  SUPPLIED,
  supplyByGroup,
  takenShare,
  type Supplied,
  type Supply,
} from '../../model/supply.ts';

/** One farm with what its nodes add up to. */
export interface FarmRow {
  /** Row in the farm table. */
  readonly row: number;
  readonly farmId: number;
  readonly name: string;
  readonly gold: boolean;
  readonly dedicated: boolean;
  nodes: number;
  up: number;
  standby: number;
  down: number;
  certifiedNodes: number;
  /** Cores, bytes, GPUs, and its public addresses. */
  readonly supply: Readonly<Record<Supplied, Supply>>;
  /** Rows of the countries its nodes stand in. */
  readonly countries: Set<number>;
}

const made = new WeakMap<Inventory, readonly FarmRow[]>();

/** Every farm, in the order of the farm table; the same array for the same inventory. */
export function farmRows(inventory: Inventory): readonly FarmRow[] {
  const known = made.get(inventory);
  if (known) return known;
  const { farms, farm: farmOf, status, flags, country } = inventory;
  const supplies = fromNames(SUPPLIED, (what) =>
    what === 'ips'
      ? Array.from({ length: farms.length }, (_, farm) => addressesOf(inventory, farm))
      : supplyByGroup(inventory, what, farms.length, (row) => farmOf[row]!),
  );
  const rows = Array.from({ length: farms.length }, (_, row): FarmRow => ({
    row,
    farmId: farms.farmId[row]!,
    name: farms.name[row] ?? '',
    gold: farms.gold[row] === 1,
    dedicated: farms.dedicated[row] === 1,
    nodes: 0,
    up: 0,
    standby: 0,
    down: 0,
    certifiedNodes: 0,
    supply: fromNames(SUPPLIED, (what) => supplies[what][row]!),
    countries: new Set(),
  }));
  for (let node = 0; node < inventory.length; node++) {
    const farm = rows[farmOf[node]!];
    if (!farm) continue;
    farm.nodes++;
    if (status[node] === UP) farm.up++;
    if (status[node] === STANDBY) farm.standby++;
    if (status[node] === DOWN) farm.down++;
    if (flags[node]! & CERTIFIED) farm.certifiedNodes++;
    farm.countries.add(country[node]!);
  }
  made.set(inventory, rows);
  return rows;
}

/** Share in use of the cores that are up; 0 for a farm without any. */
export const utilisation = ({ supply }: FarmRow): number => takenShare(supply.cru);

/** What the list of farms can be limited to. */
export interface FarmFilter {
  readonly text: string;
  /** Code of a country that one of its nodes stands in; '' for any. */
  readonly country: string;
  readonly gold: boolean;
  readonly withIps: boolean;
  readonly dedicated: boolean;
  /** At least one node is up. */
  readonly alive: boolean;
}

export const FARM_SORTS = {
  farm: (farm: FarmRow) => farm.farmId,
  name: (farm: FarmRow) => farm.name.toLowerCase(),
  nodes: (farm: FarmRow) => farm.nodes,
  up: (farm: FarmRow) => farm.up,
  cpu: (farm: FarmRow) => farm.supply.cru.free,
  memory: (farm: FarmRow) => farm.supply.mru.free,
  ssd: (farm: FarmRow) => farm.supply.sru.free,
  hdd: (farm: FarmRow) => farm.supply.hru.free,
  ips: (farm: FarmRow) => farm.supply.ips.free,
  gpus: (farm: FarmRow) => farm.supply.gpu.total,
  used: utilisation,
} as const satisfies Record<string, (farm: FarmRow) => number | string>;
export type FarmSort = keyof typeof FARM_SORTS;

/** The farms that pass, in order; equal ones by their number. */
export function chooseFarms(
  inventory: Inventory,
  filter: FarmFilter,
  sort: FarmSort,
  descending: boolean,
): readonly FarmRow[] {
  const words = filter.text.trim().toLowerCase();
  const country = inventory.countries.findIndex(({ code }) => code === filter.country);
  const passes = (farm: FarmRow): boolean =>
    (words === '' || farm.name.toLowerCase().includes(words) || String(farm.farmId) === words) &&
    (filter.country === '' || farm.countries.has(country)) &&
    (!filter.gold || farm.gold) &&
    (!filter.withIps || farm.supply.ips.free > 0) &&
    (!filter.dedicated || farm.dedicated) &&
    (!filter.alive || farm.up > 0);
  const key = FARM_SORTS[sort];
  const sign = descending ? -1 : 1;
  return farmRows(inventory)
    .filter(passes)
    .sort((a, b) => {
      const [x, y] = [key(a), key(b)];
      return x < y ? -sign : x > y ? sign : a.farmId - b.farmId;
    });
}
