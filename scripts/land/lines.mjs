/** Lines of maps: from GeoJSON to a flat map, with fewer points, as text. */
import { geoEquirectangular, geoStream } from 'd3-geo';

/** @typedef {readonly number[]} Point longitude and latitude in degrees, or x and y */
/** @typedef {readonly Point[]} Line */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * Lines as a flat map has them: cut where it ends, at 180°, and closed along its edge.
 *
 * @param {any} shape GeoJSON
 * @returns {Line[]}
 */
export function flatten(shape) {
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
  // eslint-disable-next-line @typescript-eslint/no-unsafe-argument -- GeoJSON of TopoJSON
  geoStream(shape, toDegrees.stream(/** @type {any} */ (sink)));
  return lines;
}

/**
 * A whole number as text: sign in the lowest bit, five bits a character, the sixth says that more
 * follow. Small numbers are one character, and gzip does the rest.
 *
 * @param {number} step
 */
export function encodeStep(step) {
  let rest = step < 0 ? -step * 2 - 1 : step * 2;
  let text = '';
  while (rest >= 32) {
    text += ALPHABET.charAt((rest & 31) | 32);
    rest >>= 5;
  }
  return text + ALPHABET.charAt(rest);
}

/**
 * Leaves out the points that a line is straight without (Douglas and Peucker's way).
 *
 * @param {Line} line
 * @param {(point: Point) => number} tolerance at a point, in the unit of the line
 * @returns {Line}
 */
export function simplify(line, tolerance) {
  const kept = new Set([0, line.length - 1]);
  const between = (/** @type {number} */ from, /** @type {number} */ to) => {
    let [far, most] = [-1, tolerance(line[from] ?? [])];
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
 * @param {Point} point @param {Point} a @param {Point} b
 * @returns {number} from the straight way between two others
 */
function distance([x = 0, y = 0], [ax = 0, ay = 0], [bx = 0, by = 0]) {
  const length = (bx - ax) ** 2 + (by - ay) ** 2;
  const along = length ? ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length : 0;
  const at = Math.max(0, Math.min(1, along));
  return Math.hypot(x - ax - at * (bx - ax), y - ay - at * (by - ay));
}
