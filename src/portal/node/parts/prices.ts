import { html, nothing, type TemplateResult } from 'lit';
import { tableRegion } from '../../../elements/table-region.ts';
import '../../../elements/tf-price.ts';
import type { LevelPrice } from '../../../model/estimate.ts';
import { HOURS_PER_MONTH } from '../../../model/units.ts';
import { calculatorLink } from '../calculator-link.ts';
import type { NodeView } from '../node-view.ts';
import type { NodeWords } from '../node-words.ts';

const MONTH = BigInt(HOURS_PER_MONTH);

/** What the whole node costs at each discount, rented and shared. */
export function prices(view: NodeView, words: NodeWords): TemplateResult | typeof nothing {
  const { shared, rented, knowsTft, record, simulated } = view;
  const { t, format } = words;
  if (!shared || !rented) return nothing;
  const certified = record.certified ? t('certifiedNote') : '';
  const fee = record.extraFee > 0 ? t('feeNote') : '';
  return html`<section class="panel prices">
    <header>
      <h2>${t('prices')}</h2>
      <a class="soft" href=${calculatorLink(record)}>${t('calculate')}</a>
    </header>
    <p class="soft">${t('sharedWhy')} ${certified} ${fee} ${knowsTft ? '' : t('noTft')}</p>
    ${tableRegion(t('prices'), levels(rented, shared, view, words))}
    ${
      record.priceUsd === undefined || simulated
        ? nothing
        : html`<p class="soft">${t('proxyPrice', { price: format.dollars(record.priceUsd) })}</p>`
    }
  </section>`;
}

function levels(
  rented: readonly LevelPrice[],
  shared: readonly LevelPrice[],
  { simulated }: NodeView,
  { t, format }: NodeWords,
): TemplateResult {
  const price = ({ usd, tft: hourly }: LevelPrice, hours: bigint, look = '') => {
    const tft = hourly === undefined ? undefined : hourly * hours;
    return html`<td class="number ${look}">
      <tf-price .usd=${usd * hours} .tft=${tft} ?simulated=${simulated} compact></tf-price>
      ${tft === undefined ? nothing : html`<small>${format.tft(tft)}</small>`}
    </td>`;
  };
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${t('level')}</th>
        <th scope="col" class="number">${t('rentedHour')}</th>
        <th scope="col" class="number">${t('rentedMonth')}</th>
        <th scope="col" class="number">${t('sharedHour')}</th>
        <th scope="col" class="number">${t('sharedMonth')}</th>
      </tr>
    </thead>
    <tbody>
      ${rented.map((own, i) => {
        const all = shared[i]!;
        return html`<tr>
          <th scope="row">
            ${t(`level.${own.level}`)}
            ${
              own.balance
                ? html`<small>${t('balance', { tft: format.tft(own.balance) })}</small>`
                : nothing
            }
          </th>
          ${price(own, 1n, 'rented')} ${price(own, MONTH, 'rented')} ${price(all, 1n)}
          ${price(all, MONTH)}
        </tr>`;
      })}
    </tbody>
  </table>`;
}
