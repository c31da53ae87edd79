import { LIVE_POLICY } from '../model/live-policy.ts';
import { effectiveTftPrice } from '../model/pricing.ts';
import type { PricingPolicy } from '../model/prices.ts';
import { GridError } from '../ports/errors.ts';
import type { Grid } from '../ports/grid.ts';
import { gridQuery } from './grid-queries.ts';
import type { Query } from './query-controller.ts';

/** What is known of prices: all of it where there is a chain to ask. */
export interface KnownPrices {
  readonly policy: PricingPolicy;
  /** mUSD per TFT that a bill uses now; undefined where no chain can be asked. */
  readonly tftPrice: number | undefined;
}

const HOUR = 3_600_000;

/** Prices of a grid; one that is only read is billed by the chain's published policy (protocol A.6). */
export const knownPricesQuery = (grid: Grid): Query<KnownPrices> =>
  gridQuery(grid, ['known-prices'], () => knownPrices(grid), HOUR);

async function knownPrices({ chain }: Grid): Promise<KnownPrices> {
  try {
    const { policy, tft } = await chain.prices();
    return { policy, tftPrice: tft.unknown ? undefined : effectiveTftPrice(tft) };
  } catch (error) {
    if (error instanceof GridError && error.code === 'capability.missing')
      return { policy: LIVE_POLICY, tftPrice: undefined };
    throw error;
  }
}
