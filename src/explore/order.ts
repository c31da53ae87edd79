import type { Figures } from './figures.ts';

const CHUNK = 4096;
const DIGIT_BITS = 11;
const DIGIT_VALUES = 1 << DIGIT_BITS;

/**
 * All rows in the order of a figure, ties by row, what is no number last in either direction. A
 * radix sort of the upper halves of the doubles, as many digits as they span; rows that only the
 * lower halves tell apart, few if any, are then put right among themselves.
 */
export function orderOf(figures: Figures, length: number, descending = false): Uint32Array {
  const { low, high, bits } = keysOf(figures, length, descending);
  let order = new Uint32Array(length);
  for (let row = 0; row < length; row++) order[row] = row;
  let spare = bits > 0 ? new Uint32Array(length) : order;
  for (let shift = 0; shift < bits; shift += DIGIT_BITS) {
    const starts = startsOf(high, shift);
    for (let i = 0; i < length; i++) {
      const row = order[i]!;
      spare[starts[(high[row]! >>> shift) & (DIGIT_VALUES - 1)]!++] = row;
    }
    [order, spare] = [spare, order];
  }
  settleTies(order, low, high);
  return order;
}

/** Two words per row that compare as the figures do; the upper ones begin at 0 and need `bits`. */
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
  const last = most < least ? 0 : most - least + 1;
  for (let row = 0; row < length; row++) high[row] = Math.min(high[row]! - least, last);
  return { low, high, bits: 32 - Math.clz32(last) };
}

/** Where each digit begins in the sorted rows. */
function startsOf(keys: Uint32Array, shift: number): Uint32Array {
  const counts = new Uint32Array(DIGIT_VALUES);
  for (let row = 0; row < keys.length; row++)
    counts[(keys[row]! >>> shift) & (DIGIT_VALUES - 1)]!++;
  let sum = 0;
  for (let digit = 0; digit < DIGIT_VALUES; digit++) {
    const count = counts[digit]!;
    counts[digit] = sum;
    sum += count;
  }
  return counts;
}

/** Sorts each run of equal upper words by the lower ones, where these are not in order already. */
function settleTies(order: Uint32Array, low: Uint32Array, high: Uint32Array): void {
  let start = 0;
  let isSorted = true;
  for (let i = 1; i <= order.length; i++) {
    const row = order[i]!;
    const before = order[i - 1]!;
    if (i < order.length && high[row] === high[before]) {
      isSorted &&= low[before]! <= low[row]!;
      continue;
    }
    if (!isSorted) order.subarray(start, i).sort((a, b) => low[a]! - low[b]! || a - b);
    start = i;
    isSorted = true;
  }
}
