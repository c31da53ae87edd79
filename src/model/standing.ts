import { NODE_STATUS, STANDBY, DOWN, UP, type Inventory } from './inventory.ts';

/** How many nodes there are in each state, and on how many farms, in how many countries. */
export interface Standing {
  readonly nodes: number;
  readonly up: number;
  readonly standby: number;
  readonly down: number;
  /** Farms there are, and those with a node that is up. */
  readonly farms: number;
  readonly farmsUp: number;
  /** Countries that are known of a node that is up. */
  readonly countriesUp: number;
}

/** Counts the nodes of an inventory. */
export function standingOf(inventory: Inventory): Standing {
  const states = NODE_STATUS.map(() => 0);
  const farms = new Set<number>();
  const countries = new Set<number>();
  for (let row = 0; row < inventory.length; row++) {
    states[inventory.status[row]!]!++;
    if (inventory.status[row] !== UP) continue;
    farms.add(inventory.farm[row]!);
    const country = inventory.country[row]!;
    if (inventory.countries[country]?.code) countries.add(country);
  }
  return {
    nodes: inventory.length,
    up: states[UP]!,
    standby: states[STANDBY]!,
    down: states[DOWN]!,
    farms: inventory.farms.length,
    farmsUp: farms.size,
    countriesUp: countries.size,
  };
}

/** How many nodes are up in each country, by row of the table of countries. */
export function upByCountry({ length, status, country, countries }: Inventory): Uint32Array {
  const counts = new Uint32Array(countries.length);
  for (let row = 0; row < length; row++) if (status[row] === UP) counts[country[row]!]!++;
  return counts;
}
