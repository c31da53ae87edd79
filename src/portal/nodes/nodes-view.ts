import type { Inventory } from '../../model/inventory.ts';
import type { Prices } from '../../model/prices.ts';
import type { SavedSearch } from '../../profile/searches.ts';

/** What the node finder shows. */
export interface NodesView {
  readonly simulated: boolean;
  /** Grid time, milliseconds since 1970. */
  readonly now: number;
  /** Countries named in the language of the page. */
  readonly inventory: Inventory;
  readonly prices: Prices;
  readonly searches: readonly SavedSearch[];
}
