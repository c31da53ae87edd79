import { expect, test } from 'vitest';
import { readBuildOutput } from './build-output.mjs';

const built = 'Built the portal and 61 weblet files (0.1.0)';

test('a build that only says what it built has no warnings', () => {
  expect(readBuildOutput(`${built}\n`)).toEqual({ built, warnings: [] });
});

test('whatever else it says is one', () => {
  const warning = '[INEFFECTIVE_DYNAMIC_IMPORT] a.ts is dynamically imported by b.ts';
  expect(readBuildOutput(`${warning}\n\n${built}`)).toEqual({ built, warnings: [warning] });
});

test('a build that ends before it built anything says so', () => {
  expect(readBuildOutput('').built).toBeUndefined();
});
