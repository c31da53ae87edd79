import { totalOf } from '../model/capacity-of.ts';
import type { TftUnits } from '../model/units.ts';
import type { ContractId } from '../model/ids.ts';
import type { Contract } from '../model/contract.ts';
import { CERTIFIED, rowOf, STANDBY, type Inventory } from '../model/inventory.ts';
import type { Prices } from '../model/prices.ts';
import { priceOf, type PriceTag } from '../model/pricing.ts';
import { HOURS_PER_MONTH, NO_CAPACITY } from '../model/units.ts';
import type { BilledNode } from './runway.ts';

/** What everything costs from now on if nothing changes. */
export interface Spending {
  readonly perHour: TftUnits;
  /** 720 hours. */
  readonly perMonth: TftUnits;
  /** Price of each contract with its discount level. */
  readonly byContract: ReadonlyMap<ContractId, PriceTag>;
}

/** Prices every contract as the next hourly bill would with this usable balance. */
export function spendingOn(
  contracts: readonly Contract[],
  inventory: Inventory,
  prices: Prices,
  usable: TftUnits,
): Spending {
  const rented = new Set(contracts.flatMap((each) => (each.type === 'rent' ? each.nodeId : [])));
  const byContract = new Map<ContractId, PriceTag>();
  let perHour = 0n;
  for (const contract of contracts) {
    const node = billedNode(contract, inventory);
    const price = priceOf(
      {
        resources: contract.type === 'node' ? contract.resources : NO_CAPACITY,
        publicIps: contract.type === 'node' ? contract.publicIps.length : 0,
        certified: node?.certified ?? false,
        rented: contract.type === 'node' && rented.has(contract.nodeId),
        ...(contract.type === 'rent' && node && !node.standby
          ? { rentTotal: node.total, extraFee: node.extraFee }
          : {}),
        names: contract.type === 'name' ? 1 : 0,
      },
      prices,
      usable,
    );
    byContract.set(contract.contractId, price);
    perHour += price.tftPerHour;
  }
  return { perHour, perMonth: perHour * BigInt(HOURS_PER_MONTH), byContract };
}

/** What bills need to know of a contract's node; undefined for a name contract. */
export function billedNode(contract: Contract, inventory: Inventory): BilledNode | undefined {
  if (contract.type === 'name') return undefined;
  const row = rowOf(inventory, contract.nodeId);
  if (row < 0) return { certified: false, standby: false, total: NO_CAPACITY, extraFee: 0 };
  return {
    certified: ((inventory.flags[row] ?? 0) & CERTIFIED) !== 0,
    standby: inventory.status[row] === STANDBY,
    total: totalOf(inventory, row),
    extraFee: inventory.extraFee[row] ?? 0,
  };
}
