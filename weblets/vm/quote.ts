import { CERTIFIED, type Inventory } from '../../src/model/inventory.ts';
import { priceOf, type PriceTag } from '../../src/model/pricing.ts';
import type { Prices } from '../../src/model/prices.ts';
import type { TftUnits } from '../../src/model/units.ts';
import { place } from '../../src/planning/place.ts';
import type { Placement } from '../../src/planning/placement.ts';
import { requirementsOf } from '../../src/planning/vm-requirements.ts';
import type { VmSpec } from '../../src/specs/vm/vm-spec.ts';

/** What the grid is like now, as far as a quote goes. */
export interface Market {
  readonly inventory: Inventory;
  readonly prices: Prices;
}

/** Where a machine would go and what it would cost there. */
export interface Quote {
  readonly placement: Placement;
  readonly price: PriceTag;
}

/** Places and prices a machine; figures that are no numbers give no quote. */
export function quoteVm(
  spec: VmSpec,
  { inventory, prices }: Market,
  balance: TftUnits = 0n,
): Quote | undefined {
  const figures = [spec.cpu, spec.memory, spec.rootfs, ...spec.disks.map(({ size }) => size)];
  if (!figures.every((figure) => Number.isFinite(figure) && figure >= 0)) return undefined;
  const wish = requirementsOf(spec, 0);
  const { near } = spec.placement;
  const placement = place(inventory, wish, spec.placement.policy, {
    ...(near && { near }),
    prices: prices.policy,
  });
  const row = placement.candidates[0]?.row ?? -1;
  const certified = row < 0 ? spec.certified : (inventory.flags[row]! & CERTIFIED) !== 0;
  const price = priceOf(
    {
      resources: wish,
      publicIps: wish.publicIps,
      certified,
      ...(spec.dedicated &&
        row >= 0 && {
          rentTotal: {
            cru: inventory.totalCru[row]!,
            mru: inventory.totalMru[row]!,
            sru: inventory.totalSru[row]!,
            hru: inventory.totalHru[row]!,
          },
          extraFee: inventory.extraFee[row]!,
        }),
    },
    prices,
    balance,
  );
  return { placement, price };
}
