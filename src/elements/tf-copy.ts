import { LitElement, css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { common } from '../messages/common.ts';
import { buttons } from './buttons.styles.ts';
import { define } from './define.ts';
import { icon } from './icon.ts';
import { check, copy } from './icons.ts';
import { tokens } from './tokens.styles.ts';
import { Words } from './words.ts';

/**
 * A button that puts a text on the clipboard and says whether it worked.
 *
 * @element tf-copy
 */
export class TfCopy extends LitElement {
  static override styles = [
    tokens,
    buttons,
    css`
      :host {
        display: inline-flex;
        align-items: center;
        gap: 8px;
      }
      .copied {
        color: var(--_good);
      }
      .failed {
        color: var(--_bad);
        font-size: var(--_text-s);
      }
    `,
  ];

  /** What is copied. */
  @property() value = '';
  /** What it is, for the button's name: "Copy SSH command". */
  @property() what = '';
  /** With the word beside the icon. */
  @property({ type: Boolean }) labelled = false;

  @state() private outcome: 'none' | 'copied' | 'failed' = 'none';

  readonly #words = new Words(this, common);

  override render() {
    const { t } = this.#words;
    const name = this.what ? t('copyWhat', { what: this.what }) : t('copy');
    const copied = this.outcome === 'copied';
    return html`
      <button
        type="button"
        class="quiet small ${this.labelled ? '' : 'square'} ${copied ? 'copied' : ''}"
        aria-label=${name}
        title=${name}
        @click=${this.#onClick}
        @blur=${this.#forget}
        @pointerleave=${this.#leave}
      >
        ${icon(copied ? check : copy)}
        ${this.labelled ? (copied ? t('copied') : t('copy')) : nothing}
      </button>
      <span role="status" class=${this.outcome === 'failed' ? 'failed' : 'visually-hidden'}>
        ${this.outcome === 'none' ? nothing : t(copied ? 'copied' : 'copyFailed')}
      </span>
    `;
  }

  #onClick = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(this.value);
      this.outcome = 'copied';
    } catch {
      // No secure context or no permission: the text can still be selected by hand.
      this.outcome = 'failed';
    }
  };

  /** A failure may have moved the button away from under the pointer: it stays to be read. */
  #leave = (): void => {
    if (this.outcome === 'copied') this.#forget();
  };

  #forget = (): void => {
    this.outcome = 'none';
  };
}

define('tf-copy', TfCopy);

declare global {
  interface HTMLElementTagNameMap {
    'tf-copy': TfCopy;
  }
}
