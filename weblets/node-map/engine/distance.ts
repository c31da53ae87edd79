import type { Camera } from './camera.ts';
import { unproject } from './projection.ts';

const EARTH = 6_371_000;
/** Nearer to a pole a pixel is hardly any distance. */
const MOST_NORTH = 80;
/** A picture higher than this, as a share of the world's width, has not one scale. */
const ONE_SCALE = 0.08;

/** Metres from one pixel to the next in the middle of a picture, from west to east. */
export function metresPerPixel({ x, y, scale }: Camera): number {
  const middle = unproject(x, y);
  const latitude = Math.min(MOST_NORTH, Math.max(-MOST_NORTH, middle.latitude));
  // Far from the middle of the world a pixel would be beyond its edge.
  const { longitude } = unproject(0.5 + 1 / scale, y);
  return EARTH * Math.cos((latitude * Math.PI) / 180) * ((longitude * Math.PI) / 180);
}

/** A bar that shows a distance. */
export interface ScaleBar {
  readonly pixels: number;
  readonly metres: number;
  /** The picture shows so much of the earth that the distance holds in its middle only. */
  readonly isRough: boolean;
}

/** The longest bar within `most` pixels for 1, 2 or 5 times a power of ten. */
export function scaleBar(camera: Camera, most: number): ScaleBar {
  const each = metresPerPixel(camera);
  const power = 10 ** Math.floor(Math.log10(most * each));
  const times = [5, 2].find((found) => found * power <= most * each) ?? 1;
  const metres = times * power;
  const isRough = camera.height / camera.scale > ONE_SCALE;
  return { pixels: metres / each, metres, isRough };
}

/** A length to two figures, as one says it. */
export function rounded(metres: number): number {
  const power = 10 ** (Math.floor(Math.log10(metres)) - 1);
  return Math.round(metres / power) * power;
}
