import { expect, test } from 'vitest';
import { roundsOf } from './import-rounds.ts';

const file = (start: number, end: number) => ({ start, end });

test('files that were asked for together are one round', () => {
  expect(roundsOf([])).toBe(0);
  expect(roundsOf([file(0, 400)])).toBe(1);
  expect(roundsOf([file(0, 400), file(10, 700), file(399, 800)])).toBe(1);
});

test('a file that was asked for when another had come begins a round', () => {
  expect(roundsOf([file(0, 400), file(401, 801), file(402, 1200), file(802, 1203)])).toBe(3);
  expect(roundsOf([file(402, 1200), file(0, 400), file(401, 801)])).toBe(2);
});
