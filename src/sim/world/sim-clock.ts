import type { Clock } from '../../ports/clock.ts';
import type { ClockRecord } from '../runtime/state.ts';
import type { Wall } from './wall.ts';

interface Sleeper {
  readonly instant: number;
  readonly wake: () => void;
}

/** Grid time from the ledger's clock record and the wall; never goes back, whatever either does. */
export class SimClock implements Clock {
  readonly #wall: Wall;
  #record: ClockRecord;
  #latest: number;
  #stop: (() => void) | undefined;
  readonly #sleepers = new Set<Sleeper>();

  constructor(wall: Wall, record: ClockRecord, atLeast: number) {
    this.#wall = wall;
    this.#record = record;
    this.#latest = atLeast;
  }

  now(): number {
    const { at, wall, rate } = this.#record;
    const passed = Math.max(0, this.#wall.now() - wall);
    this.#latest = Math.max(this.#latest, Math.floor(at + passed * rate));
    return this.#latest;
  }

  rate(): number {
    return this.#record.rate;
  }

  /** Wall instant, as the ledger ties clocks to it. */
  wallNow(): number {
    return Math.floor(this.#wall.now());
  }

  /** Follows a change of speed, a jump, or entries of another tab. */
  follow(record: ClockRecord, atLeast: number): void {
    this.#record = record;
    this.#latest = Math.max(this.#latest, atLeast);
    this.#arm();
  }

  /** Forgets what was: another world was loaded. */
  restart(record: ClockRecord, at: number): void {
    this.#record = record;
    this.#latest = at;
    this.#arm();
  }

  until(instant: number, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted) return Promise.reject(signal.reason as Error);
    if (this.now() >= instant) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        this.#sleepers.delete(sleeper);
        signal?.removeEventListener('abort', abort);
      };
      const abort = (): void => {
        leave();
        reject(signal?.reason as Error);
      };
      const sleeper: Sleeper = {
        instant,
        wake: () => {
          leave();
          resolve();
        },
      };
      signal?.addEventListener('abort', abort);
      this.#sleepers.add(sleeper);
      this.#arm();
    });
  }

  close(): void {
    this.#stop?.();
    this.#sleepers.clear();
  }

  #arm(): void {
    this.#stop?.();
    this.#stop = undefined;
    const now = this.now();
    let next = Infinity;
    for (const sleeper of [...this.#sleepers])
      if (sleeper.instant <= now) sleeper.wake();
      else next = Math.min(next, sleeper.instant);
    if (next === Infinity || this.#record.rate === 0) return;
    this.#stop = this.#wall.after(Math.ceil((next - now) / this.#record.rate), () => this.#arm());
  }
}
