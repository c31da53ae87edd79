/**
 * `npm run conformance -- --grid-proxy URL`: holds a grid proxy that somebody started to the suite
 * that every adapter passes, through the adapter of the real grid, and prints what passed, failed
 * and was skipped. Exit codes: 0 nothing failed and something passed, 1 something failed, 2 it was
 * asked in a wrong way, 3 all was skipped, as without an address.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/** @typedef {{ status: string, title: string, ancestorTitles: string[], failureMessages?: string[] | null }} Assertion */
/** @typedef {{ testResults: { assertionResults: Assertion[], message?: string }[] }} Report */

/** @param {string} url */
function isAddress(url) {
  try {
    return /^https?:$/.test(new URL(url).protocol);
  } catch {
    return false;
  }
}

function wanted() {
  try {
    const { values } = parseArgs({ options: { 'grid-proxy': { type: 'string' } } });
    return values['grid-proxy'];
  } catch (error) {
    console.error(`conformance: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(2);
  }
}

const url = wanted();
if (url === undefined) {
  console.log('skipped: no grid proxy was named. Start one and give its address:');
  console.log('  npm run conformance -- --grid-proxy http://localhost:8080');
  process.exit(3);
}
if (!isAddress(url)) {
  console.error(`conformance: "${url}" is no address of a grid proxy`);
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'conformance-'));
const file = join(folder, 'report.json');
spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project=unit',
    '--testTimeout=120000',
    '--hookTimeout=120000',
    '--reporter=json',
    `--outputFile=${file}`,
    'e2e/wire/given-proxy.test.ts',
  ],
  { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, TFGRID_PROXY: url } },
);

/** @returns {Assertion[]} */
function results() {
  try {
    /** @type {unknown} */
    const read = JSON.parse(readFileSync(file, 'utf8'));
    const report = /** @type {Report} */ (read);
    for (const { message } of report.testResults) if (message) console.error(message);
    return report.testResults.flatMap(({ assertionResults }) => assertionResults);
  } catch {
    return [];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const all = results();
for (const { status, title, failureMessages } of all) {
  const word = status === 'passed' || status === 'failed' ? status : 'skipped';
  console.log(`${word.padEnd(8)} ${title}`);
  const [why] = failureMessages ?? [];
  if (why) console.log(`         ${why.split('\n')[0] ?? ''}`);
}
/** @param {string} status */
const count = (status) => all.filter((result) => result.status === status).length;
const [passed, failed] = [count('passed'), count('failed')];
console.log(
  `\n${url}: ${passed} passed, ${failed} failed, ${all.length - passed - failed} skipped`,
);
if (all.length === 0) console.error('conformance: the suite did not run');
process.exitCode = failed > 0 || all.length === 0 ? 1 : passed > 0 ? 0 : 3;
