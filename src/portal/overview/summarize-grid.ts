import { totalOf, usedOf } from '../../model/capacity-of.ts';
import { UP, type Inventory } from '../../model/inventory.ts';
import type { OverviewView, Supply } from './overview-view.ts';

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
  const total = { cores: 0, memory: 0, ssd: 0, hdd: 0 };
  const used = { cores: 0, memory: 0, ssd: 0, hdd: 0 };
  const farms = new Set<number>();
  const countries = new Map<number, { nodes: number; freeCores: number }>();
  const spots = new Map<string, Spot>();
  let nodesUp = 0;

  for (let row = 0; row < inventory.length; row++) {
    if (inventory.status[row] !== UP) continue;
    nodesUp++;
    farms.add(inventory.farm[row]!);
    const has = totalOf(inventory, row);
    const uses = usedOf(inventory, row);
    total.cores += has.cru;
    total.memory += has.mru;
    total.ssd += has.sru;
    total.hdd += has.hru;
    used.cores += uses.cru;
    used.memory += uses.mru;
    used.ssd += uses.sru;
    used.hdd += uses.hru;
    const country = countries.get(inventory.country[row]!) ?? { nodes: 0, freeCores: 0 };
    country.nodes++;
    country.freeCores += Math.max(0, has.cru - uses.cru);
    countries.set(inventory.country[row]!, country);
    addSpot(spots, inventory, row, mine.has(inventory.nodeId[row]!));
  }

  const supply = (kind: Supply['kind']): Supply => ({
    kind,
    free: Math.max(0, total[kind] - used[kind]),
    total: total[kind],
  });
  return {
    nodesUp,
    farms: farms.size,
    countries: countries.size,
    supplies: [supply('cores'), supply('memory'), supply('ssd'), supply('hdd')],
    byCountry: [...countries]
      .sort(([, a], [, b]) => b.freeCores - a.freeCores)
      .slice(0, mostCountries)
      .map(([row, counts]) => ({ name: inventory.countries[row]?.name ?? '', ...counts })),
    places: [...spots.values()],
    source: inventory.provenance.source,
    at: inventory.provenance.at,
  };
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
