import { html, nothing, type TemplateResult } from 'lit';
import type { FarmingReward } from '../../../model/farming.ts';
import { toUsd } from '../../../model/pricing.ts';
import { powerCost, type FarmingState } from '../farming-state.ts';
import type { FarmingWords } from '../farming-words.ts';

/** What the node earns in a period, what that is worth later, and what its power costs. */
export function result(
  reward: FarmingReward,
  state: FarmingState,
  { t, format }: FarmingWords,
): TemplateResult {
  const power = powerCost(state);
  const worth = toUsd(reward.tft, state.later);
  return html`<section class="panel total" aria-live="polite">
    <h2>${t('reward')}</h2>
    ${
      reward.reachesUptime
        ? html`<p class="reward">${format.tft(reward.tft)} <small>${t('perPeriod')}</small></p>
            <p>${t('worth', { usd: format.usd(worth) })}</p>`
        : html`<p>
            ${t('nothing', {
              least: format.percent(reward.leastUptime / 1000),
              uptime: format.percent(state.uptime / 1000),
            })}
          </p>`
    }
    ${
      power > 0n
        ? html`<p class="soft">
            ${t('cost', { usd: format.usd(power) })},
            ${t('left', { usd: format.usd(worth - power) })}
          </p>`
        : nothing
    }
  </section>`;
}
