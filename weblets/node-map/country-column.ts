import type { Inventory } from '../../src/model/inventory.ts';
import { NOWHERE } from './engine/gather.ts';

/** Country of each row as the index wants it: what is not in the table, or has no code, is nowhere. */
export function countryColumn({ country, countries }: Inventory): Uint16Array {
  const isKnown = (at: number): boolean => Boolean(countries[at]?.code);
  if (country.every(isKnown)) return country;
  return country.map((at) => (isKnown(at) ? at : NOWHERE));
}
