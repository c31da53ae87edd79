import type { Prices } from '../../model/prices.ts';
import { effectiveTftPrice, toUsd } from '../../model/pricing.ts';
import type { TftUnits } from '../../model/units.ts';
import type { Money } from '../shell-view.ts';

/** An amount of TFT with what it comes to in dollars, at the price bills use now. */
export const moneyOf = (tft: TftUnits, { tft: price }: Prices): Money => ({
  tft,
  usd: toUsd(tft, effectiveTftPrice(price)),
});
