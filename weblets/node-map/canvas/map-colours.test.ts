import { describe, expect, test } from 'vitest';
import { mapColours } from './map-colours.ts';

const ramps = ['tint', 'cost'] as const;
const themes = ['light', 'dark'] as const;

describe.each(ramps)('the ramp %s', (ramp) => {
  test.each(themes)('gets further from the ground with each step, evenly enough (%s)', (theme) => {
    const steps = [0, 1, 2, 3, 4].map((i) => mapColours[`${ramp}-${i as 0}`][theme][0]);
    const ground = mapColours.land[theme][0];
    for (let i = 1; i < steps.length; i++) {
      const step = Math.abs(steps[i]! - steps[i - 1]!);
      expect(step).toBeGreaterThan(0.075);
      expect(step).toBeLessThan(0.17);
      expect(Math.abs(steps[i]! - ground)).toBeGreaterThan(Math.abs(steps[i - 1]! - ground));
    }
  });
});

test.each(themes)('land stands off the sea, and its shore off both (%s)', (theme) => {
  const { sea, land, shore } = mapColours;
  expect(Math.abs(sea[theme][0] - land[theme][0])).toBeGreaterThan(0.03);
  expect(Math.abs(shore[theme][0] - land[theme][0])).toBeGreaterThan(0.1);
});
