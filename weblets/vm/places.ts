import type { Inventory } from '../../src/model/inventory.ts';
import type { Formats } from '../../src/messages/format.ts';
import type { GeoPoint } from '../../src/specs/vm/vm-spec.ts';

/** "Ghent, Belgium": where the node of a row stands. */
export function placeName(inventory: Inventory, row: number, format: Formats): string {
  const city = inventory.cities[inventory.city[row]!];
  const country = format.country(countryCode(inventory, row));
  return city ? `${city}, ${country}` : country;
}

const countryCode = (inventory: Inventory, row: number): string =>
  inventory.countries[inventory.country[row]!]?.code ?? '';

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
