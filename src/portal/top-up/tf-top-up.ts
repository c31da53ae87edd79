import { LitElement, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { buttons } from '../../elements/buttons.styles.ts';
import { define } from '../../elements/define.ts';
import '../../elements/tf-error.ts';
import { tokens } from '../../elements/tokens.styles.ts';
import { Words } from '../../elements/words.ts';
import { topUp } from '../../messages/top-up.ts';
import type { TftUnits } from '../../model/units.ts';
import { Asking } from '../asking.ts';

/**
 * Has the faucet of a simulated grid fill the account: the way out wherever money is missing.
 *
 * @element tf-top-up
 */
export class TfTopUp extends LitElement {
  static override styles = [tokens, buttons];

  /** What the faucet pays, 10⁻⁷ TFT. */
  @property({ attribute: false }) amount: TftUnits = 0n;

  readonly #words = new Words(this, topUp);
  readonly #asking = new Asking(this);

  override render() {
    const { t, format } = this.#words;
    const busy = this.#asking.busy !== undefined;
    const { error } = this.#asking;
    return html`<button
        type="button"
        class="small"
        aria-disabled=${busy ? 'true' : 'false'}
        @click=${() => !busy && this.#asking.ask({ do: 'top-up' })}
      >
        ${t('topUp', { amount: format.tft(this.amount) })}
      </button>
      ${error === undefined ? nothing : html`<tf-error .error=${error}></tf-error>`}`;
  }
}

define('tf-top-up', TfTopUp);

declare global {
  interface HTMLElementTagNameMap {
    'tf-top-up': TfTopUp;
  }
}
