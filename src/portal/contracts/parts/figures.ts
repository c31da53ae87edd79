import { html, nothing, type TemplateResult } from 'lit';
import '../../../elements/tf-price.ts';
import '../../../elements/tf-time.ts';
import type { BillingWords } from '../billing-words.ts';
import type { ContractView } from '../contracts-view.ts';

/** What it cost so far and costs, what is locked and owed, and when the next bill comes. */
export function figures(
  { billed, lastHour, locked, owed, nextBill, now, simulated }: ContractView,
  { t }: BillingWords,
): TemplateResult {
  const money = (label: string, amount: typeof billed) =>
    html`<div>
      <dt>${label}</dt>
      <dd>
        ${
          amount
            ? html`<tf-price
                .usd=${amount.usd}
                .tft=${amount.tft}
                ?simulated=${simulated}
                brief
              ></tf-price>`
            : '–'
        }
      </dd>
    </div>`;
  return html`<dl class="figures">
    ${money(t('billedSoFar'), billed)} ${money(t('price'), lastHour)} ${money(t('locked'), locked)}
    ${owed.tft > 0n ? money(t('owed'), owed) : nothing}
    <div>
      <dt>${t('nextBill')}</dt>
      <dd>
        ${nextBill === undefined ? '–' : html`<tf-time .at=${nextBill} .now=${now}></tf-time>`}
      </dd>
    </div>
  </dl>`;
}
