/**
 * Who may import whom: the one-way rule of the house, and the packages a room may use.
 * `scripts/gates/boundaries.mjs` turns this table into rules and checks them.
 */

/**
 * Each room with the rooms it stands on. Standing on a room includes standing on what that room
 * stands on, so `portal` sees `model` by way of `elements`.
 *
 * @type {Record<string, string[]>}
 */
export const standsOn = {
  model: [],
  database: [],
  crypto: ['model'],
  specs: ['model'],
  ports: ['model'],
  // Errors carry a code; the words for each code are messages.
  messages: ['model', 'ports'],
  // Storage and profile encrypt what they keep; profile fails with the errors of a port.
  storage: ['model', 'crypto'],
  profile: ['crypto', 'ports', 'database'],
  elements: ['model', 'messages'],
  planning: ['specs'],
  explore: ['planning'],
  wallet: ['crypto', 'ports'],
  sim: ['crypto', 'ports', 'storage', 'database'],
  live: ['crypto', 'ports'],
  serve: ['ports'],
  operations: ['ports', 'planning', 'profile', 'storage'],
  queries: ['operations'],
  weblets: ['queries', 'elements'],
  portal: ['weblets', 'explore'],
};

/** The places where a grid is chosen; they load `sim` and `live` with a dynamic import only. */
export const compositionRoots = ['src/main.ts', 'weblets/grid.ts'];

/** Rooms only a composition root may load. */
export const chosenOnce = ['sim', 'live'];

/** Packages that belong to certain folders and to no other. @type {Record<string, string[]>} */
export const packageHomes = {
  idb: ['src/sim/ledger', 'src/sim/zdb', 'src/profile'],
  lit: ['src/elements', 'src/queries', 'src/portal', 'weblets'],
  '@lit/context': ['src/elements', 'src/queries', 'src/portal', 'weblets'],
  '@tanstack/query-core': ['src/queries'],
};

/**
 * Packages that become part of what ships. They stand among the devDependencies all the same: the
 * npm package is built with them inside, so that whoever installs it gets nothing else.
 */
export const productPackages = [
  '@lit/context',
  '@noble/curves',
  '@noble/hashes',
  '@scure/base',
  '@tanstack/query-core',
  '@types/d3-geo',
  '@types/topojson-client',
  'd3-geo',
  'lit',
  'topojson-client',
  'valibot',
];

/** @param {string} room @returns {string} the room's folder */
export const folderOf = (room) => (room === 'weblets' ? 'weblets' : `src/${room}`);

/** @param {string} room @returns {string[]} every room it may import, itself included */
export function visibleFrom(room) {
  const seen = new Set([room]);
  for (const reached of seen) for (const next of standsOn[reached] ?? []) seen.add(next);
  return [...seen];
}
