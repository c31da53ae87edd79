/**
 * `npm run bench`: measures what we promise, on a fresh build, and prints a table. Fails when a
 * bench breaks or none ran; a goal that is not met is told, not punished.
 *
 *   npm run bench -- --only portal,vm    those whose name contains one of these
 *   npm run bench -- --json FILE         also writes [{ name, value, unit, runs }]
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ensureInstalled } from './installed.mjs';

const { values } = parseArgs({
  options: { only: { type: 'string', default: '' }, json: { type: 'string' } },
});

ensureInstalled();

// Only now do their packages exist.
const { ensureBrowser } = await import('./ensure-browser.mjs');
const { build } = await import('./build.mjs');
const { bundleForNode } = await import('./bench/bundle.mjs');
const { measure } = await import('./bench/measure.mjs');
const { tableHead, tableRow } = await import('./bench/table.mjs');
const { ownFiles } = await import('./gates/own-files.mjs');

/** @typedef {import('../bench/bench.ts').Bench} Bench */

/** @param {Bench} bench */
const isWanted = ({ name }) => values.only.split(',').some((part) => name.includes(part));

ensureBrowser();
await build();
const bundles = await bundleForNode(ownFiles(['bench'], /\.bench\.ts$/));
const modules = await Promise.all(
  bundles.map((url) => /** @type {Promise<{ default: Bench | Bench[] }>} */ (import(url))),
);
const benches = modules.flatMap((module) => module.default).filter(isWanted);

console.log(`\n${tableHead}`);
/** @type {{ name: string, value: number, unit: string, runs: number }[]} */
const results = [];
for (const bench of benches) {
  try {
    const measurement = await measure(bench);
    const { name, unit } = bench;
    results.push({ name, value: measurement.value, unit, runs: measurement.samples.length });
    console.log(tableRow(measurement));
  } catch (cause) {
    console.error(`${bench.name} broke:`, cause);
    process.exitCode = 1;
  }
}

if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
if (results.length === 0) {
  console.error('Measured nothing.');
  process.exitCode = 1;
}
