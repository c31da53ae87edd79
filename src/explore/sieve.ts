/** Writes 1 for each row from `from` on that fails, else 0; fills all of `target`. */
export type Fails = (target: Uint8Array, from: number) => void;

/** Rows of one column counted by their code. */
export interface Tally {
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
  /** How many rows that pass have each code. */
  readonly passing: Int32Array;
}

const CHUNK = 8192;
/** Changes remembered for those who follow sums; more than that and they start over. */
const LOG = 1 << 15;

/**
 * One bit per predicate in a mask per row: a row passes when its mask is 0. A predicate that
 * changes touches only the rows whose bit it flips, and of these only two kinds count: rows that
 * fail nothing else, which enter or leave what passes, and rows that fail exactly one other
 * predicate, which enter or leave what that one alone keeps out. The latter is what a facet needs
 * to say how many nodes a choice would leave with all *other* filters applied.
 *
 * Loops are without branches where the data decides, and work on chunks that stay in the cache.
 */
export class Sieve {
  /** Bit i is set where predicate i fails. */
  readonly out: Uint32Array;
  readonly length: number;
  #passing: number;
  readonly #alone = new Int32Array(32);
  readonly #tallies: Tally[] = [];
  /** Per predicate the tally that shows its choices, and counts of the rows it alone keeps out. */
  readonly #ownTally: (Tally | undefined)[] = [];
  readonly #ownCounts: (Int32Array | undefined)[] = [];

  readonly #fails = new Uint8Array(CHUNK);
  readonly #flipped = new Uint32Array(CHUNK);
  readonly #moved = new Uint32Array(CHUNK);
  readonly #signs = new Int8Array(CHUNK);
  readonly #nearly = new Uint32Array(CHUNK);
  /** Rows that entered (row) or left (~row) since they were last taken. */
  readonly #log = new Int32Array(LOG);
  #logged = 0;
  #isLogFull = true;

  constructor(length: number) {
    this.length = length;
    this.out = new Uint32Array(length);
    this.#passing = length;
  }

  get passing(): number {
    return this.#passing;
  }

  /** How many rows fail this predicate and no other. */
  alone(bit: number): number {
    return this.#alone[bit]!;
  }

  /** Counts the rows by a column, now and with every change. */
  tally(codes: Tally['codes'], size: number): Tally {
    const made = { codes, passing: new Int32Array(size) };
    this.#tallies.push(made);
    const { out } = this;
    for (let row = 0; row < out.length; row++) made.passing[codes[row]!]! += Number(out[row] === 0);
    return made;
  }

  /** Counts by this tally no more. */
  dismiss(tally: Tally): void {
    this.#tallies.splice(this.#tallies.indexOf(tally), 1);
  }

  /** Names the tally that shows the choices of a predicate. */
  own(bit: number, tally: Tally | undefined): void {
    this.#ownTally[bit] = tally;
    const counts = tally && new Int32Array(tally.passing.length);
    this.#ownCounts[bit] = counts;
    if (!tally || !counts || this.#alone[bit] === 0) return;
    const { out } = this;
    const mask = (1 << bit) >>> 0;
    for (let row = 0; row < out.length; row++)
      counts[tally.codes[row]!]! += Number(out[row] === mask);
  }

  /** Counts of the rows that this predicate alone keeps out; undefined when it has no tally. */
  aloneBy(bit: number): Int32Array | undefined {
    return this.#ownCounts[bit];
  }

  /** Gives a predicate a new rule. */
  apply(bit: number, rule: Fails): void {
    const { out, length } = this;
    const flipped = this.#flipped;
    for (let from = 0; from < length; from += CHUNK) {
      const rows = Math.min(CHUNK, length - from);
      const fails = rows === CHUNK ? this.#fails : this.#fails.subarray(0, rows);
      rule(fails, from);
      let count = 0;
      for (let i = 0; i < rows; i++) {
        const mask = out[from + i]!;
        const flips = ((mask >>> bit) & 1) ^ fails[i]!;
        flipped[count] = from + i;
        count += flips;
        out[from + i] = mask ^ (flips << bit);
      }
      this.#settle(bit, count);
    }
  }

  /** Flips a predicate for the rows `order[from…to)`. */
  flip(bit: number, order: Uint32Array, from: number, to: number): void {
    const { out } = this;
    const flipped = this.#flipped;
    const mask = 1 << bit;
    for (let start = from; start < to; start += CHUNK) {
      const count = Math.min(CHUNK, to - start);
      for (let i = 0; i < count; i++) {
        const row = order[start + i]!;
        flipped[i] = row;
        out[row]! ^= mask;
      }
      this.#settle(bit, count);
    }
  }

  /** Rows that entered (row) or left (~row) since the last call; undefined when they were too many. */
  takeLog(): Int32Array | undefined {
    const log = this.#isLogFull ? undefined : this.#log.slice(0, this.#logged);
    this.#logged = 0;
    this.#isLogFull = false;
    return log;
  }

  /** Counts what the first `count` flipped rows changed. */
  #settle(bit: number, count: number): void {
    const { out } = this;
    const flipped = this.#flipped;
    const moved = this.#moved;
    const signs = this.#signs;
    const nearly = this.#nearly;
    const mask = 1 << bit;
    let movedCount = 0;
    let nearlyCount = 0;
    let sum = 0;
    for (let i = 0; i < count; i++) {
      const row = flipped[i]!;
      const bits = out[row]! | 0;
      const others = bits & ~mask;
      const isFree = Number(others === 0);
      const sign = 1 - 2 * ((bits >>> bit) & 1);
      moved[movedCount] = row;
      signs[movedCount] = sign;
      movedCount += isFree;
      sum += sign * isFree;
      nearly[nearlyCount] = row;
      nearlyCount += Number((others & (others - 1)) === 0) & (isFree ^ 1);
    }
    if (movedCount > 0) this.#move(bit, movedCount, sum);
    for (let i = 0; i < nearlyCount; i++) {
      const row = nearly[i]!;
      const bits = out[row]! | 0;
      const other = 31 - Math.clz32(bits & ~mask);
      const sign = 1 - 2 * ((bits >>> bit) & 1);
      this.#alone[other]! += sign;
      const counts = this.#ownCounts[other];
      if (counts) counts[this.#ownTally[other]!.codes[row]!]! += sign;
    }
  }

  #move(bit: number, count: number, sum: number): void {
    const moved = this.#moved;
    const signs = this.#signs;
    this.#passing += sum;
    this.#alone[bit]! -= sum;
    for (const { codes, passing } of this.#tallies) add(passing, codes, moved, signs, count, 1);
    const own = this.#ownTally[bit];
    if (own) add(this.#ownCounts[bit]!, own.codes, moved, signs, count, -1);
    if (this.#isLogFull || this.#logged + count > LOG) {
      this.#isLogFull = true;
      return;
    }
    const log = this.#log;
    for (let i = 0; i < count; i++) log[this.#logged++] = signs[i]! > 0 ? moved[i]! : ~moved[i]!;
  }
}

function add(
  counts: Int32Array,
  codes: Tally['codes'],
  rows: Uint32Array,
  signs: Int8Array,
  length: number,
  factor: number,
): void {
  for (let i = 0; i < length; i++) counts[codes[rows[i]!]!]! += factor * signs[i]!;
}
