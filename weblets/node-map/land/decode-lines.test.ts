import { describe, expect, test } from 'vitest';
import * as coarse from './coarse.data.ts';
import { decodeLines } from './decode-lines.ts';
import * as fine from './fine.data.ts';

/** Whether a point is on land: how often a line to the west of it crosses a shore. */
function isLand(lines: readonly Float32Array[], longitude: number, latitude: number): boolean {
  let crossings = 0;
  for (const line of lines) {
    for (let i = 2; i < line.length; i += 2) {
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = line.subarray(i - 2, i + 2);
      if (y1 > latitude === y2 > latitude) continue;
      if (x1 + ((latitude - y1) / (y2 - y1)) * (x2 - x1) < longitude) crossings++;
    }
  }
  return crossings % 2 === 1;
}

describe.each([
  ['coarse', coarse.LAND, 4],
  ['fine', fine.LAND, 50],
] as const)('the %s land', (_, text, parts) => {
  const lines = decodeLines(text, parts);

  test('is on the earth, and nowhere jumps across it', () => {
    expect(lines.length).toBeGreaterThan(100);
    const faults: number[][] = [];
    for (const line of lines) {
      for (let i = 0; i < line.length; i += 2) {
        const [longitude = 0, latitude = 0] = line.subarray(i, i + 2);
        const isOnEarth = Math.abs(longitude) <= 180.001 && Math.abs(latitude) <= 90.001;
        // Along the bottom of the map the Antarctic may.
        const jumps = i > 0 && latitude > -89 && Math.abs(longitude - line[i - 2]!) >= 180;
        if (!isOnEarth || jumps) faults.push([longitude, latitude]);
      }
    }
    expect(faults).toEqual([]);
  });

  test.each([
    ['Brussels', 4.4, 50.8, true],
    ['Nairobi', 36.8, -1.3, true],
    ['Denver', -105, 39.7, true],
    ['the Pacific', -150, -20, false],
    ['the North Atlantic', -40, 45, false],
    ['the Caspian Sea', 51, 41, false],
  ])('knows %s', (_, longitude, latitude, expected) => {
    expect(isLand(lines, longitude, latitude)).toBe(expected);
  });
});

test('borders come with the fine land', () => {
  expect(decodeLines(fine.BORDERS, 50).length).toBeGreaterThan(150);
});
