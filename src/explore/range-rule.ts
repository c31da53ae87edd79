import type { Figures } from './figures.ts';
import type { Range } from './node-filter.ts';
import type { Fails } from './sieve.ts';

/** Positions `from…to)` in an order. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Fails what is outside the range, and what is no number. */
export function rangeRule(figures: Figures, { min = -Infinity, max = Infinity }: Range): Fails {
  let values = new Float64Array(0);
  return (target, from) => {
    if (values.length !== target.length) values = new Float64Array(target.length);
    figures.read(values, from);
    for (let i = 0; i < target.length; i++) {
      const value = values[i]!;
      target[i] = (Number(value >= min) & Number(value <= max)) ^ 1;
    }
  };
}

/** Where the range lies in the rising order of its figures. */
export function spanOf(
  figures: Figures,
  order: Uint32Array,
  { min = -Infinity, max = Infinity }: Range,
): Span {
  const firstThat = (holds: (value: number) => boolean): number => {
    let low = 0;
    let high = order.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (holds(figures.at(order[middle]!))) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  // What is no number stands at the end of the order, beyond any range.
  const from = firstThat((value) => !(value < min));
  const to = firstThat((value) => !(value <= max));
  return { from, to: Math.max(from, to) };
}
