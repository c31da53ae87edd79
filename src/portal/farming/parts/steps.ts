import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../../elements/icon.ts';
import { check } from '../../../elements/icons.ts';
import { CERTIFIED_POLICY, DIY_POLICY, type FarmingReward } from '../../../model/farming.ts';
import { toDouble } from '../../../model/fixed-point.ts';
import { MILLI_USD } from '../../../model/units.ts';
import { step } from '../../reckoner/step.ts';
import type { FarmingState } from '../farming-state.ts';
import type { FarmingWords } from '../farming-words.ts';

const PARTS = ['cu', 'su', 'nu', 'ipv4'] as const;

/** How the reward comes about, from cloud units to TFT. */
export function steps(
  reward: FarmingReward,
  state: FarmingState,
  { t, format }: FarmingWords,
): TemplateResult {
  const policy = state.policy === 2 ? CERTIFIED_POLICY : DIY_POLICY;
  const units = (value: bigint): string => format.number(Math.round(toDouble(value) * 1000) / 1000);
  const amounts = {
    cu: units(reward.cu),
    su: units(reward.su),
    nu: format.number(state.traffic),
    ipv4: format.number(state.ips),
  };
  const usd = (milli: number): string => format.usdExact(BigInt(milli) * MILLI_USD);
  return html`<section class="panel">
    <h2>${t('steps')}</h2>
    <dl class="steps">
      ${step(t('cuStep'), units(reward.cu))}
      ${(['cru', 'mru', 'sru'] as const).map((name) =>
        step(
          html`${t(`limit.${name}`)}
          ${reward.limitedBy === name ? html`${icon(check)} ${t('limits')}` : nothing}`,
          units(reward.limits[name]),
          reward.limitedBy === name ? 'in counts' : 'in',
        ),
      )}
      ${step(t('suStep'), units(reward.su))}
      ${PARTS.filter((name) => reward.parts[name] > 0n).map((name) =>
        step(
          t(`part.${name}`, { units: amounts[name], price: usd(policy[name]) }),
          format.usdExact(reward.parts[name]),
        ),
      )}
      ${reward.uplift > 0n ? step(t('uplift'), format.usdExact(reward.uplift)) : nothing}
      ${step(t('full'), format.usdExact(reward.fullUsd))}
      ${step(t('inTft', { price: usd(state.price) }), format.tftExact(reward.fullTft))}
      ${step(
        t('scaled', { share: format.percent(state.uptime / 1000) }),
        format.tftExact(reward.tft),
        'sum',
      )}
    </dl>
  </section>`;
}
