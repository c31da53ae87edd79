import type { NodeId } from '../model/ids.ts';
import type { Inventory } from '../model/inventory.ts';

/** A time without a word from a node, milliseconds since 1970; `to` is the first instant after it. */
export interface Outage {
  readonly from: number;
  readonly to: number;
}

/** What a grid remembers of itself: the simulation by deriving, a real grid by kept snapshots. */
export interface History {
  /** First and last instant that can be asked for, ms since 1970 (grid time). */
  span(): Promise<{ readonly from: number; readonly to: number }>;
  /**
   * All nodes as they were at an instant inside the span: which were there, what was up and what
   * was used. Same rows as far as nodes existed; the same object for the same instant.
   */
  inventoryAt(instant: number): Promise<Inventory>;
  /**
   * When a node was gone between two instants of the span, cut to them, oldest first, never
   * touching: what its share of uptime is counted from. Sleeping is not being gone. Absent where
   * only snapshots are kept.
   */
  outages?(node: NodeId, from: number, to: number): Promise<readonly Outage[]>;
  /** Average TFT price in mUSD at instants `from`, `from + every`, … up to `to` (milliseconds). */
  tftPrices(from: number, to: number, every: number): Promise<readonly number[]>;
}
