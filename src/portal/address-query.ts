import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ADDRESS_CHANGED } from './router.ts';

/** What stands behind the question mark of the address: a page's filters, so that a link carries them. */
export class AddressQuery implements ReactiveController {
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** '' where the address says nothing. */
  get(name: string): string {
    return new URLSearchParams(location.search).get(name) ?? '';
  }

  /** A whole number from `least` up; undefined for anything else. */
  number(name: string, least = 1): number | undefined {
    const text = this.get(name);
    const value = Number(text);
    return /^\d{1,15}$/.test(text) && value >= least ? value : undefined;
  }

  /** Changes some of it in place; '' takes a name out. A step back leads to the page before. */
  set(changes: Readonly<Record<string, string>>): void {
    history.replaceState(history.state, '', this.href(changes));
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
