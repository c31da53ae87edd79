import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cameraOf } from './camera.ts';
import { kilometresPerPixel, scaleBar } from './distance.ts';
import { unproject } from './projection.ts';

const view = fc.record({
  latitude: fc.double({ min: -75, max: 75, noNaN: true }),
  longitude: fc.double({ min: -179, max: 179, noNaN: true }),
  zoom: fc.double({ min: 4, max: 11, noNaN: true }),
});

/** Kilometres between two places on a round earth. */
function between(a: ReturnType<typeof unproject>, b: ReturnType<typeof unproject>): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const [north, east] = [radians(b.latitude - a.latitude), radians(b.longitude - a.longitude)];
  const half =
    Math.sin(north / 2) ** 2 +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(east / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.sqrt(half));
}

describe('a distance on the map', () => {
  test('is that on the earth, along the middle of the picture', () => {
    fc.assert(
      fc.property(view, (at) => {
        const camera = cameraOf(at, 1000, 600);
        const west = unproject(camera.x - 10 / camera.scale, camera.y);
        const east = unproject(camera.x + 10 / camera.scale, camera.y);
        expect((20 * kilometresPerPixel(camera)) / between(west, east)).toBeCloseTo(1, 3);
      }),
    );
  });

  test('is shown by a bar of 1, 2 or 5 times a power of ten that is neither long nor short', () => {
    fc.assert(
      fc.property(view, (at) => {
        const camera = cameraOf(at, 1000, 600);
        const { pixels, kilometres } = scaleBar(camera, 110);
        expect(pixels).toBeLessThanOrEqual(110.001);
        expect(pixels).toBeGreaterThan(43.9);
        expect(kilometres).toBeCloseTo(pixels * kilometresPerPixel(camera), 3);
        expect(String(Number(kilometres.toPrecision(6)))).toMatch(/^([125]0*|0\.0*[125])$/);
      }),
    );
  });

  test('holds in the middle only where much of the earth is shown', () => {
    const bar = (zoom: number) =>
      scaleBar(cameraOf({ latitude: 51, longitude: 4, zoom }, 1000, 600), 110);
    expect(bar(0).isRough).toBe(true);
    expect(bar(8).isRough).toBe(false);
  });
});
