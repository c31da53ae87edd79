import type { Camera } from './camera.ts';
import { unproject } from './projection.ts';

const EARTH = 6371;
/** Nearer to a pole, beyond 80°, a pixel is hardly any distance. */
const LEAST = 0.17;
/** A picture higher than this, as a share of the world's width, has not one scale. */
const ONE_SCALE = 0.08;

/** Kilometres from one pixel to the next in the middle of a picture, from west to east. */
export function kilometresPerPixel({ y, scale }: Camera): number {
  const { latitude, longitude } = unproject(0.5 + 1 / scale, y);
  const radians = Math.PI / 180;
  return EARTH * Math.max(LEAST, Math.cos(latitude * radians)) * longitude * radians;
}

/** A bar that shows a distance. */
export interface ScaleBar {
  readonly pixels: number;
  readonly kilometres: number;
  /** The picture shows so much of the earth that the distance holds in its middle only. */
  readonly isRough: boolean;
}

/** The longest bar within `most` pixels for 1, 2 or 5 times a power of ten. */
export function scaleBar(camera: Camera, most: number): ScaleBar {
  const each = kilometresPerPixel(camera);
  const power = 10 ** Math.floor(Math.log10(most * each));
  const times = [5, 2].find((found) => found * power <= most * each) ?? 1;
  const isRough = camera.height / camera.scale > ONE_SCALE;
  return { pixels: (times * power) / each, kilometres: times * power, isRough };
}
