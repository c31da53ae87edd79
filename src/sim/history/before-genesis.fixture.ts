import { decode, isCoded } from '../../model/whole-columns.ts';
import { encode } from '../../model/coded-column.ts';
import type { Inventory } from '../../model/inventory.ts';
import { DOWN, RENTED, STANDBY, UP } from '../../model/inventory.ts';
import { GiB } from '../../model/units.ts';
import { lastWake } from '../grid-proxy/last-wake.ts';
import type { Genesis } from '../world/genesis.ts';
import { NO_NODE, RENT_CONTRACT, SIZES } from '../world/genesis-contracts.ts';
import { permilleUp, uptimeWindow } from '../world/uptime.ts';
import type { OutageColumns } from './outage-columns.ts';
import type { Past } from './past-inventory.ts';
import { pastTenant } from './past-contracts.ts';

/** Number of nodes registered by then: rows stand in the order of registration. */
function registered(createdAt: Uint32Array, seconds: number): number {
  let low = 0;
  let high = createdAt.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (createdAt[middle]! <= seconds) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The reference for `PastInventory`: every column worked out anew, contract by contract and row by row.
 *
 * Nodes as they were `seconds` since 1970, at most `KNOWN_SECONDS` before genesis: used by what still
 * runs at genesis and ran then, and by what had ended since. Farms have no date and are all there,
 * but their addresses come with their first node.
 */
export function inventoryBefore(
  genesis: Genesis,
  { outages, contracts: past }: Past,
  seconds: number,
): Inventory {
  const { inventory, contracts } = genesis;
  const length = registered(inventory.createdAt, seconds);
  const cru = decode(inventory.usedCru);
  const mru = decode(inventory.usedMru);
  const sru = decode(inventory.usedSru);
  const hru = decode(inventory.usedHru);
  const flags = inventory.flags.slice(0, length);
  const rentedBy = inventory.rentedBy.slice(0, length);
  const freeIps = inventory.farms.freeIps.slice();
  for (let contract = 0; contract < contracts.length; contract++) {
    if (contracts.createdAt[contract]! <= seconds) continue;
    const row = contracts.nodeRow[contract]!;
    if (row === NO_NODE) continue;
    freeIps[inventory.farm[row]!]! += contracts.publicIps[contract]!;
    if (row >= length) continue;
    cru[row]! -= contracts.cru[contract]!;
    mru[row]! -= contracts.mru[contract]!;
    sru[row]! -= contracts.sru[contract]!;
    hru[row]! -= contracts.hru[contract]!;
    if (contracts.type[contract] !== RENT_CONTRACT) continue;
    flags[row]! &= ~RENTED;
    rentedBy[row] = 0;
  }
  for (let contract = 0; contract < past.length; contract++) {
    if (past.from[contract]! > seconds || past.to[contract]! <= seconds) continue;
    const row = past.nodeRow[contract]!;
    if (past.type[contract] === RENT_CONTRACT) {
      flags[row]! |= RENTED;
      rentedBy[row] = pastTenant(genesis, contract);
      continue;
    }
    const size = SIZES[past.size[contract]!]!;
    freeIps[inventory.farm[row]!]! -= past.publicIps[contract]!;
    cru[row]! += size[1];
    mru[row]! += size[2] * GiB;
    sru[row]! += size[3] * GiB;
    hru[row]! += size[4] * GiB;
  }
  const totalIps = inventory.farms.totalIps.slice();
  for (const farm of farmsToCome(inventory, length)) totalIps[farm] = freeIps[farm] = 0;
  return {
    ...inventory,
    ...prefix(inventory, length),
    usedCru: encode(cru.subarray(0, length)),
    usedMru: encode(mru.subarray(0, length)),
    usedSru: encode(sru.subarray(0, length)),
    usedHru: encode(hru.subarray(0, length)),
    ...lives(genesis, outages, seconds, length),
    flags,
    rentedBy,
    provenance: { source: 'simulation', at: seconds * 1000 },
    length,
    farms: { ...inventory.farms, totalIps, freeIps },
  };
}

/** Rows of farms with addresses but without a node among the first `length`. */
function farmsToCome({ farm, farms }: Inventory, length: number): readonly number[] {
  const hasNodes = new Uint8Array(farms.length);
  for (let row = 0; row < length; row++) hasNodes[farm[row]!] = 1;
  return [...farms.totalIps.keys()].filter((each) => farms.totalIps[each]! > 0 && !hasNodes[each]);
}

/** What nodes never change, for the rows that were there: views, not copies. */
function prefix(inventory: Inventory, length: number): Partial<Inventory> {
  const columns: Record<string, unknown> = {};
  for (const [name, column] of Object.entries(inventory) as [string, object][])
    if (ArrayBuffer.isView(column)) columns[name] = (column as Uint32Array).subarray(0, length);
    else if (isCoded(column))
      columns[name] = { ...column, codes: column.codes.subarray(0, length) };
  return columns;
}

/** State, last boot and share of uptime of each row at an instant. */
function lives(
  { inventory }: Genesis,
  { first, from, to }: OutageColumns,
  seconds: number,
  length: number,
): Pick<Inventory, 'status' | 'bootedAt' | 'uptimePermille'> {
  const status = new Uint8Array(length);
  const bootedAt = new Uint32Array(length);
  const uptimePermille = new Uint16Array(length);
  for (let row = 0; row < length; row++) {
    const createdAt = inventory.createdAt[row]!;
    const window = uptimeWindow(seconds, createdAt);
    let booted = inventory.bootedAt[row]! <= seconds ? inventory.bootedAt[row]! : createdAt;
    let lost = 0;
    let isDown = false;
    let awake = seconds;
    for (let i = first[row]!; i < first[row + 1]! && from[i]! <= seconds; i++) {
      const end = Math.min(to[i]!, seconds);
      lost += Math.max(0, end - Math.max(from[i]!, seconds - window));
      isDown = seconds < to[i]!;
      if (isDown) awake = from[i]! - 1;
      else booted = Math.max(booted, to[i]!);
    }
    const standsBy = inventory.status[row] === STANDBY;
    if (standsBy) booted = Math.max(booted, lastWake(inventory.bootedAt[row]!, awake));
    status[row] = isDown ? DOWN : standsBy ? STANDBY : UP;
    bootedAt[row] = Math.max(createdAt, booted);
    uptimePermille[row] = permilleUp(lost, window);
  }
  return { status, bootedAt, uptimePermille };
}
