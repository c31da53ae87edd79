import { expect, test } from 'vitest';
import { LIVE_POLICY } from '../../model/live-policy.ts';
import { DISCOUNT_LEVELS } from '../../model/pricing.ts';
import { USUAL } from './calculator-state.ts';
import { costsByLevel } from './costs-by-level.ts';

test('each further discount needs more balance, and gives it to the costliest contract', () => {
  const costs = costsByLevel({ ...USUAL, names: 1, balance: 7 }, LIVE_POLICY, 10);
  expect(costs.map(({ level }) => level)).toEqual(DISCOUNT_LEVELS);
  costs.forEach(({ level, balance, cost }, i) => {
    const [costliest] = cost.lines.toSorted((a, b) => Number(b.monthly - a.monthly));
    expect(costliest!.level).toBe(level);
    // A cheaper contract earns no less from the same balance.
    const reached = cost.lines.map((line) => DISCOUNT_LEVELS.indexOf(line.level));
    expect(Math.min(...reached)).toBe(i);
    if (i === 0) return;
    expect(balance).toBeGreaterThan(costs[i - 1]!.balance);
    expect(cost.hour.tft).toBeLessThan(costs[i - 1]!.cost.hour.tft);
  });
});
