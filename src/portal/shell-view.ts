import type { TftUnits, UsdUnits } from '../model/units.ts';

/** An amount in both moneys, 10⁻⁷ each. */
export interface Money {
  /** Undefined where the price of TFT is not known. */
  readonly usd: UsdUnits | undefined;
  readonly tft: TftUnits;
}

/** What an address said of a grid in vain. */
export type GridFault =
  { readonly fault: 'unknown'; readonly name: string } | { readonly fault: 'proxy' };

/** How far a real grid answers. */
export interface ReachView {
  /** Address of the proxy that told what is shown; '' before the first answer. */
  readonly source: string;
  /** Milliseconds since 1970 of the last good answer. */
  readonly answeredAt: number | undefined;
  /** Why nothing newer is shown. */
  readonly failure: Error | undefined;
  readonly asking: boolean;
}

/** What the shell shows around every page. */
export interface ShellView {
  readonly simulated: boolean;
  /** Only of a real grid. */
  readonly reach?: ReachView | undefined;
  /** Grid time, milliseconds since 1970. */
  readonly now: number;
  /** Simulated time per wall time; 0 is paused. */
  readonly rate: number;
  /** Absent until there is an account. */
  readonly balance?: Money | undefined;
  /** Seconds the balance lasts; absent while nothing is spent. */
  readonly runway?: number | undefined;
  /** Operations on their way. */
  readonly running: number;
  /** Operations that wait for a decision. */
  readonly waiting: number;
  /** `memory` when this browser refused storage. */
  readonly storage: 'indexeddb' | 'memory';
  /** False without https, where browsers withhold what keys need. */
  readonly secure: boolean;
  /** A newer version of the portal runs in another tab. */
  readonly superseded: boolean;
}
