import {
  ContextProviderEvent,
  type ContextCallback,
  type ContextRequestEvent,
} from './context-request.ts';
import { GRID_CONTEXT, type GridOffer } from './grid-offer.ts';

/** Answers the elements under `element` that ask for a grid, and again when the answer changes. */
export class GridProvider {
  readonly #subscribers = new Set<ContextCallback<GridOffer>>();

  constructor(
    private readonly element: HTMLElement,
    private offer: GridOffer,
  ) {
    element.addEventListener('context-request', this.#onRequest);
    // Those who asked before this provider was there listen for it on the document.
    element.dispatchEvent(new ContextProviderEvent(GRID_CONTEXT, element));
  }

  set(offer: GridOffer): void {
    this.offer = offer;
    for (const callback of [...this.#subscribers]) this.#answer(callback);
  }

  close(): void {
    this.element.removeEventListener('context-request', this.#onRequest);
    this.#subscribers.clear();
  }

  #answer(callback: ContextCallback<GridOffer>): void {
    callback(this.offer, () => this.#subscribers.delete(callback));
  }

  readonly #onRequest = (event: ContextRequestEvent<unknown>): void => {
    if (event.context !== GRID_CONTEXT) return;
    event.stopPropagation();
    const callback = event.callback as ContextCallback<GridOffer>;
    if (event.subscribe) this.#subscribers.add(callback);
    this.#answer(callback);
  };
}
