import { LitElement, css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { controls } from '../../elements/controls.styles.ts';
import { define } from '../../elements/define.ts';
import { icon } from '../../elements/icon.ts';
import { triangleAlert } from '../../elements/icons.ts';
import '../../elements/tf-error.ts';
import { Words } from '../../elements/words.ts';
import { simulation } from '../../messages/simulation.ts';
import { effectiveTftPrice } from '../../model/pricing.ts';
import { MILLI_USD } from '../../model/units.ts';
import { Asking } from '../asking.ts';
import { pageStyles } from '../page.styles.ts';
import type { SimulationView } from './simulation-view.ts';

/** The slider runs from the first to the last in equal factors; mUSD. */
const least = 1;
const most = 5000;
const steps = 1000;

const factors = [
  { by: 0.5, name: 'less50' },
  { by: 0.9, name: 'less10' },
  { by: 1.1, name: 'more10' },
  { by: 2, name: 'more100' },
] as const;

const within = (price: number): number => Math.min(most, Math.max(least, price));
const priceAt = (step: number): number => Math.round(least * Math.pow(most / least, step / steps));
const stepOf = (price: number): number =>
  Math.round((steps * Math.log(within(price) / least)) / Math.log(most / least));

/** What a factor makes of a price; always another one, since the chain counts in whole mUSD. */
export function changedPrice(price: number, by: number): number {
  const next = Math.round(price * by);
  const moved = next === price ? price + Math.sign(by - 1) : next;
  return within(moved);
}

/**
 * Sets the price of TFT, and tells how the chain clamps it.
 *
 * @element tf-sim-price
 */
export class TfSimPrice extends LitElement {
  static override styles = [
    ...controls,
    pageStyles,
    css`
      .panel {
        display: grid;
        gap: 14px;
        margin: 0;
      }
      .panel > header {
        margin: 0;
      }
      .now {
        display: flex;
        align-items: baseline;
        gap: 8px;
      }
      .now output {
        font-size: var(--_text-2xl);
        font-weight: 560;
        letter-spacing: -0.02em;
        line-height: 1.2;
      }
      svg.band {
        display: block;
        inline-size: 100%;
        block-size: 22px;
        overflow: visible;
      }
      .band rect {
        fill: var(--_line);
      }
      .band .used {
        fill: var(--_accent);
      }
      .band text {
        fill: var(--_ink-2);
        font-size: 11px;
      }
      .warn {
        display: flex;
        gap: 8px;
        color: var(--_warn);
      }
      .steps {
        display: grid;
        grid-template-columns: repeat(4, minmax(0, 1fr));
        gap: 8px;
      }
      .steps button {
        padding-inline: 4px;
      }
      @container page (width < 24rem) {
        .steps {
          grid-template-columns: repeat(2, minmax(0, 1fr));
        }
      }
    `,
  ];

  @property({ attribute: false }) view!: SimulationView;

  /** While the slider is held. */
  @state() private held: number | undefined;

  readonly #words = new Words(this, simulation);
  readonly #asking = new Asking(this);

  override render() {
    const { t } = this.#words;
    const { price } = this.view;
    const shown = this.held ?? price.average;
    const used = effectiveTftPrice({ ...price, average: shown });
    const { error } = this.#asking;
    return html`<section class="panel">
      <header><h2>${t('price')}</h2></header>
      <div class="now">
        <output>${this.#usd(shown)}</output><span class="soft">${t('priceIs')}</span>
      </div>
      <div>
        <input
          type="range"
          max=${steps}
          aria-label=${t('priceSlider')}
          aria-valuetext=${this.#usd(shown)}
          .value=${String(stepOf(shown))}
          @input=${this.#onInput}
          @change=${this.#onChange}
        />
        ${this.#renderBand()}
      </div>
      <div class="steps">
        ${factors.map(
          ({ by, name }) => html`
            <button
              type="button"
              class="small"
              ?disabled=${changedPrice(price.average, by) === price.average}
              @click=${() => this.#set(changedPrice(price.average, by))}
            >
              ${t(name)}
            </button>
          `,
        )}
      </div>
      ${
        used === shown
          ? html`<p class="soft">
              ${t('clamp', { min: this.#usd(price.min), max: this.#usd(price.max) })}
            </p>`
          : html`<p class="warn" role="status">
              ${icon(triangleAlert)}${t(used > shown ? 'clampedLow' : 'clampedHigh', {
                used: this.#usd(used),
              })}
            </p>`
      }
      <p class="soft">${t('priceWhy')}</p>
      ${error === undefined ? nothing : html`<tf-error .error=${error}></tf-error>`}
    </section>`;
  }

  /** Under the slider: the part of its range that bills follow. */
  #renderBand() {
    const { min, max } = this.view.price;
    const from = (100 * stepOf(min)) / steps;
    const to = (100 * stepOf(max)) / steps;
    return html`<svg class="band" aria-hidden="true">
      <rect x="0" y="0" width="100%" height="3" rx="1.5"></rect>
      <rect class="used" x="${from}%" y="0" width="${to - from}%" height="3" rx="1.5"></rect>
      <text x="${from}%" y="17" text-anchor="middle">${this.#usd(min)}</text>
      <text x="${to}%" y="17" text-anchor="middle">${this.#usd(max)}</text>
    </svg>`;
  }

  #usd(milliUsd: number): string {
    return this.#words.format.usd(BigInt(milliUsd) * MILLI_USD);
  }

  #set(milliUsd: number): void {
    void this.#asking.ask({ do: 'set-tft-price', milliUsd });
  }

  #onInput = (event: Event): void => {
    this.held = priceAt(Number((event.target as HTMLInputElement).value));
  };

  #onChange = async (event: Event): Promise<void> => {
    const milliUsd = priceAt(Number((event.target as HTMLInputElement).value));
    await this.#asking.ask({ do: 'set-tft-price', milliUsd });
    this.held = undefined;
  };
}

define('tf-sim-price', TfSimPrice);

declare global {
  interface HTMLElementTagNameMap {
    'tf-sim-price': TfSimPrice;
  }
}
