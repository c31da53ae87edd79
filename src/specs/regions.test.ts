import { describe, expect, it } from 'vitest';
import { REGIONS, regionOf } from './regions.ts';

describe('regions', () => {
  it.each([
    ['BE', 'europe'],
    ['EG', 'africa'],
    ['US', 'americas'],
    ['TW', 'asia'],
    ['NZ', 'oceania'],
    ['CY', 'asia'],
  ])('puts %s in %s', (country, region) => {
    expect(regionOf(country)).toBe(region);
  });

  it('knows no region of Antarctica, nor of codes that are none or straddle two', () => {
    for (const code of ['AQ', '', 'B', 'be', 'YB', 'BEL']) expect(regionOf(code)).toBeUndefined();
  });

  it('puts every country in one region only', () => {
    const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
    const codes = letters.flatMap((a) => letters.map((b) => a + b)).filter(regionOf);
    expect(codes).toHaveLength(249);
    expect(new Set(codes.map(regionOf))).toEqual(new Set(REGIONS));
  });
});
