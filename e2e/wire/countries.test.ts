import { expect, test } from 'vitest';
import { countryCode } from '../../src/live/grid-proxy/countries.ts';
import { readCities } from '../../src/sim/world/cities.ts';
import { regionOf } from '../../src/specs/regions.ts';

test('every country in which nodes stand is known by its name, and lies in a region', () => {
  const { countries } = readCities();
  expect(countries.map(({ name }) => countryCode(name))).toEqual(countries.map(({ code }) => code));
  for (const { name } of countries) expect(regionOf(countryCode(name)), name).toBeDefined();
});

test.each([
  ['Germany', 'DE'],
  ['Viet Nam', 'VN'],
  ['Yemen', 'YE'],
  ['Serbia', 'RS'],
  ['Burma', 'MM'],
  ['The Netherlands', 'NL'],
  ['Russian Federation', 'RU'],
  ['Türkiye', 'TR'],
  ['  côte d’ivoire ', 'CI'],
  ['BE', 'BE'],
  ['Atlantis', ''],
  ['', ''],
])('%s is %s', (name, code) => {
  expect(countryCode(name)).toBe(code);
});
