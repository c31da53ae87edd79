import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { AddressPen } from './address-pen.ts';
import type { IgnoredPart, Reading } from './link/ignored-part.ts';
import { ADDRESS_CHANGED } from './router.ts';

/**
 * What a page is set to, kept in the query of the address: read when the page comes and whenever
 * the address changes, written a moment after each change. For settings that stand together and
 * change often; single filters use `AddressQuery`.
 */
export class AddressState<State extends object> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #read: (query: string) => Reading<State>;
  readonly #write: (state: State, before: string) => string;
  readonly #pen = new AddressPen(() => this.query);
  #reading: Reading<State>;

  /**
   * @param read the state of a query, and what it left out; any text has one
   * @param write the query, without "?", of an address that said `before` until now
   */
  constructor(
    host: ReactiveControllerHost,
    read: (query: string) => Reading<State>,
    write: (state: State, before: string) => string,
  ) {
    this.#host = host;
    this.#read = read;
    this.#write = write;
    this.#reading = read('');
    host.addController(this);
  }

  get now(): State {
    return this.#reading.state;
  }

  /** What the page is set to, with what the address said in vain when it was last read. */
  get reading(): Reading<State> {
    return this.#reading;
  }

  /** What the address said in vain when it was last read. */
  get ignored(): readonly IgnoredPart[] {
    return this.#reading.ignored;
  }

  /** The query that the address has, or will have in a moment; without "?". */
  get query(): string {
    return this.#write(this.now, location.search);
  }

  change(change: Partial<State>): void {
    this.#reading = { ...this.#reading, state: { ...this.now, ...change } };
    this.#host.requestUpdate();
    this.#pen.soon();
  }

  hostConnected(): void {
    addEventListener(ADDRESS_CHANGED, this.#follow);
    this.#follow();
  }

  hostDisconnected(): void {
    removeEventListener(ADDRESS_CHANGED, this.#follow);
    this.#pen.stop();
  }

  readonly #follow = (): void => {
    // What a person chose last has not reached the address yet.
    if (this.#pen.isWriting) return;
    this.#reading = this.#read(location.search);
    this.#host.requestUpdate();
  };
}
