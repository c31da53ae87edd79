import { html, nothing, type TemplateResult } from 'lit';
import type { EstimateLine } from '../../../model/estimate.ts';
import { toDouble } from '../../../model/fixed-point.ts';
import { toUsd } from '../../../model/pricing.ts';
import { MILLI_USD } from '../../../model/units.ts';
import { step } from '../../reckoner/step.ts';
import { ANY_PRICE, type CalculatorView, type CalculatorWords } from '../calculator-view.ts';

/**
 * How the bill of one contract comes about.
 *
 * @param tftPrice mUSD per TFT; in dollars alone without it
 */
export function billSteps(
  line: EstimateLine,
  tftPrice: number | undefined,
  { policy }: CalculatorView,
  { t, format }: CalculatorWords,
): TemplateResult {
  const amount = (tft: bigint): string =>
    tftPrice === undefined ? format.usd(toUsd(tft, ANY_PRICE)) : format.tftExact(tft);
  return html`<h3>
      ${t(`contract.${line.contract}`)}${line.count > 1 ? `, ${t('times', { n: line.count })}` : ''}
    </h3>
    <dl class="steps">
      ${line.parts.map(({ what, amount: count, price, units }) =>
        step(
          html` ${t(`part.${what}`)}
            <span class="soft"
              >${t('product', {
                amount: format.number(Math.round(toDouble(count) * 1e4) / 1e4),
                price: format.usdExact(price),
              })}</span
            >`,
          format.usdExact(units),
        ),
      )}
      ${
        line.contract === 'rent'
          ? step(t('rentShare', { percent: policy.dedicatedPercent }), '')
          : nothing
      }
      ${step(t('beforeDiscount'), format.usdExact(line.units))}
      ${
        tftPrice === undefined
          ? nothing
          : step(
              t('inTft', { price: format.usdExact(BigInt(tftPrice) * MILLI_USD) }),
              format.tftExact(line.tft),
            )
      }
      ${step(t(`level.${line.level}`), '')} ${line.uplifted ? step(t('uplift'), '') : nothing}
      ${line.fee > 0n ? step(t('extra'), amount(line.fee)) : nothing}
      ${step(t('bill'), amount(line.due + line.fee), 'sum')}
    </dl>`;
}
