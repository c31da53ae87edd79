import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chordSquared, groundKm, unitVector, unitVectors } from './sphere.ts';

const points = fc.record({
  lat: fc.float({ min: -90, max: 90, noNaN: true }),
  lon: fc.float({ min: -180, max: 180, noNaN: true }),
});
const distance = (from: { lat: number; lon: number }, to: { lat: number; lon: number }) =>
  groundKm(chordSquared(unitVector(from), unitVector(to), 0));

/** The haversine formula, with the engine's own sines. */
function haversine(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const half = (x: number, y: number) => Math.sin(radians(x - y) / 2) ** 2;
  const flat = Math.cos(radians(a.lat)) * Math.cos(radians(b.lat));
  const h = half(a.lat, b.lat) + flat * half(a.lon, b.lon);
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(h)));
}

describe('distance over the ground', () => {
  it('is that of the haversine formula', () => {
    fc.assert(
      fc.property(points, points, (a, b) => {
        // Near the antipode the arc is steep in its chord; 100 m of 20,000 km is plenty.
        expect(Math.abs(distance(a, b) - haversine(a, b))).toBeLessThan(0.1);
      }),
      { numRuns: 1000 },
    );
  });

  it('is what maps say', () => {
    const london = { lat: 51.5074, lon: -0.1278 };
    expect(distance(london, { lat: 48.8566, lon: 2.3522 })).toBeCloseTo(343.6, 0);
    expect(distance(london, { lat: 40.7128, lon: -74.006 })).toBeCloseTo(5570, -1);
    expect(distance(london, london)).toBe(0);
    expect(distance({ lat: 0, lon: 179 }, { lat: 0, lon: -179 })).toBeCloseTo(222.4, 1);
    expect(distance({ lat: 90, lon: 0 }, { lat: -90, lon: 77 })).toBeCloseTo(20_015, 0);
  });

  it('is computed once for the same columns, again for others', () => {
    const latitude = Float32Array.of(1, 2);
    const longitude = Float32Array.of(3, 4);
    const vectors = unitVectors(latitude, longitude);
    expect(unitVectors(latitude, longitude)).toBe(vectors);
    expect(unitVectors(latitude, longitude.slice())).not.toBe(vectors);
  });

  it('is no number where the place is unknown', () => {
    const nowhere = unitVectors(Float32Array.of(NaN), Float32Array.of(NaN));
    expect(chordSquared(unitVector({ lat: 0, lon: 0 }), nowhere, 0)).toBeNaN();
  });
});
