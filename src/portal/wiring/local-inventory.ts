import type { Formats } from '../../messages/format.ts';
import type { Inventory } from '../../model/inventory.ts';
import { pageFormat } from './speak.ts';

const made = new WeakMap<Inventory, { readonly format: Formats; readonly inventory: Inventory }>();

/**
 * The same nodes with their countries named in the language of the page; the same object as long
 * as nothing changes.
 */
export function localInventory(inventory: Inventory, format = pageFormat()): Inventory {
  const before = made.get(inventory);
  if (before?.format === format) return before.inventory;
  const countries = inventory.countries.map((country) => ({
    ...country,
    name: format.country(country.code),
  }));
  const local = { ...inventory, countries };
  made.set(inventory, { format, inventory: local });
  return local;
}
