/**
 * Tells the browser, in the page itself, which files the page of an address will ask for, so that
 * they are on their way before the script that would ask for them has run. `public/first-paint.js`
 * reads it: a strict policy allows no inline script, but data it allows.
 */

/** Modules that pages are begun with; the rest comes when somebody goes there. @type {Record<string, string[]>} */
const begins = {
  '*': ['src/sim/sim-grid.ts', 'src/sim/ledger/idb-store.ts'],
  '/': ['src/portal/overview/tf-page-overview.ts', 'src/portal/wiring/overview.ts'],
  '/deploy/vm': ['src/portal/deploy/tf-page-deploy-vm.ts'],
  '/deployments': [
    'src/portal/deployments/tf-page-deployments.ts',
    'src/portal/wiring/deployments.ts',
  ],
  '/map': ['src/portal/map/tf-page-map.ts'],
  '/nodes': ['src/portal/nodes/tf-page-nodes.ts', 'src/portal/wiring/nodes.ts'],
};

/** @typedef {import('vite').Rolldown.OutputChunk} Chunk */

/**
 * @param {Chunk[]} chunks
 * @param {string} module
 * @returns {string[]} the file of a module and all it imports, as far as the page does not name them itself
 */
function filesOf(chunks, module) {
  const isIt = (/** @type {string | null} */ id) => id?.endsWith(`/${module}`) ?? false;
  // What is asked for is the module's own file, or the one it was put into with what it needs.
  const first =
    chunks.find(({ facadeModuleId }) => isIt(facadeModuleId)) ??
    chunks.find(({ moduleIds }) => moduleIds.some(isIt));
  if (!first) throw new Error(`${module} is in no file any more: see ${import.meta.url}`);
  const entry = chunks.find(({ isEntry }) => isEntry);
  const inPage = new Set([entry?.fileName, ...(entry?.imports ?? [])]);
  const found = new Set([first.fileName]);
  for (const name of found)
    for (const file of chunks.find(({ fileName }) => fileName === name)?.imports ?? [])
      if (!inPage.has(file)) found.add(file);
  return [...found];
}

/** @type {import('vite').Plugin} */
export const pagePreloads = {
  name: 'page-preloads',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle = {} }) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const ways = Object.fromEntries(
        Object.entries(begins).map(([path, modules]) => [
          path,
          [...new Set(modules.flatMap((module) => filesOf(chunks, module)))],
        ]),
      );
      const start = /<script[^>]*type="module"[^>]*src="([^"]+)"/.exec(html)?.[1] ?? '';
      return [
        {
          // Named first: a browser asks for six files at a time, and this is the largest.
          tag: 'link',
          attrs: { rel: 'modulepreload', href: start, crossorigin: '' },
          injectTo: 'head-prepend',
        },
        {
          tag: 'script',
          attrs: { type: 'application/json', id: 'preloads' },
          children: JSON.stringify(ways),
          injectTo: 'head-prepend',
        },
      ];
    },
  },
};
