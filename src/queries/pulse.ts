import type { Clock } from '../ports/clock.ts';
import type { Grid } from '../ports/grid.ts';

/** `change`: the grid says that something may have changed. `time`: its time went on. */
export type Beat = 'change' | 'time';

/** Shortest distance between two beats, in wall milliseconds. */
const REST = 200;
/** How often time that goes by is told. */
const EVERY = 1000;
const EVERY_FAST = 400;

/**
 * The one clock that redraws: tells of changes of a grid and of its time going by, in bursts joined
 * to a few a second, and only while the page is seen.
 */
export class Pulse {
  readonly #clock: Clock;
  readonly #listeners = new Set<(beat: Beat) => void>();
  readonly #stopGrid: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last = -Infinity;
  #changed = false;

  constructor(grid: Pick<Grid, 'clock' | 'watch'>) {
    this.#clock = grid.clock;
    this.#stopGrid = grid.watch(() => this.touch());
    document.addEventListener('visibilitychange', this.#onVisible);
  }

  /** Calls back with each beat. Returns the way to stop. */
  watch(listener: (beat: Beat) => void): () => void {
    this.#listeners.add(listener);
    this.#arm();
    return () => this.#listeners.delete(listener);
  }

  /** Something changed that the grid does not know of. */
  touch(): void {
    this.#changed = true;
    this.#arm();
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#listeners.clear();
    this.#stopGrid();
    document.removeEventListener('visibilitychange', this.#onVisible);
  }

  #arm(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#listeners.size === 0 || document.visibilityState === 'hidden') return;
    const rate = this.#clock.rate();
    const pace = this.#changed ? REST : rate > 1 ? EVERY_FAST : EVERY;
    if (!this.#changed && rate === 0) return;
    const wait = Math.max(0, this.#last + pace - performance.now());
    this.#timer = setTimeout(() => this.#beat(), wait);
  }

  #beat(): void {
    const beat = this.#changed ? 'change' : 'time';
    this.#changed = false;
    this.#last = performance.now();
    for (const listener of [...this.#listeners]) listener(beat);
    this.#arm();
  }

  readonly #onVisible = (): void => {
    // Whatever happened meanwhile was not told.
    if (document.visibilityState === 'visible') this.touch();
  };
}
