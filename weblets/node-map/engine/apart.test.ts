import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apart, type Circles } from './apart.ts';

const circles = fc
  .array(
    fc.record({
      x: fc.double({ min: 0.3, max: 0.7, noNaN: true }),
      y: fc.double({ min: 0.1, max: 0.4, noNaN: true }),
      radius: fc.double({ min: 0.002, max: 0.03, noNaN: true }),
    }),
    { minLength: 2, maxLength: 60 },
  )
  .map((list): Circles => ({
    x: Float32Array.from(list, ({ x }) => x),
    y: Float32Array.from(list, ({ y }) => y),
    radius: Float32Array.from(list, ({ radius }) => radius),
  }));

/** By how much two lie on one another, as a share of the smaller one's radius. */
function worstOverlap({ x, y }: Pick<Circles, 'x' | 'y'>, radius: Float32Array): number {
  let worst = 0;
  for (let a = 0; a < radius.length; a++)
    for (let b = a + 1; b < radius.length; b++) {
      const away = Math.hypot(x[b]! - x[a]!, y[b]! - y[a]!);
      const overlap = (radius[a]! + radius[b]! - away) / Math.min(radius[a]!, radius[b]!);
      worst = Math.max(worst, overlap);
    }
  return worst;
}

describe('circles moved apart', () => {
  test('do not touch, wherever they came from, but for a small one caught among others', () => {
    const crowds = fc.sample(circles, 500);
    const touching = crowds.filter((given) => worstOverlap(apart(given), given.radius) > 0.1);
    expect(touching.length).toBeLessThan(crowds.length / 50);
  });

  test('always come to stand in the same places', () => {
    fc.assert(
      fc.property(circles, (given) => {
        expect(apart(given)).toEqual(apart(given));
      }),
    );
  });

  test('stay where they are when there is room', () => {
    const given = {
      x: Float32Array.of(0.1, 0.5, 0.9),
      y: Float32Array.of(0.2, 0.2, 0.2),
      radius: Float32Array.of(0.1, 0.05, 0.1),
    };
    expect([...apart(given).x]).toEqual([...given.x]);
    expect([...apart(given).y]).toEqual([...given.y]);
  });

  test('stay on the side they are on: the smaller one gives way', () => {
    const { x } = apart({
      x: Float32Array.of(0.5, 0.51),
      y: Float32Array.of(0.2, 0.2),
      radius: Float32Array.of(0.04, 0.01),
    });
    expect(x[1]! - x[0]!).toBeGreaterThan(0.049);
    expect(Math.abs(x[0]! - 0.5)).toBeLessThan(Math.abs(x[1]! - 0.51) / 4);
  });

  test('leave alone what has nothing to show', () => {
    const { x } = apart({
      x: Float32Array.of(0.5, 0.5),
      y: Float32Array.of(0.2, 0.2),
      radius: Float32Array.of(0.04, 0),
    });
    expect([...x]).toEqual([0.5, 0.5]);
  });

  test('from one single place go every way', () => {
    const many = new Float32Array(40).fill(0.5);
    const given = { x: many, y: many, radius: new Float32Array(40).fill(0.01) };
    const { x, y } = apart(given);
    expect(worstOverlap({ x, y }, given.radius)).toBeLessThan(1);
    for (const [i, right] of x.entries())
      expect(Math.hypot(right - 0.5, y[i]! - 0.5)).toBeLessThan(0.25);
  });
});
