import { figureAt } from './coded-column.ts';
import type { Inventory } from './inventory.ts';
import { GiB, NO_CAPACITY, type Capacity } from './units.ts';

/** What the node of a row has: logical cores, and bytes. */
export const totalOf = (inventory: Inventory, row: number): Capacity => ({
  cru: figureAt(inventory.totalCru, row),
  mru: figureAt(inventory.totalMru, row),
  sru: figureAt(inventory.totalSru, row),
  hru: figureAt(inventory.totalHru, row),
});

/** What of it is used, the node's own reserve included. */
export const usedOf = (inventory: Inventory, row: number): Capacity => ({
  cru: figureAt(inventory.usedCru, row),
  mru: figureAt(inventory.usedMru, row),
  sru: figureAt(inventory.usedSru, row),
  hru: figureAt(inventory.usedHru, row),
});

/** What a node of this size keeps for itself: max(2 GiB, 10 %) of memory, 100 GiB of SSD (protocol F.3). */
export const reserveOf = ({ mru, sru }: Capacity): Capacity => ({
  ...NO_CAPACITY,
  mru: Math.max(Math.floor(mru / 10), 2 * GiB),
  sru: Math.min(100 * GiB, sru),
});

/** What is free on the node of a row; below nothing where cores are promised more than once. */
export function freeOf(inventory: Inventory, row: number): Capacity {
  const total = totalOf(inventory, row);
  const used = usedOf(inventory, row);
  return {
    cru: total.cru - used.cru,
    mru: total.mru - used.mru,
    sru: total.sru - used.sru,
    hru: total.hru - used.hru,
  };
}
