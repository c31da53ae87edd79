import { LitElement, css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { define } from '../../../src/elements/define.ts';
import { surfaces } from '../../../src/elements/surfaces.styles.ts';
import { tokens } from '../../../src/elements/tokens.styles.ts';
import { Words } from '../../../src/elements/words.ts';
import { priceParts } from '../../../src/messages/price-parts.ts';
import type { PricePart, PriceTag } from '../../../src/model/price-tag.ts';
import type { PricingPolicy } from '../../../src/model/prices.ts';

/**
 * What the hour of a price is made of, folded away until somebody asks.
 *
 * @element tf-vm-price-parts
 */
export class TfVmPriceParts extends LitElement {
  static override styles = [
    tokens,
    surfaces,
    css`
      :host {
        font-size: var(--_text-s);
      }
      p {
        margin: 0;
        color: var(--_ink-2);
      }
      dl {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 4px 16px;
        margin: 4px 0 8px;
        font-size: var(--_text-s);
      }
      dd {
        margin: 0;
        text-align: end;
      }
      dt:last-of-type,
      dd:last-of-type {
        padding-block-start: 4px;
        border-block-start: 1px solid var(--_line);
        font-weight: 600;
      }
      dt:last-of-type {
        margin-inline-end: -16px;
      }
    `,
  ];

  @property({ attribute: false }) price: PriceTag | undefined;
  /** What a unit costs, to tell how many there are. */
  @property({ attribute: false }) policy: PricingPolicy | undefined;

  readonly #words = new Words(this, priceParts);

  override render() {
    const { price } = this;
    if (!price) return nothing;
    const { t, format } = this.#words;
    return html`<details>
      <summary>${t('priceContains')}</summary>
      <dl>
        ${price.parts.map(
          (part) =>
            html`<dt>${this.#say(part, price)}</dt>
              <dd>${format.usdExact(part.units)}</dd>`,
        )}
        <dt>${t('perHourSum')}</dt>
        <dd>${format.usdExact(price.usdPerHour)}</dd>
      </dl>
      <p>${t('part.traffic')}</p>
    </details>`;
  }

  #say({ what, units }: PricePart, { level }: PriceTag): string {
    const { t, format } = this.#words;
    const count = (each: bigint | undefined) =>
      format.number(Math.round((Number(units) / Number(each ?? 1n)) * 1000) / 1000);
    switch (what) {
      case 'cu':
        return t('part.cu', { cu: count(this.policy?.cu) });
      case 'su':
        return t('part.su', { su: count(this.policy?.su) });
      case 'ipu':
        return t('part.ipv4');
      case 'discount':
        return t('part.discount', { level });
      default:
        return t(`part.${what}`);
    }
  }
}

define('tf-vm-price-parts', TfVmPriceParts);

declare global {
  interface HTMLElementTagNameMap {
    'tf-vm-price-parts': TfVmPriceParts;
  }
}
