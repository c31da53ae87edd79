import type { Words } from '../../elements/words.ts';
import type { calculator } from '../../messages/calculator.ts';
import type { TftUnits } from '../../model/units.ts';
import type { KnownPrices } from '../../queries/known-prices.ts';
import type { BalanceOf } from '../../queries/payer.ts';
import type { Reader } from './calculator-state.ts';

/** What the calculator reckons with. */
export interface CalculatorView extends KnownPrices {
  /** Who reckons, and whose funds those are. */
  readonly reader: Reader;
  readonly balanceOf: BalanceOf;
  /** What the faucet would pay the reader, 10⁻⁷ TFT; undefined where it pays nothing. */
  readonly topUp: TftUnits | undefined;
  readonly simulated: boolean;
}

/** mUSD: dollars come out the same at any price of TFT, so where nobody told it this one does. */
export const ANY_PRICE = 10;

/** Words and formats of the calculator. */
export type CalculatorWords = Words<[typeof calculator]>;
