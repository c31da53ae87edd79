import type { Inventory } from '../../src/model/inventory.ts';
import type { GeoPoint } from '../../src/specs/vm/vm-spec.ts';
import { countryCode } from './places.ts';

export interface City extends GeoPoint {
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

const known = new WeakMap<readonly string[], readonly City[]>();

/** The cities that have nodes, with the place of the first of them. */
export function citiesOf(inventory: Inventory): readonly City[] {
  const remembered = known.get(inventory.cities);
  if (remembered) return remembered;
  const found = new Map<number, City>();
  for (let row = 0; row < inventory.length; row++) {
    const city = inventory.city[row]!;
    const lat = inventory.latitude[row]!;
    const lon = inventory.longitude[row]!;
    if (found.has(city) || Number.isNaN(lat) || Number.isNaN(lon)) continue;
    const name = inventory.cities[city]!;
    found.set(city, { name, country: countryCode(inventory, row), lat, lon });
  }
  const cities = [...found.values()];
  known.set(inventory.cities, cities);
  return cities;
}

/** A guess without asking: the city that the browser's time zone is named after. */
export function cityOfTimeZone(cities: readonly City[]): City | undefined {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const name = zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
  return cities.find((city) => city.name === name);
}

/** The cities of one country, and a point in the middle of them. */
export interface CountryCities {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly middle: GeoPoint;
  readonly cities: readonly City[];
}

const grouped = new WeakMap<readonly City[], readonly CountryCities[]>();

/** The same cities, by their country. */
export function citiesByCountry(cities: readonly City[]): readonly CountryCities[] {
  const remembered = grouped.get(cities);
  if (remembered) return remembered;
  const groups = [...new Set(cities.map(({ country }) => country))].map((country) => {
    const own = cities.filter((city) => city.country === country);
    const middle = { lat: mean(own.map(({ lat }) => lat)), lon: mean(own.map(({ lon }) => lon)) };
    return { country, cities: own, middle };
  });
  grouped.set(cities, groups);
  return groups;
}

/** To a hundredth of a degree, about a kilometre: it stands in addresses. */
const mean = (values: readonly number[]): number =>
  Math.round((100 * values.reduce((sum, value) => sum + value, 0)) / values.length) / 100;
