import { geoNaturalEarth1Raw } from 'd3-geo';

/** Radians to a plane, and back; the package's types take the function for its maker. */
interface RawProjection {
  (longitude: number, latitude: number): [x: number, y: number];
  invert(x: number, y: number): [longitude: number, latitude: number];
}

const raw = geoNaturalEarth1Raw as unknown as RawProjection;
const RADIANS = Math.PI / 180;
const HALF = raw(Math.PI, 0)[0];
const POLE = raw(0, Math.PI / 2)[1];

/** Height of the world whose width is 1. */
export const WORLD_HEIGHT = POLE / HALF;

/**
 * A place on the flat world: x from 0 at 180° west to 1 at 180° east, y from 0 at the north pole down
 * to `WORLD_HEIGHT`. Natural Earth: true to neither area nor angle, and kind to both.
 */
export function projectInto(
  longitude: number,
  latitude: number,
  x: Float32Array,
  y: Float32Array,
  at: number,
): void {
  const [east, north] = raw(longitude * RADIANS, latitude * RADIANS);
  x[at] = 0.5 + east / (2 * HALF);
  y[at] = (POLE - north) / (2 * HALF);
}

/** The same for one place. */
export function project(longitude: number, latitude: number): readonly [x: number, y: number] {
  const [east, north] = raw(longitude * RADIANS, latitude * RADIANS);
  return [0.5 + east / (2 * HALF), (POLE - north) / (2 * HALF)];
}

/** Degrees of a place on the flat world; held within the earth's. */
export function unproject(
  x: number,
  y: number,
): { readonly latitude: number; readonly longitude: number } {
  const within = (value: number, most: number) => Math.min(most, Math.max(-most, value));
  const north = within(POLE - y * 2 * HALF, POLE);
  const [longitude, latitude] = raw.invert((x - 0.5) * 2 * HALF, north);
  return {
    latitude: within(latitude / RADIANS, 90),
    longitude: within(longitude / RADIANS, 180),
  };
}

/**
 * True for coordinates that a node can have. None, impossible ones, and 0°/0°, where nobody lives and
 * which only means that nobody knew, are none.
 */
export const isPlace = (latitude: number, longitude: number): boolean =>
  Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude !== 0 || longitude !== 0);
