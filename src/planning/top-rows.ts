/** The rows with the smallest keys, found without sorting the others: a bounded max-heap. */
export class TopRows {
  readonly #keys: Float64Array;
  #size = 0;

  /** @param limit rows wanted, at least one */
  constructor(limit: number) {
    this.#keys = new Float64Array(Math.max(1, limit));
  }

  /** Offers a key; most are turned away by one comparison. */
  offer(key: number): void {
    const keys = this.#keys;
    if (this.#size < keys.length) this.#rise(key);
    else if (key < keys[0]!) this.#sink(key);
  }

  /** All kept keys, smallest first. */
  sorted(): number[] {
    return [...this.#keys.subarray(0, this.#size).sort()];
  }

  #rise(key: number): void {
    const keys = this.#keys;
    let at = this.#size++;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (keys[above]! >= key) break;
      keys[at] = keys[above]!;
      at = above;
    }
    keys[at] = key;
  }

  #sink(key: number): void {
    const keys = this.#keys;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= keys.length) break;
      if (below + 1 < keys.length && keys[below + 1]! > keys[below]!) below++;
      if (keys[below]! <= key) break;
      keys[at] = keys[below]!;
      at = below;
    }
    keys[at] = key;
  }
}
