import type { PriceTag } from '../../model/price-tag.ts';
import type { TftUnits } from '../../model/units.ts';
import type { BalanceOf } from '../../queries/payer.ts';

/** A machine of a usual size, one press away. */
export interface QuickStart {
  /** "Small", in the reader's language. */
  readonly name: string;
  readonly cpu: number;
  /** Bytes. */
  readonly memory: number;
  readonly disk: number;
  readonly price: PriceTag;
  /** Hours that the balance then lasts; undefined when that is years. */
  readonly lasts: number | undefined;
  /** The form, with this size chosen. */
  readonly href: string;
}

/** What the gallery of products shows. */
export interface DeployView {
  readonly simulated: boolean;
  /** Whose balance the prices are reckoned with. */
  readonly balanceOf: BalanceOf;
  /** Usable, 10⁻⁷ TFT. */
  readonly balance: TftUnits;
  /** Hours that the balance lasts as it is; undefined when nothing draws on it, or for years. */
  readonly lasts: number | undefined;
  /** What the faucet would pay, 10⁻⁷ TFT; undefined where it pays nothing. */
  readonly topUp: TftUnits | undefined;
  readonly quickStarts: readonly QuickStart[];
}
