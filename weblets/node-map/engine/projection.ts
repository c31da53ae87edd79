type Pair = readonly [first: number, second: number];

/**
 * Natural Earth as Tom Patterson drew it and Bojan Šavrič fitted it: two polynomials of the latitude.
 * d3-geo's `geoNaturalEarth1Raw` is the same (a test compares them); it would bring a kilobyte along.
 */
const widthAt = (square: number): number =>
  0.8707 -
  0.131979 * square +
  square ** 2 * (-0.013791 + square ** 2 * (0.003971 * square - 0.001529 * square ** 2));
const heightAt = (square: number): number =>
  1.007226 +
  square * (0.015085 + square ** 2 * (-0.044475 + 0.028874 * square - 0.005916 * square ** 2));
/** How fast the height grows with the latitude. */
const slopeAt = (square: number): number =>
  1.007226 +
  square *
    (0.015085 * 3 +
      square ** 2 * (-0.044475 * 7 + 0.028874 * 9 * square - 0.005916 * 11 * square ** 2));

const raw = (longitude: number, latitude: number): Pair => {
  const square = latitude ** 2;
  return [longitude * widthAt(square), latitude * heightAt(square)];
};

/** Newton's way back from a height to its latitude. */
function latitudeAt(height: number): number {
  let latitude = height;
  for (let turn = 0; turn < 25; turn++) {
    const square = latitude ** 2;
    const step = (latitude * heightAt(square) - height) / slopeAt(square);
    latitude -= step;
    if (Math.abs(step) < 1e-9) break;
  }
  return latitude;
}

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
  const north = latitude * RADIANS;
  const square = north ** 2;
  x[at] = 0.5 + (longitude * RADIANS * widthAt(square)) / (2 * HALF);
  y[at] = (POLE - north * heightAt(square)) / (2 * HALF);
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
  const latitude = latitudeAt(north);
  const longitude = ((x - 0.5) * 2 * HALF) / widthAt(latitude ** 2);
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
