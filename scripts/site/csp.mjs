/**
 * The Content-Security-Policies of the project, written once: the portal's own (in the page and in
 * the server's headers) and the strict one of a foreign page that embeds weblets.
 */

/** @typedef {Record<string, string>} Directives */

/** @param {Directives} directives */
const join = (directives) =>
  Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`.trim())
    .join('; ');

/**
 * What the portal may ask over the network. A person may name the proxy of a real grid, so no list of
 * hosts would do: any server over https, and one on this machine. That is the outer bound only: as
 * soon as the page knows which grid was chosen, and before it opens it, it states a second policy
 * that allows the proxies of that network and nothing else (none for the simulated grid), which the
 * browser holds it to until it is loaded again (`src/portal/wiring/narrow-connections.ts`).
 */
const grids = "'self' https: http://localhost:* http://127.0.0.1:*";

/** @type {Directives} */
const portal = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': grids,
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'require-trusted-types-for': "'script'",
  // `default` is the portal's own policy, which admits only scripts of its own origin.
  'trusted-types': 'lit-html default',
};

/** The portal's policy as a page can state it about itself (`frame-ancestors` works only in a header). */
export const portalMeta = join(portal);

/** The portal's policy as the server states it. */
export const portalHeader = join({ ...portal, 'frame-ancestors': "'none'" });

/**
 * The policy every script is sent with. A page ignores it; a worker takes it for its own (CSP 3,
 * 4.2.3), and would else be bound by none: ours import our own files, evaluate no text and reach no
 * network.
 */
export const scriptHeader = join({
  'default-src': "'none'",
  'script-src': "'self'",
  'require-trusted-types-for': "'script'",
  'trusted-types': "'none'",
});

/**
 * The policy of a strict foreign page that embeds weblets from `origin`: nothing inline, nothing
 * evaluated, Trusted Types on, and Lit admitted as it asks to be.
 *
 * @param {string} origin where the weblets come from, e.g. `https://portal.example`
 * @param {{ lit?: boolean }} [options] `lit: false` leaves Lit's policy out, which makes Lit throw at load
 */
export const strictEmbed = (origin, { lit = true } = {}) =>
  join({
    'default-src': "'none'",
    'script-src': `'self' ${origin}`,
    'style-src': "'self'",
    'img-src': "'self' data:",
    'connect-src': `'self' ${origin}`,
    'base-uri': "'none'",
    'require-trusted-types-for': "'script'",
    'trusted-types': lit ? "lit-html 'allow-duplicates'" : 'none-of-these',
  });
