import { LitElement, html } from 'lit';
import { buttons } from '../elements/buttons.styles.ts';
import { define } from '../elements/define.ts';
import { tokens } from '../elements/tokens.styles.ts';
import { Words } from '../elements/words.ts';
import { waiting } from '../messages/waiting.ts';
import { IntentEvent } from './intent.ts';

/**
 * The way on from what could not be had: asks the grid again, for everything that is missing.
 *
 * @element tf-ask-again
 */
export class TfAskAgain extends LitElement {
  static override styles = [tokens, buttons];

  readonly #words = new Words(this, waiting);

  override render() {
    return html`<button type="button" class="small" @click=${this.#ask}>
      ${this.#words.t('askAgain')}
    </button>`;
  }

  #ask = (): void => {
    this.dispatchEvent(new IntentEvent({ do: 'refresh-grid' }));
  };
}

define('tf-ask-again', TfAskAgain);

declare global {
  interface HTMLElementTagNameMap {
    'tf-ask-again': TfAskAgain;
  }
}
