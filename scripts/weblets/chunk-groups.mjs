/**
 * Which modules travel in one file: what a weblet cannot start without, and what a deployment needs
 * all at once. Fewer requests, and text that is compressed together; the rest is left to the bundler.
 */
import { moduleOrigins } from '../site/module-origins.mjs';

/**
 * Parts that are loaded one right after the other when something is deployed. What is kept of real
 * grids is not among them, nor what stands in where a browser keeps nothing.
 */
const deploying =
  /\/src\/(operations|profile(?!\/(?:snapshots|memory-store)))\/|\/open-operations\.ts|\/ssh-key-pair\.ts|\/weblets\/vm\/(machines\/|private-halves\.ts|parts\/fresh-key\.ts)/;
/** Parts that come later and share pieces with those. */
const afterwards = /\/operations\/kinds\/(cancel|deploy-leave|own-rent)\.ts/;

/** Parts that a weblet asks for as soon as it is drawn, whatever stands in it: they come with it. */
const drawnAtOnce = /\/weblets\/vm\/parts\/(why-not|candidates)\.ts$/;
/** Parts that a form asks for one after the other as soon as it has its price. */
const details = /\/weblets\/vm\/(funds|price-parts|map)\//;
/** What a person needs who begins to fill a form in. */
const editing = /\/weblets\/vm\/checks\.ts$|\/specs\/ssh-public-key\.ts$/;

/** @param {Set<string>} parts @param {RegExp} those */
const areAll = (parts, those) => parts.size > 0 && [...parts].every((part) => those.test(part));

/** Small parts that every grid needs, simulated or real. */
const ofGrids = /\/src\/(database\/database|ports\/is-method)\.ts$/;

/**
 * Parts that other pages load than those with the weblet `name` on them.
 *
 * @param {string} part @param {string} name
 */
function isElsewhere(part, name) {
  const [, owner] = /\/weblets\/([\w-]+)\//.exec(part) ?? [];
  return owner ? owner !== name : /\/src\/(elements|live)\//.test(part);
}

const isSimulation = (/** @type {string} */ part) => part.includes('/src/sim/');

/** The simulation: what shows a grid, and what lets something happen on it and tells of it. */
const simulation =
  /\/src\/sim\/(?:(sim-grid)|full-grid|ledger\/idb-transactions|zos\/result-data)\.ts$/;

/** @param {Set<string>} parts */
const areTogether = (parts) =>
  [...parts].some((part) => deploying.test(part) && !afterwards.test(part)) &&
  [...parts].every((part) => deploying.test(part));

/** @returns {import('vite').Rolldown.CodeSplittingGroup[]} what is loaded first goes first */
export function chunkGroups() {
  const originsOf = moduleOrigins();
  return [
    {
      debugName: 'start',
      priority: 2,
      // Else the first entry would take what it shares with the others.
      includeDependenciesRecursively: false,
      name(id, graph) {
        const { entries, parts } = originsOf(id, graph);
        if (entries.size === 0 && areAll(parts, drawnAtOnce)) return 'start-vm';
        const names = [...entries].sort().map(shortName);
        if (names.length === 0) return null;
        if (names.length > 1) return `start-${names.join('-')}`;
        // What others need as well stays apart: else it would bring one weblet to all of them.
        const [name = ''] = names;
        const isShared = [...parts].some((part) => isSimulation(part) || isElsewhere(part, name));
        return isShared ? `start-${name}-shared` : `start-${name}`;
      },
    },
    {
      debugName: 'simulation',
      priority: 1,
      // Else what is shared would go with whichever of the two is seen first.
      includeDependenciesRecursively: false,
      name(id, graph) {
        const { entries, parts } = originsOf(id, graph);
        if (entries.size > 0) return null;
        if (ofGrids.test(id)) return 'of-grids';
        // Loaded on demand, but by every simulation that may keep anything.
        if (id.endsWith('/src/sim/ledger/idb-store.ts')) return 'sim-grid';
        // Else a page with a real grid would load the simulation for it.
        if ([...parts].some((part) => part.includes('/src/live/'))) return null;
        const roots = [...parts].flatMap((part) => simulation.exec(part) ?? []);
        // What a real grid needs as well must not bring the simulation to it.
        if (roots.length === 0 || [...parts].some((part) => part.includes('/src/live/')))
          return null;
        return roots.includes('sim-grid') ? 'sim-grid' : 'full-grid';
      },
    },
    {
      debugName: 'form',
      priority: 1,
      includeDependenciesRecursively: false,
      name(id, graph) {
        const { entries, parts } = originsOf(id, graph);
        if (entries.size > 0) return null;
        return areAll(parts, details) ? 'details' : areAll(parts, editing) ? 'editing' : null;
      },
    },
    {
      debugName: 'operations',
      priority: 1,
      // What it shares with the simulation stays with the bundler.
      includeDependenciesRecursively: false,
      name(id, graph) {
        const { entries, parts } = originsOf(id, graph);
        return entries.size === 0 && areTogether(parts) ? 'operations' : null;
      },
    },
  ];
}

/** @param {string} id of an entry @returns {string} "vm" for ".../vm/tf-vm.ts" */
const shortName = (id) => /(?:tf-)?([\w-]+)\.\w+$/.exec(id)?.[1] ?? 'x';
