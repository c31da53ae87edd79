import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Grid } from '../ports/grid.ts';

export interface AskOptions {
  /** Grid milliseconds after which an answer is too old to draw; by default only changes count. */
  readonly goodFor?: number;
}

/**
 * Keeps an element drawn with the newest answer of a grid: asks at once, and again when the grid
 * says that something may have changed. One question at a time; changes that come meanwhile lead to
 * one more. It is for elements that load on pages of others, where a cache of queries would weigh
 * more than what they draw; `QueryController` shares answers and is for everything else.
 */
export class AskController<T> implements ReactiveController {
  #grid: Grid | undefined;
  #unwatch: (() => void) | undefined;
  #isAsking = false;
  #again = false;
  #askedAt = 0;
  #data: T | undefined;
  #error: Error | undefined;

  /** @param grid undefined as long as there is none to ask */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly grid: () => Grid | undefined,
    private readonly question: (grid: Grid) => Promise<T>,
    private readonly options: AskOptions = {},
  ) {
    host.addController(this);
  }

  /** The last answer, also while a newer one is on its way or failed. */
  get data(): T | undefined {
    return this.#data;
  }

  /** Why the newest question was not answered. */
  get error(): Error | undefined {
    return this.#error;
  }

  /** Asks again now. */
  readonly retry = (): void => void this.#ask();

  hostConnected(): void {
    this.#follow(this.grid());
  }

  hostUpdate(): void {
    const grid = this.grid();
    const { goodFor = Infinity } = this.options;
    if (grid !== this.#grid) this.#follow(grid);
    else if (grid && grid.clock.now() - this.#askedAt > goodFor) void this.#ask();
  }

  hostDisconnected(): void {
    this.#unwatch?.();
    this.#unwatch = undefined;
    this.#grid = undefined;
  }

  #follow(grid: Grid | undefined): void {
    if (grid === this.#grid) return;
    this.hostDisconnected();
    this.#grid = grid;
    this.#data = undefined;
    this.#error = undefined;
    if (!grid) return;
    this.#unwatch = grid.watch(this.retry);
    void this.#ask();
  }

  async #ask(): Promise<void> {
    this.#again = this.#isAsking;
    const grid = this.#grid;
    if (this.#isAsking || !grid) return;
    this.#isAsking = true;
    this.#askedAt = grid.clock.now();
    try {
      const data = await this.question(grid);
      if (grid === this.#grid) [this.#data, this.#error] = [data, undefined];
    } catch (error) {
      if (grid === this.#grid)
        this.#error = error instanceof Error ? error : new Error(String(error));
    }
    this.#isAsking = false;
    this.host.requestUpdate();
    if (this.#again || grid !== this.#grid) void this.#ask();
  }
}
