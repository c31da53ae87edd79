/** A seed as people write it: a text ("threefold") or a number. */
export type Seed = string | number;

/** Two to the power of 32: `next()` is below it. */
const WORDS = 4294967296;

/** Final avalanche of MurmurHash3: every input bit reaches every output bit. */
function avalanche(word: number): number {
  let h = word;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/**
 * Stateless hash of whole numbers to an unsigned 32-bit word: "a value as a function of (seed,
 * node, thing)". The order of the arguments matters. Of each number the low 32 bits count, so
 * seconds, ids and rows go in as they are.
 */
export function mix(...numbers: readonly number[]): number {
  let h = 0x9e3779b9;
  for (const number of numbers) {
    h = Math.imul(h ^ Math.imul(number | 0, 0xcc9e2d51), 0x1b873593);
    h = ((h << 13) | (h >>> 19)) + 0x52dce729;
  }
  return avalanche(h ^ numbers.length);
}

/** Hash of a seed to an unsigned 32-bit word; a text is read as UTF-16 code units (FNV-1a). */
export function seedKey(seed: Seed): number {
  const text = String(seed);
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return mix(h, text.length);
}

/**
 * Seeded generator (sfc32: small fast counting, 128 bits of state, period at least 2³²). The same
 * seed gives the same numbers on every engine: only 32-bit integer arithmetic is used.
 */
export class Random {
  readonly #state = new Int32Array(4);

  constructor(seed: Seed) {
    const key = seedKey(seed);
    this.#state.set([mix(key, 1), mix(key, 2), mix(key, 3), 1]);
    for (let i = 0; i < 12; i++) this.next();
  }

  /** Next unsigned 32-bit word. */
  next(): number {
    const s = this.#state;
    const a = s[0]!;
    const b = s[1]!;
    const c = s[2]!;
    const counter = s[3]!;
    const sum = (a + b + counter) | 0;
    s[0] = b ^ (b >>> 9);
    s[1] = (c + (c << 3)) | 0;
    s[2] = (((c << 21) | (c >>> 11)) + sum) | 0;
    s[3] = (counter + 1) | 0;
    return sum >>> 0;
  }

  /** Whole number from 0 to n − 1; n from 1 to 2³². The bias is below n ÷ 2³². */
  below(n: number): number {
    return Math.floor((this.next() * n) / WORDS);
  }

  /** Whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + this.below(high - low + 1);
  }

  /** True in `permille` of 1000 cases. */
  chance(permille: number): boolean {
    return this.below(1000) < permille;
  }

  /** One of the items, all equally likely. Throws RangeError on an empty list. */
  pick<T>(items: readonly T[]): T {
    if (items.length === 0) throw new RangeError('pick needs at least one item');
    return items[this.below(items.length)]!;
  }

  /**
   * Index into a list of running totals ([3, 4, 9] stands for the weights 3, 1, 5), each index as
   * likely as its weight. Totals are whole numbers that never decrease and end above 0.
   */
  weighted(totals: ArrayLike<number>): number {
    const sum = totals[totals.length - 1] ?? 0;
    if (sum <= 0) throw new RangeError('weighted needs a positive total');
    const target = this.below(sum);
    let low = 0;
    let high = totals.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (totals[middle]! > target) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** Running totals of whole weights, for `Random.weighted`. */
export function runningTotals(weights: readonly number[]): number[] {
  let sum = 0;
  return weights.map((weight) => (sum += weight));
}
