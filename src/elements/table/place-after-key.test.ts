import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeAfterKey } from './place-after-key.ts';

const frame = { rows: 100, rowHeight: 38, viewport: 380 };

test('keys walk by a row, by what is in sight, and to the ends', () => {
  const from = (key: string) => placeAfterKey(key, 50, frame);
  expect(['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End'].map(from)).toEqual([
    51, 49, 59, 41, 0, 99,
  ]);
});

test('other keys lead nowhere, and no key does in an empty table', () => {
  expect(placeAfterKey('a', 50, frame)).toBeUndefined();
  expect(placeAfterKey('End', 0, { ...frame, rows: 0 })).toBeUndefined();
});

test('no key leads out of the table, however small what is in sight', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End'),
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.nat(),
      fc.nat({ max: 2000 }),
      (key, rows, at, viewport) => {
        const place = placeAfterKey(key, at % rows, { rows, rowHeight: 38, viewport })!;
        expect(place).toBeGreaterThanOrEqual(0);
        expect(place).toBeLessThan(rows);
      },
    ),
  );
});
