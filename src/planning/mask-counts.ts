const START = 128;

/** How often each mask came up: a small open hash table into dense lists. */
export class MaskCounts {
  /** The different masks in order of appearance, and how often each came up. */
  #masks = new Int32Array(START);
  #counts = new Int32Array(START);
  #size = 0;
  /** 1 + the place of a mask in the lists, 0 = empty; never more than half full. */
  #slots = new Int32Array(2 * START);

  add(mask: number): void {
    const place = this.#slots[this.#slotOf(mask)]!;
    if (place !== 0) this.#counts[place - 1]!++;
    else this.#append(mask);
  }

  /** Calls back for each different mask. */
  forEach(visit: (mask: number, count: number) => void): void {
    for (let i = 0; i < this.#size; i++) visit(this.#masks[i]!, this.#counts[i]!);
  }

  /** How many masks would be empty without the bits of `cleared`. */
  without(cleared: number): number {
    let sum = 0;
    for (let i = 0; i < this.#size; i++) {
      if ((this.#masks[i]! & ~cleared) === 0) sum += this.#counts[i]!;
    }
    return sum;
  }

  /** The slot that holds the mask, or the empty one where it belongs. */
  #slotOf(mask: number): number {
    const slots = this.#slots;
    const masks = this.#masks;
    const last = slots.length - 1;
    let slot = (Math.imul(mask, 0x9e3779b1) >>> 12) & last;
    while (slots[slot] !== 0 && masks[slots[slot]! - 1] !== mask) slot = (slot + 1) & last;
    return slot;
  }

  #append(mask: number): void {
    if (this.#size === this.#masks.length) this.#grow();
    const slot = this.#slotOf(mask);
    this.#masks[this.#size] = mask;
    this.#counts[this.#size] = 1;
    this.#slots[slot] = ++this.#size;
  }

  #grow(): void {
    this.#masks = twiceAsLong(this.#masks);
    this.#counts = twiceAsLong(this.#counts);
    this.#slots = new Int32Array(2 * this.#masks.length);
    for (let i = 0; i < this.#size; i++) this.#slots[this.#slotOf(this.#masks[i]!)] = i + 1;
  }
}

function twiceAsLong(list: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(2 * list.length);
  longer.set(list);
  return longer;
}
