import { decode, isCoded } from '../../model/whole-columns.ts';
import { encode } from '../../model/coded-column.ts';
import type { Inventory } from '../../model/inventory.ts';
import { DOWN, RENTED, STANDBY, UP } from '../../model/inventory.ts';
import type { Genesis } from '../world/genesis.ts';
import { NO_NODE, RENT_CONTRACT } from '../world/genesis-contracts.ts';
import { uptimeWindow } from '../world/uptime.ts';
import type { OutageColumns } from './outage-columns.ts';

const DAY = 86_400;

/** Outages are seeded for a year, and the share of uptime looks back 90 days from any instant. */
export const KNOWN_SECONDS = (365 - 90) * DAY;

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
 * Nodes as they were `seconds` since 1970, at most `KNOWN_SECONDS` before genesis. Only what the
 * seed knows: contracts that had ended before genesis left no trace, so use is that of the ones
 * that still hold; farms have no date and are all there.
 */
export function inventoryBefore(
  genesis: Genesis,
  outages: OutageColumns,
  seconds: number,
): Inventory {
  const { inventory } = genesis;
  const length = registered(inventory.createdAt, seconds);
  const cru = decode(inventory.usedCru);
  const mru = decode(inventory.usedMru);
  const sru = decode(inventory.usedSru);
  const hru = decode(inventory.usedHru);
  const flags = inventory.flags.slice(0, length);
  const rentedBy = inventory.rentedBy.slice(0, length);
  const freeIps = inventory.farms.freeIps.slice();
  const { contracts } = genesis;
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
    farms: { ...inventory.farms, freeIps },
  };
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
    for (let i = first[row]!; i < first[row + 1]! && from[i]! <= seconds; i++) {
      const end = Math.min(to[i]!, seconds);
      lost += Math.max(0, end - Math.max(from[i]!, seconds - window));
      isDown = seconds < to[i]!;
      if (!isDown) booted = Math.max(booted, to[i]!);
    }
    const standsBy = inventory.status[row] === STANDBY;
    if (standsBy) booted = Math.max(booted, lastWake(inventory.bootedAt[row]!, seconds));
    status[row] = isDown ? DOWN : standsBy ? STANDBY : UP;
    bootedAt[row] = Math.max(createdAt, booted);
    uptimePermille[row] = window > 0 ? 1000 - Math.ceil((1000 * lost) / window) : 1000;
  }
  return { status, bootedAt, uptimePermille };
}

/** A farmerbot wakes a sleeping node once a day, always at the same hour. */
const lastWake = (bootedAt: number, seconds: number): number =>
  bootedAt - Math.max(0, Math.ceil((bootedAt - seconds) / DAY)) * DAY;
