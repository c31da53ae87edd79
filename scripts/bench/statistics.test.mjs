import { expect, test } from 'vitest';
import { median, quantile } from './statistics.mjs';

test('the median of an even number of samples lies between the two in the middle', () => {
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([9, 1, 5])).toBe(5);
});

test('p95 of a hundred samples is the ninety-fifth, and of one sample that one', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect(quantile(hundred, 0.95)).toBe(95);
  expect(quantile([7], 0.95)).toBe(7);
});
