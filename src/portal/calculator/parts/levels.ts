import { html, type TemplateResult } from 'lit';
import { tableRegion } from '../../../elements/table-region.ts';
import { toUsd } from '../../../model/pricing.ts';
import { HOURS_PER_MONTH, TFT } from '../../../model/units.ts';
import { ANY_PRICE, type CalculatorWords } from '../calculator-view.ts';
import type { LevelCost } from '../costs-by-level.ts';

const MONTH = BigInt(HOURS_PER_MONTH);

/**
 * What it costs at each discount, with the balance that earns it, to be taken.
 *
 * @param price mUSD per TFT; in dollars alone, and nothing to be taken, without it
 * @param take called with a balance in whole and broken TFT
 */
export function levels(
  costs: readonly LevelCost[],
  price: number | undefined,
  take: (balance: number) => void,
  { t, format }: CalculatorWords,
): TemplateResult {
  const usd = (tft: bigint): string => format.usd(toUsd(tft, price ?? ANY_PRICE));
  const amount = (tft: bigint): string => (price === undefined ? usd(tft) : format.tft(tft));
  const choice = (balance: bigint) =>
    html`<button
      type="button"
      class="quiet small"
      title=${t('use')}
      aria-label="${t('use')}: ${format.tft(balance)}"
      @click=${() => take(Number(balance) / Number(TFT))}
    >
      ${format.tft(balance)}
    </button>`;
  const row = ({ level, balance, cost }: LevelCost) =>
    html`<tr>
      <th scope="row">${t(`level.${level}`)}</th>
      <td class="number">${amount(cost.hour.tft)}</td>
      <td class="number">${usd(cost.hour.tft * MONTH)}</td>
      <td class="number">${price === undefined ? usd(balance) : choice(balance)}</td>
    </tr>`;
  return html`<section class="panel">
    <header><h2>${t('levels')}</h2></header>
    ${tableRegion(
      t('levels'),
      html`<table>
        <thead>
          <tr>
            <th scope="col">${t('level')}</th>
            <th scope="col" class="number">${t('hour')}</th>
            <th scope="col" class="number">${t('month')}</th>
            <th scope="col" class="number">${t('needs')}</th>
          </tr>
        </thead>
        <tbody>
          ${costs.map(row)}
        </tbody>
      </table>`,
    )}
    <p class="soft">${t('levelsWhy')}</p>
  </section>`;
}
