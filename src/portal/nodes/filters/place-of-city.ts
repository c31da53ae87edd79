import type { Inventory } from '../../../model/inventory.ts';
import type { GeoPoint } from '../../../specs/vm/vm-spec.ts';

/** Where a city is: where its first node with a place stands. Undefined for a city without any. */
export function placeOfCity(inventory: Inventory, name: string): GeoPoint | undefined {
  const wanted = name.trim().toLowerCase();
  const { city, cities, latitude, longitude, length } = inventory;
  const rows = new Set(
    Array.from(cities.keys()).filter((row) => cities[row]!.toLowerCase() === wanted),
  );
  if (rows.size === 0) return undefined;
  for (let row = 0; row < length; row++) {
    const lat = latitude[row]!;
    const lon = longitude[row]!;
    if (!rows.has(city[row]!) || !(Math.abs(lat) <= 90) || !(Math.abs(lon) <= 180)) continue;
    return { lat: Math.round(lat * 100) / 100, lon: Math.round(lon * 100) / 100 };
  }
  return undefined;
}
