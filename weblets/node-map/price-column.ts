import { totalOf } from '../../src/model/capacity-of.ts';
import { CERTIFIED, DEDICATED, type Inventory } from '../../src/model/inventory.ts';
import type { Prices } from '../../src/model/prices.ts';
import { priceOf, type PriceRequest } from '../../src/model/price-tag.ts';
import { GiB, type Capacity } from '../../src/model/units.ts';
import type { Payer } from '../../src/queries/payer.ts';

export { payerOn } from '../../src/queries/payer.ts';

/** What is priced on every node. */
export interface MachineShape extends Capacity {
  readonly publicIps: number;
}

/** The form’s smallest preset with what its node keeps for it, where nobody said which machine. */
export const SMALL: MachineShape = { cru: 1, mru: 2 * GiB, sru: 27 * GiB, hru: 0, publicIps: 0 };

/**
 * Dollars a month for each row, as the payer would be billed: for a machine on a shared node (a
 * quarter more on certified ones), for the whole node where only that can be had (protocol A.9,
 * B.3.3).
 */
export function priceColumn(
  inventory: Inventory,
  prices: Prices,
  { publicIps, ...resources }: MachineShape,
  { balance, charges }: Pick<Payer, 'balance' | 'charges'>,
): Float32Array {
  const column = new Float32Array(inventory.length);
  const known = new Map<string, number>();
  const price = (key: string, request: PriceRequest): number => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const dollars = Number(priceOf(request, prices, balance, charges).usdPerMonth) / 1e7;
    known.set(key, dollars);
    return dollars;
  };
  const shared = [false, true].map((certified) =>
    price(`shared ${certified}`, { resources, publicIps, certified }),
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
      resources,
      publicIps,
      certified,
      rentTotal,
      extraFee: extraFee[row]!,
    });
  }
  return column;
}
