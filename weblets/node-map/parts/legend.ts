import { html, nothing, svg, type TemplateResult } from 'lit';
import type { BalanceOf } from '../../../src/queries/payer.ts';
import type { MapWords } from '../amount.ts';
import { KINDS, type Kind } from '../filters.ts';
import { COLOURS, MEASURES, type ColourBy, type Measure } from '../measures.ts';

/** What the legend shows and lets be chosen. */
export interface LegendView {
  readonly words: MapWords;
  readonly measure: Measure;
  readonly colorBy: ColourBy;
  /** What the two ends of the price ramp stand for, in dollars a month. */
  readonly prices: readonly [low: number, high: number];
  readonly isForSpec: boolean;
  /** Whose discount the prices have. */
  readonly pricedFor: BalanceOf | undefined;
  readonly hidden: ReadonlySet<Kind>;
  readonly counts: Readonly<Record<Kind, number>>;
  /** Undefined where there is no request. */
  readonly fits: { readonly isOn: boolean; readonly count: number } | undefined;
  chooseMeasure(measure: Measure): void;
  chooseColour(colour: ColourBy): void;
  toggle(kind: Kind): void;
  toggleFits(): void;
}

/** The legend is the control: what explains the map is what changes it. */
export function legend(view: LegendView): TemplateResult {
  const { words, hidden, counts, fits } = view;
  const { t, format } = words;
  return html`<form
    class="legend"
    part="legend"
    aria-label=${t('map.legend')}
    @submit=${(event: Event) => event.preventDefault()}
  >
    <label class="pick">
      <span>${areaSample()}${t('map.area')}</span>
      <select
        .value=${view.measure}
        @change=${(event: Event) => view.chooseMeasure(valueOf(event) as Measure)}
      >
        ${MEASURES.map(
          (name) =>
            html`<option value=${name} ?selected=${name === view.measure}>
              ${t(`map.${name}`)}
            </option>`,
        )}
      </select>
    </label>
    <label class="pick">
      <span>${ramp(view.colorBy)}${t('map.colour')}</span>
      <select
        .value=${view.colorBy}
        @change=${(event: Event) => view.chooseColour(valueOf(event) as ColourBy)}
      >
        ${COLOURS.map(
          (name) =>
            html`<option value=${name} ?selected=${name === view.colorBy}>
              ${t(`map.${name}`)}
            </option>`,
        )}
      </select>
    </label>
    <p class="scale">${scale(view)}</p>
    <fieldset>
      <legend class="visually-hidden">${t('map.kinds')}</legend>
      ${KINDS.map(
        (kind) =>
          html`<label class="kind">
            <input
              type="checkbox"
              .checked=${!hidden.has(kind)}
              @change=${() => view.toggle(kind)}
            />${sample(kind)}${t(`map.${kind}`)} <small>${format.number(counts[kind])}</small>
          </label>`,
      )}
    </fieldset>
    ${
      fits
        ? html`<label class="kind fits">
            <input type="checkbox" .checked=${fits.isOn} @change=${() => view.toggleFits()} />
            ${t('map.fits')} <small>${t('map.fitsCount', { n: fits.count })}</small>
          </label>`
        : nothing
    }
  </form>`;
}

const valueOf = (event: Event): string => (event.target as HTMLSelectElement).value;

/** What the two ends of a ramp of colours stand for. */
export function scale({
  words,
  colorBy,
  prices,
  isForSpec,
  pricedFor,
}: Pick<LegendView, 'words' | 'colorBy' | 'prices' | 'isForSpec' | 'pricedFor'>): TemplateResult {
  const { t, format } = words;
  if (colorBy === 'free')
    return html`${t('map.freeLow')} ${ramp('free')} ${t('map.freeHigh')}
      <small>${t('map.freeIs')}</small>`;
  return html`${t('map.priceLow', { price: format.dollars(prices[0]) })} ${ramp('price')}
    ${t('map.priceHigh', { price: format.dollars(prices[1]) })}
    <small
      >${t(isForSpec ? 'map.priceOfSpec' : 'map.priceOf')}
      ${pricedFor ? t(`map.reckoned.${pricedFor}`) : nothing}</small
    >`;
}

const ramp = (colour: ColourBy): TemplateResult =>
  html`<svg
    class="ramp ${colour}"
    viewBox="0 0 60 10"
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    ${Array.from({ length: 5 }, (_, i) => svg`<rect class="t${i}" x=${12 * i} width="12" height="10"></rect>`)}
  </svg>`;

const areaSample = (): TemplateResult =>
  html`<svg class="areas" viewBox="0 0 30 16" aria-hidden="true">
    <circle cx="4" cy="11" r="3"></circle>
    <circle cx="19" cy="8" r="7"></circle>
  </svg>`;

/** A kind of node as the map draws it. */
export function sample(kind: Kind): TemplateResult {
  return html`<svg class="sample" viewBox="0 0 18 18" aria-hidden="true">${shape(kind)}</svg>`;
}

function shape(kind: Kind) {
  switch (kind) {
    case 'up':
      return svg`<circle class="full" cx="9" cy="9" r="5"></circle>`;
    case 'standby':
      return svg`<path class="full" stroke="none" d="M9 4a5 5 0 0 0 0 10z"></path><circle cx="9" cy="9" r="5"></circle>`;
    case 'down':
      return svg`<circle cx="9" cy="9" r="5"></circle><path d="M6 12l6-6"></path>`;
    case 'dedicated':
      return svg`<rect class="full" x="4.5" y="4.5" width="9" height="9"></rect>`;
    case 'certified':
      return svg`<circle class="full" cx="9" cy="9" r="4.6"></circle><circle cx="9" cy="9" r="7.4"></circle>`;
    case 'gateway':
      return svg`<path class="full" d="M9 2.5l6.5 6.5-6.5 6.5-6.5-6.5z"></path>`;
  }
}
