import { html, nothing, type TemplateResult } from 'lit';
import '../../../src/elements/tf-price.ts';
import type { PricePart } from '../../../src/model/pricing.ts';
import type { VmView } from '../vm-view.ts';

/** Price, place and the button: always in sight. */
export function summary(view: VmView): TemplateResult {
  const { quote, words, simulated } = view;
  const { t, format } = words;
  const price = quote?.price;
  return html`<div class="price">
      <tf-price
        stacked
        per="month"
        .usd=${price?.usdPerMonth}
        .tft=${price?.tftPerMonth}
        ?simulated=${simulated}
      ></tf-price>
      <tf-price per="hour" .usd=${price?.usdPerHour} .tft=${price?.tftPerHour}></tf-price>
    </div>
    ${contains(view)} ${fits(view)}
    <button type="submit" class="primary">
      ${price ? t('deployFor', { price: format.usd(price.usdPerMonth) }) : t('deploy')}
    </button>`;
}

function contains(view: VmView): TemplateResult {
  const { quote, words } = view;
  const { t, format } = words;
  return html`<details class="contains">
    <summary>${t('priceContains')}</summary>
    <dl>
      ${quote?.price.parts.map(
        (part) =>
          html`<dt>${partWords(view, part)}</dt>
            <dd>${format.usdExact(part.units)}</dd>`,
      )}
    </dl>
    <p>${t('part.traffic')}</p>
  </details>`;
}

function partWords({ words, market }: VmView, { what, units }: PricePart): string {
  const { t, format } = words;
  const policy = market?.prices.policy;
  const count = (each: bigint = 1n) => format.number(Number(units) / Number(each));
  switch (what) {
    case 'cu':
      return t('part.cu', { cu: count(policy?.cu) });
    case 'su':
      return t('part.su', { su: count(policy?.su) });
    case 'ipu':
      return t('part.ipv4');
    default:
      return what;
  }
}

function fits({ quote, words }: VmView): TemplateResult | typeof nothing {
  if (!quote) return nothing;
  const { t } = words;
  const { admitted, nodes } = quote.placement;
  return html`<p class="fits" role="status">
    <strong>${t('nodesFit', { n: admitted })}</strong> ${t('ofNodes', { total: nodes })}
  </p>`;
}
