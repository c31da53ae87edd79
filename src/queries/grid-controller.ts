import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ContextRequestEvent, type ContextProviderEvent } from './context-request.ts';
import { GRID_CONTEXT, type GridOffer, type OpenGrid } from './grid-offer.ts';
import { VERSION } from './version.ts';

/** How an element stands to the grid; every one but `ready` is drawn as a message. */
export type GridState =
  /** No `<tf-grid>` around the element. */
  | { readonly state: 'missing' }
  | { readonly state: 'opening' }
  | { readonly state: 'failed'; readonly error: Error }
  /** The grid belongs to another version of the weblets. */
  | { readonly state: 'foreign'; readonly theirs: string; readonly ours: string }
  | ({ readonly state: 'ready' } & OpenGrid);

const MISSING: GridState = { state: 'missing' };

/** Finds the grid around an element and follows it. */
export class GridController implements ReactiveController {
  #state: GridState = MISSING;
  #unsubscribe: (() => void) | undefined;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  get state(): GridState {
    return this.#state;
  }

  /** The open grid, or undefined in every other state. */
  get open(): OpenGrid | undefined {
    return this.#state.state === 'ready' ? this.#state : undefined;
  }

  /** Why the grid could not be opened. */
  get error(): Error | undefined {
    return this.#state.state === 'failed' ? this.#state.error : undefined;
  }

  hostConnected(): void {
    document.addEventListener('context-provider', this.#onProvider);
    this.#ask();
  }

  hostDisconnected(): void {
    document.removeEventListener('context-provider', this.#onProvider);
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#state = MISSING;
  }

  #ask(): void {
    this.#unsubscribe?.();
    // Whoever answered before may be gone.
    this.#state = MISSING;
    this.host.dispatchEvent(
      new ContextRequestEvent<GridOffer>(GRID_CONTEXT, this.host, this.#onOffer, true),
    );
  }

  readonly #onOffer = (offer: GridOffer, unsubscribe?: () => void): void => {
    this.#unsubscribe = unsubscribe;
    this.#state =
      offer.version === VERSION
        ? offer
        : { state: 'foreign', theirs: offer.version, ours: VERSION };
    this.host.requestUpdate();
  };

  readonly #onProvider = (event: ContextProviderEvent): void => {
    if (event.context !== GRID_CONTEXT) return;
    this.#ask();
    this.host.requestUpdate();
  };
}
