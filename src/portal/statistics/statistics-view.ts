import type { Inventory } from '../../model/inventory.ts';
import type { Totals } from './tally.ts';

/** The grid at an instant, milliseconds since 1970. */
export interface Moment extends Totals {
  readonly at: number;
}

/** What the statistics show. */
export interface StatisticsView {
  readonly now: number;
  /** Countries named in the language of the page. */
  readonly inventory: Inventory;
  readonly hasHistory: boolean;
  /** Oldest first; undefined while they are looked up. */
  readonly moments: readonly Moment[] | undefined;
}
