import { LitElement, css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { price as words } from '../messages/price.ts';
import type { PriceTag } from '../model/price-tag.ts';
import { HOURS_PER_MONTH, SECONDS_PER_HOUR } from '../model/units.ts';
import { define } from './define.ts';
import { tokens } from './tokens.styles.ts';
import { Words } from './words.ts';

/** Whose balance a price is reckoned with; `given` was typed in, `nobody` has none to come. */
export type PriceBasis = 'account' | 'first-funds' | 'given' | 'nobody';

/**
 * What the price beside it is reckoned with: the discount, the balance that earns it, how long it
 * holds and what comes then.
 *
 * @element tf-price-basis
 */
export class TfPriceBasis extends LitElement {
  static override styles = [
    tokens,
    css`
      :host {
        display: block;
        color: var(--_ink-2);
        font-size: var(--_text-s);
      }
      :host([brief]) {
        display: inline;
      }
      p {
        margin: 0;
      }
    `,
  ];

  @property({ attribute: false }) price: PriceTag | undefined;
  /** Whose balance it is. */
  @property() of: PriceBasis = 'account';
  /** The discount alone, for where the whole stands elsewhere. */
  @property({ type: Boolean, reflect: true }) brief = false;

  readonly #words = new Words(this, words);

  override render() {
    const { price, brief } = this;
    // Nothing is due: no discount matters.
    if (!price || price.tftPerHour === 0n) return nothing;
    return brief ? this.#discount(price) : html`<p>${this.#basis(price)} ${this.#hold(price)}</p>`;
  }

  #discount({ level }: PriceTag): string {
    const { t } = this.#words;
    if (this.of === 'nobody') return t('brief.nobody');
    return t(`brief.${this.of}`, { discount: t(`discount.${level}`) });
  }

  #basis({ level, balance, usdPerMonthFull }: PriceTag): string {
    const { t, format } = this.#words;
    const { of } = this;
    if (of === 'nobody') return t('none.nobody');
    const held = format.tft(balance);
    if (level === 'None') return t(`none.${of}`, { balance: held });
    const discount = t(`discount.${level}`);
    return t(`basis.${of}`, {
      discount,
      level,
      balance: held,
      full: format.usd(usdPerMonthFull),
    });
  }

  #hold({ hold, nextLevel }: PriceTag): string {
    const { t, format } = this.#words;
    if (!hold) {
      if (!nextLevel || this.of === 'nobody') return '';
      const discount = t(`discount.${nextLevel.level}`);
      return t('next', {
        balance: format.tft(nextLevel.balance),
        price: format.usd(nextLevel.usdPerMonth),
        discount,
      });
    }
    return t(hold.hours < HOURS_PER_MONTH ? 'mixed' : 'holds', {
      time: format.duration(hold.hours * SECONDS_PER_HOUR),
      floor: format.tft(hold.floor),
      price: format.usd(hold.usdPerMonthThen),
    });
  }
}

define('tf-price-basis', TfPriceBasis);

declare global {
  interface HTMLElementTagNameMap {
    'tf-price-basis': TfPriceBasis;
  }
}
