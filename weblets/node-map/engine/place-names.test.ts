import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Place } from '../detail/decode-tile.ts';
import { cameraOf, meets, panned, zoomed, type Box, type Camera } from './camera.ts';
import {
  boxesOf,
  fittingNames,
  layOutNames,
  spotOf,
  withoutKnown,
  type PlaceName,
} from './place-names.ts';
import { project } from './projection.ts';

const GHENT = { latitude: 51.05, longitude: 3.72 };
const width = ({ name }: Place): number => 5.8 * name.length;

function placeAt(latitude: number, longitude: number, given: Partial<Place> = {}): Place {
  const [x, y] = project(longitude, latitude);
  return { name: 'Somewhere', x, y, people: 5_000, isPart: false, ...given };
}

const place = fc
  .record({
    north: fc.double({ min: -0.6, max: 0.6, noNaN: true }),
    east: fc.double({ min: -1, max: 1, noNaN: true }),
    name: fc.string({ minLength: 1, maxLength: 25 }),
    people: fc.integer({ min: 1_000, max: 900_000 }),
    isPart: fc.boolean(),
  })
  .map(({ north, east, ...given }) =>
    placeAt(GHENT.latitude + north, GHENT.longitude + east, given),
  );
const taken = fc.array(
  fc
    .tuple(fc.nat(900), fc.nat(500), fc.integer({ min: 4, max: 60 }))
    .map(([x, y, size]): Box => ({ left: x, top: y, right: x + size, bottom: y + size })),
  { maxLength: 40 },
);
const camera = fc
  .double({ min: 6, max: 12, noNaN: true })
  .map((zoom) => cameraOf({ ...GHENT, zoom }, 900, 500));

/** Pairs of boxes that should have nothing in common. */
function overlaps(names: readonly PlaceName[], taken: readonly Box[], camera: Camera): number {
  const all = names.map((name) => boxesOf(name, camera));
  let count = 0;
  all.forEach((boxes, i) => {
    const others = [...taken, ...all.slice(i + 1).flat()];
    if (boxes.some((box) => others.some((other) => meets(box, other)))) count++;
  });
  return count;
}

const isInside = (names: readonly PlaceName[], camera: Camera): boolean =>
  names
    .flatMap((name) => boxesOf(name, camera))
    .every(
      ({ left, top, right, bottom }) =>
        left >= 0 && top >= 0 && right <= camera.width && bottom <= camera.height,
    );

describe('names of places', () => {
  test('never lie on one another, on what is there already, or beyond the picture', () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 120 }), taken, camera, (places, taken, camera) => {
        const names = layOutNames(places, camera, taken, width);
        expect(overlaps(names, taken, camera)).toBe(0);
        expect(isInside(names, camera)).toBe(true);
      }),
    );
  });

  test('nor do they while the picture moves, where they stay beside their place', () => {
    const way = fc.tuple(
      fc.integer({ min: -300, max: 300 }),
      fc.integer({ min: -300, max: 300 }),
      fc.double({ min: 0.3, max: 3, noNaN: true }),
    );
    fc.assert(
      fc.property(
        fc.array(place, { maxLength: 120 }),
        taken,
        camera,
        way,
        (places, taken, camera, [right, down, factor]) => {
          const names = layOutNames(places, camera, taken, width);
          const moved = zoomed(panned(camera, right, down), factor, 200, 200);
          const left = fittingNames(names, moved, taken);
          expect(overlaps(left, taken, moved)).toBe(0);
          expect(isInside(left, moved)).toBe(true);
          expect(names).toEqual(expect.arrayContaining(left));
          // What has not moved is drawn as it was laid out.
          expect(fittingNames(names, camera, taken)).toEqual(names);
        },
      ),
    );
  });

  test('the larger of two that have room for one is named', () => {
    const near = cameraOf({ ...GHENT, zoom: 8 }, 900, 500);
    const village = placeAt(51.05, 3.72, { name: 'Village', people: 6_000 });
    const town = placeAt(51.0502, 3.7203, { name: 'Town', people: 60_000 });
    const names = layOutNames([village, town], near, [], width);
    expect(names.map(({ place }) => place.name)).toEqual(['Town']);
  });

  test('smaller places and districts are named the closer one looks', () => {
    const places = [
      placeAt(51.05, 3.6, { name: 'City', people: 200_000 }),
      placeAt(51.051, 3.72, { name: 'Village', people: 1_200 }),
      placeAt(51.09, 3.75, { name: 'District', people: 30_000, isPart: true }),
    ];
    const named = (zoom: number) =>
      layOutNames(places, cameraOf({ ...GHENT, zoom }, 900, 500), [], width).map(
        ({ place }) => place.name,
      );
    expect(named(6)).toEqual(['City']);
    expect(named(8.5)).toEqual(['City', 'District']);
    expect(named(10)).toContain('Village');
  });

  test('stay on their side when the map comes to rest again', () => {
    const before = cameraOf({ ...GHENT, zoom: 9 }, 900, 500);
    const town = placeAt(51.05, 3.72);
    const [x, y] = spotOf(town, before);
    // Something to the right of it sends the name to the left.
    const wall = { left: x + 4, top: y - 20, right: x + 200, bottom: y + 20 };
    const [first] = layOutNames([town], before, [wall], width);
    expect(first!.right).toBeLessThan(0);
    const [again] = layOutNames([town], panned(before, 30, 10), [], width, [first!]);
    expect(again!.right).toBe(first!.right);
    const [anew] = layOutNames([town], before, [], width);
    expect(anew!.right).toBeGreaterThan(0);
  });
});

describe('a city of nodes', () => {
  const [x, y] = project(3.72, 51.05);
  const gent = placeAt(51.0536, 3.7253, { name: 'Gent', people: 230_000 });
  const ledeberg = placeAt(51.0398, 3.7422, { name: 'Ledeberg', people: 8_000 });

  test('is not named twice: the largest place there is it', () => {
    expect(withoutKnown([gent, ledeberg], [{ text: 'Ghent', x, y }])).toEqual([ledeberg]);
  });

  test('is the place of its name before a larger one', () => {
    const liege = placeAt(51.1, 3.76, { name: 'Liège', people: 1_000 });
    const known = [{ text: 'Liege', x, y }];
    expect(withoutKnown([gent, liege, ledeberg], known)).toEqual([gent, ledeberg]);
  });

  test('is no district, and none that is far away', () => {
    const part = { ...gent, isPart: true };
    expect(withoutKnown([part], [{ text: 'Ghent', x, y }])).toEqual([part]);
    const far = placeAt(51.4, 3.72, { name: 'Ghent', people: 9_000 });
    expect(withoutKnown([far], [{ text: 'Ghent', x, y }])).toEqual([far]);
  });
});
