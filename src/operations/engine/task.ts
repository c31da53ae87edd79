import type { Grid } from '../../ports/grid.ts';
import { GridError } from '../../ports/errors.ts';
import type { Journal } from '../../profile/journal.ts';
import type { Sealed, Sealer } from '../../profile/sealer.ts';
import { Closed, Interrupted, OperationFailure } from './failure.ts';
import {
  isOpen,
  type Detail,
  type Operation,
  type OperationError,
  type OperationState,
  type PhaseName,
} from './operation.ts';
import { begun, closed, detailed, ended } from './phases.ts';
import type { WallClock } from './wall-clock.ts';

/** Wall milliseconds between two polls at least, however fast grid time runs. */
const BREATH = 250;

export interface TaskPlace {
  readonly grid: Grid;
  readonly journal: Journal<Operation>;
  readonly sealer: Sealer;
  readonly wall: WallClock;
  /** Random bytes for keys. */
  readonly random: (bytes: number) => Uint8Array;
  readonly signal: AbortSignal;
  readonly token: string;
}

/**
 * One operation in the hands of its runner: the record as last written, the fenced way to write
 * it, and the waits that a person's intent cuts short.
 */
export class Task<Spec = unknown> {
  #operation: Operation;
  #rung = false;
  #listeners = new Set<() => void>();

  constructor(
    operation: Operation,
    private readonly place: TaskPlace,
  ) {
    this.#operation = operation;
  }

  get operation(): Operation {
    return this.#operation;
  }
  get grid(): Grid {
    return this.place.grid;
  }
  /** Grid time, ms since 1970. */
  get now(): number {
    return this.place.grid.clock.now();
  }
  get random(): (bytes: number) => Uint8Array {
    return this.place.random;
  }

  /** The whole spec; OperationFailure `operation.secrets-lost` when it cannot be read any more. */
  async spec(): Promise<Spec> {
    return (await this.open(this.#operation.sealedSpec)) as Spec;
  }

  /** The record as it stands in the journal, whoever wrote it. */
  current(): Promise<Operation | undefined> {
    return this.place.journal.get(this.#operation.id);
  }

  /** Changes the record in the journal; only the holder of the record can. */
  async write(change: (operation: Operation) => Operation): Promise<Operation> {
    if (this.place.signal.aborted) throw new Closed();
    const { journal, token } = this.place;
    this.#operation = await journal.change(this.#operation.id, change, token);
    return this.#operation;
  }

  /** Marks a phase as running; a phase that runs already keeps its start. */
  async begin(phase: PhaseName, detail?: Detail): Promise<void> {
    const running = this.#operation.phases.find(({ state }) => state === 'running');
    if (running?.phase !== phase) {
      await this.write((operation) => begun(operation, phase, this.now, detail));
    } else if (detail) await this.detail(detail.code, detail.params);
  }

  /** Marks a phase as done, with whatever else belongs to that moment: things move again. */
  async end(phase: PhaseName, also: Partial<Operation> = {}): Promise<void> {
    await this.write((operation) => ({
      ...ended(operation, phase, this.now),
      state: 'running',
      error: undefined,
      ...also,
    }));
  }

  /** Says what is going on; writes only what is new. */
  async detail(code: Detail['code'], params: Detail['params'] = {}): Promise<void> {
    const running = this.#operation.phases.find(({ state }) => state === 'running');
    const detail = { code, params };
    if (JSON.stringify(running?.detail) === JSON.stringify(detail)) return;
    await this.write((operation) => detailed(operation, detail));
  }

  /** Ends the operation; resolves to false when a person's intent came first. */
  async finish(
    state: Extract<OperationState, 'done' | 'failed' | 'canceled'>,
    also: Partial<Operation> = {},
  ): Promise<boolean> {
    const phaseState = state === 'failed' ? 'failed' : 'skipped';
    await this.write((operation) =>
      state === 'done' && operation.intent
        ? operation
        : { ...closed(operation, phaseState, this.now), intent: undefined, ...also, state },
    );
    return !isOpen(this.#operation);
  }

  /** Tells a person that things are stuck, or (with undefined) that they move again. */
  async stuck(error: OperationError | undefined): Promise<void> {
    const state = error ? 'waiting-for-user' : 'running';
    if (this.#operation.state === state && this.#operation.error?.code === error?.code) return;
    await this.write((operation) => ({ ...operation, state, error }));
  }

  /** Throws Interrupted when a person's intent waits in the record. */
  checkpoint(): void {
    const interruption = this.#interruption();
    if (interruption) throw interruption;
  }

  /** `work`, or Interrupted as soon as a person wants something else. For calls without a stake. */
  async interruptible<T>(work: Promise<T>): Promise<T> {
    let listener = () => {};
    const interrupted = new Promise<never>((_resolve, reject) => {
      listener = () => {
        const interruption = this.#interruption();
        if (interruption) reject(interruption);
      };
    });
    this.#listeners.add(listener);
    listener();
    try {
      return await Promise.race([work, interrupted]);
    } finally {
      this.#listeners.delete(listener);
    }
  }

  /** Waits that long in grid time, or until something happens on the grid or to the record. */
  async rest(gridMilliseconds: number): Promise<void> {
    await this.pause(BREATH);
    const { clock } = this.grid;
    const stop = new AbortController();
    const until = clock.until(clock.now() + gridMilliseconds, stop.signal).catch(() => undefined);
    await Promise.race([until, this.#bell()]);
    stop.abort();
    this.#rung = false;
    if (this.place.signal.aborted) throw new Closed();
  }

  /** Waits that long by the wall clock, at most until something happens to the record. */
  async pause(wallMilliseconds: number): Promise<void> {
    const stop = new AbortController();
    const listener = () => {
      if (this.#operation.intent || this.place.signal.aborted) stop.abort();
    };
    this.#listeners.add(listener);
    listener();
    await this.place.wall.wait(wallMilliseconds, stop.signal);
    this.#listeners.delete(listener);
    if (this.place.signal.aborted) throw new Closed();
  }

  /** Something may have changed: the grid, or the record by another hand. */
  async ring(record = false): Promise<void> {
    if (record) {
      const read = await this.place.journal.get(this.#operation.id).catch(() => undefined);
      // Only the intent is written by others; everything else is ours and maybe newer than what was read.
      if (!read?.intent) return;
      this.#operation = { ...this.#operation, intent: read.intent };
    }
    this.#rung = true;
    for (const listener of [...this.#listeners]) listener();
  }

  async seal(value: unknown): Promise<Sealed> {
    return this.place.sealer.seal(value, this.#operation.id);
  }

  /** What was sealed for this operation; OperationFailure `operation.secrets-lost` when it is gone. */
  async open(sealed: Sealed): Promise<unknown> {
    const value = await this.place.sealer.open(sealed, this.#operation.id);
    if (value === undefined) throw new OperationFailure('operation.secrets-lost');
    return value;
  }

  #interruption(): Error | undefined {
    if (this.place.signal.aborted) return new Closed();
    return this.#operation.intent && new Interrupted();
  }

  #bell(): Promise<void> {
    if (this.#rung) return Promise.resolve();
    return new Promise((resolve) => {
      const listener = () => {
        this.#listeners.delete(listener);
        resolve();
      };
      this.#listeners.add(listener);
    });
  }
}

/** True for a GridError of one of these codes. */
export function isGridError(
  error: unknown,
  ...codes: readonly GridError['code'][]
): error is GridError {
  return error instanceof GridError && codes.includes(error.code);
}
