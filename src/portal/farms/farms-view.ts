import type { FarmRecord } from '../../model/farm-record.ts';
import type { Inventory } from '../../model/inventory.ts';

/** What the list of farms shows. */
export interface FarmsView {
  /** Grid time, milliseconds since 1970. */
  readonly now: number;
  /** Countries named in the language of the page. */
  readonly inventory: Inventory;
}

/** What the page of one farm shows. */
export interface FarmView extends FarmsView {
  readonly record: FarmRecord;
  readonly simulated: boolean;
}
