import { LitElement, css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { TftUnits, UsdUnits } from '../model/units.ts';
import { common } from '../messages/common.ts';
import { buttons } from './buttons.styles.ts';
import { define } from './define.ts';
import { icon } from './icon.ts';
import { flaskConical } from './icons.ts';
import { placeWhenOpen } from './place-popover.ts';
import { hasMark } from './simulation-marks.ts';
import { surfaces } from './surfaces.styles.ts';
import { tokens } from './tokens.styles.ts';
import { Words } from './words.ts';

/** What a price is per; `once` is a plain amount. */
export type PricePeriod = 'hour' | 'month' | 'once';

/**
 * An amount of money: dollars first, TFT beside, every digit on demand, and a mark that cannot be
 * taken off when the money is simulated.
 *
 * @element tf-price
 * @csspart usd - the amount in dollars
 * @csspart tft - the amount in TFT
 */
export class TfPrice extends LitElement {
  static override styles = [
    tokens,
    buttons,
    surfaces,
    css`
      :host {
        display: inline-block;
        font-size: inherit;
        white-space: nowrap;
      }
      button,
      .amount {
        display: inline-flex;
        align-items: baseline;
        gap: 0 0.4em;
      }
      button {
        min-block-size: 24px;
        padding: 0;
        border: 0;
        background: none;
        font-weight: inherit;
        text-decoration: underline dotted 1px var(--_edge);
        text-underline-offset: 4px;
      }
      button:hover {
        background: none;
        text-decoration-color: var(--_accent);
      }
      .stacked {
        flex-direction: column;
      }
      .usd {
        font-weight: var(--tf-price-weight, 600);
      }
      .period,
      .tft {
        color: var(--_ink-2);
        font-size: clamp(var(--_text-xs), 0.8em, var(--_text));
        font-weight: 400;
        letter-spacing: 0;
      }
      .sim {
        padding: 0 4px;
        border: 1px dashed var(--_sim);
        border-radius: 3px;
        color: var(--_sim);
        font-size: clamp(11px, 0.7em, 13px);
        letter-spacing: 0;
        font-weight: 500;
        line-height: 1.3;
      }
      .flask {
        align-self: center;
        color: var(--_sim);
        font-size: min(0.8em, 13px);
      }
      dl {
        display: grid;
        grid-template-columns: auto auto;
        gap: 4px 16px;
        margin: 0;
      }
      dt {
        color: var(--_ink-2);
      }
      dd {
        margin: 0;
        text-align: end;
      }
      p {
        margin: 8px 0 0;
        color: var(--_sim);
        white-space: normal;
      }
    `,
  ];

  /** 10⁻⁷ USD; undefined while there is no rate to tell it by. */
  @property({ attribute: false }) usd: UsdUnits | undefined;
  /** 10⁻⁷ TFT. */
  @property({ attribute: false }) tft: TftUnits | undefined;
  @property() per: PricePeriod = 'once';
  /** True when the money is not real. */
  @property({ type: Boolean }) simulated = false;
  /** Dollars alone, where there is little room. */
  @property({ type: Boolean }) brief = false;
  /** For table cells: dollars alone, and nothing to press. */
  @property({ type: Boolean }) compact = false;
  /** TFT below the dollars instead of beside them. */
  @property({ type: Boolean }) stacked = false;

  readonly #words = new Words(this, common);

  override render() {
    if (this.usd === undefined && this.tft === undefined)
      return html`<span aria-hidden="true">–</span>`;
    const amount = this.#renderAmount();
    if (this.compact) return html`<span class="amount">${amount}</span>`;
    const { t, format } = this.#words;
    return html`
      <button
        type="button"
        class=${this.stacked ? 'stacked' : nothing}
        popovertarget="exact"
        .ariaDescription=${t('exactPrice')}
      >
        ${amount}
      </button>
      <div id="exact" popover="auto" @toggle=${placeWhenOpen}>
        <dl>
          ${
            this.usd === undefined
              ? nothing
              : html`<dt>USD${this.#period}</dt>
                  <dd>${format.usdExact(this.usd)}</dd>`
          }
          ${
            this.tft === undefined
              ? nothing
              : html`<dt>TFT${this.#period}</dt>
                  <dd>${format.tftExact(this.tft)}</dd>`
          }
        </dl>
        ${this.simulated ? html`<p>${t('simulationExplained')}</p>` : nothing}
      </div>
    `;
  }

  get #period(): string {
    if (this.per === 'once') return '';
    return ` ${this.#words.t(this.per === 'hour' ? 'perHourLong' : 'perMonthLong')}`;
  }

  #renderAmount() {
    const { t, format } = this.#words;
    const { usd, tft, per } = this;
    const short = this.brief || this.compact;
    const flask = short || this.stacked;
    const period =
      per === 'once'
        ? nothing
        : html`<span class="period">${t(per === 'hour' ? 'perHour' : 'perMonth')}</span>`;
    const first = usd === undefined ? format.tft(tft ?? 0n) : format.usd(usd);
    const second =
      short || usd === undefined || tft === undefined
        ? nothing
        : html`<span class="tft" part="tft">${format.tft(tft)}</span>`;
    const mark =
      !this.simulated || hasMark(this.getRootNode())
        ? nothing
        : flask
          ? html`<span class="flask">${icon(flaskConical, t('simulated'))}</span>`
          : html`<span class="sim">${t('simulated')}</span>`;
    const beside = this.stacked ? mark : nothing;
    return html`<span><span class="usd" part="usd">${first}</span> ${period}${beside}</span>
      ${second} ${this.stacked ? nothing : mark}`;
  }
}

define('tf-price', TfPrice);

declare global {
  interface HTMLElementTagNameMap {
    'tf-price': TfPrice;
  }
}
