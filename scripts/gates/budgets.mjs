/**
 * Gate: what an entry loads to start stays within `budgets.json`, in kilobytes (1,000 bytes) after
 * gzip. Reads the last build; weblets that do not exist yet have nothing to keep to.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { webletsFolder } from '../version.mjs';
import { wordsEntry } from '../weblets/entry-files.mjs';
import {
  entryOfPage,
  filesOfFirstPage,
  filesToStart,
  gzipBytes,
  readBuildGraph,
} from './bundle-size.mjs';
import { conclude } from './verdict.mjs';

/**
 * @typedef {'portal' | 'weblets'} Build
 * @typedef {{ build: Build, entry: string, atMost: number }} Budget `entry` `*` is every weblet
 * @typedef {{ entry: string, files: string[] }} Start
 */

/** @type {unknown} */
const parsed = JSON.parse(readFileSync('budgets.json', 'utf8'));
const budgets = /** @type {Record<string, Budget>} */ (parsed);

/** @type {Record<Build, string>} */
const folders = { portal: 'dist', weblets: webletsFolder };

/** @param {Budget} budget @returns {Start[]} */
function startsOf({ build, entry }) {
  const folder = folders[build];
  const graph = readBuildGraph(folder);
  const page = join(folder, entry);
  if (entry.endsWith('.html') && existsSync(page)) {
    const html = readFileSync(page, 'utf8');
    const key = entryOfPage(graph, html);
    const files = key ? [...filesToStart(graph, key), ...filesOfFirstPage(html)] : [];
    return key ? [{ entry, files: [...new Set(files)] }] : [];
  }
  const entries = Object.entries(graph).flatMap(([key, { isEntry, name = key }]) =>
    isEntry ? [{ key, name }] : [],
  );
  const wanted = entries.filter(({ name }) =>
    entry === '*' ? name !== 'grid' && name !== wordsEntry : name === entry,
  );
  const single = `${entry}.js`;
  return wanted.length === 0 && existsSync(join(folder, single))
    ? [{ entry, files: [single] }]
    : wanted.map(({ key, name }) => ({
        entry: name,
        files: [`${name}.js`, ...filesToStart(graph, key)],
      }));
}

const measured = Object.entries(budgets).flatMap(([budget, { atMost, ...where }]) =>
  startsOf({ atMost, ...where }).map(({ entry, files }) => {
    const kilobytes = gzipBytes(folders[where.build], files) / 1000;
    return { budget, entry, files: files.length, kilobytes, atMost };
  }),
);

for (const { budget, entry, kilobytes, atMost } of measured) {
  console.log(`${budget} (${entry}): ${kilobytes.toFixed(1)} of ${atMost} kB`);
}

conclude({
  checked: measured.reduce((sum, { files }) => sum + files, 0),
  what: 'files weighed',
  faults: [
    ...(measured.some(({ budget }) => budget.startsWith('portal'))
      ? []
      : ['No build: npm run build']),
    ...measured
      .filter(({ kilobytes, atMost }) => kilobytes > atMost)
      .map(({ budget, entry }) => `${budget}: ${entry} is over its budget`),
  ],
});
