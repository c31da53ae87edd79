import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  barOf,
  canvasHeight,
  clampTop,
  rowsInSight,
  TALLEST,
  topAfter,
  topRevealing,
} from './table-scroll.ts';

const frames = fc.record({
  rows: fc.nat(1_500_000),
  rowHeight: fc.integer({ min: 28, max: 60 }),
  viewport: fc.integer({ min: 100, max: 2000 }),
});

test('the bar never asks for more height than browsers can draw', () => {
  fc.assert(
    fc.property(frames, (frame) => {
      expect(canvasHeight(frame)).toBeLessThanOrEqual(TALLEST);
    }),
  );
});

test('the ends of the bar are the first and the last row', () => {
  fc.assert(
    fc.property(frames, fc.double({ min: 0, max: 1, noNaN: true }), (frame, share) => {
      const last = Math.max(0, frame.rows * frame.rowHeight - frame.viewport);
      const end = canvasHeight(frame) - frame.viewport;
      const from = Math.max(0, share * end);
      expect(topAfter(last * share, from, 0, frame)).toBe(0);
      if (end > 2) expect(topAfter(last * share, from, end, frame)).toBe(last);
    }),
  );
});

test('a short way moves the rows by as much, however many they are', () => {
  const frame = { rows: 1_000_000, rowHeight: 38, viewport: 600 };
  expect(topAfter(19_000_000, 8_000_000, 8_000_120, frame)).toBe(19_000_120);
  expect(topAfter(19_000_000, 8_000_000, 7_999_500, frame)).toBe(18_999_500);
});

test('a long way goes in proportion, and the bar finds back to where the rows are', () => {
  fc.assert(
    fc.property(frames, fc.double({ min: 0, max: 1, noNaN: true }), (frame, share) => {
      const top = clampTop(share * frame.rows * frame.rowHeight, frame);
      const bar = barOf(top, frame);
      const end = canvasHeight(frame) - frame.viewport;
      fc.pre(bar > 1 && bar < end - 2 && end > 3 * frame.viewport);
      const far = bar > frame.viewport ? 0 : end;
      expect(topAfter(0, far, bar, frame)).toBeCloseTo(top, 3);
    }),
  );
});

test('a row is brought into sight by the shortest way, and stays where it is in sight', () => {
  const frame = { rows: 1000, rowHeight: 40, viewport: 400 };
  expect(topRevealing(5, 1000, frame)).toBe(200);
  expect(topRevealing(30, 1000, frame)).toBe(1000);
  expect(topRevealing(40, 1000, frame)).toBe(1240);
});

test('what is drawn covers what is in sight, and is never a row that is not there', () => {
  fc.assert(
    fc.property(frames, fc.double({ min: 0, max: 1, noNaN: true }), (frame, share) => {
      const top = clampTop(share * frame.rows * frame.rowHeight, frame);
      const { first, count } = rowsInSight(top, frame);
      expect(first * frame.rowHeight).toBeLessThanOrEqual(top);
      expect(first + count).toBeLessThanOrEqual(frame.rows);
      const bottom = Math.min(top + frame.viewport, frame.rows * frame.rowHeight);
      if (frame.rows > 0) expect((first + count) * frame.rowHeight).toBeGreaterThanOrEqual(bottom);
    }),
  );
});
