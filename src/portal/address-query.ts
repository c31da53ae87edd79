import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { IgnoredPart, Reading } from './link/ignored-part.ts';
import { withKept } from './kept-query.ts';
import { ADDRESS_CHANGED } from './router.ts';

/** What stands behind the question mark of the address: a page's filters, so that a link carries them. */
export class AddressQuery<State> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #read: (query: string) => Reading<State>;

  /** @param read what a query says, and what it says in vain; any text says something */
  constructor(host: ReactiveControllerHost, read: (query: string) => Reading<State>) {
    this.#host = host;
    this.#read = read;
    host.addController(this);
  }

  /** What the address says now. */
  get now(): State {
    return this.#read(location.search).state;
  }

  /** What the address says in vain. */
  get ignored(): readonly IgnoredPart[] {
    return this.#read(location.search).ignored;
  }

  /**
   * Changes some of it; '' takes a name out. A step back leads to the page before, or with `push` to
   * what the address said until now.
   */
  set(changes: Readonly<Record<string, string>>, how: 'replace' | 'push' = 'replace'): void {
    const { href } = withKept(new URL(this.href(changes), location.href));
    if (how === 'push' && href !== location.href) history.pushState(null, '', href);
    else history.replaceState(history.state, '', href);
    this.#host.requestUpdate();
    // What supplies the page follows the address on its own.
    dispatchEvent(new Event(ADDRESS_CHANGED));
  }

  /** The address of here with some of it changed. */
  href(changes: Readonly<Record<string, string>>): string {
    const query = new URLSearchParams(location.search);
    for (const [name, value] of Object.entries(changes))
      if (value === '') query.delete(name);
      else query.set(name, value);
    const text = query.toString();
    return location.pathname + (text && `?${text}`);
  }

  hostConnected(): void {
    addEventListener(ADDRESS_CHANGED, this.#onChange);
  }

  hostDisconnected(): void {
    removeEventListener(ADDRESS_CHANGED, this.#onChange);
  }

  readonly #onChange = (): void => this.#host.requestUpdate();
}
