/* eslint-disable @typescript-eslint/no-unsafe-argument, @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access -- TopoJSON comes as JSON */
/**
 * Writes the land and the borders that the map draws, as small files of our own:
 * weblets/node-map/land/coarse.data.ts (in the bundle) and fine.data.ts (comes when a person zooms in).
 *
 * The lines are Natural Earth's, 1:110m and 1:50m, public domain (https://www.naturalearthdata.com),
 * through the npm package world-atlas. The files are generated once and committed:
 *
 *   node scripts/make-land.mjs
 *
 * A line is written as steps: longitude and latitude from point to point in whole fractions of a
 * degree, sign in the lowest bit, five bits a character, the sixth says that more follow. Most steps
 * are one character, and gzip does the rest. Lines are separated by a space.
 */
import { writeFileSync } from 'node:fs';
import { geoEquirectangular, geoStream } from 'd3-geo';
import { feature, mesh } from 'topojson-client';

const folder = 'weblets/node-map/land';
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** @typedef {readonly (readonly number[])[]} Line points as longitude and latitude in degrees */

const json = /** @type {const} */ ({ with: { type: 'json' } });
/** @type {Record<string, any>} TopoJSON by name */
const atlas = {
  'land-110m': (await import('world-atlas/land-110m.json', json)).default,
  'land-50m': (await import('world-atlas/land-50m.json', json)).default,
  'countries-50m': (await import('world-atlas/countries-50m.json', json)).default,
};

/**
 * Lines as a flat map has them: cut where it ends, at 180°, and closed along its edge.
 *
 * @param {any} shape GeoJSON @returns {Line[]}
 */
function flatten(shape) {
  /** @type {number[][][]} */
  const lines = [];
  const toDegrees = geoEquirectangular()
    .scale(180 / Math.PI)
    .translate([0, 0])
    .precision(0);
  let isRing = false;
  const sink = {
    point: (/** @type {number} */ x, /** @type {number} */ y) => lines.at(-1)?.push([x, -y]),
    lineStart: () => lines.push([]),
    lineEnd() {
      const line = lines.at(-1);
      if (isRing && line?.[0]) line.push(line[0]);
    },
    polygonStart: () => (isRing = true),
    polygonEnd: () => (isRing = false),
    sphere() {},
  };
  geoStream(shape, toDegrees.stream(/** @type {any} */ (sink)));
  return lines;
}

/** @param {string} scale @returns {Line[]} every ring, holes among them */
function landRings(scale) {
  const topology = atlas[`land-${scale}`];
  return flatten(feature(topology, topology.objects.land));
}

/** @param {string} scale @returns {Line[]} where two countries meet */
function borderLines(scale) {
  const topology = atlas[`countries-${scale}`];
  const inner = (/** @type {unknown} */ a, /** @type {unknown} */ b) => a !== b;
  return flatten(mesh(topology, topology.objects.countries, inner));
}

/** @param {number} step */
function encodeStep(step) {
  let rest = step < 0 ? -step * 2 - 1 : step * 2;
  let text = '';
  while (rest >= 32) {
    text += ALPHABET.charAt((rest & 31) | 32);
    rest >>= 5;
  }
  return text + ALPHABET.charAt(rest);
}

/**
 * Leaves out the points that a line is straight without (Douglas and Peucker's way), and the
 * more where nobody lives.
 *
 * @param {Line} line
 * @param {number} tolerance degrees
 * @returns {Line}
 */
function simplify(line, tolerance) {
  const kept = new Set([0, line.length - 1]);
  const between = (/** @type {number} */ from, /** @type {number} */ to) => {
    let [far, most] = [-1, tolerance * ((line[from]?.[1] ?? 0) < -60 ? 3 : 1)];
    for (let i = from + 1; i < to; i++) {
      const away = distance(line[i] ?? [], line[from] ?? [], line[to] ?? []);
      if (away > most) [far, most] = [i, away];
    }
    if (far < 0) return;
    kept.add(far);
    between(from, far);
    between(far, to);
  };
  between(0, line.length - 1);
  return line.filter((_, i) => kept.has(i));
}

/**
 * @typedef {readonly number[]} Point
 * @param {Point} point @param {Point} a @param {Point} b
 * @returns {number} degrees from the straight way between two others
 */
function distance([x = 0, y = 0], [ax = 0, ay = 0], [bx = 0, by = 0]) {
  const length = (bx - ax) ** 2 + (by - ay) ** 2;
  const along = length ? ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length : 0;
  const at = Math.max(0, Math.min(1, along));
  return Math.hypot(x - ax - at * (bx - ax), y - ay - at * (by - ay));
}

/**
 * @param {Line} line
 * @param {number} parts of a degree
 * @param {number} fewest points a line must keep
 */
function encodeLine(line, parts, fewest) {
  let [east, north] = [0, 0];
  let text = '';
  let points = 0;
  for (const [longitude = 0, latitude = 0] of line) {
    const x = Math.round(longitude * parts);
    const y = Math.round(latitude * parts);
    if (points > 0 && x === east && y === north) continue;
    text += encodeStep(x - east) + encodeStep(y - north);
    [east, north] = [x, y];
    points++;
  }
  return points >= fewest ? [text] : [];
}

/** @param {Line[]} lines @param {number} parts @param {number} fewest */
const encode = (lines, parts, fewest) =>
  lines.flatMap((line) => encodeLine(line, parts, fewest)).join(' ');

/** @param {string} file @param {string} scale @param {Record<string, string>} constants */
function write(file, scale, constants) {
  const head = `/**\n * Natural Earth 1:${scale} (public domain). Generated by scripts/make-land.mjs.\n */\n`;
  const body = Object.entries(constants).map(
    ([name, value]) => `export const ${name} =\n  '${value}';\n`,
  );
  writeFileSync(`${folder}/${file}`, head + body.join(''));
}

const coarse = landRings('110m').map((line) => simplify(line, 0.2));
write('coarse.data.ts', '110m', { LAND: encode(coarse, 4, 4) });
write('fine.data.ts', '50m', {
  LAND: encode(landRings('50m'), 50, 4),
  BORDERS: encode(borderLines('50m'), 50, 2),
});
