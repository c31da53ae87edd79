import { DOWN, STANDBY } from '../../../src/model/inventory.ts';
import type { PlaceIndex } from './place-index.ts';

/** What is drawn of the nodes: one number per row each. */
export interface Layer {
  /** Rows that are there; columns may be longer, and the index may have more. */
  readonly length: number;
  /** How much there is, in the unit of what is shown; its area on the map. */
  readonly total: Float32Array;
  /** How much of it can be had now. */
  readonly free: Float32Array;
  /** What a node costs, where colour is to tell that instead of the free share. */
  readonly price?: Float32Array | undefined;
  /** Other than 0: left out. */
  readonly out?: Uint8Array | undefined;
  readonly status: Uint8Array;
  readonly flags: Uint16Array;
}

/** Running sums along the order of an index: entry i sums what comes before the i-th place. */
export interface Sums {
  readonly layer: Layer;
  /** Of what is not left out. */
  readonly total: Float64Array;
  readonly free: Float64Array;
  readonly price: Float64Array | undefined;
  readonly count: Uint32Array;
  readonly standby: Uint32Array;
  readonly down: Uint32Array;
  /** With what is left out. */
  readonly all: Float64Array;
}

/** Every sum over every cluster of every level, in one walk over the nodes. */
export function sumUp({ order }: PlaceIndex, layer: Layer): Sums {
  const { length } = order;
  const { status, out } = layer;
  const total = new Float64Array(length + 1);
  const free = new Float64Array(length + 1);
  const price = layer.price && new Float64Array(length + 1);
  const all = new Float64Array(length + 1);
  const count = new Uint32Array(length + 1);
  const standby = new Uint32Array(length + 1);
  const down = new Uint32Array(length + 1);
  const there = layer.length;
  for (let at = 0; at < length; at++) {
    const row = order[at]!;
    const amount = row < there ? layer.total[row]! : 0;
    // What has none of it is not on this map.
    const is = amount > 0 ? 1 : 0;
    const isIn = out && out[row] !== 0 ? 0 : is;
    const state = status[row]!;
    all[at + 1] = all[at]! + amount;
    total[at + 1] = total[at]! + isIn * amount;
    free[at + 1] = free[at]! + (isIn ? layer.free[row]! : 0);
    if (price) price[at + 1] = price[at]! + (isIn ? layer.price[row]! : 0);
    count[at + 1] = count[at]! + isIn;
    standby[at + 1] = standby[at]! + (state === STANDBY ? isIn : 0);
    down[at + 1] = down[at]! + (state === DOWN ? isIn : 0);
  }
  return { layer, total, free, price, all, count, standby, down };
}

/** Running totals of what is drawn: with what is left out, where that is drawn faintly. */
export const drawnOf = ({ all, total }: Sums, ghosts: boolean): Float64Array =>
  ghosts ? all : total;

const heaviest = new WeakMap<Float64Array, (number | undefined)[]>();

/** The largest total that is drawn of any cluster of a level; remembered. */
export function heaviestOf(
  { levels }: PlaceIndex,
  sums: Sums,
  level: number,
  ghosts: boolean,
): number {
  const drawn = drawnOf(sums, ghosts);
  const known = heaviest.get(drawn) ?? [];
  heaviest.set(drawn, known);
  const before = known[level];
  if (before !== undefined) return before;
  const { length, start } = levels[level]!;
  let most = 0;
  for (let i = 0; i < length; i++) {
    const total = drawn[start[i + 1]!]! - drawn[start[i]!]!;
    if (total > most) most = total;
  }
  known[level] = most;
  return most;
}
