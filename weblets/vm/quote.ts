import type { Inventory } from '../../src/model/inventory.ts';
import { priceOf, type PriceTag } from '../../src/model/price-tag.ts';
import type { Prices } from '../../src/model/prices.ts';
import { place } from '../../src/planning/place.ts';
import type { Placement } from '../../src/planning/placement.ts';
import { planVm } from '../../src/planning/vm-plan.ts';
import { requirementsOf } from '../../src/planning/vm-requirements.ts';
import type { Payer } from '../../src/queries/payer.ts';
import type { VmSpec } from '../../src/specs/vm/vm-spec.ts';

/** The grid as it is now, for whoever asks. */
export interface Market extends Payer {
  readonly inventory: Inventory;
  readonly prices: Prices;
  /** Rows of the nodes that the account has something on, one for each deployment. */
  readonly mine: readonly number[];
}

/** Where a machine would go and what it would cost there. */
export interface Quote {
  readonly placement: Placement;
  readonly price: PriceTag;
}

/**
 * Places and prices a machine. Figures that no machine can have give no quote; one that fits
 * nowhere has the price of an ordinary node.
 */
export function quoteVm(spec: VmSpec, market: Market): Quote | undefined {
  const { inventory, prices, twin, mine } = market;
  const figures = [spec.cpu, spec.memory, spec.rootfs, ...spec.disks.map(({ size }) => size)];
  if (!figures.every((figure) => Number.isSafeInteger(figure) && figure >= 0)) return undefined;
  const resources = requirementsOf(spec, twin);
  const { policy, near } = spec.placement;
  const options = { prices: prices.policy, spreadOver: mine, ...(near && { near }) };
  const placement = place(inventory, resources, policy, options);
  const rows = placement.candidates.map(({ row }) => row);
  return { placement, price: priceAt(spec, rows, market) };
}

/** What another shape would cost on the node that is first now. */
export function priceInstead(spec: VmSpec, market: Market, { placement }: Quote): PriceTag {
  return priceAt(
    spec,
    placement.candidates.slice(0, 1).map(({ row }) => row),
    market,
  );
}

/** What a machine costs on the first of some rows; on an ordinary node when there is none. */
export function priceAt(
  spec: VmSpec,
  rows: readonly number[],
  { inventory, prices, balance, charges, twin }: Market,
): PriceTag {
  if (rows.length > 0)
    return planVm(spec, rows, inventory, prices, { balance, charges, twin }).price;
  const resources = requirementsOf(spec, twin);
  const { publicIps, certified } = resources;
  return priceOf({ resources, publicIps, certified }, prices, balance, charges);
}
