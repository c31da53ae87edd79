import fc from 'fast-check';
import { expect, test } from 'vitest';
import { meets, type Box } from './camera.ts';
import { Occupied } from './occupied.ts';

const side = fc.double({ min: 0, max: 200, noNaN: true });
const start = fc.double({ min: -300, max: 2000, noNaN: true });
const box = fc.tuple(start, start, side, side).map(([left, top, width, height]): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
}));

test('a box is free when none of the others meets it', () => {
  fc.assert(
    fc.property(fc.array(box, { maxLength: 60 }), box, (boxes, asked) => {
      expect(new Occupied(boxes).isFree(asked)).toBe(!boxes.some((other) => meets(other, asked)));
    }),
  );
});
