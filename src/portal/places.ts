import type { Place } from '../elements/tf-world.ts';
import { UP, type Inventory } from '../model/inventory.ts';

/** Degrees that one spot of the small map covers. */
const CELL = 3;

/** Nodes that are up as spots of a small map, and one of them (any state) as the reader's own. */
export function placesOf(inventory: Inventory, own: number): readonly Place[] {
  const spots = new Map<string, { latitude: number; longitude: number; weight: number }>();
  const placeOf = (row: number) => {
    const [latitude, longitude] = [inventory.latitude[row]!, inventory.longitude[row]!];
    const isPlace = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    return isPlace ? { latitude, longitude } : undefined;
  };
  for (let row = 0; row < inventory.length; row++) {
    const place = inventory.status[row] === UP && row !== own ? placeOf(row) : undefined;
    if (!place) continue;
    const key = `${Math.round(place.latitude / CELL)},${Math.round(place.longitude / CELL)}`;
    const spot = spots.get(key);
    if (spot) spot.weight++;
    else spots.set(key, { ...place, weight: 1 });
  }
  const mine = own < 0 ? undefined : placeOf(own);
  return [...spots.values(), ...(mine ? [{ ...mine, weight: 1, mine: true }] : [])];
}
