import type { Intent } from '../intent.ts';
import type { LogLine } from '../simulation/simulation-view.ts';

const KEPT = 100;

/** What was done to the world in this tab, newest first. */
export class WorldLog {
  #lines: readonly LogLine[] = [];
  readonly #listeners = new Set<() => void>();

  get lines(): readonly LogLine[] {
    return this.#lines;
  }

  /** @param at grid time, milliseconds since 1970 */
  add(at: number, intent: Intent): void {
    this.#lines = [{ at, intent }, ...this.#lines].slice(0, KEPT);
    for (const listener of this.#listeners) listener();
  }

  watch(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
