/**
 * Which modules travel in one file: what a weblet cannot start without, and what a deployment needs
 * all at once. Fewer requests, and text that is compressed together; the rest is left to the bundler.
 */

/** @typedef {import('vite').Rolldown.ModuleInfo} ModuleInfo */
/** @typedef {{ getModuleInfo(id: string): ModuleInfo | null }} Graph */

/**
 * Parts that are loaded one right after the other when something is deployed. What is kept of real
 * grids is not among them.
 */
const deploying =
  /\/src\/(operations|profile(?!\/snapshots))\/|\/open-operations\.ts|\/weblets\/\w+\/machines\//;
/** Parts that come later and share pieces with those. */
const afterwards = /\/operations\/kinds\/(cancel|deploy-leave)\.ts/;

const isSimulation = (/** @type {string} */ part) => part.includes('/src/sim/');

/** The simulation: what shows a grid, and what lets something happen on it and tells of it. */
const simulation = /\/src\/sim\/(?:(sim-grid)|full-grid|zos\/result-data)\.ts$/;

/** @param {Set<string>} parts */
const areTogether = (parts) =>
  [...parts].some((part) => deploying.test(part) && !afterwards.test(part)) &&
  [...parts].every((part) => deploying.test(part));

/**
 * Where a module is loaded from: the entries that import it statically, by way of others or not,
 * else the roots of the parts that are loaded on demand.
 *
 * @typedef {{ entries: Set<string>, parts: Set<string> }} Origins
 */

/** @returns {import('vite').Rolldown.CodeSplittingGroup[]} what is loaded first goes first */
export function chunkGroups() {
  /** @type {Map<string, Origins>} */
  const known = new Map();

  /** @param {string} id @param {Graph} graph @returns {Origins} */
  function originsOf(id, graph) {
    const found = known.get(id);
    if (found) return found;
    /** @type {Origins} */
    const origins = { entries: new Set(), parts: new Set() };
    // Set first: imports may run in circles.
    known.set(id, origins);
    const module = graph.getModuleInfo(id);
    if (module?.isEntry) origins.entries.add(id);
    if (module?.dynamicImporters.length) origins.parts.add(id);
    for (const importer of module?.importers ?? []) {
      const { entries, parts } = originsOf(importer, graph);
      for (const entry of entries) origins.entries.add(entry);
      for (const part of parts) origins.parts.add(part);
    }
    return origins;
  }

  return [
    {
      debugName: 'start',
      priority: 2,
      // Else the first entry would take what it shares with the others.
      includeDependenciesRecursively: false,
      name(id, graph) {
        const { entries, parts } = originsOf(id, graph);
        const names = [...entries].sort().map(shortName);
        if (names.length === 0) return null;
        // What the simulation needs as well stays apart: else it would bring one weblet to all others.
        const suffix = names.length === 1 && [...parts].some(isSimulation) ? '-and-grid' : '';
        return `start-${names.join('-')}${suffix}`;
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
        // Loaded on demand, but by every simulation that may keep anything.
        if (id.endsWith('/src/sim/ledger/idb-store.ts')) return 'sim-grid';
        const roots = [...parts].flatMap((part) => simulation.exec(part) ?? []);
        if (roots.length === 0) return null;
        return roots.includes('sim-grid') ? 'sim-grid' : 'full-grid';
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
