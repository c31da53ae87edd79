/**
 * `npm test`: installs what is missing, then types, lint, boundaries, unused code, templates,
 * manifest, build, budgets, units, elements and journeys. Ends with `N passed, N failed`.
 *
 *   npm test                        everything
 *   npm test -- types lint          only these gates
 */
import { availableParallelism } from 'node:os';
import { ensureInstalled } from './installed.mjs';
import { stages } from './gates/gates.mjs';
import { runNode } from './gates/run.mjs';

ensureInstalled();
const { ensureBrowser } = await import('./ensure-browser.mjs');
ensureBrowser();

const wanted = process.argv.slice(2);
const names = stages.flat().map(({ name }) => name);
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`No such gate: ${unknown.join(', ')}. There are: ${names.join(', ')}.`);
  process.exit(1);
}

/** @typedef {{ passed: number, failed: number }} Tally */

/** @param {number} since */
const secondsSince = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/**
 * A gate of tests ends with its own count; any other gate is one test.
 *
 * @param {number} code
 * @param {string} lastLine
 * @returns {Tally}
 */
function tally(code, lastLine) {
  const [, passed, failed] = /^(\d+) passed, (\d+) failed$/.exec(lastLine) ?? [];
  if (passed && failed) return { passed: Number(passed), failed: Number(failed) };
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** @param {import('./gates/gates.mjs').Gate} gate @returns {Promise<Tally>} */
async function pass({ name, args }) {
  const start = performance.now();
  const { code, output } = await runNode(args);
  const lastLine = output.split('\n').at(-1) ?? '';
  const mark = code === 0 ? '✓' : '✗';
  console.log(`${mark} ${name.padEnd(10)} ${secondsSince(start).padStart(8)}   ${lastLine}`);
  if (code !== 0) console.log(`\n${output}\n`);
  return tally(code, lastLine);
}

const start = performance.now();
/** @type {Tally[]} */
const tallies = [];
for (const stage of stages) {
  const queue = stage.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  const worker = async () => {
    for (let gate = queue.shift(); gate; gate = queue.shift()) tallies.push(await pass(gate));
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, worker));
}

const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
console.log(`\nin ${secondsSince(start)}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
