import type { Prices } from '../../model/prices.ts';
import { effectiveTftPrice, toUsd } from '../../model/pricing.ts';
import type { TftUnits } from '../../model/units.ts';
import type { Money } from '../shell-view.ts';

/** mUSD per TFT that a bill uses now, if it is known. */
export const knownTftPrice = ({ tft }: Prices): number | undefined =>
  tft.unknown ? undefined : effectiveTftPrice(tft);

/** An amount of TFT with what it comes to in dollars, at the price bills use now, if it is known. */
export const moneyOf = (tft: TftUnits, { tft: price }: Prices): Money => ({
  tft,
  usd: price.unknown ? undefined : toUsd(tft, effectiveTftPrice(price)),
});
