import type { Figures } from './figures.ts';

const CHUNK = 4096;
/** Bits of a digit, low word first: three digits to a word. */
const DIGITS = [
  [0, 11],
  [11, 11],
  [22, 10],
] as const;
const DIGIT_VALUES = 2048;

/**
 * All rows in the order of a figure, ties by row, what is no number last in either direction. A
 * radix sort of the bits of the doubles: digits that are the same in every row cost nothing.
 */
export function orderOf(figures: Figures, length: number, descending = false): Uint32Array {
  const words = wordsOf(figures, length, descending);
  let order = Uint32Array.from({ length: 0 });
  let isSorted = false;
  let spare = new Uint32Array(length);
  for (const keys of words)
    for (const [shift, bits] of DIGITS) {
      const starts = startsOf(keys, shift, bits);
      if (!starts) continue;
      const mask = (1 << bits) - 1;
      if (isSorted) {
        for (let i = 0; i < length; i++) {
          const row = order[i]!;
          spare[starts[(keys[row]! >>> shift) & mask]!++] = row;
        }
        [order, spare] = [spare, order];
      } else {
        for (let row = 0; row < length; row++)
          spare[starts[(keys[row]! >>> shift) & mask]!++] = row;
        [order, spare] = [spare, new Uint32Array(length)];
        isSorted = true;
      }
    }
  if (isSorted) return order;
  for (let row = 0; row < length; row++) spare[row] = row;
  return spare;
}

/** Two words per row that compare as the figures do: low words, high words. */
function wordsOf(
  figures: Figures,
  length: number,
  descending: boolean,
): readonly [Uint32Array, Uint32Array] {
  const low = new Uint32Array(length);
  const high = new Uint32Array(length);
  const chunk = new Float64Array(CHUNK);
  const halves = new Uint32Array(chunk.buffer);
  const turn = descending ? -1 : 0;
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
      high[from + i] = isNumber ? top ^ (negative | 0x80000000) ^ turn : -1;
    }
  }
  return [low, high];
}

/** Where each digit begins in the sorted rows; undefined when all rows have the same. */
function startsOf(keys: Uint32Array, shift: number, bits: number): Uint32Array | undefined {
  const counts = new Uint32Array(DIGIT_VALUES);
  const mask = (1 << bits) - 1;
  for (let row = 0; row < keys.length; row++) counts[(keys[row]! >>> shift) & mask]!++;
  if (keys.length === 0 || counts[(keys[0]! >>> shift) & mask] === keys.length) return undefined;
  let sum = 0;
  for (let digit = 0; digit < DIGIT_VALUES; digit++) {
    const count = counts[digit]!;
    counts[digit] = sum;
    sum += count;
  }
  return counts;
}
