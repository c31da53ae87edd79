/**
 * Puts what a weblet cannot start without into one file, however many lazy parts share pieces of
 * it: fewer requests, and text that is compressed together.
 */

/** @typedef {import('rolldown').ModuleInfo} ModuleInfo */
/** @typedef {{ getModuleInfo(id: string): ModuleInfo | null }} Graph */

/**
 * A naming function for a group of chunks: modules that the same entries reach by static imports
 * belong together; the others are left to the bundler.
 *
 * @returns {(id: string, graph: Graph) => string | null}
 */
export function startChunks() {
  /** @type {Map<string, Set<string>>} */
  const known = new Map();

  /** @param {string} id @param {Graph} graph @returns {Set<string>} entries that load the module at once */
  function entriesOf(id, graph) {
    const found = known.get(id);
    if (found) return found;
    /** @type {Set<string>} */
    const entries = new Set();
    // Set first: imports may run in circles.
    known.set(id, entries);
    const module = graph.getModuleInfo(id);
    if (module?.isEntry) entries.add(id);
    for (const importer of module?.importers ?? [])
      for (const entry of entriesOf(importer, graph)) entries.add(entry);
    return entries;
  }

  return (id, graph) => {
    const entries = [...entriesOf(id, graph)].sort();
    return entries.length > 0 ? `start-${entries.map(shortName).join('-')}` : null;
  };
}

/** @param {string} id of an entry @returns {string} "vm" for ".../vm/tf-vm.ts" */
const shortName = (id) => /(?:tf-)?([\w-]+)\.\w+$/.exec(id)?.[1] ?? 'x';
