import type { Inventory } from '../../model/inventory.ts';
import { DOWN, RENTED, STANDBY, UP } from '../../model/inventory.ts';
import { GiB } from '../../model/units.ts';
import { isCoded } from '../../model/whole-columns.ts';
import type { Genesis } from '../world/genesis.ts';
import { RENT_CONTRACT, SIZES } from '../world/genesis-contracts.ts';
import { CodedFigures } from './coded-figures.ts';
import { KNOWN_SECONDS } from './known-seconds.ts';
import type { OutageColumns } from './outage-columns.ts';
import type { PastContracts } from './past-contracts.ts';
import { pastTenant } from './past-contracts.ts';
import {
  GENESIS_BEGINS,
  OUTAGE_BEGINS,
  OUTAGE_ENDS,
  PAST_BEGINS,
  PAST_ENDS,
  PastEvents,
} from './past-events.ts';
import { bootsAndUptime } from './past-uptime.ts';

/** All that the seed knows of the time before genesis. */
export interface Past {
  readonly outages: OutageColumns;
  readonly contracts: PastContracts;
}

/**
 * Nodes as they were before genesis: used by what still runs at genesis and ran then, and by what
 * had ended since. Farms have no date and are all there, but their addresses come with their first
 * node. Moves from the instant that was asked for last to the next by what changed between the two;
 * what it returns shares columns that did not change and is never changed afterwards.
 */
export class PastInventory {
  readonly #genesis: Genesis;
  readonly #past: Past;
  readonly #events: PastEvents;
  /** Seconds since 1970 for which the columns below hold; at first genesis itself. */
  #seconds: number;
  /** Outages that a node is in. */
  readonly #down: Uint8Array;
  readonly #status: Uint8Array;
  readonly #flags: Uint16Array;
  readonly #rentedBy: Uint32Array;
  readonly #freeIps: Uint16Array;
  readonly #cru: CodedFigures;
  readonly #mru: CodedFigures;
  readonly #sru: CodedFigures;
  readonly #hru: CodedFigures;
  /** Row of the first node of each farm; the number of nodes for none. */
  readonly #firstNode: Uint32Array;
  /** Rents changed since flags and tenants were published. */
  #rents: Pick<Inventory, 'flags' | 'rentedBy'> | undefined;
  #rows: Partial<Inventory> & { readonly length: number } = { length: -1 };

  constructor(genesis: Genesis, past: Past) {
    this.#genesis = genesis;
    this.#past = past;
    const { inventory, at } = genesis;
    this.#events = new PastEvents(genesis, past.outages, past.contracts, at - KNOWN_SECONDS - 1);
    this.#seconds = at;
    this.#down = downAt(past.outages, inventory.length, at);
    this.#status = new Uint8Array(inventory.length);
    for (let row = 0; row < inventory.length; row++) this.#setStatus(row);
    this.#flags = inventory.flags.slice();
    this.#rentedBy = inventory.rentedBy.slice();
    this.#freeIps = inventory.farms.freeIps.slice();
    this.#cru = new CodedFigures(inventory.usedCru);
    this.#mru = new CodedFigures(inventory.usedMru);
    this.#sru = new CodedFigures(inventory.usedSru);
    this.#hru = new CodedFigures(inventory.usedHru);
    this.#firstNode = firstNodes(inventory);
  }

  /** @param seconds since 1970, at most `KNOWN_SECONDS` before genesis and not after it */
  at(seconds: number, revision = 0, instant = seconds * 1000): Inventory {
    this.#moveTo(seconds);
    const { inventory } = this.#genesis;
    const length = registered(inventory.createdAt, seconds);
    if (this.#rows.length !== length) this.#rows = { ...prefix(inventory, length), length };
    if (this.#rents?.flags.length !== length)
      this.#rents = {
        flags: this.#flags.slice(0, length),
        rentedBy: this.#rentedBy.slice(0, length),
      };
    const genesis = this.#genesis;
    const { outages } = this.#past;
    let life: Pick<Inventory, 'bootedAt' | 'uptimePermille'> | undefined;
    return {
      ...inventory,
      ...this.#rows,
      ...this.#rents,
      usedCru: this.#cru.publish(length),
      usedMru: this.#mru.publish(length),
      usedSru: this.#sru.publish(length),
      usedHru: this.#hru.publish(length),
      status: this.#status.slice(0, length),
      // They differ at every instant, and few who look at the past ask for them.
      get bootedAt() {
        return (life ??= bootsAndUptime(genesis, outages, seconds, length)).bootedAt;
      },
      get uptimePermille() {
        return (life ??= bootsAndUptime(genesis, outages, seconds, length)).uptimePermille;
      },
      provenance: { source: 'simulation', at: instant },
      revision,
      farms: { ...inventory.farms, ...this.#addresses(length) },
    };
  }

  #moveTo(seconds: number): void {
    const [from, to] = [Math.min(this.#seconds, seconds), Math.max(this.#seconds, seconds)];
    const sign = seconds < this.#seconds ? -1 : 1;
    this.#events.between(from, to, (kind, subject) => this.#apply(kind, subject, sign));
    this.#seconds = seconds;
  }

  /** @param sign 1 when time goes on, −1 when it goes back */
  #apply(kind: number, subject: number, sign: number): void {
    switch (kind) {
      case OUTAGE_BEGINS:
      case OUTAGE_ENDS:
        this.#down[subject]! += kind === OUTAGE_BEGINS ? sign : -sign;
        this.#setStatus(subject);
        break;
      case PAST_BEGINS:
        this.#holdPast(subject, sign);
        break;
      case PAST_ENDS:
        this.#holdPast(subject, -sign);
        break;
      case GENESIS_BEGINS:
        this.#holdGenesis(subject, sign);
    }
  }

  #setStatus(row: number): void {
    const usual = this.#genesis.inventory.status[row] === STANDBY ? STANDBY : UP;
    this.#status[row] = this.#down[row]! > 0 ? DOWN : usual;
  }

  /** A contract that ended before genesis begins (1) or is gone (−1). */
  #holdPast(contract: number, sign: number): void {
    const { contracts } = this.#past;
    const row = contracts.nodeRow[contract]!;
    if (contracts.type[contract] === RENT_CONTRACT) {
      this.#rent(row, pastTenant(this.#genesis, contract), sign);
      return;
    }
    const size = SIZES[contracts.size[contract]!]!;
    this.#freeIps[this.#genesis.inventory.farm[row]!]! -= sign * contracts.publicIps[contract]!;
    this.#cru.add(row, sign * size[1]);
    this.#mru.add(row, sign * size[2] * GiB);
    this.#sru.add(row, sign * size[3] * GiB);
    this.#hru.add(row, sign * size[4] * GiB);
  }

  /** A contract that stands at genesis begins (1) or is not there yet (−1). */
  #holdGenesis(contract: number, sign: number): void {
    const { contracts, inventory } = this.#genesis;
    const row = contracts.nodeRow[contract]!;
    this.#freeIps[inventory.farm[row]!]! -= sign * contracts.publicIps[contract]!;
    this.#cru.add(row, sign * contracts.cru[contract]!);
    this.#mru.add(row, sign * contracts.mru[contract]!);
    this.#sru.add(row, sign * contracts.sru[contract]!);
    this.#hru.add(row, sign * contracts.hru[contract]!);
    if (contracts.type[contract] === RENT_CONTRACT) this.#rent(row, inventory.rentedBy[row]!, sign);
  }

  /** A node has one tenant at a time; within a bucket its rents may come in any order. */
  #rent(row: number, tenant: number, sign: number): void {
    this.#rents = undefined;
    this.#rentedBy[row]! += sign * tenant;
    if (this.#rentedBy[row]! > 0) this.#flags[row]! |= RENTED;
    else this.#flags[row]! &= ~RENTED;
  }

  /** Those of farms that have a node among the first rows. */
  #addresses(length: number): Pick<Inventory['farms'], 'totalIps' | 'freeIps'> {
    const totalIps = this.#genesis.inventory.farms.totalIps.slice();
    const freeIps = this.#freeIps.slice();
    for (let farm = 0; farm < totalIps.length; farm++)
      if (totalIps[farm]! > 0 && this.#firstNode[farm]! >= length)
        totalIps[farm] = freeIps[farm] = 0;
    return { totalIps, freeIps };
  }
}

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

/** Outages that each node is in at an instant. */
function downAt({ first, from, to }: OutageColumns, rows: number, seconds: number): Uint8Array {
  const down = new Uint8Array(rows);
  for (let row = 0; row < rows; row++)
    for (let i = first[row]!; i < first[row + 1]!; i++)
      if (from[i]! <= seconds && seconds < to[i]!) down[row]!++;
  return down;
}

function firstNodes({ farm, farms, length }: Inventory): Uint32Array {
  const first = new Uint32Array(farms.length).fill(length);
  for (let row = length - 1; row >= 0; row--) first[farm[row]!] = row;
  return first;
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
