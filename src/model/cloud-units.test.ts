import { describe, expect, it } from 'vitest';
import { cloudUnits } from './cloud-units.ts';
import { toDouble } from './fixed-point.ts';
import { GiB, NO_CAPACITY, TiB } from './units.ts';

describe('cloud units', () => {
  it.each([
    [1, 2, 0.5],
    [2, 4, 1],
    [1, 8, 1],
    [1, 1, 0.5],
    [4, 4, 2],
    [8, 16, 4],
    [16, 32, 8],
    [2, 16, 2],
  ])('%i cores with %i GiB are %f compute units', (cru, memory, cu) => {
    expect(toDouble(cloudUnits({ ...NO_CAPACITY, cru, mru: memory * GiB }).cu)).toBe(cu);
  });

  it('count 200 GiB of SSD or 1200 GiB of HDD as one storage unit', () => {
    expect(toDouble(cloudUnits({ ...NO_CAPACITY, sru: 50 * GiB }).su)).toBe(0.25);
    expect(toDouble(cloudUnits({ ...NO_CAPACITY, hru: 1200 * GiB }).su)).toBe(1);
    expect(toDouble(cloudUnits({ ...NO_CAPACITY, hru: TiB }).su)).toBeCloseTo(0.8533, 4);
  });
});
