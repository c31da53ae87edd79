import type { Place } from '../../elements/tf-world.ts';
import type { Inventory } from '../../model/inventory.ts';
import { UP } from '../../model/inventory.ts';
import type { OverviewView, Supply } from '../overview/overview-view.ts';

const COUNTRIES_SHOWN = 6;

/**
 * The grid at a glance: what is up, where, and how much of it is free.
 *
 * @param nameOf a country's name in the reader's language, by its ISO 3166-1 alpha-2 code
 */
export function summarize(
  inventory: Inventory,
  nameOf: (code: string, english: string) => string,
): OverviewView['grid'] {
  const { length, status, country, city, farm, latitude, longitude } = inventory;
  const countries = inventory.countries.map(() => ({ nodes: 0, freeCores: 0 }));
  const cities = new Map<number, { latitude: number; longitude: number; weight: number }>();
  const farms = new Set<number>();
  const kinds: readonly (readonly [Supply['kind'], Float64Array, Float64Array])[] = [
    ['cores', inventory.totalCru, inventory.usedCru],
    ['memory', inventory.totalMru, inventory.usedMru],
    ['ssd', inventory.totalSru, inventory.usedSru],
    ['hdd', inventory.totalHru, inventory.usedHru],
  ];
  const sums = kinds.map(() => ({ free: 0, total: 0 }));
  let nodesUp = 0;
  for (let row = 0; row < length; row++) {
    if (status[row] !== UP) continue;
    nodesUp++;
    farms.add(farm[row]!);
    kinds.forEach(([, total, used], index) => {
      const sum = sums[index]!;
      sum.total += total[row]!;
      sum.free += Math.max(0, total[row]! - used[row]!);
    });
    const there = countries[country[row]!]!;
    there.nodes++;
    there.freeCores += Math.max(0, inventory.totalCru[row]! - inventory.usedCru[row]!);
    if (Number.isNaN(latitude[row]!)) continue;
    const place = cities.get(city[row]!);
    if (place) place.weight++;
    else
      cities.set(city[row]!, {
        latitude: latitude[row]!,
        longitude: longitude[row]!,
        weight: 1,
      });
  }
  return {
    nodesUp,
    farms: farms.size,
    countries: countries.filter(({ nodes }) => nodes > 0).length,
    supplies: kinds.map(([kind], index) => ({ kind, ...sums[index]! })),
    byCountry: inventory.countries
      .map(({ code, name }, row) => ({ name: nameOf(code, name), ...countries[row]! }))
      .sort((a, b) => b.freeCores - a.freeCores)
      .slice(0, COUNTRIES_SHOWN),
    places: [...cities.values()] satisfies Place[],
    source: inventory.provenance.source,
    at: inventory.provenance.at,
  };
}
