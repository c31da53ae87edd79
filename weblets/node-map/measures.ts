import type { CodedColumn } from '../../src/model/coded-column.ts';
import { RENTED, UP, type Inventory } from '../../src/model/inventory.ts';
import { SUPPLIED, columnsOf, supplyAt, type Supplied } from '../../src/model/supply.ts';

/** What the area on the map can stand for. */
export const MEASURES = SUPPLIED;
export type Measure = Supplied;

/** What the colour can stand for. */
export const COLOURS = ['free', 'price'] as const;
export type ColourBy = (typeof COLOURS)[number];

/** How much there is and how much of it can be had now; one number per row each. */
export interface Amounts {
  readonly total: Float32Array;
  readonly free: Float32Array;
}

const known = new WeakMap<Inventory, Map<Measure, Amounts>>();

/**
 * The amounts of a measure, by the rule of `Supply`: cores, bytes, GPUs or public IPv4 addresses.
 * Nothing is free on a node that is not up or that somebody rents.
 */
export function amountsOf(inventory: Inventory, measure: Measure): Amounts {
  const remembered = known.get(inventory) ?? new Map<Measure, Amounts>();
  known.set(inventory, remembered);
  const before = remembered.get(measure);
  if (before) return before;
  const amounts = makeAmounts(inventory, measure);
  remembered.set(measure, amounts);
  return amounts;
}

function makeAmounts(inventory: Inventory, measure: Measure): Amounts {
  if (measure === 'gpu' || measure === 'ips') return spreadAmounts(inventory, measure);
  const { length, status, flags } = inventory;
  const [total, used] = columnsOf(inventory, measure);
  const { codes, values } = total;
  const { codes: usedCodes, values: usedValues } = used;
  const free = new Float32Array(length);
  // Whole columns in one walk: the map moves through time by this.
  for (let row = 0; row < length; row++) {
    if (status[row] !== UP || (flags[row]! & RENTED) !== 0) continue;
    const left = values[codes[row]!]! - usedValues[usedCodes[row]!]!;
    free[row] = left > 0 ? left : 0;
  }
  return { total: totalsOf(total), free };
}

function spreadAmounts(inventory: Inventory, measure: Measure): Amounts {
  const { length } = inventory;
  const at = supplyAt(inventory, measure);
  const total = new Float32Array(length);
  const free = new Float32Array(length);
  for (let row = 0; row < length; row++) {
    total[row] = at.total(row);
    free[row] = at.free(row);
  }
  return { total, free };
}

const totals = new WeakMap<ArrayBufferLike, Float32Array>();

/** What nodes have does not change: inventories of the past share it with that of now. */
function totalsOf({ codes, values }: CodedColumn): Float32Array {
  const before = totals.get(values.buffer);
  if (before && isPrefix(codes, before)) return before.subarray(0, codes.length);
  const figures = new Float32Array(codes.length);
  for (let row = 0; row < codes.length; row++) figures[row] = values[codes[row]!]!;
  totals.set(values.buffer, figures);
  codesOf.set(figures, codes);
  return figures;
}

const codesOf = new WeakMap<Float32Array, CodedColumn['codes']>();

/** Whether the codes are the first ones of those that figures were read from. */
function isPrefix(codes: CodedColumn['codes'], figures: Float32Array): boolean {
  const read = codesOf.get(figures)!;
  return (
    codes.buffer === read.buffer &&
    codes.byteOffset === read.byteOffset &&
    codes.length <= read.length
  );
}
