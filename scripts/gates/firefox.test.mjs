import { expect, test } from 'vitest';
import { runNode } from './run.mjs';
import { tally } from './tally.mjs';

const lastLineOf = (/** @type {string} */ output) => output.split('\n').at(-1) ?? '';

test('without a Firefox the gate is skipped, which is not passed', async () => {
  const { code, output } = await runNode(['scripts/gates/firefox.mjs'], {
    PATH: '/nowhere',
    FIREFOX_PATH: '',
  });
  expect(tally(code, lastLineOf(output))).toEqual({ passed: 0, failed: 0, skipped: 1 });
});

test('a Firefox that was named and is not there is a failure', async () => {
  const { code, output } = await runNode(['scripts/gates/firefox.mjs'], {
    FIREFOX_PATH: '/nowhere/firefox',
  });
  expect(tally(code, lastLineOf(output))).toEqual({ passed: 0, failed: 1, skipped: 0 });
});
