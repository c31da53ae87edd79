import type { Figures } from './figures.ts';

const CHUNK = 4096;
const DIGIT_BITS = 11;
const DIGIT_VALUES = 1 << DIGIT_BITS;

/**
 * All rows in the order of a figure, ties by row, what is no number last in either direction. A
 * radix sort of the upper bits of the doubles; digits that all rows share cost nothing, and rows that
 * only lower bits tell apart, few if any, are then put right among themselves. Keys travel with their
 * rows: a million look-ups all over the memory take longer than to move them.
 */
export function orderOf(figures: Figures, length: number, descending = false): Uint32Array {
  const { low, high, isWhole } = keysOf(figures, length, descending);
  let keys: Uint32Array = high;
  let order: Uint32Array = new Uint32Array(length);
  for (let row = 0; row < length; row++) order[row] = row;
  let spare: { readonly keys: Uint32Array; readonly order: Uint32Array } | undefined;
  for (let shift = 0; shift < 32; shift += DIGIT_BITS) {
    const starts = startsOf(keys, shift);
    if (!starts) continue;
    const to = spare ?? { keys: new Uint32Array(length), order: new Uint32Array(length) };
    place(keys, order, shift, starts, to.keys, to.order);
    spare = { keys, order };
    ({ keys, order } = to);
  }
  if (!isWhole) settleTies(order, low, keys);
  return order;
}

/** Puts keys and rows where the starts of their digits say. */
function place(
  keys: Uint32Array,
  order: Uint32Array,
  shift: number,
  starts: Uint32Array,
  toKeys: Uint32Array,
  toOrder: Uint32Array,
): void {
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i]!;
    const to = starts[(key >>> shift) & (DIGIT_VALUES - 1)]!++;
    toKeys[to] = key;
    toOrder[to] = order[i]!;
  }
}

/**
 * Two words per row that compare as the figures do, the upper ones spread over all 32 bits; whole when
 * the upper ones tell everything.
 */
function keysOf(figures: Figures, length: number, descending: boolean) {
  const low = new Uint32Array(length);
  const high = new Uint32Array(length);
  const chunk = new Float64Array(CHUNK);
  const halves = new Uint32Array(chunk.buffer);
  const turn = descending ? -1 : 0;
  let least = 0xffffffff;
  let most = 0;
  for (let from = 0; from < length; from += CHUNK) {
    const rows = Math.min(CHUNK, length - from);
    figures.read(rows === CHUNK ? chunk : chunk.subarray(0, rows), from);
    for (let i = 0; i < rows; i++) {
      // So that −0 is 0.
      const value = (chunk[i]! += 0);
      const top = halves[2 * i + 1]!;
      const negative = top >> 31;
      const isNumber = value === value;
      low[from + i] = isNumber ? halves[2 * i]! ^ negative ^ turn : -1;
      const key = (isNumber ? top ^ (negative | 0x80000000) ^ turn : -1) >>> 0;
      high[from + i] = key;
      if (key < least) least = key;
      // What is no number gets the key after the last.
      if (isNumber && key > most) most = key;
    }
  }
  const last = most < least ? 1 : most - least + 1;
  // What the span of the upper words leaves free is filled up from the lower ones: fewer ties.
  const free = Math.clz32(last);
  // Lower bits that are the same in all rows tell nothing.
  const rest = free > 0 ? -1 >>> free : -1;
  let differing = 0;
  let first: number | undefined;
  for (let row = 0; row < length; row++) {
    const key = Math.min(high[row]! - least, last);
    if (key < last) {
      first ??= low[row]!;
      differing |= low[row]! ^ first;
    }
    high[row] = free > 0 && key < last ? (key << free) | (low[row]! >>> (32 - free)) : key << free;
  }
  return { low, high, isWhole: (differing & rest) === 0 };
}

/** Where each digit begins in the sorted rows; undefined when all rows have the same. */
function startsOf(keys: Uint32Array, shift: number): Uint32Array | undefined {
  const counts = new Uint32Array(DIGIT_VALUES);
  for (let row = 0; row < keys.length; row++)
    counts[(keys[row]! >>> shift) & (DIGIT_VALUES - 1)]!++;
  if (counts[(keys[0]! >>> shift) & (DIGIT_VALUES - 1)] === keys.length) return undefined;
  let sum = 0;
  for (let digit = 0; digit < DIGIT_VALUES; digit++) {
    const count = counts[digit]!;
    counts[digit] = sum;
    sum += count;
  }
  return counts;
}

/** Sorts each run of equal keys by the lower words, where these are not in order already. */
function settleTies(order: Uint32Array, low: Uint32Array, keys: Uint32Array): void {
  let start = 0;
  let isSorted = true;
  for (let i = 1; i <= order.length; i++) {
    if (i < order.length && keys[i] === keys[i - 1]) {
      isSorted &&= low[order[i - 1]!]! <= low[order[i]!]!;
      continue;
    }
    if (!isSorted) sortRun(order, start, i, low);
    start = i;
    isSorted = true;
  }
}

/** Runs this short are sorted where they stand. */
const SHORT = 64;

function sortRun(order: Uint32Array, start: number, end: number, low: Uint32Array): void {
  if (end - start > SHORT) {
    order.subarray(start, end).sort((a, b) => low[a]! - low[b]! || a - b);
    return;
  }
  for (let i = start + 1; i < end; i++) {
    const row = order[i]!;
    const key = low[row]!;
    let to = i;
    for (; to > start && low[order[to - 1]!]! > key; to--) order[to] = order[to - 1]!;
    order[to] = row;
  }
}
