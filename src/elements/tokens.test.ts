import { describe, expect, test } from 'vitest';
import { contrast } from './contrast.ts';
import { colours, shapePairs, textPairs } from './tokens.ts';

test('black on white has the greatest contrast there is', () => {
  expect(contrast([0, 0, 0], [1, 0, 0])).toBeCloseTo(21, 3);
});

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test.each(
    textPairs.flatMap(([text, grounds]) => grounds.map((ground) => [text, ground] as const)),
  )('text in %s is readable on %s', (text, ground) => {
    expect(contrast(colours[text][theme], colours[ground][theme])).toBeGreaterThanOrEqual(4.5);
  });

  test.each(
    shapePairs.flatMap(([shape, grounds]) => grounds.map((ground) => [shape, ground] as const)),
  )('a shape in %s is seen on %s', (shape, ground) => {
    expect(contrast(colours[shape][theme], colours[ground][theme])).toBeGreaterThanOrEqual(3);
  });
});
