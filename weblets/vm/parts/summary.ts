import { html, nothing, type TemplateResult } from 'lit';
import '../../../src/elements/tf-price.ts';
import '../../../src/elements/tf-sim-badge.ts';
import { icon } from '../../../src/elements/icon.ts';
import { mapPin, server, triangleAlert } from '../../../src/elements/icons.ts';
import type { Candidate, ScorePart } from '../../../src/planning/placement.ts';
import { hoursPaid } from '../../../src/model/bill-ahead.ts';
import type { Inventory } from '../../../src/model/inventory.ts';
import { placeName } from '../places.ts';
import { freeWords } from './free-words.ts';
import { latePart } from './late-part.ts';
import type { VmView } from '../vm-view.ts';
import { reachSentence } from './network.ts';
import { shapeWords } from './shape.ts';

const candidates = latePart(async () => (await import('./candidates.ts')).drawCandidates);
const offers = latePart(async () => (await import('./why-not.ts')).drawOffers);

/** What it costs and how many nodes fit, always in sight, with the button. */
export function bar(view: VmView, isStarting: boolean): TemplateResult {
  const { market, quote, words, simulated } = view;
  const { t, format } = words;
  const price = quote?.price;
  return html`<div class="bar" part="price">
    <div class="price">
      <tf-price per="month" .usd=${price?.usdPerMonth} .tft=${price?.tftPerMonth}></tf-price>
      <tf-price per="hour" .usd=${price?.usdPerHour} .tft=${price?.tftPerHour}></tf-price>
      <tf-price-basis brief .price=${price} of=${market?.balanceOf ?? 'account'}></tf-price-basis>
    </div>
    ${simulated ? html`<tf-sim-badge></tf-sim-badge>` : nothing}
    <div class="fits">
      <p role="status">${quote ? fits(view) : t(market ? 'noFigures' : 'counting')}</p>
      <meter
        aria-hidden="true"
        .max=${quote?.placement.nodes ?? 1}
        .value=${quote?.placement.admitted ?? 0}
      ></meter>
    </div>
    ${isShort(view) ? funds(view) : nothing}
    <button type="submit" class="primary" part="deploy" ?disabled=${!market || isStarting}>
      ${
        quote?.placement.admitted === 0
          ? t('showOffers')
          : price
            ? t('deployFor', { price: format.usd(price.usdPerMonth) })
            : t('deploy')
      }
    </button>
  </div>`;
}

function fits({ quote, words }: VmView): TemplateResult {
  const { t } = words;
  const { admitted, nodes } = quote!.placement;
  return html`<strong>${admitted ? t('nodesFit', { n: admitted }) : t('noneFit')}</strong>
    ${t('ofNodes', { total: nodes })}`;
}

/** The account does not hold what the first hour costs: that is said where the button is. */
function isShort({ market, quote }: VmView): boolean {
  if (!market || !quote?.price || market.balanceOf !== 'account') return false;
  return hoursPaid([...market.charges, ...quote.price.charges], market.balance) === 0;
}

const funds = ({ open, market, quote }: VmView): TemplateResult =>
  html`<tf-vm-funds .open=${open} .market=${market} .price=${quote?.price}></tf-vm-funds>`;

/** What the price contains, what the machine is, which node is first and why. */
export function particulars(view: VmView): TemplateResult {
  const { form, words, simulated, market } = view;
  return html`<tf-price-basis
      .price=${view.quote?.price}
      of=${market?.balanceOf ?? 'account'}
    ></tf-price-basis>
    ${isShort(view) ? nothing : funds(view)} ${map(view)} ${whereItGoes(view)} ${candidates(view)}
    ${whatItIs(view)}
    <tf-vm-price-parts
      .price=${view.quote?.price}
      .policy=${market?.prices.policy}
    ></tf-vm-price-parts>
    ${offers(view)}
    ${form.warnings.map((warning) => html`<p class="warning">${icon(triangleAlert)}${warning}</p>`)}
    ${simulated && market?.twin === 0 ? html`<p class="say">${words.t('deploySimulated')}</p>` : nothing}
    ${
      form.edited
        ? html`<p class="say">
            ${view.isKept ? `${words.t('draftKept')} · ` : ''}
            <button type="button" class="link" @click=${view.startOver}>
              ${words.t('startOver')}
            </button>
          </p>`
        : nothing
    }`;
}

/** What is beside the price comes after it: a form is of use without. */
export const loadDetails = (): Promise<unknown> =>
  Promise.all([
    import('../funds/tf-vm-funds.ts'),
    import('../price-parts/tf-vm-price-parts.ts'),
    import('../map/tf-vm-map.ts'),
  ]);

function map({ form, market, quote, words }: VmView): TemplateResult | typeof nothing {
  if (!market || !quote) return nothing;
  return html`<tf-vm-map
    .spec=${form.spec}
    .market=${market}
    .quote=${quote}
    label=${words.t('mapOf', { n: quote.placement.admitted })}
  ></tf-vm-map>`;
}

function whereItGoes({ quote, market, words }: VmView): TemplateResult | typeof nothing {
  const first = quote?.placement.candidates[0];
  if (!first || !market) return nothing;
  const { t, format } = words;
  const { inventory } = market;
  const node = String(first.nodeId);
  return html`<div class="fact">
    ${icon(mapPin)}
    <p>
      ${t('chosenNode', { node, place: placeName(inventory, first.row, format) })}
      <small>${because(words, inventory, first)}</small>
    </p>
  </div>`;
}

function because(words: VmView['words'], inventory: Inventory, first: Candidate): string {
  const farm = inventory.farms.name[inventory.farm[first.row]!];
  const figures = first.score.map((part) => scoreWords(words, inventory, first, part));
  return [words.t('chosenBecause'), farm, ...figures].filter(Boolean).join(' · ');
}

function scoreWords(
  words: VmView['words'],
  inventory: Inventory,
  { row }: Candidate,
  { code, value }: ScorePart,
): string {
  const { t, format } = words;
  switch (code) {
    case 'uptime':
      return t('score.uptime', { share: format.percent(value / 1000) });
    case 'free':
      return freeWords(words, inventory, row);
    case 'distance':
      return t('score.distance', { km: value });
    case 'certified':
      return value ? t('score.certified') : '';
    case 'weeks-up':
    case 'same-farm':
    case 'same-country':
      return t(`score.${code}`, { n: value });
    default:
      return '';
  }
}

function whatItIs({ form, quote, words }: VmView): TemplateResult | typeof nothing {
  if (!quote) return nothing;
  const { spec } = form;
  return html`<div class="fact">
    ${icon(server)}
    <p>${shapeWords(words, spec)}<small>${reachSentence(words, spec)}</small></p>
  </div>`;
}
