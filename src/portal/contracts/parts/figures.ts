import { html, nothing, type TemplateResult } from 'lit';
import '../../../elements/tf-price.ts';
import '../../../elements/tf-time.ts';
import type { BillingWords } from '../billing-words.ts';
import type { ContractView } from '../contracts-view.ts';

/**
 * What it cost so far and costs, what is locked and owed, and when the next bill comes; without a
 * chain to ask, what was billed and when.
 */
export function figures(view: ContractView, { t }: BillingWords): TemplateResult {
  const { billed, lastHour, lastBill, locked, owed, nextBill, now, simulated, hasChain } = view;
  const instant = (label: string, at: number | undefined) =>
    html`<div>
      <dt>${label}</dt>
      <dd>
        ${at === undefined ? '–' : html`<tf-time ?coming=${hasChain} .at=${at} .now=${now}></tf-time>`}
      </dd>
    </div>`;
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
    ${money(t('billedSoFar'), billed)} ${money(t('lastAmount'), lastHour)}
    ${hasChain ? money(t('locked'), locked) : nothing}
    ${owed.tft > 0n ? money(t('owed'), owed) : nothing}
    ${hasChain ? instant(t('nextBill'), nextBill) : instant(t('lastBill'), lastBill)}
  </dl>`;
}
