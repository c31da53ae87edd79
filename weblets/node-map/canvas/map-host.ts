import type { ReactiveElement } from 'lit';
import type { Inventory } from '../../../src/model/inventory.ts';
import type { BalanceOf } from '../../../src/queries/payer.ts';
import type { MapWords } from '../amount.ts';
import type { Frame } from '../engine/frame.ts';
import type { OutColumn } from '../filters.ts';
import type { ColourBy, Measure } from '../measures.ts';
import type { Detail } from './detail.ts';
import type { Sight } from './sight.ts';

/** What the parts of the map see of it: what it was given, and what is in the picture. */
export interface MapHost extends ReactiveElement {
  readonly inventory: Inventory | undefined;
  /** No nodes are on their way: something else says why. */
  readonly isInTrouble: boolean;
  readonly out: OutColumn | undefined;
  readonly revision: number;
  readonly outMode: 'dimmed' | 'hidden';
  readonly measure: Measure;
  readonly colorBy: ColourBy;
  readonly prices: Float32Array | undefined;
  readonly pricedFor: BalanceOf | undefined;
  readonly choosable: boolean;
  readonly nodeHref: string;
  readonly farmHref: string;
  readonly countryHref: string;
  selected: number;
  readonly words: MapWords;
  readonly sight: Sight;
  readonly detail: Detail;
  /** Undefined before nodes are drawn. */
  readonly frame: Frame | undefined;
  /** Rows in the order of the index. */
  readonly order: Uint32Array | undefined;
}
