import { figureAt, type CodedColumn } from './coded-column.ts';
import { freeGpus } from './gpu-models.ts';
import { RENTED, UP, type FarmColumns, type Inventory } from './inventory.ts';

/** What is summed up over nodes: cores, bytes, GPUs, public IPv4 addresses. */
export const RESOURCES = ['cru', 'mru', 'sru', 'hru'] as const;
export type Resource = (typeof RESOURCES)[number];
export const SUPPLIED = [...RESOURCES, 'gpu', 'ips'] as const;
export type Supplied = (typeof SUPPLIED)[number];

/**
 * What some nodes have of one thing, and how much of it can be taken now. This is the one rule by
 * which capacity is summed up: the total is of all nodes in question, free is what is unused on
 * those that are up and that nobody rents, offline is what stands on those that sleep or are down.
 * The rest is taken.
 */
export interface Supply {
  readonly total: number;
  readonly free: number;
  readonly offline: number;
}

export const NO_SUPPLY: Supply = { total: 0, free: 0, offline: 0 };

/** What of it stands on nodes that are up. */
export const onlineOf = ({ total, offline }: Supply): number => total - offline;

/** What of it is in use, or on a node that somebody rents as a whole. */
export const takenOf = ({ total, free, offline }: Supply): number => total - offline - free;

/** The share in use of what stands on nodes that are up; 0 to 1. */
export function takenShare(supply: Supply): number {
  const online = onlineOf(supply);
  return online > 0 ? takenOf(supply) / online : 0;
}

/** One value for each name. */
export const fromNames = <Name extends string, T>(
  names: readonly Name[],
  make: (name: Name) => T,
): Readonly<Record<Name, T>> =>
  Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Name, T>;

type Standing = Pick<Inventory, 'status' | 'flags'>;

/** Whether what is unused on the node of a row can be taken now: it is up and nobody rents it. */
export const isTakeable = ({ status, flags }: Standing, row: number): boolean =>
  status[row] === UP && (flags[row]! & RENTED) === 0;

/** What of a coded resource can be taken now on one node; not below nothing. */
export const freeAt = (
  standing: Standing,
  total: CodedColumn,
  used: CodedColumn,
  row: number,
): number =>
  isTakeable(standing, row) ? Math.max(0, figureAt(total, row) - figureAt(used, row)) : 0;

/** The columns of a coded resource. */
export function columnsOf(
  inventory: Inventory,
  resource: Resource,
): readonly [total: CodedColumn, used: CodedColumn] {
  switch (resource) {
    case 'cru':
      return [inventory.totalCru, inventory.usedCru];
    case 'mru':
      return [inventory.totalMru, inventory.usedMru];
    case 'sru':
      return [inventory.totalSru, inventory.usedSru];
    case 'hru':
      return [inventory.totalHru, inventory.usedHru];
  }
}

/** What each node has of something, and what of it can be taken now. */
export interface SupplyAt {
  total(row: number): number;
  free(row: number): number;
}

/** Reads one thing node by node; the addresses of a farm are spread over its nodes. */
export function supplyAt(inventory: Inventory, what: Supplied): SupplyAt {
  if (what === 'gpu') {
    const { gpuCount } = inventory;
    return {
      total: (row) => gpuCount[row]!,
      free: (row) => (isTakeable(inventory, row) ? freeGpus(inventory, row) : 0),
    };
  }
  if (what === 'ips') {
    const { farm, farms } = inventory;
    const { nodes, takeable } = farmStanding(inventory);
    return {
      total: (row) => farms.totalIps[farm[row]!]! / nodes[farm[row]!]!,
      free: (row) =>
        isTakeable(inventory, row) ? farms.freeIps[farm[row]!]! / takeable[farm[row]!]! : 0,
    };
  }
  const [total, used] = columnsOf(inventory, what);
  return {
    total: (row) => figureAt(total, row),
    free: (row) => freeAt(inventory, total, used, row),
  };
}

/**
 * What groups of nodes have of one thing.
 *
 * @param groups how many there are
 * @param groupOf the group of a row; below 0 for none
 */
export function supplyByGroup(
  inventory: Inventory,
  what: Supplied,
  groups: number,
  groupOf: (row: number) => number,
): readonly Supply[] {
  const at = supplyAt(inventory, what);
  const sums = Array.from({ length: groups }, () => ({ ...NO_SUPPLY }));
  for (let row = 0; row < inventory.length; row++) {
    const sum = sums[groupOf(row)];
    if (!sum) continue;
    const total = at.total(row);
    sum.total += total;
    sum.free += at.free(row);
    if (inventory.status[row] !== UP) sum.offline += total;
  }
  return sums;
}

/** What all nodes have of one thing; of addresses also those of farms without a node. */
export const supplyOf = (inventory: Inventory, what: Supplied): Supply =>
  what === 'ips'
    ? inventory.farms.farmId.reduce(
        (sum, _, farm) => plus(sum, addressesOf(inventory, farm)),
        NO_SUPPLY,
      )
    : supplyByGroup(inventory, what, 1, () => 0)[0]!;

const plus = (one: Supply, other: Supply): Supply => ({
  total: one.total + other.total,
  free: one.free + other.free,
  offline: one.offline + other.offline,
});

/**
 * The public IPv4 addresses of the farm of a row: an address nobody holds can be taken by a machine
 * on any of its nodes, so that it is free as soon as one of them can be taken, and offline as long
 * as none is up.
 */
export function addressesOf(inventory: Inventory, farm: number): Supply {
  const { up, takeable } = farmStanding(inventory);
  const { totalIps, freeIps }: FarmColumns = inventory.farms;
  const total = totalIps[farm]!;
  return {
    total,
    free: takeable[farm]! > 0 ? Math.min(total, freeIps[farm]!) : 0,
    offline: up[farm]! > 0 ? 0 : total,
  };
}

interface FarmStanding {
  /** By row of the farm table: its nodes, those that are up, and those that can be taken. */
  readonly nodes: Uint32Array;
  readonly up: Uint32Array;
  readonly takeable: Uint32Array;
}

const known = new WeakMap<Inventory, FarmStanding>();

/** How many nodes each farm has; remembered. */
export function farmStanding(inventory: Inventory): FarmStanding {
  const before = known.get(inventory);
  if (before) return before;
  const { length } = inventory.farms;
  const standing = {
    nodes: new Uint32Array(length),
    up: new Uint32Array(length),
    takeable: new Uint32Array(length),
  };
  for (let row = 0; row < inventory.length; row++) {
    const farm = inventory.farm[row]!;
    standing.nodes[farm]!++;
    if (inventory.status[row] === UP) standing.up[farm]!++;
    if (isTakeable(inventory, row)) standing.takeable[farm]!++;
  }
  known.set(inventory, standing);
  return standing;
}
