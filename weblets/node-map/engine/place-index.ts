import { NOWHERE, gather, gatherCountries, type Gathered, type Points } from './gather.ts';
import { cellNumber, sortByKey } from './place-order.ts';
import { isPlace, projectInto } from './projection.ts';

/** Width of the world at level 0, and how far around a point others are drawn with it; pixels. */
export const WORLD_PIXELS = 512;
export const REACH_PIXELS = 27;
/** From the world as a whole down to single places, some 600 m wide. */
export const LEVELS = 13;

/** On so many levels from the world down, a cluster is a country. */
export const COUNTRY_LEVELS = 2;

/** Clusters of one zoom level; on the last level, places. The children of each stand together. */
export interface Level {
  readonly length: number;
  /** Where it stands: from 0 to 1, see `projection.ts`. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** First child on the next level, and behind the last cluster the length of that level. */
  readonly children: Uint32Array;
  /** First of its entries in `order`, and behind the last cluster the number of entries. */
  readonly start: Uint32Array;
}

/**
 * Where all nodes are, once for every zoom. Every cluster of every level is a run of `order`, so any
 * sum over a cluster is the difference of two running sums.
 */
export interface PlaceIndex {
  /** Rows of the nodes that have a place. */
  readonly order: Uint32Array;
  readonly levels: readonly Level[];
  /** Number of each row's country, where they are told apart. */
  readonly country: Uint16Array | undefined;
  /** Nodes without a place, or with an impossible one. */
  readonly unplaced: number;
}

/** How far apart clusters of a level are at least when they are formed, as a share of the world. */
export const reachOf = (level: number): number => REACH_PIXELS / (WORLD_PIXELS * 2 ** level);

/** A level while it is made: points in the order of the curve, and what each came from. */
interface Draft {
  readonly points: Points;
  /** For each point of the level below, its cluster here. */
  readonly parent: Uint32Array;
}

/**
 * @param latitude degrees of each row; anything that is no place on earth leaves the row out
 * @param country of each row: no cluster holds nodes of two, and far away each is one; `NOWHERE` for none
 */
export function buildIndex(
  latitude: Float32Array,
  longitude: Float32Array,
  country?: Uint16Array,
): PlaceIndex {
  const { order, x, y } = placedRows(latitude, longitude);
  const { points, starts } = samePlaces(order, x, y, country);
  const drafts: Draft[] = [];
  let below = points;
  for (let level = LEVELS - 2; level >= 0; level--) {
    const gathered = gatherAt(level, below, country !== undefined);
    drafts.push(gathered);
    below = gathered.points;
  }
  const unplaced = latitude.length - order.length;
  return { ...arrange(points, starts, drafts, order), country, unplaced };
}

/** By country far away, else by what is near. */
function gatherAt(level: number, below: Points, hasCountries: boolean): Gathered {
  if (!hasCountries || level >= COUNTRY_LEVELS) return gather(below, reachOf(level));
  const near = gather(below, reachOf(level));
  const { points, parent } = gatherCountries(near.points);
  return { points, parent: near.parent.map((group) => parent[group]!) };
}

/** Rows that have a place, along the curve, with their coordinates by row. */
function placedRows(latitude: Float32Array, longitude: Float32Array) {
  const { length } = latitude;
  const x = new Float32Array(length);
  const y = new Float32Array(length);
  const rows = new Uint32Array(length);
  const keys = new Uint32Array(length);
  let count = 0;
  for (let row = 0; row < length; row++) {
    const north = latitude[row]!;
    const east = longitude[row]!;
    if (!isPlace(north, east)) continue;
    projectInto(east, north, x, y, row);
    rows[count] = row;
    keys[count++] = cellNumber(x[row]!, y[row]!);
  }
  const order = rows.slice(0, count);
  sortByKey(keys.subarray(0, count), order);
  return { order, x, y };
}

/** Runs of rows that are in the same cell of the curve and country, each as one point. */
function samePlaces(order: Uint32Array, x: Float32Array, y: Float32Array, country?: Uint16Array) {
  const placeX = new Float32Array(order.length);
  const placeY = new Float32Array(order.length);
  const weight = new Uint32Array(order.length);
  const starts = new Uint32Array(order.length);
  const countries = new Uint16Array(order.length);
  let length = 0;
  let before = -1;
  for (let at = 0; at < order.length; at++) {
    const row = order[at]!;
    const cell = cellNumber(x[row]!, y[row]!);
    const of = country?.[row] ?? NOWHERE;
    if (cell !== before || of !== countries[length - 1]) {
      // The first stands for all: they are closer than a pixel.
      placeX[length] = x[row]!;
      placeY[length] = y[row]!;
      countries[length] = of;
      starts[length++] = at;
      before = cell;
    }
    weight[length - 1]!++;
  }
  const points: Points = {
    length,
    x: placeX.slice(0, length),
    y: placeY.slice(0, length),
    weight: weight.slice(0, length),
    country: countries.slice(0, length),
  };
  return { points, starts };
}

/** Puts the children of each cluster side by side, from the top down, and the rows of each place. */
function arrange(places: Points, starts: Uint32Array, drafts: Draft[], rows: Uint32Array) {
  const top = drafts.at(-1)!.points;
  let newPlace = identity(top.length);
  const arranged: { points: Points; newPlace: Uint32Array; children: Uint32Array }[] = [];
  for (let level = drafts.length - 1; level >= 0; level--) {
    const { points, parent } = drafts[level]!;
    const children = new Uint32Array(points.length + 1);
    for (let i = 0; i < parent.length; i++) children[newPlace[parent[i]!]! + 1]!++;
    for (let i = 0; i < points.length; i++) children[i + 1]! += children[i]!;
    const free = children.slice(0, points.length);
    const below = new Uint32Array(parent.length);
    for (let i = 0; i < parent.length; i++) below[i] = free[newPlace[parent[i]!]!]!++;
    arranged.push({ points, newPlace, children });
    newPlace = below;
  }
  const { order, start } = arrangeRows(places, starts, newPlace, rows);
  const last: Level = {
    ...moved(places, newPlace),
    length: places.length,
    children: identity(places.length + 1),
    start,
  };
  const levels = [last];
  for (const { points, newPlace: to, children } of arranged.reverse()) {
    const below = levels[0]!.start;
    const starts = new Uint32Array(children.length);
    for (let i = 0; i < children.length; i++) starts[i] = below[children[i]!]!;
    levels.unshift({ ...moved(points, to), length: points.length, children, start: starts });
  }
  return { order, levels };
}

function arrangeRows(
  { length, weight }: Points,
  starts: Uint32Array,
  newPlace: Uint32Array,
  rows: Uint32Array,
) {
  const start = new Uint32Array(length + 1);
  for (let i = 0; i < length; i++) start[newPlace[i]! + 1] = weight[i]!;
  for (let i = 0; i < length; i++) start[i + 1]! += start[i]!;
  const order = new Uint32Array(rows.length);
  for (let i = 0; i < length; i++) {
    const from = starts[i]!;
    const to = start[newPlace[i]!]!;
    for (let k = 0; k < weight[i]!; k++) order[to + k] = rows[from + k]!;
  }
  return { order, start };
}

function moved({ length, x, y }: Points, newPlace: Uint32Array) {
  const movedX = new Float32Array(length);
  const movedY = new Float32Array(length);
  for (let i = 0; i < length; i++) {
    movedX[newPlace[i]!] = x[i]!;
    movedY[newPlace[i]!] = y[i]!;
  }
  return { x: movedX, y: movedY };
}

function identity(length: number): Uint32Array {
  const numbers = new Uint32Array(length);
  for (let i = 0; i < length; i++) numbers[i] = i;
  return numbers;
}
