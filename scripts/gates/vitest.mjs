/**
 * Gate: the tests of one vitest project: `unit` (Node), `browser` (elements) or `firefox`.
 *
 *   node scripts/gates/vitest.mjs unit
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { runNode } from './run.mjs';
import { concludeTests } from './verdict.mjs';

const [project = 'unit'] = process.argv.slice(2);
const report = `.cache/gates/${project}.json`;

// The report of an earlier run must not pass for this one's.
rmSync(report, { force: true });

const { code, output } = await runNode([
  'node_modules/vitest/vitest.mjs',
  'run',
  '--project',
  project,
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
]);

/** @type {unknown} */
const counts = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {};
const { numPassedTests: passed = 0, numFailedTests: failed = 0 } =
  /** @type {{ numPassedTests?: number, numFailedTests?: number }} */ (counts);

concludeTests({ passed, failed, code, output });
