import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Grid } from '../ports/grid.ts';

/** Wall milliseconds between two ticks: once a second, faster when grid time is. */
const SLOWEST = 1000;
const FASTEST = 100;

/** One beat for all elements that draw the time of a grid. */
class Ticker {
  readonly #hosts = new Set<ReactiveControllerHost>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #unwatch: (() => void) | undefined;

  constructor(private readonly grid: Grid) {}

  add(host: ReactiveControllerHost): void {
    this.#hosts.add(host);
    // Time that stood still or jumped tells so itself.
    this.#unwatch ??= this.grid.watch(this.#redraw);
    this.#wait();
  }

  remove(host: ReactiveControllerHost): void {
    this.#hosts.delete(host);
    if (this.#hosts.size > 0) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#unwatch?.();
    this.#unwatch = undefined;
  }

  #wait(): void {
    const rate = this.grid.clock.rate();
    if (this.#timer !== undefined || rate === 0 || this.#hosts.size === 0) return;
    const pause = Math.max(FASTEST, Math.min(SLOWEST, SLOWEST / rate));
    // A page nobody looks at gets no frames, and so draws no time.
    this.#timer = setTimeout(() => requestAnimationFrame(this.#redraw), pause);
  }

  readonly #redraw = (): void => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    for (const host of this.#hosts) host.requestUpdate();
    this.#wait();
  };
}

const tickers = new WeakMap<Grid, Ticker>();

function tickerOf(grid: Grid): Ticker {
  const ticker = tickers.get(grid) ?? new Ticker(grid);
  tickers.set(grid, ticker);
  return ticker;
}

/** Redraws its host as grid time passes. `grid` is asked before each update. */
export class GridClockController implements ReactiveController {
  #grid: Grid | undefined;
  #connected = false;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly grid: () => Grid | undefined,
  ) {
    host.addController(this);
  }

  /** Grid time, ms since 1970; undefined as long as there is no grid. */
  get now(): number | undefined {
    return this.#grid?.clock.now();
  }

  hostConnected(): void {
    this.#connected = true;
    this.#follow(this.grid());
  }

  hostUpdate(): void {
    if (this.#connected) this.#follow(this.grid());
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#follow(undefined);
  }

  #follow(grid: Grid | undefined): void {
    if (grid === this.#grid) return;
    if (this.#grid) tickerOf(this.#grid).remove(this.host);
    this.#grid = grid;
    if (grid) tickerOf(grid).add(this.host);
  }
}
