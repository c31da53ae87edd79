import type { Place } from '../../elements/tf-world.ts';
import type { LevelPrice } from '../../model/estimate.ts';
import type { NodeId } from '../../model/ids.ts';
import type { KnownNode } from '../known-of.ts';
import type { NodeRecord, RawRecord } from '../../model/node-record.ts';
import type { Contract } from '../../model/contract.ts';
import type { NodeDay } from './node-days.ts';

/** A contract of somebody on the node. */
export interface NodeContractRow {
  readonly contract: Contract;
  readonly name: string;
}

/** What the page of one node shows. */
export interface NodeView {
  readonly record: Omit<NodeRecord, 'raw'>;
  /** The record as its source gave it; undefined where it could not be had. */
  readonly raw: RawRecord | undefined;
  /** What the list of nodes tells instead of the record, and why that could not be had. */
  readonly known: (Omit<KnownNode, 'record'> & { readonly error: unknown }) | undefined;
  readonly simulated: boolean;
  /** Grid time, milliseconds since 1970. */
  readonly now: number;
  /** Name of the country in the language of the page. */
  readonly country: string;
  readonly nodesOfFarm: number;
  readonly places: readonly Place[];
  readonly previous: NodeId | undefined;
  readonly next: NodeId | undefined;
  /** All capacity sold in parts, and the node rented as a whole; undefined while they are asked for. */
  readonly shared: readonly LevelPrice[] | undefined;
  readonly rented: readonly LevelPrice[] | undefined;
  /** False where no chain tells what TFT costs. */
  readonly knowsTft: boolean;
  /** Share of the last 90 days it was up, in 1/1000; undefined where nobody measured. */
  readonly uptimePermille: number | undefined;
  /** Oldest first; undefined while they are looked up, or without a history. */
  readonly days: readonly NodeDay[] | undefined;
  readonly hasHistory: boolean;
  readonly contracts: readonly NodeContractRow[] | undefined;
  readonly contractCount: number | undefined;
  readonly contractsError: unknown;
}
