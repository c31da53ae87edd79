import { describe, expect, it } from 'vitest';
import { readCities } from './cities.ts';

const table = readCities();

describe('countries and cities', () => {
  it('are 60 countries on six continents, each with a code, a name and cities of its own', () => {
    expect(table.countries).toHaveLength(60);
    expect(new Set(table.countries.map(({ code }) => code)).size).toBe(60);
    expect(new Set(table.countries.map(({ name }) => name)).size).toBe(60);
    expect(new Set(table.countries.map(({ continent }) => continent))).toEqual(
      new Set(['Europe', 'North America', 'South America', 'Asia', 'Africa', 'Oceania']),
    );
    for (const { code, name } of table.countries) {
      expect(code).toMatch(/^[A-Z]{2}$/);
      expect(name).toMatch(/^[A-Z][A-Za-z ]+$/);
    }
  });

  it('lie together by country, two to nine each, with a weight', () => {
    let before = 0;
    table.countries.forEach((_, country) => {
      const first = table.firstCity[country]!;
      const next = table.firstCity[country + 1]!;
      expect(next - first).toBeGreaterThanOrEqual(2);
      expect(next - first).toBeLessThanOrEqual(9);
      expect(new Set(table.countryOf.slice(first, next))).toEqual(new Set([country]));
      expect(table.countryTotals[country]).toBeGreaterThan(before);
      before = table.countryTotals[country]!;
    });
    expect(table.firstCity.at(-1)).toBe(table.cities.length);
  });

  it.each([
    ['Ghent', 'BE', 51.05, 3.72],
    ['Ho Chi Minh City', 'VN', 10.82, 106.63],
    ['São Paulo', 'BR', -23.55, -46.64],
    ['Wellington', 'NZ', -41.29, 174.78],
    ['Los Angeles', 'US', 34.05, -118.24],
    ['Dar es Salaam', 'TZ', -6.82, 39.27],
  ])('know where %s in %s is', (name, code, latitude, longitude) => {
    const city = table.cities.indexOf(name);
    expect(table.countries[table.countryOf[city]!]!.code).toBe(code);
    expect(table.latitude[city]! / 100).toBeCloseTo(latitude, 1);
    expect(table.longitude[city]! / 100).toBeCloseTo(longitude, 1);
  });
});
