/**
 * Which modules of the portal travel in one file. A browser asks for six files of a site at a time,
 * so that twenty small ones come in four turns, and the largest of them last.
 */
import { moduleOrigins } from './module-origins.mjs';

const simulation = /\/src\/sim\/(sim-grid|ledger\/idb-store)\.ts$/;
const isSimulation = (/** @type {string} */ part) => part.includes('/src/sim/');
const isOverview = (/** @type {string} */ part) =>
  /\/portal\/(overview\/tf-page-overview|wiring\/overview)\.ts$/.test(part);
const isForm = (/** @type {string} */ part) => part.endsWith('/portal/deploy/tf-page-deploy-vm.ts');
/** What shows the form or belongs to it alone. */
const isOfForm = (/** @type {string} */ part) =>
  isForm(part) || /\/portal\/embed\/|\/weblets\/vm\//.test(part);
/** What a grid that nobody has touched yet answers from, before anything else of it is loaded. */
const ofUntouched = /\/src\/model\/(live-policy|ids)\.ts$/;
const isMap = (/** @type {string} */ id) =>
  /\/weblets\/node-map\/|\/messages\/(en\/)?map\.ts/.test(id);

/** @returns {import('vite').Rolldown.CodeSplittingGroup[]} what is loaded first goes first */
export function chunkGroups() {
  const originsOf = moduleOrigins();
  return [
    // One request instead of twenty for what no page can do without.
    { name: 'start', tags: ['$initial'], priority: 2 },
    {
      debugName: 'begins',
      priority: 1,
      // What a part shares with other pages would else come with all of it.
      includeDependenciesRecursively: false,
      name(id, graph) {
        const { entries, parts } = originsOf(id, graph);
        if (entries.size > 0) return null;
        // Else it would lie with the form, and the first page would load the form for it.
        if (ofUntouched.test(id)) return 'of-grids';
        const all = [...parts];
        if (all.some((part) => simulation.test(part)))
          return all.every(isSimulation) ? 'sim-grid' : 'of-grids';
        if (isMap(id) && all.some((part) => part.endsWith('/tf-page-map.ts'))) return 'map';
        // What the first page shares with others is small and wanted almost everywhere: twenty files
        // of half a kilobyte pack worse than one.
        if (all.some(isOverview)) return all.every(isOverview) ? 'overview' : 'shared';
        // A first machine is what most people come for: its form comes in three files, not in thirty.
        if (!all.some(isForm)) return null;
        return all.every(isOfForm) ? 'form' : 'of-forms';
      },
    },
  ];
}
