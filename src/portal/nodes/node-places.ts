import type { Exploration } from '../../explore/exploration.ts';
import type { Place } from '../../elements/tf-world.ts';

/** Degrees that one spot of the small map covers. */
const CELL = 2;

/** The nodes that pass as spots of a small map, and the one that a person is at. */
export function nodePlaces({ inventory, out }: Exploration, current: number | undefined): Place[] {
  const { latitude, longitude } = inventory;
  const isPlace = (row: number): boolean =>
    Math.abs(latitude[row]!) <= 90 && Math.abs(longitude[row]!) <= 180;
  const across = 360 / CELL + 1;
  const weights = new Map<number, { weight: number; row: number }>();
  for (let row = 0; row < out.length; row++) {
    if (out[row] !== 0 || !isPlace(row)) continue;
    const cell =
      Math.round((latitude[row]! + 90) / CELL) * across +
      Math.round((longitude[row]! + 180) / CELL);
    const spot = weights.get(cell);
    if (spot) spot.weight++;
    else weights.set(cell, { weight: 1, row });
  }
  const places: Place[] = [...weights.values()].map(({ weight, row }) => ({
    latitude: latitude[row]!,
    longitude: longitude[row]!,
    weight,
  }));
  if (current === undefined || !isPlace(current)) return places;
  const mine = {
    latitude: latitude[current]!,
    longitude: longitude[current]!,
    weight: 1,
    mine: true,
  };
  return [...places, mine];
}
