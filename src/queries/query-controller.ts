import {
  QueryObserver,
  type QueryClient,
  type QueryObserverOptions,
  type QueryObserverResult,
} from '@tanstack/query-core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A query and the client that keeps its answers. */
export interface Query<T> {
  readonly client: QueryClient;
  readonly options: QueryObserverOptions<T, Error, T, T>;
}

/** What to draw in each state of a query; `error` and `ready` may be given what they speak of. */
export interface QueryParts<T, R> {
  readonly pending: () => R;
  readonly error: (error: Error, retry: () => void) => R;
  readonly ready: (data: T, result: QueryObserverResult<T>) => R;
}

/**
 * Keeps an element drawn with the newest answer of a query. `query` is asked before each update,
 * so it may depend on properties; it returns undefined as long as there is nothing to ask.
 */
export class QueryController<T> implements ReactiveController {
  #observer: QueryObserver<T, Error, T, T> | undefined;
  #client: QueryClient | undefined;
  #stop: (() => void) | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly query: () => Query<T> | undefined,
  ) {
    host.addController(this);
  }

  get result(): QueryObserverResult<T> | undefined {
    return this.#observer?.getCurrentResult();
  }

  /** The last answer, also while a newer one is on its way or failed. */
  get data(): T | undefined {
    return this.result?.data;
  }

  /** Draws the part that fits: an answer as long as there is one, else the error, else pending. */
  render<R>(parts: QueryParts<T, R>): R {
    const result = this.result;
    if (result?.data !== undefined) return parts.ready(result.data, result);
    if (result?.error) return parts.error(result.error, () => void result.refetch());
    return parts.pending();
  }

  hostConnected(): void {
    this.#follow();
  }

  hostUpdate(): void {
    const query = this.query();
    if (query?.client !== this.#client) {
      this.hostDisconnected();
      this.#client = query?.client;
      this.#observer = query && new QueryObserver(query.client, query.options);
      this.#follow();
    } else if (query) this.#observer?.setOptions(query.options);
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  #follow(): void {
    this.#stop ??= this.#observer?.subscribe(() => this.host.requestUpdate());
  }
}
