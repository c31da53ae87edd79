import type { CodedColumn } from '../../model/coded-column.ts';
import { DEDICATED, RENTED, STANDBY } from '../../model/inventory.ts';
import { GiB } from '../../model/units.ts';
import { pause } from '../pause.ts';
import type { Genesis } from '../world/genesis.ts';
import {
  NODE_CONTRACT,
  NO_NODE,
  RENT_CONTRACT,
  SIZES,
  SIZE_TOTALS,
} from '../world/genesis-contracts.ts';
import { mix } from '../world/random.ts';
import { KNOWN_SECONDS } from './known-seconds.ts';
import type { OutageColumns } from './outage-columns.ts';

/**
 * Contracts that came and ended before genesis, as columns. They stand in no ledger and have no
 * number; they tell only how the grid was used.
 */
export interface PastContracts {
  readonly length: number;
  readonly nodeRow: Uint32Array;
  /** NODE_CONTRACT or RENT_CONTRACT. */
  readonly type: Uint8Array;
  /** Row of `SIZES`: the capacity it held; of no meaning for a rent. */
  readonly size: Uint8Array;
  /** Public IPv4 addresses reserved in the node's farm. */
  readonly publicIps: Uint8Array;
  /** Seconds since 1970; `to` is the first second without it, not after genesis. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

const DAY = 86_400;
/** Contracts of genesis between two pauses: some milliseconds of work. */
const SLICE = 4096;
/** The stream of random words that belongs to this part of the seed. */
const CHURN = 0xc4;
const TENANT = 0x7e4;
/** Nodes that are looked at for one that has room. */
const TRIES = 8;
/** Words of the stream for each predecessor: its facts, then two for each try. */
const FIRST_TRY = 6;
const WORDS = FIRST_TRY + 2 * TRIES;
/** A contract of less than this is not worth telling. */
const SHORTEST = DAY / 4;

/** Parts of 1000 contracts that live so many days; heavy-tailed, half of them less than 55. */
const LIVES: readonly (readonly [permille: number, from: number, to: number])[] = [
  [200, 2, 14],
  [500, 14, 55],
  [800, 55, 140],
  [1000, 140, 330],
];

/** Of 1000: predecessors that there are at all, that stayed on the node, that kept their size. */
const GOES_BACK = 900;
const STAYS = 400;
const KEEPS_SIZE = 650;

/** Grows as it is filled. */
class Draft {
  length = 0;
  nodeRow: Uint32Array<ArrayBuffer>;
  type: Uint8Array<ArrayBuffer>;
  size: Uint8Array<ArrayBuffer>;
  publicIps: Uint8Array<ArrayBuffer>;
  from: Uint32Array<ArrayBuffer>;
  to: Uint32Array<ArrayBuffer>;

  /** @param lines contracts of genesis, most of which have one or two predecessors */
  constructor(lines: number) {
    const room = 2 * lines + 16;
    this.nodeRow = new Uint32Array(room);
    this.type = new Uint8Array(room);
    this.size = new Uint8Array(room);
    this.publicIps = new Uint8Array(room);
    this.from = new Uint32Array(room);
    this.to = new Uint32Array(room);
  }

  add(contract: Stood & { readonly type: number }): void {
    if (this.length === this.from.length) this.#grow();
    const at = this.length++;
    this.nodeRow[at] = contract.row;
    this.type[at] = contract.type;
    this.size[at] = contract.size;
    this.publicIps[at] = contract.ips;
    this.from[at] = contract.from;
    this.to[at] = contract.to;
  }

  columns(): PastContracts {
    const { length } = this;
    return {
      length,
      nodeRow: this.nodeRow.slice(0, length),
      type: this.type.slice(0, length),
      size: this.size.slice(0, length),
      publicIps: this.publicIps.slice(0, length),
      from: this.from.slice(0, length),
      to: this.to.slice(0, length),
    };
  }

  #grow(): void {
    const twice = <T extends Uint8Array | Uint32Array>(column: T, longer: T): T => {
      longer.set(column);
      return longer;
    };
    const { length } = this;
    this.nodeRow = twice(this.nodeRow, new Uint32Array(length * 2));
    this.type = twice(this.type, new Uint8Array(length * 2));
    this.size = twice(this.size, new Uint8Array(length * 2));
    this.publicIps = twice(this.publicIps, new Uint8Array(length * 2));
    this.from = twice(this.from, new Uint32Array(length * 2));
    this.to = twice(this.to, new Uint32Array(length * 2));
  }
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** What a contract takes of a node, and of its farm. */
interface Held {
  readonly size: number;
  readonly ips: number;
}

interface Stood extends Span, Held {
  readonly row: number;
}

/**
 * What ran before what runs at genesis, from the seed: each contract of genesis has a line of
 * predecessors, on the same node or on another one, each ended before the next began, back to the
 * first instant that is known. So the grid was used then much as it is now, by others.
 *
 * What is never more than there is holds by construction. A predecessor on its successor's node is
 * no larger than it. One that stood elsewhere takes its capacity and its address for all time from
 * what is free there at genesis, on a node that was never rented as a whole; rents of other nodes
 * are of nodes that only their renter may use, each of them once.
 */
export async function pastContracts(
  genesis: Genesis,
  outages: OutageColumns,
): Promise<PastContracts> {
  const draft = new Draft(genesis.contracts.length);
  const room = new Room(genesis, outages);
  await pause();
  for (let contract = 0; contract < genesis.contracts.length; contract++) {
    if (contract % SLICE === SLICE - 1) await pause();
    if (genesis.contracts.nodeRow[contract] !== NO_NODE)
      tellLine(genesis, outages, room, contract, draft);
  }
  return draft.columns();
}

/** The twin that rented a node under such a contract: one of the users of genesis. */
export const pastTenant = ({ key, nextTwinId, usersTwins }: Genesis, contract: number): number =>
  nextTwinId - usersTwins + (mix(key, TENANT, contract) % usersTwins);

/** The predecessors of one contract of genesis, newest first. */
function tellLine(
  genesis: Genesis,
  outages: OutageColumns,
  room: Room,
  contract: number,
  draft: Draft,
): void {
  const { contracts, inventory, at, key } = genesis;
  const first = at - KNOWN_SECONDS;
  const home = contracts.nodeRow[contract]!;
  const isRent = contracts.type[contract] === RENT_CONTRACT;
  const own: Held = { size: sizeOf(genesis, contract), ips: contracts.publicIps[contract]! };
  // On a node that is rented at genesis only its renter runs anything, and nothing before the rent.
  const isClosed = !isRent && (inventory.flags[home]! & RENTED) > 0;
  let end = contracts.createdAt[contract]!;
  let size = own.size;
  for (let step = 0; end > first; step += WORDS) {
    const word = (i: number): number => mix(key, CHURN, contract, step + i);
    const to = end - gapOf(word(1));
    if (word(0) % 1000 >= GOES_BACK || to - SHORTEST <= first) return;
    const span = { from: to - lifeOf(word(2)), to };
    const wanted = { size: word(4) % 1000 < KEEPS_SIZE ? size : drawSize(word(5)), ips: own.ips };
    const next = (): Stood | undefined =>
      isRent ? room.rent(span, word) : room.take(span, wanted, word);
    const same = (): Stood | undefined =>
      isClosed ? undefined : stay(genesis, outages, home, span, own);
    const stood = word(3) % 1000 < STAYS ? (same() ?? next()) : (next() ?? same());
    if (!stood) return;
    draft.add({ ...stood, type: isRent ? RENT_CONTRACT : NODE_CONTRACT });
    size = stood.size;
    end = stood.from;
  }
}

/** On the node of its successor, from when that was registered and up; undefined if too short. */
function stay(
  { inventory }: Genesis,
  outages: OutageColumns,
  row: number,
  { from, to }: Span,
  held: Held,
): Stood | undefined {
  const start = upFrom(outages, row, Math.max(from, inventory.createdAt[row]! + 1));
  return start + SHORTEST > to ? undefined : { row, from: start, to, ...held };
}

/** `seconds` itself, or when the outage ended that the node was in then. */
function upFrom({ first, from, to }: OutageColumns, row: number, seconds: number): number {
  for (let i = first[row]!; i < first[row + 1]! && from[i]! <= seconds; i++)
    if (seconds < to[i]!) return to[i]!;
  return seconds;
}

/** What is free at genesis and was taken by nobody before. */
class Room {
  readonly #genesis: Genesis;
  readonly #outages: OutageColumns;
  readonly #cru: Uint16Array;
  /** GiB. */
  readonly #mru: Uint32Array;
  readonly #sru: Uint32Array;
  readonly #hru: Uint32Array;
  readonly #ips: Uint16Array;
  /** Nodes that only a renter may use and that nobody rents at genesis; those taken turn NO_NODE. */
  readonly #rentable: Uint32Array;

  constructor(genesis: Genesis, outages: OutageColumns) {
    this.#genesis = genesis;
    this.#outages = outages;
    const { inventory } = genesis;
    const { length, flags } = inventory;
    this.#cru = new Uint16Array(length);
    this.#mru = new Uint32Array(length);
    this.#sru = new Uint32Array(length);
    this.#hru = new Uint32Array(length);
    whatIsLeft(inventory.totalCru, inventory.usedCru, 1, this.#cru);
    whatIsLeft(inventory.totalMru, inventory.usedMru, GiB, this.#mru);
    whatIsLeft(inventory.totalSru, inventory.usedSru, GiB, this.#sru);
    whatIsLeft(inventory.totalHru, inventory.usedHru, GiB, this.#hru);
    this.#ips = inventory.farms.freeIps.slice();
    const rentable: number[] = [];
    for (let row = 0; row < length; row++)
      if ((flags[row]! & (DEDICATED | RENTED)) === DEDICATED) rentable.push(row);
    this.#rentable = Uint32Array.from(rentable);
  }

  /** Another node for a contract; without an address where its farm has none left. */
  take(span: Span, { size, ips }: Held, word: (i: number) => number): Stood | undefined {
    const { inventory, contracts } = this.#genesis;
    const [, cru, mru, sru, hru] = SIZES[size]!;
    for (let i = FIRST_TRY; i < WORDS; i += 2) {
      // Where others are, or anywhere.
      const busy =
        word(i) % 1000 < 450 ? contracts.nodeRow[word(i + 1) % contracts.length]! : NO_NODE;
      const row = busy === NO_NODE ? word(i + 1) % inventory.length : busy;
      if (inventory.flags[row]! & (DEDICATED | RENTED) || inventory.status[row] === STANDBY)
        continue;
      if (!this.#isUp(row, span.from)) continue;
      if (this.#cru[row]! < cru || this.#mru[row]! < mru) continue;
      if (this.#sru[row]! < sru || this.#hru[row]! < hru) continue;
      const farm = inventory.farm[row]!;
      const hasIp = ips > 0 && this.#ips[farm]! > 0;
      // Most find a farm that has an address; the others do without.
      if (ips > 0 && !hasIp && i + 4 < WORDS) continue;
      this.#cru[row]! -= cru;
      this.#mru[row]! -= mru;
      this.#sru[row]! -= sru;
      this.#hru[row]! -= hru;
      if (hasIp) this.#ips[farm]!--;
      return { ...span, row, size, ips: hasIp ? 1 : 0 };
    }
    return undefined;
  }

  /** Another node to be rented as a whole. */
  rent(span: Span, word: (i: number) => number): Stood | undefined {
    const rentable = this.#rentable;
    for (let i = FIRST_TRY; i < WORDS && rentable.length > 0; i++) {
      const place = word(i) % rentable.length;
      const row = rentable[place]!;
      if (row === NO_NODE || !this.#isUp(row, span.from)) continue;
      rentable[place] = NO_NODE;
      return { ...span, row, size: 0, ips: 0 };
    }
    return undefined;
  }

  #isUp(row: number, seconds: number): boolean {
    return (
      this.#genesis.inventory.createdAt[row]! < seconds &&
      upFrom(this.#outages, row, seconds) === seconds
    );
  }
}

/** Whole units that are free in each row. */
function whatIsLeft(
  total: CodedColumn,
  used: CodedColumn,
  unit: number,
  left: Uint16Array | Uint32Array,
): void {
  for (let row = 0; row < left.length; row++)
    left[row] = Math.floor(
      (total.values[total.codes[row]!]! - used.values[used.codes[row]!]!) / unit,
    );
}

/** Row of `SIZES` of a contract of genesis. */
function sizeOf({ contracts }: Genesis, contract: number): number {
  const [cru, mru] = [contracts.cru[contract]!, contracts.mru[contract]! / GiB];
  const hru = contracts.hru[contract]! / GiB;
  return SIZES.findIndex((size) => size[1] === cru && size[2] === mru && size[4] === hru);
}

const drawSize = (word: number): number => {
  const draw = word % SIZE_TOTALS.at(-1)!;
  return SIZE_TOTALS.findIndex((total) => draw < total);
};

/** Seconds until somebody ran something in its place. */
const gapOf = (word: number): number => (word & 3 ? word % (6 * DAY) : word % 3600);

/** Seconds that a contract lives. */
function lifeOf(word: number): number {
  const draw = word % 1000;
  let low = 0;
  for (const [permille, from, to] of LIVES) {
    if (draw < permille)
      return Math.floor(
        from * DAY + ((to - from) * DAY * (draw - low)) / (permille - low) + ((word >>> 10) % DAY),
      );
    low = permille;
  }
  return SHORTEST;
}
