/**
 * `npm test`: installs what is missing, then types, lint, boundaries, unused code, templates,
 * manifest, build, budgets, units, elements, Firefox and journeys. Ends with `N passed, N failed`, and
 * how many were skipped when any were.
 *
 *   npm test                        everything
 *   npm test -- types lint          only these gates
 */
import { availableParallelism } from 'node:os';
import { ensureInstalled } from './installed.mjs';
import { gates } from './gates/gates.mjs';
import { runNode } from './gates/run.mjs';
import { schedule } from './gates/schedule.mjs';
import { sum, tally, tallyLine } from './gates/tally.mjs';

ensureInstalled();
const { ensureBrowser } = await import('./ensure-browser.mjs');
ensureBrowser();

const wanted = process.argv.slice(2);
const names = gates.map(({ name }) => name);
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`No such gate: ${unknown.join(', ')}. There are: ${names.join(', ')}.`);
  process.exit(1);
}

/** @param {number} since */
const secondsSince = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** @param {import('./gates/gates.mjs').Gate} gate @returns {Promise<import('./gates/tally.mjs').Tally>} */
async function pass({ name, args }) {
  const start = performance.now();
  const { code, output } = await runNode(args);
  const lastLine = output.split('\n').at(-1) ?? '';
  const counted = tally(code, lastLine);
  const mark = code !== 0 ? '✗' : counted.skipped > 0 && counted.passed === 0 ? '–' : '✓';
  console.log(`${mark} ${name.padEnd(10)} ${secondsSince(start).padStart(8)}   ${lastLine}`);
  if (code !== 0) console.log(`\n${output}\n`);
  return counted;
}

const start = performance.now();
const chosen = gates.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
const total = sum(await schedule(chosen, Math.min(2, availableParallelism()), pass));

console.log(`\nin ${secondsSince(start)}`);
console.log(tallyLine(total));
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
