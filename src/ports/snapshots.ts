import type { Inventory } from '../model/inventory.ts';

/**
 * What this browser has kept of a real grid, so that it can be shown without a connection and later
 * be looked back on. Nothing here ever rejects because of refused storage: then nothing is kept.
 */
export interface Snapshots {
  /** The newest inventory kept of this grid. */
  latest(grid: string): Promise<Inventory | undefined>;
  /** Instants of all that is kept, milliseconds since 1970, oldest first. */
  instants(grid: string): Promise<readonly number[]>;
  at(grid: string, instant: number): Promise<Inventory | undefined>;
  /** Keeps an inventory under its `provenance.at`; what is older is thinned out. */
  keep(grid: string, inventory: Inventory): Promise<void>;
}
