/**
 * The files that a page names: `vm.js`, `node-map.js`, `grid.js` and `autoloader.js`. Each knows all
 * that its weblet starts with, so that a cold page loads it in two rounds: the named file, then
 * everything else.
 */
import { build } from 'vite';
import { filesToStart, readBuildGraph } from '../gates/bundle-size.mjs';

/** @typedef {import('../gates/bundle-size.mjs').BuildGraph} BuildGraph */
/** @typedef {{ module: string, imports: string[], simulation: string[], words: string }} EntryFiles as in `weblets/preload.ts` */

/** The part that opens a simulated grid, as `chunk-groups.mjs` names it. */
const simulation = 'sim-grid';

/** Words for weblets that cannot be loaded: an entry that defines no element. */
export const wordsEntry = 'loading-error';

/** @param {string} folder of the build @returns {string} the file of those words */
export function wordsFile(folder) {
  const found = Object.values(readBuildGraph(folder)).find(({ name }) => name === wordsEntry);
  if (!found) throw new Error(`The build has no part called ${wordsEntry}.`);
  return found.file;
}

/** @param {BuildGraph} graph @returns {[key: string, name: string][]} modules that define an element */
const entriesOf = (graph) =>
  Object.entries(graph).flatMap(([key, { isEntry, name }]) =>
    isEntry && name && name !== wordsEntry ? [[key, name]] : [],
  );

/** @param {string} folder of the build @returns {Record<string, EntryFiles>} by name of the entry */
export function entryFiles(folder) {
  const graph = readBuildGraph(folder);
  const start = Object.keys(graph).find((key) => graph[key]?.name === simulation);
  if (!start) throw new Error(`The build has no part called ${simulation}.`);
  return Object.fromEntries(
    entriesOf(graph).map(([key, name]) => {
      const [module = '', ...imports] = filesToStart(graph, key);
      const rest = filesToStart(graph, start).filter(
        (file) => ![module, ...imports].includes(file),
      );
      return [name, { module, imports, simulation: rest, words: wordsFile(folder) }];
    }),
  );
}

/** @param {string} folder of the build @returns {Record<string, string[]>} every file an entry may ever load */
export function reachableFiles(folder) {
  const graph = readBuildGraph(folder);
  return Object.fromEntries(
    entriesOf(graph).map(([key, name]) => {
      const reached = new Set([key]);
      for (const next of reached) {
        const { imports = [], dynamicImports = [] } = graph[next] ?? {};
        for (const found of [...imports, ...dynamicImports]) reached.add(found);
      }
      const files = [...reached].flatMap((found) =>
        [graph[found]?.file ?? [], graph[found]?.assets ?? []].flat(),
      );
      return [
        name,
        [`${name}.js`, wordsFile(folder), ...new Set(files)].filter((file) => file.endsWith('.js')),
      ];
    }),
  );
}

/** @param {string} name of an entry @returns {string} "NodeMap" for "node-map", after "Tf" the class */
const pascal = (name) => name.replace(/(^|-)\w/g, (found) => found.replace('-', '').toUpperCase());

/**
 * @param {string} name @param {EntryFiles} files
 * @returns {import('vite').Plugin} the module of a named file, as `virtual:entry`
 */
const entryModule = (name, files) => ({
  name: 'entry-module',
  resolveId: (id) => (id === 'virtual:entry' ? `\0${id}` : undefined),
  load: (id) =>
    id === '\0virtual:entry'
      ? `import { loadEntry } from ${JSON.stringify(`${process.cwd()}/weblets/entry.ts`)};
         export const { Tf${pascal(name)} } = await loadEntry('tf-${name}', ${JSON.stringify(files)});`
      : undefined,
});

/**
 * Writes the named files beside those they load.
 *
 * @param {string} folder
 * @param {(input: Record<string, string>) => import('vite').InlineConfig} single configuration of a
 *   build into one file
 */
export async function buildEntryFiles(folder, single) {
  for (const [name, files] of Object.entries(entryFiles(folder))) {
    const config = single({ [name]: 'virtual:entry' });
    await build({ ...config, plugins: [...(config.plugins ?? []), entryModule(name, files)] });
  }
}
