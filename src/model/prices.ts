import type { AccountId } from './ids.ts';
import type { UsdUnits } from './units.ts';

/** The pricing policy every bill uses; units-USD per hour (nu: per GB) (protocol A.6). */
export interface PricingPolicy {
  readonly cu: UsdUnits;
  readonly su: UsdUnits;
  readonly nu: UsdUnits;
  readonly ipu: UsdUnits;
  readonly uniqueName: UsdUnits;
  readonly domainName: UsdUnits;
  /** Percent of the full price that a rented node pays (protocol B.4, the trap). */
  readonly dedicatedPercent: number;
  readonly foundationAccount: AccountId;
  readonly certifiedSalesAccount: AccountId;
}

/** TFT price in mUSD: the averaged oracle value and the clamp applied at billing (protocol A.8). */
export interface TftPrice {
  readonly average: number;
  readonly min: number;
  readonly max: number;
  /**
   * Nobody told the price: one TFT counts as one dollar, so that amounts in dollars come out right;
   * dollars are not to be made TFT with it, nor TFT dollars.
   */
  readonly unknown?: true;
}

/** What stands for the price of TFT on a grid whose chain is not asked. */
export const UNKNOWN_TFT_PRICE: TftPrice = { average: 1000, min: 1000, max: 1000, unknown: true };

/** The prices a bill would use now. */
export interface Prices {
  readonly policy: PricingPolicy;
  readonly tft: TftPrice;
}
