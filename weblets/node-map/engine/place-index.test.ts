import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NOWHERE } from './gather.ts';
import { COUNTRY_LEVELS, LEVELS, buildIndex, reachOf, type PlaceIndex } from './place-index.ts';
import { project } from './projection.ts';

const degrees = (most: number) => fc.float({ min: -most, max: most, noNaN: true });
const places = fc.array(fc.tuple(degrees(90), degrees(180)), { maxLength: 300 }).map((list) => ({
  latitude: Float32Array.from(list, ([north]) => north),
  longitude: Float32Array.from(list, ([, east]) => east),
}));

const rowsOf = ({ order, levels }: PlaceIndex, level: number, cluster: number): number[] => [
  ...order.subarray(levels[level]!.start[cluster], levels[level]!.start[cluster + 1]),
];

describe('the index of places', () => {
  test('has every row that has a place exactly once, on every level', () => {
    fc.assert(
      fc.property(places, ({ latitude, longitude }) => {
        const index = buildIndex(latitude, longitude);
        const placed = [...latitude.keys()].filter((i) => latitude[i] !== 0 || longitude[i] !== 0);
        expect([...index.order].sort((a, b) => a - b)).toEqual(placed);
        expect(index.unplaced).toBe(latitude.length - placed.length);
        expect(index.levels).toHaveLength(LEVELS);
        for (const { start, length } of index.levels) {
          expect(start[length]).toBe(placed.length);
          for (let i = 0; i < length; i++) expect(start[i + 1]).toBeGreaterThan(start[i]!);
        }
      }),
    );
  });

  test('makes every cluster of the clusters below it, side by side', () => {
    fc.assert(
      fc.property(places, ({ latitude, longitude }) => {
        const { levels } = buildIndex(latitude, longitude);
        for (let level = 0; level + 1 < LEVELS; level++) {
          const { length, children, start } = levels[level]!;
          for (let i = 0; i < length; i++)
            expect(start[i]).toBe(levels[level + 1]!.start[children[i]!]);
          expect(children[length]).toBe(levels[level + 1]!.length);
        }
      }),
    );
  });

  test('has no node further from its cluster than a frame looks', () => {
    fc.assert(
      fc.property(places, ({ latitude, longitude }) => {
        const index = buildIndex(latitude, longitude);
        index.levels.forEach(({ length, x, y }, level) => {
          for (let i = 0; i < length; i++) {
            for (const row of rowsOf(index, level, i)) {
              const [px, py] = project(longitude[row]!, latitude[row]!);
              expect(Math.hypot(px - x[i]!, py - y[i]!)).toBeLessThan(4 * reachOf(level) + 1e-4);
            }
          }
        });
      }),
    );
  });

  test('gathers more, the further away one is', () => {
    const latitude = Float32Array.from({ length: 400 }, (_, i) => 30 + (i % 20));
    const longitude = Float32Array.from({ length: 400 }, (_, i) => Math.floor(i / 20) * 2);
    const lengths = buildIndex(latitude, longitude).levels.map(({ length }) => length);
    expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
    expect(lengths[0]).toBeLessThan(20);
    expect(lengths.at(-1)).toBe(400);
  });

  test('never has nodes of two countries in one cluster, and far away each country is one', () => {
    fc.assert(
      fc.property(places, fc.infiniteStream(fc.nat(5)), ({ latitude, longitude }, stream) => {
        const country = Uint16Array.from(latitude, () => Number(stream.next().value));
        const index = buildIndex(latitude, longitude, country);
        index.levels.forEach(({ length }, level) => {
          const seen = Array.from({ length }, (_, i) => {
            const inside = new Set(rowsOf(index, level, i).map((row) => country[row]!));
            expect(inside.size).toBe(1);
            return [...inside][0]!;
          });
          if (level < COUNTRY_LEVELS) expect(new Set(seen).size).toBe(length);
        });
      }),
    );
  });

  test('leaves nodes of no country where they are', () => {
    const latitude = Float32Array.of(50, -30, 51);
    const longitude = Float32Array.of(4, 150, 4);
    const country = new Uint16Array(3).fill(NOWHERE);
    expect(buildIndex(latitude, longitude, country).levels[0]!.length).toBe(2);
  });

  test('takes a million nodes on one spot as one place', () => {
    const latitude = new Float32Array(1_000_000).fill(50.85);
    const longitude = new Float32Array(1_000_000).fill(4.35);
    const { levels, order } = buildIndex(latitude, longitude);
    expect(levels.map(({ length }) => length)).toEqual(Array.from({ length: LEVELS }, () => 1));
    expect(order).toHaveLength(1_000_000);
  });

  test('leaves nodes aside whose coordinates are none', () => {
    const latitude = Float32Array.of(50, NaN, 95, 50, 0, -33);
    const longitude = Float32Array.of(4, 4, 4, 200, 0, 151);
    const { order, unplaced } = buildIndex(latitude, longitude);
    expect([...order].sort()).toEqual([0, 5]);
    expect(unplaced).toBe(4);
  });

  test('of nothing is empty', () => {
    const { levels, order } = buildIndex(new Float32Array(), new Float32Array());
    expect(order).toHaveLength(0);
    expect(levels.every(({ length }) => length === 0)).toBe(true);
  });
});
