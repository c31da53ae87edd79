import type { GeoPoint } from '../specs/vm/vm-spec.ts';

/** Mean radius of the earth. */
const EARTH_KM = 6371;

/** Unit vectors of all nodes, three numbers each; NaN where the place is unknown. */
type Vectors = Float64Array;

const cache = new WeakMap<Float32Array, { longitude: Float32Array; vectors: Vectors }>();

/** Vectors of two columns; computed once as long as the columns stay the same. */
export function unitVectors(latitude: Float32Array, longitude: Float32Array): Vectors {
  const known = cache.get(latitude);
  if (known?.longitude === longitude) return known.vectors;
  const vectors = new Float64Array(3 * latitude.length);
  for (let row = 0; row < latitude.length; row++) {
    writeVector(vectors, 3 * row, latitude[row]!, longitude[row]!);
  }
  cache.set(latitude, { longitude, vectors });
  return vectors;
}

/** Unit vector of a point. */
export function unitVector({ lat, lon }: GeoPoint): Vectors {
  const vector = new Float64Array(3);
  writeVector(vector, 0, lat, lon);
  return vector;
}

/**
 * Square of the straight line between a point and a node, 0 to 4: grows with the distance over
 * the ground, and is the same number in every engine.
 */
export function chordSquared(point: Vectors, vectors: Vectors, row: number): number {
  const x = point[0]! - vectors[3 * row]!;
  const y = point[1]! - vectors[3 * row + 1]!;
  const z = point[2]! - vectors[3 * row + 2]!;
  return x * x + y * y + z * z;
}

/** Kilometres over the ground of a chord, to read, not to compare. */
export function groundKm(chord2: number): number {
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(chord2) / 2));
}

function writeVector(target: Vectors, at: number, lat: number, lon: number): void {
  const flat = cosine(lat);
  target[at] = flat * cosine(lon);
  target[at + 1] = flat * sine(lon);
  target[at + 2] = sine(lat);
}

/** Engines differ in the last digit of Math.sin; these use arithmetic only. */
function cosine(degrees: number): number {
  return sine(degrees + 90);
}

/** Taylor series around 0 of at most a quarter turn; off by less than 1e-12. */
function sine(degrees: number): number {
  const turn = degrees - 360 * Math.round(degrees / 360);
  const folded = turn > 90 ? 180 - turn : turn < -90 ? -180 - turn : turn;
  const x = (folded * Math.PI) / 180;
  const y = x * x;
  let sum = 1;
  for (let n = 17; n >= 3; n -= 2) sum = 1 - (sum * y) / (n * (n - 1));
  return x * sum;
}
