import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { hrefTo } from './href.ts';
import { withKept } from './kept-query.ts';
import { matchRoute, type Route } from './route.ts';

/** Told to the window whenever the address has changed, its query too. */
export const ADDRESS_CHANGED = 'tf-address';

/**
 * Follows the browser's address. Plain links inside the portal are taken over; everything else
 * (other origins, downloads, new tabs, modified clicks) is left to the browser.
 */
export class Router implements ReactiveController {
  readonly #host: ReactiveControllerHost & EventTarget;
  readonly #base = hrefTo('/');
  readonly #arrived: () => void;
  #route: Route;

  /** @param arrived called after each change of page, before it is drawn */
  constructor(host: ReactiveControllerHost & EventTarget, arrived: () => void) {
    this.#host = host;
    this.#arrived = arrived;
    this.#route = this.#here();
    host.addController(this);
  }

  get route(): Route {
    return this.#route;
  }

  /** Goes to a path of the portal, or redraws where the person already is. */
  go(path: string): void {
    history.pushState(null, '', hrefTo(path));
    this.#follow();
  }

  hostConnected(): void {
    addEventListener('popstate', this.#follow);
    this.#host.addEventListener('click', this.#onClick);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#follow);
    this.#host.removeEventListener('click', this.#onClick);
  }

  #here(): Route {
    const { pathname } = location;
    return pathname.startsWith(this.#base)
      ? matchRoute(`/${pathname.slice(this.#base.length)}`)
      : { page: 'not-found' };
  }

  readonly #follow = (): void => {
    const here = new URL(location.href);
    const { href } = withKept(here);
    if (href !== here.href) history.replaceState(history.state, '', href);
    const before = this.#route;
    this.#route = this.#here();
    if (before.page !== this.#route.page || before.id !== this.#route.id) this.#arrived();
    this.#host.requestUpdate();
    dispatchEvent(new Event(ADDRESS_CHANGED));
  };

  readonly #onClick = (event: Event): void => {
    if (!(event instanceof MouseEvent) || event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
    if (!link?.href || link.target || link.hasAttribute('download')) return;
    const url = new URL(link.href);
    if (url.origin !== location.origin || !url.pathname.startsWith(this.#base)) return;
    if (url.hash && url.pathname === location.pathname && url.search === location.search) return;
    event.preventDefault();
    if (url.href !== location.href) history.pushState(null, '', url);
    this.#follow();
  };
}
