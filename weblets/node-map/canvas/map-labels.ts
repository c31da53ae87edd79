import type { Inventory } from '../../../src/model/inventory.ts';
import { isPlace, project } from '../engine/projection.ts';
import type { Label } from './labels.ts';

/** Sums of the places of a group of nodes. */
interface Group {
  x: number;
  y: number;
  weight: number;
  country: number;
}

/** Cities are named from this scale on; countries until shortly after. */
const CITIES_FROM = 2600;
const COUNTRIES_TO = 9000;
const MOST = 3000;

/**
 * Names of the countries and cities that nodes are in, where their nodes are; the heaviest first.
 *
 * @param country the name of an ISO 3166-1 alpha-2 code
 */
export function labelsOf(inventory: Inventory, country: (code: string) => string): Label[] {
  const countries = new Map<number, Group>();
  const cities = new Map<number, Group>();
  // A sample is enough to know where a city is.
  const step = Math.max(1, Math.floor(inventory.length / 200_000));
  for (let row = 0; row < inventory.length; row += step) {
    const latitude = inventory.latitude[row]!;
    const longitude = inventory.longitude[row]!;
    if (!isPlace(latitude, longitude)) continue;
    const [x, y] = project(longitude, latitude);
    const at = inventory.country[row]!;
    add(countries, at, x, y, at);
    add(cities, inventory.city[row]!, x, y, at);
  }
  const names = [...countries].map(([at, group]) => {
    const code = inventory.countries[at]?.code ?? '';
    return label(group, at, country(code), 0, COUNTRIES_TO, true);
  });
  const towns = [...cities].map(([at, group]) =>
    label(group, group.country, inventory.cities[at] ?? '', CITIES_FROM, Infinity, false),
  );
  return [...names, ...towns]
    .filter(({ text }) => text !== '')
    .sort((a, b) => Number(b.isCountry) - Number(a.isCountry) || b.weight - a.weight)
    .slice(0, MOST);
}

function add(groups: Map<number, Group>, key: number, x: number, y: number, country: number): void {
  const group = groups.get(key);
  if (!group) groups.set(key, { x, y, weight: 1, country });
  else {
    group.x += x;
    group.y += y;
    group.weight++;
  }
}

const label = (
  { x, y, weight }: Group,
  country: number,
  text: string,
  from: number,
  to: number,
  isCountry: boolean,
): Label => ({ text, x: x / weight, y: y / weight, weight, from, to, isCountry, country });
