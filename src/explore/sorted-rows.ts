const BLOCK = 4096;

/**
 * The rows that pass, in an order over all rows, a window at a time: no further than somebody
 * looked, and that far only once per filter.
 */
export class SortedRows {
  /** Undefined: by row. */
  #order: Uint32Array | undefined;
  /** How many rows pass before the end of each block of the order, as far as counted. */
  #before: number[] = [0];

  constructor(private readonly out: Uint32Array) {}

  use(order: Uint32Array): void {
    if (order === this.#order) return;
    this.#order = order;
    this.changed();
  }

  /** The filter has changed. */
  changed(): void {
    this.#before = [0];
  }

  /** Rows at the places `from…to)`. */
  window(from: number, to: number): Uint32Array {
    if (!(from < to)) return new Uint32Array(0);
    const { out } = this;
    const order = this.#order;
    const rows = new Uint32Array(to - from);
    const block = this.#blockOf(from);
    let place = this.#before[block]!;
    let at = block * BLOCK;
    let count = 0;
    for (; at < out.length && count < rows.length; at++) {
      const row = order ? order[at]! : at;
      if (out[row] !== 0) continue;
      if (place >= from) rows[count++] = row;
      place++;
    }
    return rows.subarray(0, count);
  }

  /** The place of a row, or −1 when it does not pass. */
  placeOf(row: number): number {
    const { out } = this;
    if (out[row] !== 0) return -1;
    const order = this.#order;
    let place = 0;
    for (let at = 0; at < out.length; at++) {
      const other = order ? order[at]! : at;
      if (other === row) return place;
      place += Number(out[other] === 0);
    }
    return -1;
  }

  /** The last counted block that begins at or before a place. */
  #blockOf(place: number): number {
    const before = this.#before;
    while (before.at(-1)! <= place && before.length * BLOCK < this.out.length) this.#countBlock();
    let low = 0;
    let high = before.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (before[middle]! <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #countBlock(): void {
    const { out } = this;
    const order = this.#order;
    const from = (this.#before.length - 1) * BLOCK;
    let count = 0;
    if (order) for (let at = from; at < from + BLOCK; at++) count += Number(out[order[at]!] === 0);
    else for (let at = from; at < from + BLOCK; at++) count += Number(out[at] === 0);
    this.#before.push(this.#before.at(-1)! + count);
  }
}
