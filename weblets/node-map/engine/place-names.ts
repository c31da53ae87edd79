import type { Place } from '../detail/decode-tile.ts';
import type { Box, Camera } from './camera.ts';
import { Occupied } from './occupied.ts';

/** A name that has found room beside its place. */
export interface PlaceName {
  readonly place: Place;
  /** From the place to the middle of the name; pixels. */
  readonly right: number;
  readonly down: number;
  /** Half of its width; pixels. */
  readonly half: number;
}

/** Names of places that are known already stand on the map as the cities of nodes. */
export interface KnownName {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

const LINE = 13;
/** Beside a name; pixels. */
const AIR = 4;
/** Around the dot of a place; pixels. */
const DOT = 3;
/** A name wants so many pixels of the picture for itself. */
const ROOM = 11_000;
/** People a place has at least to be named where the world is this wide; the closer, the fewer. */
const TOWNS = { people: 20_000, scale: 60_000, power: 1.35 };
/** Districts are named from this scale on, and count as much less than a town of their size. */
const DISTRICTS = { scale: 250_000, share: 0.25 };
/** As far from the nodes of a city its place can be: 6 km, or twice that if it has the same name. */
const SAME_PLACE = 6 / 40_000;

/** How much a place counts among others. */
const weightOf = ({ people, isPart }: Place): number =>
  isPart ? people * DISTRICTS.share : people;

const plain = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Places without those that are named already; a city is the largest place near, or the one of its name. */
export function withoutKnown(
  places: readonly Place[],
  names: readonly KnownName[],
): readonly Place[] {
  const known = new Set<Place>();
  for (const { text, x, y } of names) {
    const away = (place: Place) => Math.hypot(place.x - x, place.y - y);
    const near = places.filter((place) => !place.isPart && away(place) < 2 * SAME_PLACE);
    const same =
      near.find(({ name }) => plain(name) === plain(text)) ??
      near.find((place) => away(place) < SAME_PLACE);
    if (same) known.add(same);
  }
  return known.size > 0 ? places.filter((place) => !known.has(place)) : places;
}

/**
 * Finds room for the names of a picture at rest, the largest places first.
 *
 * @param places the largest first
 * @param taken what stands in the picture already; what is written is not added to it
 * @param widthOf pixels of a name
 * @param before names of the picture before: they stay on their side where they can
 */
export function layOutNames(
  places: Iterable<Place>,
  camera: Camera,
  taken: readonly Box[],
  widthOf: (place: Place) => number,
  before: readonly PlaceName[] = [],
): PlaceName[] {
  const occupied = new Occupied(taken);
  const names: PlaceName[] = [];
  const most = (camera.width * camera.height) / ROOM;
  const fewest = TOWNS.people * (TOWNS.scale / camera.scale) ** TOWNS.power;
  const wanted = [...places]
    .filter((place) => {
      if (place.isPart && camera.scale < DISTRICTS.scale) return false;
      return weightOf(place) >= fewest && isIn(spotOf(place, camera), camera);
    })
    .sort((a, b) => weightOf(b) - weightOf(a));
  const sides = new Map(before.map((name) => [name.place, name]));
  for (const place of wanted) {
    if (names.length >= most) break;
    const half = widthOf(place) / 2 + AIR;
    const old = sides.get(place);
    const usual = waysOf(place, half);
    const ways = old ? [[old.right, old.down] as const, ...usual] : usual;
    for (const [right, down] of ways) {
      const name = { place, right, down, half };
      const boxes = boxesOf(name, camera);
      if (!boxes.every((box) => isInside(box, camera) && occupied.isFree(box))) continue;
      for (const box of boxes) occupied.add(box);
      names.push(name);
      break;
    }
  }
  return names;
}

/** Of names that were laid out, those that have room while the picture moves. */
export function fittingNames(
  names: readonly PlaceName[],
  camera: Camera,
  taken: readonly Box[],
): PlaceName[] {
  const occupied = new Occupied(taken);
  return names.filter((name) => {
    const boxes = boxesOf(name, camera);
    const fits = boxes.every((box) => isInside(box, camera) && occupied.isFree(box));
    if (fits) for (const box of boxes) occupied.add(box);
    return fits;
  });
}

/** Where a place is in a picture; pixels. */
export const spotOf = (
  { x, y }: Pick<Place, 'x' | 'y'>,
  camera: Camera,
): readonly [x: number, y: number] => [
  (x - camera.x) * camera.scale + camera.width / 2,
  (y - camera.y) * camera.scale + camera.height / 2,
];

/** What a name takes of a picture: its letters, and the dot of its place. */
export function boxesOf({ place, right, down, half }: PlaceName, camera: Camera): readonly Box[] {
  const [x, y] = spotOf(place, camera);
  const text = {
    left: x + right - half,
    right: x + right + half,
    top: y + down - LINE / 2,
    bottom: y + down + LINE / 2,
  };
  // A district is a name over an area and has no dot.
  if (place.isPart) return [text];
  return [text, { left: x - DOT, right: x + DOT, top: y - DOT, bottom: y + DOT }];
}

const ON_ITS_MIDDLE = [[0, 0]] as const;

/** To the right of the dot, to the left, below and above; a district's name stands on its middle. */
const waysOf = (
  { isPart }: Place,
  half: number,
): readonly (readonly [right: number, down: number])[] => (isPart ? ON_ITS_MIDDLE : sidesOf(half));

const sidesOf = (half: number): readonly (readonly [right: number, down: number])[] => [
  [half + DOT, 0],
  [-half - DOT, 0],
  [0, LINE / 2 + DOT],
  [0, -LINE / 2 - DOT],
];

const isIn = ([x, y]: readonly [number, number], { width, height }: Camera): boolean =>
  x >= 0 && y >= 0 && x <= width && y <= height;

const isInside = (box: Box, { width, height }: Camera): boolean =>
  box.left >= 2 && box.top >= 2 && box.right <= width - 2 && box.bottom <= height - 2;
