import { CITIES, FIGURES } from './cities.data.ts';
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

/** Characters that are no digits, as they would end or escape a text. */
const NO_DIGITS = ['"', "'", '\\', '`'];
const FIRST_DIGIT = 33;
const HALF = 45;

/** Reads numbers as `packNumbers` in `scripts/make-cities.mjs` writes them. */
function unpackNumbers(text: string): number[] {
  const numbers: number[] = [];
  let rest = 0;
  let place = 1;
  for (const sign of text) {
    const skipped = NO_DIGITS.filter((other) => other < sign).length;
    const digit = sign.charCodeAt(0) - FIRST_DIGIT - skipped;
    rest += (digit % HALF) * place;
    place *= HALF;
    if (digit >= HALF) continue;
    numbers.push(rest % 2 ? -(rest + 1) / 2 : rest / 2);
    rest = 0;
    place = 1;
  }
  return numbers;
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
  const figures = unpackNumbers(FIGURES);
  let at = 0;
  const next = (): number => figures[at++]!;
  let continent = '';
  for (const line of CITIES.trim().split('\n')) {
    const [head = '', ...names] = line.split('|');
    if (names.length === 0) {
      continent = head;
      continue;
    }
    weights.push(next());
    firstCity.push(cities.length);
    let north = 0;
    let east = 0;
    for (const name of names) {
      north += next();
      east += next();
      cities.push(name);
      countryOf.push(countries.length);
      latitude.push(north);
      longitude.push(east);
    }
    countries.push({ code: head.slice(0, 2), name: head.slice(2), continent });
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
