import { expect, test } from 'vitest';
import { sum, tally, tallyLine } from './tally.mjs';

test.each([
  ['a gate of tests says its count', 0, '12 passed, 0 failed', [12, 0, 0]],
  ['with what it skipped', 0, '12 passed, 0 failed, 2 skipped', [12, 0, 2]],
  [
    'a gate that ends badly has a failure, whatever it counted',
    1,
    '12 passed, 0 failed',
    [12, 1, 0],
  ],
  ['any other gate is one test', 0, '1209 files linted', [1, 0, 0]],
  ['that fails', 1, '1209 files linted, with faults', [0, 1, 0]],
  ['what is skipped is neither passed nor failed', 0, 'skipped: no Firefox here', [0, 0, 1]],
  ['and does not hide a failure', 1, 'skipped: no Firefox here', [0, 1, 0]],
])('%s', (_, code, lastLine, [passed, failed, skipped]) => {
  expect(tally(code, lastLine)).toEqual({ passed, failed, skipped });
});

test('the last line is what machines read, and skipped stands behind it', () => {
  const one = { passed: 1, failed: 0, skipped: 0 };
  expect(tallyLine(sum([one, one]))).toBe('2 passed, 0 failed');
  expect(tallyLine(sum([one, { ...one, skipped: 3 }]))).toBe('2 passed, 0 failed, 3 skipped');
});
