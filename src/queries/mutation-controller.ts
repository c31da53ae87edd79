import {
  MutationObserver,
  type MutationObserverOptions,
  type MutationObserverResult,
  type QueryClient,
} from '@tanstack/query-core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Runs one kind of effect for an element and keeps it drawn with how that goes. */
export class MutationController<T, V = void> implements ReactiveController {
  #observer: MutationObserver<T, Error, V> | undefined;
  #stop: (() => void) | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly client: () => QueryClient | undefined,
    private readonly options: MutationObserverOptions<T, Error, V>,
  ) {
    host.addController(this);
  }

  get result(): MutationObserverResult<T, Error, V> | undefined {
    return this.#observer?.getCurrentResult();
  }

  /** Runs the effect; a failure shows in `result.error` and rejects too. */
  async run(variables: V): Promise<T> {
    const client = this.client();
    if (!client) throw new Error('No grid to act on');
    this.#observer ??= new MutationObserver(client, this.options);
    this.hostConnected();
    return this.#observer.mutate(variables);
  }

  reset(): void {
    this.#observer?.reset();
  }

  hostConnected(): void {
    this.#stop ??= this.#observer?.subscribe(() => this.host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
  }
}
