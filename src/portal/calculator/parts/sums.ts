import { html, nothing, type TemplateResult } from 'lit';
import '../../../elements/tf-price.ts';
import type { Estimate } from '../../../model/estimate.ts';
import type { CalculatorView, CalculatorWords } from '../calculator-view.ts';

/**
 * What all of it costs an hour, a month and a year.
 *
 * @param tftPrice mUSD per TFT; in dollars alone without it
 */
export function sums(
  { hour, month, year }: Estimate,
  tftPrice: number | undefined,
  { simulated }: CalculatorView,
  { t }: CalculatorWords,
): TemplateResult {
  const sum = (words: 'perHour' | 'perMonth' | 'perYear', { usd, tft }: typeof hour) =>
    html`<div class=${words === 'perMonth' ? 'main' : nothing}>
      <dt>${t(words)}</dt>
      <dd>
        <tf-price
          .usd=${usd}
          .tft=${tftPrice === undefined ? undefined : tft}
          ?simulated=${simulated}
          stacked
        ></tf-price>
      </dd>
    </div>`;
  return html`<h2 class="visually-hidden">${t('total')}</h2>
    <dl class="sums">
      ${sum('perMonth', month)} ${sum('perHour', hour)} ${sum('perYear', year)}
    </dl>`;
}
