import { decode } from '../model/whole-columns.ts';
import { figureAt, type CodedColumn } from '../model/coded-column.ts';
import { RENTED, rowOf, type Inventory } from '../model/inventory.ts';
import type { PlacementPolicy } from '../specs/vm/vm-spec.ts';
import { NO_CAPACITY } from '../model/units.ts';
import { regionOf } from '../specs/regions.ts';
import { matcher } from './matcher.ts';
import type { PlaceOptions, Requirements } from './placement.ts';
import { BIT } from './reasons.ts';
import { scoringOf } from './scoring.ts';

/** No node could take the request. */
export const NOWHERE = -1;

/**
 * Places many deployments, one after the other, each on what the ones before left. Nodes are
 * ranked as they are at the start; "spread" counts the farms and countries of the batch too. A
 * dedicated request takes its whole node.
 * @returns for each request the row of its node, or NOWHERE
 */
export function placeMany(
  requests: readonly Requirements[],
  inventory: Inventory,
  policy: PlacementPolicy,
  options: PlaceOptions = {},
): Int32Array {
  const batch = new Batch(inventory, policy, options);
  return Int32Array.from(requests, (request) => batch.place(request));
}

/** Rows passed over at once. */
const BLOCK = 64;
/** What of: cores, memory, SSD, HDD, and the farm's addresses. */
const FIGURES = 5;

/** All rows in the order in which they are tried, and the place of each in it. */
interface Order {
  readonly rows: Int32Array;
  readonly place: Int32Array;
  /** The rows of each farm, in that order. */
  readonly farms: readonly Int32Array[];
}

/** Some rows in that order, in blocks. */
interface Lane {
  readonly country: number;
  readonly rows: Int32Array;
  /** The most that a row of a block can have left; never too low, exact once it mattered. */
  readonly most: Float64Array;
}

class Batch {
  readonly #inventory: Inventory;
  readonly #policy: PlacementPolicy;
  readonly #options: PlaceOptions;
  /** What is left of each node, figure by figure, and of each farm's addresses. */
  readonly #free: readonly Float64Array[];
  readonly #freeIps: Float64Array;
  /** 1 = something of this batch is there. */
  readonly #used: Uint8Array;
  readonly #inFarm: Uint32Array;
  readonly #inCountry: Uint32Array;
  #mostInFarm = 0;
  readonly #orders = new Map<string, Order>();
  readonly #masks = new Map<string, Int32Array>();
  readonly #lanes = new Map<string, readonly Lane[]>();

  constructor(inventory: Inventory, policy: PlacementPolicy, options: PlaceOptions) {
    this.#inventory = inventory;
    this.#policy = policy;
    this.#options = options;
    const { totalCru, totalMru, totalSru, totalHru } = inventory;
    const { usedCru, usedMru, usedSru, usedHru } = inventory;
    this.#free = [
      difference(totalCru, usedCru),
      difference(totalMru, usedMru),
      difference(totalSru, usedSru),
      difference(totalHru, usedHru),
    ];
    this.#freeIps = Float64Array.from(inventory.farms.freeIps);
    this.#used = new Uint8Array(inventory.length);
    this.#inFarm = new Uint32Array(inventory.farms.length);
    this.#inCountry = new Uint32Array(inventory.countries.length);
    for (const row of options.spreadOver ?? []) this.#countOwn(row);
  }

  place(request: Requirements): number {
    const order = this.#orderFor(request);
    const lanes = this.#lanesFor(request, order);
    const row =
      this.#policy === 'spread'
        ? this.#firstApart(lanes, order, request)
        : this.#firstOf(lanes, order, request);
    if (row !== NOWHERE) this.#take(row, request);
    return row;
  }

  /** The first row of all lanes that fits. */
  #firstOf(lanes: readonly Lane[], { place }: Order, request: Requirements, inFarm = -1): number {
    let best = NOWHERE;
    let before = Infinity;
    for (const lane of lanes) {
      const row = this.#firstIn(lane, place, before, request, inFarm);
      if (row === NOWHERE) continue;
      best = row;
      before = place[row]!;
    }
    return best;
  }

  /** The first row where fewest are in the farm, then in the country. */
  #firstApart(lanes: readonly Lane[], order: Order, request: Requirements): number {
    const inCountry = this.#inCountry;
    const counts = [...new Set(lanes.map(({ country }) => inCountry[country]!))];
    counts.sort((a, b) => a - b);
    // Where all rows are of one farm there is one count to look for.
    const farm = this.#farmOf(request);
    const [least, most] =
      farm === NOWHERE ? [0, this.#mostInFarm] : [this.#inFarm[farm]!, this.#inFarm[farm]!];
    for (let inFarm = least; inFarm <= most; inFarm++) {
      for (const count of counts) {
        const quiet = lanes.filter(({ country }) => inCountry[country] === count);
        const row = this.#firstOf(quiet, order, request, inFarm);
        if (row !== NOWHERE) return row;
      }
    }
    return NOWHERE;
  }

  /** Row of the farm that the request names, itself or by its node. */
  #farmOf({ farm, node }: Requirements): number {
    const { farms, farm: farmOfRow } = this.#inventory;
    if (node === undefined) return farm === undefined ? NOWHERE : farms.farmId.indexOf(farm);
    const row = rowOf(this.#inventory, node);
    return row === NOWHERE ? NOWHERE : farmOfRow[row]!;
  }

  /**
   * The first row of a lane that fits and comes before a place of the order.
   * @param inFarm own deployments that its farm must have, −1 = any number
   */
  #firstIn(
    lane: Lane,
    place: Int32Array,
    before: number,
    request: Requirements,
    inFarm: number,
  ): number {
    const { rows, most } = lane;
    const { farm } = this.#inventory;
    for (let start = 0, at = 0; start < rows.length; start += BLOCK, at += FIGURES) {
      if (place[rows[start]!]! >= before) return NOWHERE;
      if (!hasRoom(most, at, request)) continue;
      const end = Math.min(start + BLOCK, rows.length);
      let room = false;
      for (let i = start; i < end; i++) {
        const row = rows[i]!;
        if (inFarm >= 0 && this.#inFarm[farm[row]!] !== inFarm) {
          room = true;
          continue;
        }
        if (!this.#fits(row, request)) continue;
        room = true;
        if (request.dedicated && this.#used[row] === 1 && !this.#isRenter(row, request)) continue;
        return place[row]! < before ? row : NOWHERE;
      }
      if (!room) this.#measure(lane, start);
    }
    return NOWHERE;
  }

  #fits(row: number, { cru, mru, sru, hru, publicIps }: Requirements): boolean {
    const [freeCru, freeMru, freeSru, freeHru] = this.#free;
    return (
      freeCru![row]! >= cru &&
      freeMru![row]! >= mru &&
      freeSru![row]! >= sru &&
      freeHru![row]! >= hru &&
      this.#freeIps[this.#inventory.farm[row]!]! >= publicIps
    );
  }

  #isRenter(row: number, { twin }: Requirements): boolean {
    const { flags, rentedBy } = this.#inventory;
    return (flags[row]! & RENTED) !== 0 && twin !== 0 && rentedBy[row] === twin;
  }

  #take(row: number, request: Requirements): void {
    const { cru, mru, sru, hru, publicIps, dedicated } = request;
    const taken = [cru, mru, sru, hru];
    const whole = dedicated && !this.#isRenter(row, request);
    this.#free.forEach((free, i) => {
      free[row] = whole ? -1 : free[row]! - taken[i]!;
    });
    this.#freeIps[this.#inventory.farm[row]!]! -= publicIps;
    this.#used[row] = 1;
    this.#countOwn(row);
  }

  #countOwn(row: number): void {
    const farm = this.#inventory.farm[row]!;
    const inFarm = ++this.#inFarm[farm]!;
    this.#inCountry[this.#inventory.country[row]!]!++;
    this.#mostInFarm = Math.max(this.#mostInFarm, inFarm);
  }

  /** Ranks all rows once for each way of ranking. */
  #orderFor(request: Requirements): Order {
    const key = `${request.dedicated} ${request.twin}`;
    let order = this.#orders.get(key);
    if (!order) {
      // The batch is counted as it goes.
      const options = { ...this.#options, spreadOver: [] };
      const { length } = this.#inventory;
      const rows = Int32Array.from({ length }, (_, row) => row);
      const keys = new Float64Array(length);
      scoringOf(this.#inventory, request, this.#policy, options).rank(keys, rows);
      for (let row = 0; row < length; row++) keys[row] = keys[row]! * length + row;
      keys.sort();
      const place = new Int32Array(length);
      for (let i = 0; i < length; i++) {
        rows[i] = keys[i]! % length;
        place[rows[i]!] = i;
      }
      const { farm, farms } = this.#inventory;
      order = { rows, place, farms: partition(rows, farm, farms.length) };
      this.#orders.set(key, order);
    }
    return order;
  }

  #lanesFor(request: Requirements, order: Order): readonly Lane[] {
    const { country, region, farm, node, certified, publicIpv6 } = request;
    const key = [certified, publicIpv6, ...keyOf(request)].join();
    if (farm !== undefined || node !== undefined) {
      return this.#remember([key, country, region, farm, node].join(), () =>
        this.#few(request, order),
      );
    }
    const lanes = this.#remember(key, () => this.#byCountry(request, order));
    if (country === undefined && region === undefined) return lanes;
    return lanes.filter((lane) => {
      const code = this.#inventory.countries[lane.country]!.code;
      return (country ?? code) === code && (region === undefined || regionOf(code) === region);
    });
  }

  #remember(key: string, make: () => readonly Lane[]): readonly Lane[] {
    const lanes = this.#lanes.get(key) ?? make();
    this.#lanes.set(key, lanes);
    return lanes;
  }

  /** The lane of a farm or a node. */
  #few(request: Requirements, order: Order): readonly Lane[] {
    const { farms, country } = this.#inventory;
    const node = request.node === undefined ? NOWHERE : rowOf(this.#inventory, request.node);
    const farm = request.farm === undefined ? NOWHERE : farms.farmId.indexOf(request.farm);
    const rows = request.node === undefined ? order.farms[farm] : Int32Array.of(node);
    const match = matcher(this.#inventory, roomless(request), this.#options.exclude);
    const mask = new Int32Array(1);
    const fit = (rows ?? new Int32Array()).filter((row) => {
      if (row !== NOWHERE) match(mask, row);
      return row !== NOWHERE && mask[0] === 0;
    });
    const lanes = partition(fit, country, this.#inventory.countries.length);
    return lanes.flatMap((rows, of) => laneOf(of, rows));
  }

  /** One lane for each country, of rows that nothing but lack of room can speak against. */
  #byCountry(request: Requirements, order: Order): readonly Lane[] {
    const masks = this.#masksOf(request);
    const ignored = (request.certified ? 0 : BIT.certified) | (request.publicIpv6 ? 0 : BIT.ipv6);
    const rows = new Int32Array(order.rows.length);
    let found = 0;
    for (let i = 0; i < rows.length; i++) {
      const row = order.rows[i]!;
      rows[found] = row;
      found += Number((masks[row]! & ~ignored) === 0);
    }
    const { country, countries } = this.#inventory;
    const lanes = partition(rows.subarray(0, found), country, countries.length);
    return lanes.flatMap((rows, of) => laneOf(of, rows));
  }

  /** Reasons against all rows but for room and place, as if everything optional were wanted. */
  #masksOf(request: Requirements): Int32Array {
    const key = keyOf(request).join();
    let masks = this.#masks.get(key);
    if (!masks) {
      masks = new Int32Array(this.#inventory.length);
      const { country: _, region: __, ...anywhere } = roomless(request);
      const all = { ...anywhere, certified: true, publicIpv6: true };
      matcher(this.#inventory, all, this.#options.exclude)(masks, 0);
      this.#masks.set(key, masks);
    }
    return masks;
  }

  /** Takes note of what the rows of a block have left. */
  #measure({ rows, most }: Lane, start: number): void {
    const at = (start / BLOCK) * FIGURES;
    most.fill(-Infinity, at, at + FIGURES);
    const end = Math.min(start + BLOCK, rows.length);
    for (let i = start; i < end; i++) {
      const row = rows[i]!;
      for (let figure = 0; figure < FIGURES - 1; figure++) {
        most[at + figure] = Math.max(most[at + figure]!, this.#free[figure]![row]!);
      }
      const ips = this.#freeIps[this.#inventory.farm[row]!]!;
      most[at + FIGURES - 1] = Math.max(most[at + FIGURES - 1]!, ips);
    }
  }
}

/** What of a request decides, with flags and place, which rows can take it at all. */
function keyOf({ dedicated, twin, fullFeatures, lightFeatures }: Requirements): unknown[] {
  return [dedicated, twin, fullFeatures, lightFeatures];
}

const roomless = (request: Requirements): Requirements => ({
  ...request,
  ...NO_CAPACITY,
  publicIps: 0,
});

/** Rows by a column's value, in the order given. */
function partition(
  rows: Int32Array,
  column: Uint16Array | Uint32Array,
  values: number,
): readonly Int32Array[] {
  if (values === 0) return [];
  const ends = new Int32Array(values);
  for (const row of rows) ends[column[row]!]!++;
  for (let value = 1; value < values; value++) ends[value]! += ends[value - 1]!;
  const sorted = new Int32Array(rows.length);
  const at = new Int32Array(values);
  at.set(ends.subarray(0, -1), 1);
  for (const row of rows) sorted[at[column[row]!]!++] = row;
  return Array.from(ends, (end, value) => sorted.subarray(ends[value - 1] ?? 0, end));
}

function laneOf(country: number, rows: Int32Array): Lane[] {
  if (rows.length === 0) return [];
  const most = new Float64Array(FIGURES * Math.ceil(rows.length / BLOCK)).fill(Infinity);
  return [{ country, rows, most }];
}

function hasRoom(most: Float64Array, at: number, request: Requirements): boolean {
  return (
    most[at]! >= request.cru &&
    most[at + 1]! >= request.mru &&
    most[at + 2]! >= request.sru &&
    most[at + 3]! >= request.hru &&
    most[at + 4]! >= request.publicIps
  );
}

function difference(total: CodedColumn, used: CodedColumn): Float64Array {
  const left = decode(total);
  for (let row = 0; row < left.length; row++) left[row]! -= figureAt(used, row);
  return left;
}
