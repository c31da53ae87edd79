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
}

/** The prices a bill would use now. */
export interface Prices {
  readonly policy: PricingPolicy;
  readonly tft: TftPrice;
}
