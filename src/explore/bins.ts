import type { Figures } from './figures.ts';
import type { Measure } from './node-filter.ts';

const CHUNK = 4096;

/** How a measure is cut into bins: evenly, or evenly in its logarithm with a bin for nothing. */
export interface Bins {
  /** Edges, one more than there are bins: bin i holds `edges[i] ≤ value < edges[i + 1]`, the last its end too. */
  readonly edges: Float64Array;
  /** The bin of each row; `edges.length - 1` where the figure is no number. */
  readonly codes: Uint8Array;
}

const LINEAR: readonly Measure[] = ['uptime', 'age', 'online', 'distance', 'gpus'];

/** At most this many bins to a histogram. */
export const MOST_BINS = 40;

/**
 * Bins of a measure over all rows, the filter aside, so that they stand still while one filters.
 * Measures that run over orders of magnitude are cut by ratio; zero then has the first bin.
 */
export function binsOf(figures: Figures, length: number, measure: Measure): Bins {
  const isLinear = LINEAR.includes(measure);
  const { low, high, hasNone } = extent(figures, length, isLinear);
  const edges = isLinear ? evenEdges(low, high) : ratioEdges(low, high, hasNone);
  return { edges, codes: codesOf(figures, length, edges) };
}

/** Smallest and largest figure (of the positive ones where ratios count). */
function extent(
  figures: Figures,
  length: number,
  isLinear: boolean,
): { readonly low: number; readonly high: number; readonly hasNone: boolean } {
  let low = Infinity;
  let high = -Infinity;
  let hasNone = false;
  eachChunk(figures, length, (chunk) => {
    for (let i = 0; i < chunk.length; i++) {
      const value = chunk[i]!;
      if (!isLinear && value <= 0) hasNone = true;
      else {
        if (value < low) low = value;
        if (value > high) high = value;
      }
    }
  });
  return { low, high, hasNone };
}

function evenEdges(low: number, high: number): Float64Array {
  if (!(low < high)) return Float64Array.of(finite(low), finite(low) + 1);
  const step = niceStep((high - low) / MOST_BINS);
  const first = Math.floor(low / step);
  // So that the highest figure lies in a bin, not on the last edge.
  const count = Math.max(1, Math.ceil(high / step) - first);
  return Float64Array.from({ length: count + 1 }, (_, i) => (first + i) * step);
}

/** 1, 2 or 5 times a power of ten, no less than `least`. */
function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return power * ([1, 2, 5].find((times) => times * power >= least) ?? 10);
}

/** Ratio of neighbouring edges: whole powers, or roots, of two. */
function ratioEdges(low: number, high: number, hasNone: boolean): Float64Array {
  const none = hasNone ? [0] : [];
  if (!(low <= high)) return Float64Array.of(0, 1);
  const bottom = Math.floor(Math.log2(low));
  const top = Math.log2(high);
  const perDoubling = [4, 2, 1].find((n) => (top - bottom) * n + 2 <= MOST_BINS) ?? 1;
  const step = Math.max(1 / perDoubling, (top - bottom) / (MOST_BINS - 2));
  const count = Math.floor((top - bottom) / step) + 1;
  return Float64Array.from([
    ...none,
    // Half a step aside, so that common sizes lie inside a bin and not on its edge.
    ...Array.from({ length: count + 2 }, (_, i) => 2 ** (bottom + (i - 0.5) * step)),
  ]);
}

const finite = (value: number): number => (Number.isFinite(value) ? value : 0);

function codesOf(figures: Figures, length: number, edges: Float64Array): Uint8Array {
  const codes = new Uint8Array(length);
  const last = edges.length - 2;
  let row = 0;
  eachChunk(figures, length, (chunk) => {
    for (let i = 0; i < chunk.length; i++) {
      const value = chunk[i]!;
      let bin = 0;
      let above = last + 1;
      // Few bins: six comparisons.
      while (above - bin > 1) {
        const middle = (bin + above) >> 1;
        if (edges[middle]! <= value) bin = middle;
        else above = middle;
      }
      codes[row++] = value === value ? bin : last + 1;
    }
  });
  return codes;
}

function eachChunk(figures: Figures, length: number, visit: (chunk: Float64Array) => void): void {
  const chunk = new Float64Array(CHUNK);
  for (let from = 0; from < length; from += CHUNK) {
    const part = length - from < CHUNK ? chunk.subarray(0, length - from) : chunk;
    figures.read(part, from);
    visit(part);
  }
}
