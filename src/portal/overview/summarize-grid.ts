import { UP, type Inventory } from '../../model/inventory.ts';
import { standingOf, upByCountry } from '../../model/standing.ts';
import { fromNames, RESOURCES, supplyByGroup, supplyOf } from '../../model/supply.ts';
import type { CountrySupply, OverviewView } from './overview-view.ts';

const mostCountries = 5;

interface Spot {
  latitude: number;
  longitude: number;
  weight: number;
  mine: boolean;
}

/**
 * The grid at a glance: nodes that are up, what is free on them, where they are.
 *
 * @param mine ids of nodes the reader has something on
 */
export function summarizeGrid(
  inventory: Inventory,
  mine: ReadonlySet<number>,
): OverviewView['grid'] {
  const { up, farmsUp, countriesUp } = standingOf(inventory);
  const spots = new Map<string, Spot>();
  for (let row = 0; row < inventory.length; row++)
    if (inventory.status[row] === UP)
      addSpot(spots, inventory, row, mine.has(inventory.nodeId[row]!));
  return {
    nodesUp: up,
    farms: farmsUp,
    countries: countriesUp,
    supplies: fromNames(RESOURCES, (what) => supplyOf(inventory, what)),
    byCountry: freest(inventory).slice(0, mostCountries),
    places: [...spots.values()],
    source: inventory.provenance.source,
    at: inventory.provenance.at,
  };
}

/** Countries with a node that is up, the most free cores first. */
function freest(inventory: Inventory): readonly CountrySupply[] {
  const { countries, country } = inventory;
  const nodes = upByCountry(inventory);
  return supplyByGroup(inventory, 'cru', countries.length, (row) => country[row]!)
    .map(({ free }, row) => ({ ...countries[row]!, nodes: nodes[row]!, freeCores: free }))
    .filter((line) => line.nodes > 0)
    .sort((a, b) => b.freeCores - a.freeCores);
}

/** Joins what is too close together to be told apart on a small map. */
function addSpot(
  spots: Map<string, Spot>,
  inventory: Inventory,
  row: number,
  isMine: boolean,
): void {
  const latitude = inventory.latitude[row]!;
  const longitude = inventory.longitude[row]!;
  if (Number.isNaN(latitude) || Number.isNaN(longitude)) return;
  const key = `${Math.round(latitude)},${Math.round(longitude)}`;
  const spot = spots.get(key) ?? { latitude, longitude, weight: 0, mine: false };
  spot.weight++;
  spot.mine ||= isMine;
  spots.set(key, spot);
}
