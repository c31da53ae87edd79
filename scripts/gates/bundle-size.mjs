/**
 * The size of what an entry cannot start without: its file, its styles, and what it imports
 * statically, after gzip. What it loads later does not count.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * @typedef {{ file: string, name?: string, src?: string, isEntry?: boolean, imports?: string[], dynamicImports?: string[], css?: string[], assets?: string[] }} Chunk
 * @typedef {Record<string, Chunk>} BuildGraph what Vite writes as `.vite/manifest.json`
 */

/** @param {string} folder of a build @returns {BuildGraph} empty where nothing was built */
export function readBuildGraph(folder) {
  const file = join(folder, '.vite', 'manifest.json');
  if (!existsSync(file)) return {};
  /** @type {unknown} */
  const graph = JSON.parse(readFileSync(file, 'utf8'));
  return /** @type {BuildGraph} */ (graph);
}

/**
 * @param {BuildGraph} graph
 * @param {string} html a built page
 * @returns {string | undefined} key of the module that the page runs; the graph does not tell when it
 *   was joined with others
 */
export function entryOfPage(graph, html) {
  const script = /<script[^>]*type="module"[^>]*src="\/?([^"]+)"/.exec(html)?.[1];
  return Object.keys(graph).find((key) => graph[key]?.file === script);
}

/**
 * What the page at "/" asks for before it is usable, beyond its own script: the grid and the first
 * page, as the built page itself states them for its preloading.
 *
 * @param {string} html a built page
 * @returns {string[]}
 */
export function filesOfFirstPage(html) {
  const stated = /<script[^>]*id="preloads"[^>]*>([^<]*)</.exec(html)?.[1];
  if (!stated) throw new Error('The built page states no preloads: see page-preloads.mjs');
  /** @type {unknown} */
  const preloads = JSON.parse(stated);
  const { '*': always = [], '/': first = [] } = /** @type {Record<string, string[]>} */ (preloads);
  return ['first-paint.js', ...always, ...first];
}

/** @param {BuildGraph} graph @param {string} key @returns {string[]} files, each once */
export function filesToStart(graph, key) {
  const reached = new Set([key]);
  for (const next of reached) for (const found of graph[next]?.imports ?? []) reached.add(found);
  const files = [...reached].flatMap((name) => {
    const chunk = graph[name];
    return chunk ? [chunk.file, ...(chunk.css ?? [])] : [];
  });
  return [...new Set(files)];
}

/** @param {string} folder @param {string[]} files @returns {number} bytes after gzip at its best */
export const gzipBytes = (folder, files) =>
  files
    .map((file) => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length)
    .reduce((sum, bytes) => sum + bytes, 0);
