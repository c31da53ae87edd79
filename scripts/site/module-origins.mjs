/** Where modules are loaded from: what tells which of them travel together. */

/** @typedef {import('vite').Rolldown.ModuleInfo} ModuleInfo */
/** @typedef {{ getModuleInfo(id: string): ModuleInfo | null }} Graph */

/**
 * Where a module is loaded from: the entries that import it statically, by way of others or not,
 * else the roots of the parts that are loaded on demand.
 *
 * @typedef {{ entries: Set<string>, parts: Set<string> }} Origins
 */

/** @returns {(id: string, graph: Graph) => Origins} remembers what it has found; one per build */
export function moduleOrigins() {
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
  return originsOf;
}
