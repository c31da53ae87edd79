import { LitElement, css, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { common } from '../messages/common.ts';
import { buttons } from './buttons.styles.ts';
import { define } from './define.ts';
import { inputs } from './inputs.styles.ts';
import { surfaces } from './surfaces.styles.ts';
import { tokens } from './tokens.styles.ts';
import './tf-field.ts';
import { Words } from './words.ts';

/**
 * Asks before something that cannot be taken back, and has the name of the thing typed.
 *
 * @element tf-confirm
 * @slot - what will happen, and what it costs or frees
 */
export class TfConfirm extends LitElement {
  static override styles = [
    tokens,
    buttons,
    inputs,
    surfaces,
    css`
      .what {
        margin-block-end: 16px;
        color: var(--_ink-2);
      }
    `,
  ];

  /** The question: "Delete web-1?" */
  @property() heading = '';
  /** What the button does: "Delete". */
  @property() action = '';
  /** What has to be typed; nothing when empty. */
  @property() name = '';

  @state() private typed = '';
  @query('dialog') private dialog!: HTMLDialogElement;

  readonly #words = new Words(this, common);
  #answer: ((confirmed: boolean) => void) | undefined;

  /** Opens and resolves with what the person chose; leaving any way but the button means no. */
  async ask(): Promise<boolean> {
    this.#answer?.(false);
    const answer = new Promise<boolean>((resolve) => (this.#answer = resolve));
    this.typed = '';
    await this.updateComplete;
    this.dialog.returnValue = '';
    if (!this.dialog.open) this.dialog.showModal();
    return answer;
  }

  override render() {
    const { t } = this.#words;
    return html`
      <dialog aria-labelledby="heading" @close=${this.#onClose}>
        <form method="dialog" @submit=${this.#onSubmit}>
          <h2 id="heading">${this.heading}</h2>
          <div class="what"><slot></slot></div>
          ${
            this.name
              ? html`<tf-field label=${t('typeToConfirm', { name: this.name })}>
                  <input
                    autocomplete="off"
                    spellcheck="false"
                    .value=${this.typed}
                    @input=${this.#onInput}
                  />
                </tf-field>`
              : nothing
          }
          <div class="actions">
            <button type="button" @click=${this.#onCancel}>${t('cancel')}</button>
            <button type="submit" class="danger primary" ?disabled=${!this.#mayConfirm}>
              ${this.action}
            </button>
          </div>
        </form>
      </dialog>
    `;
  }

  get #mayConfirm(): boolean {
    return this.typed.trim() === this.name;
  }

  #onInput = (event: Event): void => {
    this.typed = (event.target as HTMLInputElement).value;
  };

  #onSubmit = (event: Event): void => {
    event.preventDefault();
    if (this.#mayConfirm) this.dialog.close('yes');
  };

  #onCancel = (): void => this.dialog.close();

  #onClose = (): void => {
    this.#answer?.(this.dialog.returnValue === 'yes');
    this.#answer = undefined;
  };
}

define('tf-confirm', TfConfirm);

declare global {
  interface HTMLElementTagNameMap {
    'tf-confirm': TfConfirm;
  }
}
