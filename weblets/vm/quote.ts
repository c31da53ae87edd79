import type { Inventory } from '../../src/model/inventory.ts';
import { priceOf, type PriceTag } from '../../src/model/pricing.ts';
import type { Prices } from '../../src/model/prices.ts';
import type { TftUnits } from '../../src/model/units.ts';
import { place } from '../../src/planning/place.ts';
import type { Placement } from '../../src/planning/placement.ts';
import { planVm } from '../../src/planning/vm-plan.ts';
import { requirementsOf } from '../../src/planning/vm-requirements.ts';
import type { VmSpec } from '../../src/specs/vm/vm-spec.ts';

/** The grid as it is now, for whoever asks. */
export interface Market {
  readonly inventory: Inventory;
  readonly prices: Prices;
  /** Usable balance of the account; 0 for somebody without one. */
  readonly balance: TftUnits;
}

/** Where a machine would go and what it would cost there. */
export interface Quote {
  readonly placement: Placement;
  readonly price: PriceTag;
  /** The next discount level, the balance that earns it, and what one would pay then. */
  readonly next?: { readonly level: string; readonly balance: TftUnits; readonly price: PriceTag };
}

/**
 * Places and prices a machine. Figures that are no numbers give no quote; a machine that fits
 * nowhere has the price of an ordinary node.
 */
export function quoteVm(spec: VmSpec, { inventory, prices, balance }: Market): Quote | undefined {
  const figures = [spec.cpu, spec.memory, spec.rootfs, ...spec.disks.map(({ size }) => size)];
  if (!figures.every((figure) => Number.isFinite(figure) && figure >= 0)) return undefined;
  const resources = requirementsOf(spec, 0);
  const { policy, near } = spec.placement;
  const options = { prices: prices.policy, ...(near && { near }) };
  const placement = place(inventory, resources, policy, options);
  const rows = placement.candidates.map(({ row }) => row);
  const { publicIps, certified } = resources;
  const priceWith = (usable: TftUnits): PriceTag =>
    rows.length > 0
      ? planVm(spec, rows, inventory, prices, { balance: usable }).price
      : priceOf({ resources, publicIps, certified }, prices, usable);
  const price = priceWith(balance);
  const next = price.nextLevel;
  return {
    placement,
    price,
    ...(next && { next: { ...next, price: priceWith(next.balance) } }),
  };
}

/** What another shape would cost on the node that is first now. */
export function priceInstead(
  spec: VmSpec,
  { inventory, prices, balance }: Market,
  { placement }: Quote,
): PriceTag {
  const row = placement.candidates[0]?.row;
  if (row !== undefined) return planVm(spec, [row], inventory, prices, { balance }).price;
  const resources = requirementsOf(spec, 0);
  const { publicIps, certified } = resources;
  return priceOf({ resources, publicIps, certified }, prices, balance);
}
