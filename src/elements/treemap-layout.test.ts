import fc from 'fast-check';
import { expect, test } from 'vitest';
import { treemap } from './treemap-layout.ts';

const box = { x: 10, y: 20, width: 400, height: 300 };
const sizes = fc
  .array(fc.integer({ min: 1, max: 10_000 }), { minLength: 1, maxLength: 60 })
  .map((values) => values.sort((a, b) => b - a));

test('areas are in proportion and fill the whole', () => {
  fc.assert(
    fc.property(sizes, (values) => {
      const total = values.reduce((sum, value) => sum + value, 0);
      treemap(values, box).forEach(({ width, height }, i) => {
        expect(width * height).toBeCloseTo((values[i]! / total) * 120_000, 3);
      });
    }),
  );
});

test('no box leaves the whole or lies over another', () => {
  fc.assert(
    fc.property(sizes, (values) => {
      const boxes = treemap(values, box);
      boxes.forEach((a, i) => {
        expect(a.x).toBeGreaterThanOrEqual(10 - 1e-6);
        expect(a.y).toBeGreaterThanOrEqual(20 - 1e-6);
        expect(a.x + a.width).toBeLessThanOrEqual(410 + 1e-6);
        expect(a.y + a.height).toBeLessThanOrEqual(320 + 1e-6);
        for (const b of boxes.slice(i + 1)) {
          const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
          const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
          expect(Math.min(across, down)).toBeLessThan(1e-6);
        }
      });
    }),
  );
});

test('nothing at all has boxes of no size', () => {
  expect(treemap([], box)).toEqual([]);
  for (const { width, height } of treemap([0, 0], box)) expect(width * height).toBe(0);
});
