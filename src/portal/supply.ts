import type { Route } from './route.ts';

/**
 * Keeps a page supplied with what it draws, from when it is shown. Returns the way to stop.
 *
 * @param page the element of the page, which has a typed `view`
 */
export type Supply = (page: HTMLElement, route: Route) => () => void;
