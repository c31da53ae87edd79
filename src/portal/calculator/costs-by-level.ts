import type { DiscountLevel } from '../../model/contract.ts';
import { estimate, type Estimate } from '../../model/estimate.ts';
import type { PricingPolicy } from '../../model/prices.ts';
import { DISCOUNT_LEVELS, balanceForLevel } from '../../model/pricing.ts';
import { NOBODY, estimateOf, requestOf, type CalculatorState } from './calculator-state.ts';

/** What it costs at a discount, and the balance, 10⁻⁷ TFT, that earns the discount on all of it. */
export interface LevelCost {
  readonly level: DiscountLevel;
  readonly balance: bigint;
  readonly cost: Estimate;
}

/**
 * What a state costs at every discount. Each contract earns its own from the same balance, so the
 * costliest decides how much is needed (protocol A.10).
 *
 * @param price mUSD per TFT, where the state names none
 */
export function costsByLevel(
  state: CalculatorState,
  policy: PricingPolicy,
  price: number,
): readonly LevelCost[] {
  const { lines } = estimateOf(state, policy, price, NOBODY);
  const costliest = lines.reduce((max, { monthly }) => (monthly > max ? monthly : max), 0n);
  const request = requestOf(state);
  return DISCOUNT_LEVELS.map((level) => {
    const balance = balanceForLevel(costliest, level);
    return { level, balance, cost: estimate(request, policy, state.tft || price, balance) };
  });
}
