import { MaskCounts } from '../planning/mask-counts.ts';
import type { FilterPart } from './node-filter.ts';
import type { Sieve } from './sieve.ts';

/** Parts of a filter that could be given up together, and how many nodes that would bring back. */
export interface Loosening {
  readonly parts: readonly FilterPart[];
  readonly nodes: number;
}

interface ActivePart {
  readonly part: FilterPart;
  readonly bit: number;
}

/**
 * What to give up, most nodes first: each single part that brings something back; where none does,
 * because parts contradict each other, the pairs that do; else everything.
 */
export function wouldBring(sieve: Sieve, active: readonly ActivePart[]): readonly Loosening[] {
  const singles = active
    .map(({ part, bit }) => ({ parts: [part], nodes: sieve.alone(bit) }))
    .filter(({ nodes }) => nodes > 0);
  if (singles.length > 0 || active.length === 0) return mostFirst(singles);
  const counts = new MaskCounts();
  const { out } = sieve;
  for (let row = 0; row < out.length; row++) counts.add(out[row]! | 0);
  const passing = counts.without(0);
  const pairs = active.flatMap((a, i) =>
    active.slice(i + 1).map((b) => ({
      parts: [a.part, b.part],
      nodes: counts.without((1 << a.bit) | (1 << b.bit)) - passing,
    })),
  );
  const found = mostFirst(pairs.filter(({ nodes }) => nodes > 0));
  if (found.length > 0 || sieve.length === 0) return found;
  return [{ parts: active.map(({ part }) => part), nodes: sieve.length - passing }];
}

const mostFirst = (loosenings: readonly Loosening[]): Loosening[] =>
  loosenings.toSorted((a, b) => b.nodes - a.nodes);
