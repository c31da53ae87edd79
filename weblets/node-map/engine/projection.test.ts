import { geoNaturalEarth1 } from 'd3-geo';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WORLD_HEIGHT, isPlace, project, unproject } from './projection.ts';

const latitude = fc.double({ min: -85, max: 85, noNaN: true });
const longitude = fc.double({ min: -179.9, max: 179.9, noNaN: true });

describe('the flat world', () => {
  test('runs from 180° west to 180° east, and from pole to pole', () => {
    expect(project(-180, 0)).toEqual([0, WORLD_HEIGHT / 2]);
    expect(project(180, 0)).toEqual([1, WORLD_HEIGHT / 2]);
    expect(project(0, 90)[1]).toBeCloseTo(0, 9);
    expect(project(0, -90)[1]).toBeCloseTo(WORLD_HEIGHT, 9);
  });

  test('is the same as d3 draws', () => {
    const d3 = geoNaturalEarth1().translate([0, 0]).scale(1);
    const [width] = d3([180, 0])!;
    const [x, y] = project(4.35, 50.85);
    const [east, south] = d3([4.35, 50.85])!;
    expect(x).toBeCloseTo(0.5 + east / (2 * width), 6);
    expect(y - WORLD_HEIGHT / 2).toBeCloseTo(south / (2 * width), 6);
  });

  test('leads back to where a place is', () => {
    fc.assert(
      fc.property(latitude, longitude, (north, east) => {
        const back = unproject(...project(east, north));
        expect(back.latitude).toBeCloseTo(north, 4);
        expect(back.longitude).toBeCloseTo(east, 4);
      }),
    );
  });

  test.each([
    [NaN, 4],
    [50, NaN],
    [91, 4],
    [50, 181],
    [Infinity, 0],
    [0, 0],
  ])('has no place at %s, %s', (north, east) => {
    expect(isPlace(north, east)).toBe(false);
  });
});
