import { LitElement, css, html, nothing, svg } from 'lit';
import { property } from 'lit/decorators.js';
import { supply as words } from '../messages/supply.ts';
import { NO_SUPPLY, takenOf, type Supplied, type Supply } from '../model/supply.ts';
import { define } from './define.ts';
import { saySupplied } from './say-supplied.ts';
import { tokens } from './tokens.styles.ts';
import { Words } from './words.ts';

/**
 * What some nodes have of one thing: how much is free of how much in words, and a bar of what is
 * taken (filled), free (empty), and asleep or down (hatched).
 *
 * @element tf-supply
 * @slot - what stands above in large, where the total leads somewhere
 */
export class TfSupply extends LitElement {
  static override styles = [
    tokens,
    css`
      :host {
        display: block;
      }
      .line {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 0 8px;
      }
      strong {
        font-weight: 500;
      }
      .line span,
      small {
        color: var(--_ink-2);
      }
      small {
        display: block;
        margin-block-start: 2px;
        font-size: var(--_text-xs);
      }
      svg {
        display: block;
        inline-size: 100%;
        block-size: 4px;
        margin-block-start: 4px;
        border-radius: 2px;
        background: var(--_line);
      }
      .taken {
        fill: var(--_accent);
      }
      pattern path {
        stroke: var(--_edge);
        stroke-width: 1.5;
      }
      @media (forced-colors: active) {
        svg {
          border: 1px solid CanvasText;
        }
        .taken {
          fill: CanvasText;
        }
        pattern path {
          stroke: CanvasText;
        }
      }
    `,
  ];

  @property({ attribute: false }) supply: Supply = NO_SUPPLY;
  @property() what: Supplied = 'cru';
  /** The total stands above already. */
  @property({ type: Boolean }) stacked = false;

  readonly #words = new Words(this, words);

  override render() {
    const { supply, what } = this;
    const { t, format } = this.#words;
    const say = (amount: number): string => saySupplied(what, amount, format);
    const free = say(supply.free);
    return html`<slot></slot>
      <div class="line" title=${t('supply.rule')}>
        <strong>${t(`supply.${what}`)}</strong>
        <span
          >${this.stacked ? t('supply.free', { free }) : t('supply.freeOf', { free, total: say(supply.total) })}</span
        >
      </div>
      ${this.#renderBar()}
      ${supply.offline > 0 ? html`<small>${t('supply.offline', { amount: say(supply.offline) })}</small>` : nothing}`;
  }

  #renderBar() {
    const { total, offline } = this.supply;
    const percent = (part: number): string =>
      `${total > 0 ? ((100 * part) / total).toFixed(2) : '0'}%`;
    return html`<svg aria-hidden="true">
      ${svg`<pattern id="hatch" width="5" height="4" patternUnits="userSpaceOnUse">
        <path d="M0 4 4 0"></path>
      </pattern>
      <rect class="taken" width=${percent(takenOf(this.supply))} height="4"></rect>
      <rect fill="url(#hatch)" x=${percent(total - offline)} width=${percent(offline)} height="4"></rect>`}
    </svg>`;
  }
}

define('tf-supply', TfSupply);

declare global {
  interface HTMLElementTagNameMap {
    'tf-supply': TfSupply;
  }
}
