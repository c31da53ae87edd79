import type { Sieve, Tally } from './sieve.ts';

const BLOCK_BITS = 10;
const BLOCK = 1 << BLOCK_BITS;

/**
 * The rows that pass, in an order over all rows, a window at a time. How many pass in each block of
 * the order is a tally like any other, so a window anywhere costs no more than one block, however
 * the filter changes.
 */
export class SortedRows {
  /** Undefined: by row. */
  #order: Uint32Array | undefined;
  #tally: Tally | undefined;

  constructor(private readonly sieve: Sieve) {}

  use(order: Uint32Array): void {
    if (order === this.#order) return;
    if (this.#tally) this.sieve.dismiss(this.#tally);
    this.#tally = undefined;
    this.#order = order;
  }

  /** Rows at the places `from…to)`. */
  window(from: number, to: number): Uint32Array {
    if (!(from < to)) return new Uint32Array(0);
    const { out } = this.sieve;
    const order = this.#order;
    const rows = new Uint32Array(to - from);
    const blocks = this.#blocks().passing;
    let place = 0;
    let block = 0;
    while (block < blocks.length && place + blocks[block]! <= from) place += blocks[block++]!;
    let count = 0;
    for (let at = block * BLOCK; at < out.length && count < rows.length; at++) {
      // Over long runs of blocks in which nothing passes.
      if ((at & (BLOCK - 1)) === 0 && blocks[at >> BLOCK_BITS] === 0) {
        at += BLOCK - 1;
        continue;
      }
      const row = order ? order[at]! : at;
      if (out[row] !== 0) continue;
      if (place >= from) rows[count++] = row;
      place++;
    }
    return rows.subarray(0, count);
  }

  /** The place of a row, or −1 when it does not pass. */
  placeOf(row: number): number {
    const { out } = this.sieve;
    if (out[row] !== 0) return -1;
    const order = this.#order;
    const { codes, passing } = this.#blocks();
    const block = codes[row]!;
    let place = 0;
    for (let i = 0; i < block; i++) place += passing[i]!;
    for (let at = block * BLOCK; ; at++) {
      const other = order ? order[at]! : at;
      if (other === row) return place;
      place += Number(out[other] === 0);
    }
  }

  #blocks(): Tally {
    if (this.#tally) return this.#tally;
    const { length } = this.sieve;
    const codes = new Uint16Array(length);
    const order = this.#order;
    for (let at = 0; at < length; at++) codes[order ? order[at]! : at] = at >> BLOCK_BITS;
    return (this.#tally = this.sieve.tally(codes, (length >> BLOCK_BITS) + 1));
  }
}
