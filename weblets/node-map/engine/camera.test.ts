import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  WORLD_VIEW,
  cameraOf,
  fitScale,
  framed,
  panned,
  resized,
  viewOf,
  within,
  zoomed,
} from './camera.ts';
import { WORLD_HEIGHT, project } from './projection.ts';

const world = cameraOf(WORLD_VIEW, 1000, 500);
const finite = fc.double({ min: -1e6, max: 1e6, noNaN: true });

describe('the camera', () => {
  test('shows the whole world at zoom 0, and half of it at 1', () => {
    expect(world.scale).toBe(fitScale(1000, 500));
    expect(cameraOf({ ...WORLD_VIEW, zoom: 1 }, 1000, 500).scale).toBe(2 * world.scale);
  });

  test.each([
    { latitude: NaN, longitude: 4, zoom: 3 },
    { latitude: 50, longitude: Infinity, zoom: 3 },
    { latitude: 50, longitude: 4, zoom: NaN },
  ])('shows the world when asked for %o', (view) => {
    expect(cameraOf(view, 1000, 500)).toEqual(world);
  });

  test('says where it is in degrees', () => {
    const view = { latitude: 50.85, longitude: 4.35, zoom: 5 };
    const back = viewOf(cameraOf(view, 1000, 500));
    expect(back.latitude).toBeCloseTo(50.85, 5);
    expect(back.longitude).toBeCloseTo(4.35, 5);
    expect(back.zoom).toBeCloseTo(5, 9);
  });

  test('zooms around a point that stays where it is', () => {
    const before = cameraOf({ latitude: 40, longitude: 10, zoom: 3 }, 1000, 500);
    const after = zoomed(before, 2, 700, 120);
    const at = (camera: typeof before) => camera.x + (700 - 500) / camera.scale;
    expect(at(after)).toBeCloseTo(at(before), 9);
  });

  test('never loses the world, whatever is done to it', () => {
    const step = fc.oneof(
      fc.record({ what: fc.constant('pan' as const), a: finite, b: finite }),
      fc.record({
        what: fc.constant('zoom' as const),
        a: fc.double({ min: 0.01, max: 100, noNaN: true }),
        b: finite,
      }),
      fc.record({
        what: fc.constant('size' as const),
        a: fc.integer({ min: 1, max: 4000 }),
        b: fc.integer({ min: 1, max: 4000 }),
      }),
    );
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        let camera = world;
        for (const { what, a, b } of steps) {
          if (what === 'pan') camera = panned(camera, a, b);
          else if (what === 'zoom') camera = zoomed(camera, a, b, b);
          else camera = resized(camera, a, b);
        }
        expect(camera.x).toBeGreaterThanOrEqual(0);
        expect(camera.x).toBeLessThanOrEqual(1);
        expect(camera.y).toBeGreaterThanOrEqual(0);
        expect(camera.y).toBeLessThanOrEqual(WORLD_HEIGHT);
        const { width, height } = camera;
        expect(camera.scale).toBeGreaterThanOrEqual(Math.min(width, height / WORLD_HEIGHT, 64));
        expect(camera.scale).toBeGreaterThanOrEqual(
          Math.min(fitScale(width, height), Math.max(64, Math.min(width, height / WORLD_HEIGHT))),
        );
      }),
    );
  });

  test('frames a box, and a single point no closer than it is told', () => {
    const box = { left: 0.5, right: 0.52, top: 0.1, bottom: 0.11 };
    const there = framed(world, box, 1e6);
    expect((box.right - box.left) * there.scale).toBeLessThan(1000);
    expect(there.x).toBeCloseTo(0.51, 6);
    const point = { left: 0.5, right: 0.5, top: 0.2, bottom: 0.2 };
    expect(framed(world, point, 50_000).scale).toBe(50_000);
  });

  test('held within is held there again', () => {
    const camera = within({ ...world, x: 9, y: -9, scale: 1e12 });
    expect(within(camera)).toEqual(camera);
  });
});

test('the world is cropped to where people live, and all of it can be reached', () => {
  // A picture of the shape of the inhabited world.
  const camera = cameraOf(WORLD_VIEW, 1000, 470);
  const isSeen = (longitude: number, latitude: number) => {
    const [x, y] = project(longitude, latitude);
    return (
      Math.abs(x - camera.x) * camera.scale <= camera.width / 2 + 1 &&
      Math.abs(y - camera.y) * camera.scale <= camera.height / 2 + 1
    );
  };
  for (const [longitude, latitude] of [
    [-149.9, 61.2],
    [-68.3, -54.8],
    [25.8, 71.1],
    [176.9, -39.5],
    [178.4, -18.1],
    [18.4, -33.9],
  ] as const)
    expect(isSeen(longitude, latitude), `${longitude}, ${latitude}`).toBe(true);
  expect(isSeen(0, -75)).toBe(false);
  // Larger than the whole world would be.
  expect(camera.scale).toBeGreaterThan(1.1 * Math.min(1000, 470 / WORLD_HEIGHT));
  expect(cameraOf({ ...WORLD_VIEW, zoom: -2 }, 1000, 470).scale).toBeLessThanOrEqual(
    470 / WORLD_HEIGHT,
  );
});
