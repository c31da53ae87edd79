import { totalOf } from '../../src/model/capacity-of.ts';
import { CERTIFIED, DEDICATED, type Inventory } from '../../src/model/inventory.ts';
import type { Prices } from '../../src/model/prices.ts';
import { priceOf, type PriceRequest } from '../../src/model/pricing.ts';
import { GiB, type Capacity } from '../../src/model/units.ts';

/** A small machine, where nobody said which. */
export const SMALL: Capacity = { cru: 1, mru: 2 * GiB, sru: 25 * GiB, hru: 0 };

/**
 * Dollars a month for each row, without discount: for a machine on a shared node (a quarter more on
 * certified ones), for the whole node where only that can be had (protocol A.9, B.3.3).
 *
 * @param shape of the machine
 */
export function priceColumn(inventory: Inventory, prices: Prices, shape: Capacity): Float32Array {
  const column = new Float32Array(inventory.length);
  const known = new Map<string, number>();
  const price = (key: string, request: PriceRequest): number => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const dollars = Number(priceOf(request, prices).usdPerMonth) / 1e7;
    known.set(key, dollars);
    return dollars;
  };
  const shared = [false, true].map((certified) =>
    price(`shared ${certified}`, { resources: shape, publicIps: 0, certified }),
  );
  const { flags, extraFee } = inventory;
  for (let row = 0; row < column.length; row++) {
    const certified = (flags[row]! & CERTIFIED) !== 0;
    if ((flags[row]! & DEDICATED) === 0) {
      column[row] = shared[Number(certified)]!;
      continue;
    }
    const rentTotal = totalOf(inventory, row);
    // Nodes of the same make cost the same.
    const key = `${certified} ${extraFee[row]} ${Object.values(rentTotal).join(' ')}`;
    column[row] = price(key, {
      resources: shape,
      publicIps: 0,
      certified,
      rentTotal,
      extraFee: extraFee[row]!,
    });
  }
  return column;
}
