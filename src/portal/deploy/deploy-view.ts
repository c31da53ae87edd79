import type { PriceTag } from '../../model/price-tag.ts';
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
  /** The form, with this size chosen. */
  readonly href: string;
}

/** What the gallery of products shows. */
export interface DeployView {
  readonly simulated: boolean;
  /** Whose balance the prices are reckoned with. */
  readonly balanceOf: BalanceOf;
  readonly quickStarts: readonly QuickStart[];
}
