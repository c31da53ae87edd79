import { Random } from '../../src/sim/world/random.ts';

/** The choices of one run: everything that happens comes from its seed. */
export class Chance {
  readonly #random: Random;

  constructor(seed: string) {
    this.#random = new Random(seed);
  }
  below(count: number): number {
    return this.#random.below(count);
  }
  between(low: number, high: number): number {
    return low + this.#random.below(high - low + 1);
  }
  /** True in `permille` of 1000 cases. */
  is(permille: number): boolean {
    return this.#random.below(1000) < permille;
  }
  pick<T>(list: readonly T[]): T | undefined {
    return list.length === 0 ? undefined : list[this.#random.below(list.length)];
  }
  bytes(count: number): Uint8Array<ArrayBuffer> {
    return Uint8Array.from({ length: count }, () => this.#random.below(256));
  }
}
