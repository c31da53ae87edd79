import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { mapTiles } from '../../../scripts/land/map-tiles.mjs';
import { project, unproject } from '../engine/projection.ts';
import { decodeTile, type Place } from './decode-tile.ts';
import { readTree, type Tile } from './tile-tree.ts';

const { tree, tiles: texts } = mapTiles();
const tiles = readTree(tree);

const tileAt = (x: number, y: number): Tile =>
  tiles.find(({ left, top, right, bottom }) => x >= left && x < right && y >= top && y < bottom)!;

const contentOf = (tile: Tile) => decodeTile(texts[tile.content as number]!, tile);

/** Whether a spot is on land: how often a line to the west of it crosses a shore. */
function isLand(longitude: number, latitude: number): boolean {
  const [x, y] = project(longitude, latitude);
  const tile = tileAt(x, y);
  if (typeof tile.content === 'string') return tile.content === 'land';
  let crossings = 0;
  for (const ring of contentOf(tile).shores) {
    let [fromX, fromY] = [ring.at(-2)!, ring.at(-1)!];
    for (let i = 0; i < ring.length; i += 2) {
      const [toX, toY] = [ring[i]!, ring[i + 1]!];
      if (fromY > y !== toY > y && fromX + ((y - fromY) / (toY - fromY)) * (toX - fromX) < x)
        crossings++;
      [fromX, fromY] = [toX, toY];
    }
  }
  return crossings % 2 === 1;
}

function placeNamed(name: string, longitude: number, latitude: number): Place | undefined {
  return contentOf(tileAt(...project(longitude, latitude))).places.find(
    (place) => place.name === name,
  );
}

describe('the tiles of the world', () => {
  test('are small files, and as many as the tree names', () => {
    expect(tiles.filter(({ content }) => typeof content === 'number')).toHaveLength(texts.length);
    const sizes = texts.map((text) => gzipSync(JSON.stringify(text)).length);
    expect(Math.max(...sizes)).toBeLessThan(36_000);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(2_000_000);
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.length).toBeLessThan(220);
  });

  test('hold what is theirs', () => {
    const strays: Tile[] = [];
    for (const tile of tiles) {
      if (typeof tile.content === 'string') continue;
      const { shores, borders, places } = contentOf(tile);
      const lines = [...shores, ...borders, ...places.map(({ x, y }) => [x, y])];
      const isIn = (value: number, i: number) =>
        i % 2
          ? value >= tile.top && value <= tile.bottom
          : value >= tile.left && value <= tile.right;
      if (!lines.every((line) => [...line].every(isIn))) strays.push(tile);
    }
    expect(strays).toEqual([]);
  });

  test.each([
    ['Brussels', 4.4, 50.8, true],
    ['Nairobi', 36.8, -1.3, true],
    ['Manhattan’s north', -73.9, 40.9, true],
    ['the Sahara', 10, 24, true],
    ['the Maldives’ sea', 73.2, 5.5, false],
    ['the Pacific', -150, -20, false],
    ['the North Sea off Ostend', 2.8, 51.4, false],
    ['the Caspian Sea', 51, 41, false],
  ])('know %s', (_, longitude, latitude, expected) => {
    expect(isLand(longitude, latitude)).toBe(expected);
  });

  test('know towns, villages and districts, with their people', () => {
    const gent = placeNamed('Gent', 3.72, 51.05)!;
    const { longitude, latitude } = unproject(gent.x, gent.y);
    expect(longitude).toBeCloseTo(3.72, 1);
    expect(latitude).toBeCloseTo(51.05, 1);
    expect(gent.isPart).toBe(false);
    expect(Math.abs(Math.log2(gent.people / 231_493))).toBeLessThan(0.26);
    expect(placeNamed('Lochristi', 3.83, 51.1)).toMatchObject({ isPart: false });
    expect(placeNamed('Zehlendorf', 13.26, 52.43)).toMatchObject({ isPart: true });
  });

  test('have borders where countries meet', () => {
    // Baarle lies on both sides of one.
    expect(contentOf(tileAt(...project(4.93, 51.44))).borders.length).toBeGreaterThan(0);
  });
});
