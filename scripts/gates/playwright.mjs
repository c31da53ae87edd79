/** Gate: the journeys, in a browser, on the build. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { runNode } from './run.mjs';
import { concludeTests } from './verdict.mjs';

const report = '.cache/gates/journeys.json';

// The report of an earlier run must not pass for this one's.
rmSync(report, { force: true });

/** @param {string[]} args @param {Record<string, string>} [env] */
const playwright = (args, env) =>
  runNode(
    ['node_modules/@playwright/test/cli.js', 'test', '--config=e2e/playwright.config.ts', ...args],
    env,
  );

const { code, output } = await playwright(['--reporter=list,json'], {
  PLAYWRIGHT_JSON_OUTPUT_FILE: report,
});

// What failed has failed; the second time is for a trace to look at, in `test-results`.
if (code !== 0) await playwright(['--last-failed', '--trace=on', '--reporter=dot']);

/** @type {unknown} */
const written = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {};
const { stats } =
  /** @type {{ stats?: { expected: number, unexpected: number, flaky: number } }} */ (written);

concludeTests({
  passed: stats?.expected ?? 0,
  failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0),
  code,
  output,
});
