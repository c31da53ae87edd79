import type { Inventory } from '../model/inventory.ts';

/** What a grid remembers of itself: the simulation by deriving, a real grid by kept snapshots. */
export interface History {
  /** First and last instant that can be asked for, ms since 1970 (grid time). */
  span(): Promise<{ readonly from: number; readonly to: number }>;
  /**
   * All nodes as they were at an instant inside the span: which were there, what was up and what
   * was used. Same rows as far as nodes existed; the same object for the same instant.
   */
  inventoryAt(instant: number): Promise<Inventory>;
  /** Average TFT price in mUSD at instants `from`, `from + every`, … up to `to` (milliseconds). */
  tftPrices(from: number, to: number, every: number): Promise<readonly number[]>;
}
