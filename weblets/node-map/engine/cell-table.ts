/** No entry. */
export const NONE = 0xffffffff;

/**
 * The newest entry of each cell of a plane: an open hash table in which neighbouring cells stand
 * near one another, so that a walk along the plane finds them in the processor's cache.
 */
export class CellTable {
  readonly #bits: number;
  readonly #last: number;
  /** A cell's column and row in one number, and its entry. */
  readonly #columns: Int32Array;
  readonly #rows: Int32Array;
  readonly #heads: Uint32Array;

  /** @param most entries there may ever be */
  constructor(most: number) {
    this.#bits = Math.max(3, Math.ceil(Math.log2(2 * Math.max(1, most)) / 2));
    const size = 1 << (2 * this.#bits);
    this.#last = size - 1;
    this.#columns = new Int32Array(size);
    this.#rows = new Int32Array(size);
    this.#heads = new Uint32Array(size).fill(NONE);
  }

  /** The newest entry of a cell, or `NONE`. */
  head(column: number, row: number): number {
    return this.#heads[this.#slot(column, row)]!;
  }

  /** Makes `entry` the newest of a cell; returns the one that was. */
  put(column: number, row: number, entry: number): number {
    const slot = this.#slot(column, row);
    const before = this.#heads[slot]!;
    this.#columns[slot] = column;
    this.#rows[slot] = row;
    this.#heads[slot] = entry;
    return before;
  }

  /** Where the cell is, or belongs. */
  #slot(column: number, row: number): number {
    const mask = (1 << this.#bits) - 1;
    let slot = ((row & mask) << this.#bits) | (column & mask);
    // Cells that share a slot are far apart; each goes its own way from there.
    const step =
      (Math.imul(column >> this.#bits, 0x9e3779b1) ^ ((row >> this.#bits) * 0x85ebca6b)) | 1;
    while (
      this.#heads[slot] !== NONE &&
      (this.#columns[slot] !== column || this.#rows[slot] !== row)
    )
      slot = (slot + step) & this.#last;
    return slot;
  }
}
