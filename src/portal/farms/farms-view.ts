import type { FarmRecord } from '../../model/farm-record.ts';
import type { KnownFarm } from '../known-of.ts';
import type { RawRecord } from '../../model/node-record.ts';
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
  readonly record: Omit<FarmRecord, 'raw'>;
  /** The record as its source gave it; undefined where it could not be had. */
  readonly raw: RawRecord | undefined;
  /** What the list of farms tells instead of the record, and why that could not be had. */
  readonly known: (Omit<KnownFarm, 'record'> & { readonly error: unknown }) | undefined;
  readonly simulated: boolean;
}
