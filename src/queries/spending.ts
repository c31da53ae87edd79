import { totalOf } from '../model/capacity-of.ts';
import type { TftUnits } from '../model/units.ts';
import type { ContractId } from '../model/ids.ts';
import type { Contract } from '../model/contract.ts';
import { CERTIFIED, rowOf, STANDBY, type Inventory } from '../model/inventory.ts';
import type { Prices } from '../model/prices.ts';
import type { HourlyCharge } from '../model/bill-ahead.ts';
import { chargesOf, priceTogether, type PriceRequest, type PriceTag } from '../model/price-tag.ts';
import { NO_CAPACITY } from '../model/units.ts';
import type { BilledNode } from './runway.ts';

/** What everything costs from now on if nothing changes. */
export interface Spending {
  /** Of the next hour's bills. */
  readonly perHour: TftUnits;
  /** Of the next 720 hours, with discounts that fall as the balance does. */
  readonly perMonth: TftUnits;
  /** Price of each contract with its discount level. */
  readonly byContract: ReadonlyMap<ContractId, PriceTag>;
}

/** Prices every contract beside the others, with this usable balance before their next bills. */
export function spendingOn(
  contracts: readonly Contract[],
  inventory: Inventory,
  prices: Prices,
  usable: TftUnits,
): Spending {
  const tags = priceTogether(requestsOf(contracts, inventory), prices, usable);
  return {
    perHour: tags.reduce((sum, { tftPerHour }) => sum + tftPerHour, 0n),
    perMonth: tags.reduce((sum, { tftPerMonth }) => sum + tftPerMonth, 0n),
    byContract: new Map(contracts.map(({ contractId }, i) => [contractId, tags[i]!])),
  };
}

/** What contracts owe every hour, for pricing something beside them. */
export const chargesOfContracts = (
  contracts: readonly Contract[],
  inventory: Inventory,
  prices: Prices,
): readonly HourlyCharge[] =>
  requestsOf(contracts, inventory).flatMap((request) => chargesOf(request, prices));

function requestsOf(contracts: readonly Contract[], inventory: Inventory): readonly PriceRequest[] {
  const rented = new Set(contracts.flatMap((each) => (each.type === 'rent' ? each.nodeId : [])));
  return contracts.map((contract): PriceRequest => {
    const node = billedNode(contract, inventory);
    return {
      resources: contract.type === 'node' ? contract.resources : NO_CAPACITY,
      publicIps: contract.type === 'node' ? contract.publicIps.length : 0,
      certified: node?.certified ?? false,
      rented: contract.type === 'node' && rented.has(contract.nodeId),
      ...(contract.type === 'rent' &&
        node &&
        !node.standby && { rentTotal: node.total, extraFee: node.extraFee }),
      names: contract.type === 'name' ? 1 : 0,
    };
  });
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
