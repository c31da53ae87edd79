/**
 * Builds of Lit that can also be imported where there is no DOM, as a server does that renders only
 * the tags. They bring a DOM of their own for that; ours has nothing to render there, so an empty
 * class is enough, and no global is made.
 */
const shim = '\0dom-shim';

/** @type {import('vite').Plugin} */
export const serverSafe = {
  name: 'server-safe',
  enforce: 'pre',
  resolveId: (id) => (id.startsWith('@lit-labs/ssr-dom-shim') ? shim : undefined),
  load: (id) =>
    id === shim
      ? 'export const HTMLElement = class {}; export const customElements = undefined;'
      : undefined,
  transform: (code, id) =>
    id.includes('/reactive-element/node/')
      ? { code: code.replace(/\w+\.customElements\?\?=\w+;/, ''), map: null }
      : undefined,
};
