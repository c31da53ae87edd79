import type { Grid } from '../../ports/grid.ts';
import { GridError } from '../../ports/errors.ts';
import { FencedOff, type Journal } from '../../profile/journal.ts';
import type { Sealer } from '../../profile/sealer.ts';
import type { Exclusive } from './exclusive.ts';
import { Closed, errorOf } from './failure.ts';
import type { Kind } from './kind.ts';
import { isOpen, type Operation, type OperationError } from './operation.ts';
import { Task } from './task.ts';
import type { WallClock } from './wall-clock.ts';

export interface RunnerPlace {
  readonly grid: Grid;
  readonly journal: Journal<Operation>;
  readonly sealer: () => Promise<Sealer>;
  readonly exclusive: Exclusive;
  readonly wall: WallClock;
  readonly random: (bytes: number) => Uint8Array;
  kindOf(name: string): Kind | undefined;
  /** The journal refused a write: the operation stands still, its last word is in the record. */
  stalled(id: string, error: OperationError): void;
}

/** Runs operations one by one record, as soon as no other tab holds the record. */
export class Runner {
  readonly #closing = new AbortController();
  readonly #queued = new Map<string, Promise<void>>();
  readonly #tasks = new Map<string, Task>();

  constructor(private readonly place: RunnerPlace) {}

  /** Takes up an operation unless it is queued or running here. Never rejects. */
  take(id: string): void {
    if (this.#queued.has(id) || this.#closing.signal.aborted) return;
    const turn = this.place
      .exclusive(id, this.#closing.signal, (token) => this.#work(id, token))
      .catch((error: unknown) => this.#stalled(id, error))
      .finally(() => this.#queued.delete(id));
    this.#queued.set(id, turn);
  }

  /** The grid may have changed, or (with `records`) a record by another hand. */
  ring(records: boolean): void {
    for (const task of this.#tasks.values()) void task.ring(records);
  }

  /** True while this tab works on the operation. */
  works(id: string): boolean {
    return this.#tasks.has(id);
  }

  async close(): Promise<void> {
    this.#closing.abort();
    this.ring(false);
    await Promise.all(this.#queued.values());
  }

  async #work(id: string, token: string): Promise<void> {
    const { grid, journal, wall, random } = this.place;
    const { signal } = this.#closing;
    try {
      // The record is read under the lock: whoever had it before may have ended it.
      const operation = await journal.get(id);
      const kind = operation && this.place.kindOf(operation.kind);
      if (!operation || !kind || !isOpen(operation)) return;
      const sealer = await this.place.sealer();
      const task = new Task(operation, { grid, journal, sealer, wall, random, signal, token });
      this.#tasks.set(id, task);
      try {
        if (operation.state !== 'running') await task.stuck(undefined);
        await kind.run(task);
      } catch (error) {
        if (error instanceof Closed || error instanceof FencedOff) return;
        await task.stuck(errorOf(error));
      }
    } catch (error) {
      this.#stalled(id, error);
    } finally {
      this.#tasks.delete(id);
    }
  }

  #stalled(id: string, error: unknown): void {
    if (error instanceof Closed || error instanceof FencedOff || this.#closing.signal.aborted)
      return;
    if (error instanceof GridError || error instanceof Error)
      this.place.stalled(id, errorOf(error));
  }
}
