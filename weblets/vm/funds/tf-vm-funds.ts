import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { buttons } from '../../../src/elements/buttons.styles.ts';
import { define } from '../../../src/elements/define.ts';
import { fundsLasting } from '../../../src/elements/funds-lasting.ts';
import '../../../src/elements/tf-price-basis.ts';
import { tokens } from '../../../src/elements/tokens.styles.ts';
import { Words } from '../../../src/elements/words.ts';
import { funds } from '../../../src/messages/funds.ts';
import type { PriceTag } from '../../../src/model/price-tag.ts';
import { effectiveTftPrice, toUsd } from '../../../src/model/pricing.ts';
import type { TftUnits } from '../../../src/model/units.ts';
import { AskController } from '../../../src/queries/ask-controller.ts';
import { debtOn } from '../../../src/queries/debt.ts';
import type { OpenGrid } from '../../../src/queries/grid-offer.ts';
import type { Market } from '../quote.ts';

/** The faucet fills an account that holds less than this part of what it pays. */
const TENTH = 10n;

/**
 * What an order does to the money that is there: how long it lasts before and after, what is owed,
 * and the faucet of a simulated grid where money is missing.
 *
 * @element tf-vm-funds
 */
export class TfVmFunds extends LitElement {
  static override styles = [
    tokens,
    buttons,
    css`
      :host {
        display: grid;
        gap: 8px;
        color: var(--_ink-2);
        font-size: var(--_text-s);
      }
      p {
        margin: 0;
      }
      .warn {
        color: var(--_warn);
      }
      button {
        justify-self: start;
      }
    `,
  ];

  @property({ attribute: false }) open: OpenGrid | undefined;
  @property({ attribute: false }) market: Market | undefined;
  /** Of the machine that is asked for. */
  @property({ attribute: false }) price: PriceTag | undefined;

  /** Why the faucet did not pay. */
  @state() private failure: unknown;
  @state() private isPaying = false;

  readonly #words = new Words(this, funds);
  readonly #debt = new AskController(
    this,
    () => (this.market && this.market.contracts.length > 0 ? this.open?.grid : undefined),
    (grid) => debtOn(grid, this.market?.contracts ?? []),
  );

  override render() {
    const { market, price } = this;
    if (!market || !price || market.balanceOf === 'nobody') return nothing;
    const { balance, balanceOf, charges } = market;
    const { text, isShort } = fundsLasting(
      { balance, balanceOf, charges },
      price.charges,
      this.#words,
    );
    return html`
      <p class=${isShort ? 'warn' : ''} role=${isShort ? 'alert' : nothing}>${text}</p>
      ${this.#renderDebt(market)} ${isShort ? this.#renderFaucet(balance) : nothing}
      ${this.failure === undefined ? nothing : html`<tf-error .error=${this.failure}></tf-error>`}
    `;
  }

  #renderDebt({ prices }: Market): TemplateResult | typeof nothing {
    const debt = this.#debt.data;
    if (!debt) return nothing;
    const { t, format } = this.#words;
    return html`<p class="warn">
      ${t('owed', {
        usd: format.usd(toUsd(debt.owed, effectiveTftPrice(prices.tft))),
        tft: format.tft(debt.owed),
        time: format.duration(Math.max(0, (debt.nextBill - this.open!.grid.clock.now()) / 1000)),
      })}
    </p>`;
  }

  #renderFaucet(balance: TftUnits): TemplateResult | typeof nothing {
    const amount = this.open?.grid.activation?.amount;
    if (amount === undefined) return nothing;
    const { t, format } = this.#words;
    if (balance >= amount / TENTH)
      return html`<p>${t('waits', { amount: format.tft(amount / TENTH) })}</p>`;
    return html`<button
      type="button"
      class="small"
      aria-disabled=${this.isPaying ? 'true' : 'false'}
      @click=${this.#onTopUp}
    >
      ${t('topUp', { amount: format.tft(amount - balance) })}
    </button>`;
  }

  #onTopUp = async (): Promise<void> => {
    const { open } = this;
    if (!open || this.isPaying) return;
    this.isPaying = true;
    this.failure = undefined;
    try {
      const signer = await open.grid.accounts.current();
      if (signer) await open.grid.activation?.activate(signer.account);
    } catch (error) {
      await import('../../../src/elements/tf-error.ts');
      this.failure = error;
    } finally {
      this.isPaying = false;
    }
  };
}

define('tf-vm-funds', TfVmFunds);

declare global {
  interface HTMLElementTagNameMap {
    'tf-vm-funds': TfVmFunds;
  }
}
