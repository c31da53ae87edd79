import { DEDICATED, DOWN, RENTED, UP } from '../../model/inventory.ts';
import type { FarmColumns } from '../../model/inventory.ts';
import { GiB } from '../../model/units.ts';
import type { DraftColumns } from './nodes.ts';
import type { Random } from './random.ts';
import { runningTotals } from './random.ts';

/** Kinds of genesis contracts, as stored in `GenesisContracts.type`. */
export const NODE_CONTRACT = 0;
export const RENT_CONTRACT = 1;
export const NAME_CONTRACT = 2;
/** `GenesisContracts.nodeRow` of a name contract: it stands on no node. */
export const NO_NODE = 0xffffffff;

/**
 * Contracts that exist before the first block, as columns. They hold capacity, addresses and rents
 * and are never billed. Row i is contract i + 1; rows are in order of creation.
 */
export interface GenesisContracts {
  readonly length: number;
  readonly contractId: Uint32Array;
  /** The user's twin. */
  readonly twinId: Uint32Array;
  /** Row in the inventory, or NO_NODE. */
  readonly nodeRow: Uint32Array;
  /** NODE_CONTRACT, RENT_CONTRACT or NAME_CONTRACT. */
  readonly type: Uint8Array;
  /** Capacity the contract holds: logical cores, and bytes. */
  readonly cru: Uint16Array;
  readonly mru: Float64Array;
  readonly sru: Float64Array;
  readonly hru: Float64Array;
  /** Public IPv4 addresses reserved in the node's farm. */
  readonly publicIps: Uint8Array;
  /** Seconds since 1970. */
  readonly createdAt: Float64Array;
}

const DAY = 86_400;

/** Share, cores, GiB of memory, SSD and HDD of what people run; the first row is a network. */
export const SIZES: readonly (readonly [number, number, number, number, number])[] = [
  [28, 0, 0, 0, 0],
  [8, 0, 0, 0, 10],
  [3, 0, 0, 0, 100],
  [14, 1, 1, 15, 0],
  [12, 1, 2, 25, 0],
  [13, 2, 2, 25, 0],
  [12, 2, 4, 50, 0],
  [7, 4, 4, 50, 0],
  [8, 4, 8, 100, 0],
  [1, 4, 16, 100, 0],
  [2, 8, 16, 500, 0],
];
export const SIZE_TOTALS = runningTotals(SIZES.map((row) => row[0]));

/**
 * Contracts that people hold when the grid starts: somewhat less than one for two nodes, on 3 % of the cores
 * and less than 1 % of memory and SSD (protocol H.1). Takes capacity, addresses and rents from
 * `inventory`, whose columns it changes.
 */
export function signContracts(
  random: Random,
  at: number,
  inventory: DraftColumns & { readonly length: number; readonly farms: FarmColumns },
  users: { readonly first: number; readonly count: number },
): GenesisContracts {
  const nodes = inventory.length;
  const length = Math.floor((nodes * 43) / 100);
  const contracts: GenesisContracts = {
    length,
    contractId: new Uint32Array(length),
    twinId: new Uint32Array(length),
    nodeRow: new Uint32Array(length).fill(NO_NODE),
    type: new Uint8Array(length).fill(NAME_CONTRACT),
    cru: new Uint16Array(length),
    mru: new Float64Array(length),
    sru: new Float64Array(length),
    hru: new Float64Array(length),
    publicIps: new Uint8Array(length),
    createdAt: new Float64Array(length),
  };
  const { farms, flags, status } = inventory;
  const held = new Uint16Array(nodes);
  const rentable: number[] = [];
  let registered = 0;

  function mayRent(node: number): boolean {
    return !(flags[node]! & RENTED) && held[node] === 0 && status[node] !== DOWN;
  }

  function mayDeploy(node: number, cru: number, mru: number, sru: number, hru: number): boolean {
    const open = flags[node]! & RENTED || !(flags[node]! & DEDICATED);
    return (
      Boolean(open) &&
      status[node] === UP &&
      inventory.usedCru[node]! + cru <= inventory.totalCru[node]! &&
      inventory.usedMru[node]! + mru <= inventory.totalMru[node]! &&
      inventory.usedSru[node]! + sru <= inventory.totalSru[node]! &&
      inventory.usedHru[node]! + hru <= inventory.totalHru[node]!
    );
  }

  /** Where others already are, or anywhere. */
  function candidate(row: number): number {
    const busy = row > 0 && random.chance(450) ? contracts.nodeRow[random.below(row)]! : NO_NODE;
    return busy === NO_NODE ? random.below(registered) : busy;
  }

  function rent(row: number, twin: number): void {
    const node =
      rentable.length > 0 && random.chance(850)
        ? rentable[random.below(rentable.length)]!
        : random.below(registered);
    if (!mayRent(node)) return;
    contracts.type[row] = RENT_CONTRACT;
    contracts.nodeRow[row] = node;
    flags[node]! |= RENTED;
    inventory.rentedBy[node] = twin;
    held[node]!++;
  }

  /** Leaves the row a name contract if no node is found. */
  function deploy(row: number): void {
    const [, cru, memory, ssd, hdd] = SIZES[random.weighted(SIZE_TOTALS)]!;
    const mru = memory * GiB;
    const sru = ssd * GiB;
    const hru = hdd * GiB;
    const publicIp = cru > 0 && random.chance(200);
    for (let tries = 0; tries < 12; tries++) {
      const node = candidate(row);
      const farm = inventory.farm[node]!;
      // Most find a farm that has an address; the others do without.
      const hasIp = publicIp && farms.freeIps[farm]! > 0;
      if (publicIp && !hasIp && tries < 9) continue;
      if (!mayDeploy(node, cru, mru, sru, hru)) continue;
      contracts.type[row] = NODE_CONTRACT;
      contracts.nodeRow[row] = node;
      if (flags[node]! & RENTED) contracts.twinId[row] = inventory.rentedBy[node]!;
      inventory.usedCru[node]! += contracts.cru[row] = cru;
      inventory.usedMru[node]! += contracts.mru[row] = mru;
      inventory.usedSru[node]! += contracts.sru[row] = sru;
      inventory.usedHru[node]! += contracts.hru[row] = hru;
      held[node]!++;
      if (hasIp) {
        contracts.publicIps[row] = 1;
        farms.freeIps[farm]!--;
      }
      return;
    }
  }

  for (let row = 0; row < length; row++) {
    const left = (length - row) / length;
    const pause = Math.floor((400 * DAY * left) / length);
    const time = at - 3600 - Math.floor(200 * DAY * left * (1 + left)) + random.below(pause + 1);
    while (registered < nodes && inventory.createdAt[registered]! < time) {
      if (flags[registered]! & DEDICATED) rentable.push(registered);
      registered++;
    }
    const twin = users.first + Math.min(random.below(users.count), random.below(users.count));
    contracts.contractId[row] = row + 1;
    contracts.twinId[row] = twin;
    contracts.createdAt[row] = time;
    const draw = random.below(1000);
    if (draw < 30) rent(row, twin);
    else if (draw < 950) deploy(row);
  }
  return contracts;
}
