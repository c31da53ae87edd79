import type { Inventory } from '../../src/model/inventory.ts';
import type { Formats } from '../../src/messages/format.ts';

/** "Ghent, Belgium": where the node of a row stands. */
export function placeName(inventory: Inventory, row: number, format: Formats): string {
  const city = inventory.cities[inventory.city[row]!];
  const country = format.country(countryCode(inventory, row));
  return city ? `${city}, ${country}` : country;
}

export const countryCode = (inventory: Inventory, row: number): string =>
  inventory.countries[inventory.country[row]!]?.code ?? '';
