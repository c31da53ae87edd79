import { LitElement, css, html } from 'lit';
import { property, state } from 'lit/decorators.js';
import { define } from '../src/elements/define.ts';
import { GridError } from '../src/ports/errors.ts';
import type { Grid } from '../src/ports/grid.ts';
import { ContextProviderEvent } from '../src/queries/context-request.ts';
import { GRID_CONTEXT, type OpenGrid } from '../src/queries/grid-offer.ts';
import { GridProvider } from '../src/queries/grid-provider.ts';
import { VERSION } from '../src/queries/version.ts';
import { reportErrors } from './error-reports.ts';

/** Which grid a page wants. */
interface GridWish {
  readonly mode: string;
  /** Of the real grid: a network, and the address of a custom one's proxy. */
  readonly network: string;
  readonly proxy: string;
  /** Of a simulated grid: same seed and number of nodes, same grid. */
  readonly seed: string;
  readonly nodes: number;
}

const DEFAULTS: GridWish = {
  mode: 'sim',
  network: 'main',
  proxy: '',
  seed: 'threefold',
  nodes: 1800,
};

/** As many as a simulated grid of a page may have. */
const MOST_NODES = 200_000;

const wrongSetting = (name: string, expected: string): GridError =>
  new GridError('grid.setting', { name, expected });

async function openGrid({ mode, network, proxy, seed, nodes }: GridWish): Promise<Grid> {
  if (mode === 'live') {
    const [{ openLiveGrid, networkNamed }, { openSnapshots }] = await Promise.all([
      import('../src/live/live-grid.ts'),
      import('../src/profile/snapshots.ts'),
    ]);
    return openLiveGrid({ network: networkNamed(network), proxy, snapshots: openSnapshots() });
  }
  if (mode !== 'sim') throw wrongSetting('mode', 'sim, live');
  if (!Number.isInteger(nodes) || nodes < 1 || nodes > MOST_NODES)
    throw wrongSetting('nodes', `1, 2, 3, … ${MOST_NODES}`);
  const { openSimGrid } = await import('../src/sim/sim-grid.ts');
  return openSimGrid({ seed, nodes });
}

const same = (a: GridWish, b: GridWish): boolean =>
  (Object.keys(DEFAULTS) as (keyof GridWish)[]).every((name) => Object.is(a[name], b[name]));

/** Makes something once; a failed attempt is forgotten, so that the next call tries again. */
function once<T>(make: () => Promise<T>) {
  let made: Promise<T> | undefined;
  const get = (): Promise<T> =>
    (made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    }));
  return { get, made: () => made };
}

/** One grid, opened at once and offered to everything below an element until it is closed. */
class OfferedGrid {
  readonly ready: Promise<Grid>;
  readonly #providers: GridProvider[];
  readonly #profile = once(async () => (await import('../src/profile/profile.ts')).openProfile());
  readonly #operations = once(async () => {
    const grid = await this.ready;
    const { openOperations } = await import('../src/queries/open-operations.ts');
    return openOperations(grid, await this.#profile.get());
  });
  #closed = false;

  constructor(
    readonly wish: GridWish,
    ...elements: HTMLElement[]
  ) {
    const opening = { version: VERSION, state: 'opening' } as const;
    this.#providers = elements.map((element) => new GridProvider(element, opening));
    this.ready = this.#open(wish);
    // Whoever waits for `ready` hears of a failure; the elements are told by the offer.
    this.ready.catch(() => undefined);
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const provider of this.#providers) provider.close();
    await (await this.#operations.made()?.catch(() => undefined))?.close();
    (await this.#profile.made()?.catch(() => undefined))?.close();
    await (await this.ready.catch(() => undefined))?.close();
  }

  async #open(wish: GridWish): Promise<Grid> {
    try {
      const grid = await openGrid(wish);
      const open: OpenGrid = { grid, profile: this.#profile.get, operations: this.#operations.get };
      this.#tell({ state: 'ready', ...open });
      return grid;
    } catch (cause) {
      const error = cause instanceof Error ? cause : new Error(String(cause));
      this.#tell({ state: 'failed', error });
      throw error;
    }
  }

  #tell(offer: ({ state: 'ready' } & OpenGrid) | { state: 'failed'; error: Error }): void {
    if (this.#closed) return;
    for (const provider of this.#providers) provider.set({ version: VERSION, ...offer });
  }
}

/** The grid that elements outside of any `<tf-grid>` share. */
let ofPage: OfferedGrid | undefined;

/**
 * Sees to it that an element outside of any `<tf-grid>` finds a grid: the one of the `<tf-grid>`
 * that stands elsewhere on the page, else a simulated one with the defaults, the same for all.
 */
export function offerPageGrid(): void {
  if (!document.querySelector('tf-grid')) {
    ofPage ??= new OfferedGrid(DEFAULTS, document.documentElement);
  }
}

/**
 * Opens a real network, to look at, for one element and what is in it.
 *
 * @param network main, test, qa or dev; another one is offered as a failure that says so
 * @returns the way to close it: the element is then told of what is around it
 */
export function offerNetwork(element: HTMLElement, network: string): () => void {
  const offered = new OfferedGrid({ ...DEFAULTS, mode: 'live', network }, element);
  return () => {
    void offered.close();
    element.dispatchEvent(new ContextProviderEvent(GRID_CONTEXT, element));
  };
}

/**
 * Opens a grid for the weblets inside it, and for those elsewhere on the page when it is the first.
 * A page without `<tf-grid>` gets a simulated grid with the defaults.
 *
 * @element tf-grid
 * @attr {'sim' | 'live'} mode - a simulated grid in this browser, or a real one to look at
 * @attr {'main' | 'test' | 'qa' | 'dev' | 'custom'} network - which real grid
 * @attr {string} proxy - address of the grid proxy of a custom network: https, or http on this machine
 * @attr {string} seed - names a simulated grid: the same seed is the same grid everywhere
 * @attr {number} nodes - how many nodes a simulated grid has: 1 to 200000
 * @fires {TfErrorEvent} tf-error - the grid could not be opened, which the weblets on it draw; `code`, `params`, `message`
 * @slot - the page's content
 */
export class TfGrid extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  @property() mode = DEFAULTS.mode;
  @property() network = DEFAULTS.network;
  @property() proxy = DEFAULTS.proxy;
  @property() seed = DEFAULTS.seed;
  @property({ type: Number }) nodes = DEFAULTS.nodes;

  /** Why the grid could not be opened. */
  @state() private failure: unknown;

  #offered: OfferedGrid | undefined;

  constructor() {
    super();
    reportErrors(this, () => [this.failure]);
  }

  /** The port to the grid, once it is open. Rejects with GridError when it cannot be opened. */
  get grid(): Promise<Grid> {
    return this.updateComplete.then(
      () => this.#offered?.ready ?? Promise.reject(new GridError('capability.missing')),
    );
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#close();
  }

  override render() {
    return html`<slot></slot>`;
  }

  protected override updated(): void {
    const wish = this.#offered?.wish;
    if (!wish) return;
    if (same(wish, this)) return;
    this.#close();
    this.#open();
  }

  #open(): void {
    const { mode, network, proxy, seed, nodes } = this;
    const isFirst = !ofPage && document.querySelector('tf-grid') === this;
    const elements = isFirst ? [this, document.documentElement] : [this];
    this.#offered = new OfferedGrid({ mode, network, proxy, seed, nodes }, ...elements);
    this.#offered.ready.catch((error: unknown) => (this.failure = error));
  }

  #close(): void {
    void this.#offered?.close();
    this.#offered = undefined;
  }
}

define('tf-grid', TfGrid);

declare global {
  interface HTMLElementTagNameMap {
    'tf-grid': TfGrid;
  }
}
