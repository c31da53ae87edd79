import { CITIES } from './cities.data.ts';
import { runningTotals } from './random.ts';

export interface Country {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly name: string;
  readonly continent: string;
}

/** Countries and their cities as tables; the cities of a country are neighbours. */
export interface CityTable {
  readonly countries: readonly Country[];
  /** Running totals of the countries' weights, for `Random.weighted`. */
  readonly countryTotals: readonly number[];
  /** Row of the first city of each country, and behind the last country the number of cities. */
  readonly firstCity: readonly number[];
  readonly cities: readonly string[];
  /** Row in `countries` of each city. */
  readonly countryOf: readonly number[];
  /** Hundredths of a degree. */
  readonly latitude: readonly number[];
  readonly longitude: readonly number[];
}

/** Reads the generated list; costs less than a millisecond. */
export function readCities(): CityTable {
  const countries: Country[] = [];
  const weights: number[] = [];
  const firstCity: number[] = [];
  const cities: string[] = [];
  const countryOf: number[] = [];
  const latitude: number[] = [];
  const longitude: number[] = [];
  let continent = '';
  for (const line of CITIES.trim().split('\n')) {
    const [head = '', weight, ...places] = line.split('|');
    if (weight === undefined) {
      continent = head;
      continue;
    }
    firstCity.push(cities.length);
    let north = 0;
    let east = 0;
    for (const place of places) {
      const words = place.split(' ');
      east += Number(words.pop());
      north += Number(words.pop());
      cities.push(words.join(' '));
      countryOf.push(countries.length);
      latitude.push(north);
      longitude.push(east);
    }
    countries.push({ code: head.slice(0, 2), name: head.slice(2), continent });
    weights.push(Number(weight));
  }
  firstCity.push(cities.length);
  return {
    countries,
    countryTotals: runningTotals(weights),
    firstCity,
    cities,
    countryOf,
    latitude,
    longitude,
  };
}
