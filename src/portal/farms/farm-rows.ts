import { totalOf, usedOf } from '../../model/capacity-of.ts';
import { CERTIFIED, DOWN, STANDBY, UP, type Inventory } from '../../model/inventory.ts';

/** One farm with what its nodes add up to; sizes are bytes. */
export interface FarmRow {
  /** Row in the farm table. */
  readonly row: number;
  readonly farmId: number;
  readonly name: string;
  readonly gold: boolean;
  readonly dedicated: boolean;
  readonly totalIps: number;
  readonly freeIps: number;
  nodes: number;
  up: number;
  standby: number;
  down: number;
  certifiedNodes: number;
  gpus: number;
  totalCru: number;
  usedCru: number;
  totalMru: number;
  usedMru: number;
  totalSru: number;
  usedSru: number;
  totalHru: number;
  usedHru: number;
  /** Rows of the countries its nodes stand in. */
  readonly countries: Set<number>;
}

const made = new WeakMap<Inventory, readonly FarmRow[]>();

/** Every farm, in the order of the farm table; the same array for the same inventory. */
export function farmRows(inventory: Inventory): readonly FarmRow[] {
  const known = made.get(inventory);
  if (known) return known;
  const i = inventory;
  const rows = Array.from({ length: i.farms.length }, (_, row): FarmRow => ({
    row,
    farmId: i.farms.farmId[row]!,
    name: i.farms.name[row] ?? '',
    gold: i.farms.gold[row] === 1,
    dedicated: i.farms.dedicated[row] === 1,
    totalIps: i.farms.totalIps[row]!,
    freeIps: i.farms.freeIps[row]!,
    nodes: 0,
    up: 0,
    standby: 0,
    down: 0,
    certifiedNodes: 0,
    gpus: 0,
    totalCru: 0,
    usedCru: 0,
    totalMru: 0,
    usedMru: 0,
    totalSru: 0,
    usedSru: 0,
    totalHru: 0,
    usedHru: 0,
    countries: new Set(),
  }));
  for (let node = 0; node < i.length; node++) {
    const farm = rows[i.farm[node]!];
    if (!farm) continue;
    const status = i.status[node]!;
    farm.nodes++;
    if (status === UP) farm.up++;
    if (status === STANDBY) farm.standby++;
    if (status === DOWN) farm.down++;
    if (i.flags[node]! & CERTIFIED) farm.certifiedNodes++;
    farm.gpus += i.gpuCount[node]!;
    farm.countries.add(i.country[node]!);
    const total = totalOf(i, node);
    const used = usedOf(i, node);
    farm.totalCru += total.cru;
    farm.totalMru += total.mru;
    farm.totalSru += total.sru;
    farm.totalHru += total.hru;
    farm.usedCru += used.cru;
    farm.usedMru += used.mru;
    farm.usedSru += used.sru;
    farm.usedHru += used.hru;
  }
  made.set(inventory, rows);
  return rows;
}

/** Share of its cores that is in use; 0 for a farm without any. */
export const utilisation = ({ totalCru, usedCru }: FarmRow): number =>
  totalCru > 0 ? Math.min(1, usedCru / totalCru) : 0;

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
  cpu: (farm: FarmRow) => farm.totalCru - farm.usedCru,
  memory: (farm: FarmRow) => farm.totalMru - farm.usedMru,
  ssd: (farm: FarmRow) => farm.totalSru - farm.usedSru,
  hdd: (farm: FarmRow) => farm.totalHru - farm.usedHru,
  ips: (farm: FarmRow) => farm.freeIps,
  gpus: (farm: FarmRow) => farm.gpus,
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
    (!filter.withIps || farm.freeIps > 0) &&
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
