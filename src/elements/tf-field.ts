import { LitElement, css, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { common } from '../messages/common.ts';
import { define } from './define.ts';
import { icon } from './icon.ts';
import { circleAlert } from './icons.ts';
import { tokens } from './tokens.styles.ts';
import { Words } from './words.ts';

const controls = 'input, select, textarea, fieldset, [role="group"], [role="radiogroup"]';

/**
 * The one form field: a label, a native control, a hint and an error. The control stays in the tree
 * of whoever writes it; the field gives it its accessible name, description and invalid state.
 *
 * @element tf-field
 * @slot - one native control, or a group of them in a `fieldset`
 * @slot hint - a hint that needs more than text
 * @slot aside - something small at the end of the label's line
 * @csspart label - the label's words
 */
export class TfField extends LitElement {
  static override styles = [
    tokens,
    css`
      .top {
        display: flex;
        align-items: baseline;
        justify-content: space-between;
        gap: 12px;
        margin-block-end: 4px;
      }
      .label {
        font-weight: 500;
        cursor: default;
      }
      .optional,
      .hint,
      .unit {
        color: var(--_ink-2);
        font-size: var(--_text-s);
        font-weight: 400;
      }
      .control {
        display: flex;
        align-items: center;
        gap: 8px;
      }
      .control > slot {
        display: block;
        flex: 1;
        min-inline-size: 0;
      }
      .hint {
        margin-block-start: 4px;
      }
      .error {
        margin: 0;
        color: var(--_bad);
        font-size: var(--_text-s);
      }
      .error span {
        display: flex;
        gap: 6px;
        padding-block-start: 4px;
      }
    `,
  ];

  /** What the control is called; always visible. */
  @property() label = '';
  /** What helps to fill it in, below the control. */
  @property() hint = '';
  /** What is wrong and what to do; marks the control invalid. */
  @property() error = '';
  /** The unit of the value, after the control: "GB". */
  @property() unit = '';
  /** Marks a field that may stay empty. */
  @property({ type: Boolean }) optional = false;

  @state() private hintSlotted = false;
  @query('slot:not([name])') private controlSlot!: HTMLSlotElement;
  @query('slot[name="hint"]') private hintSlot!: HTMLSlotElement;

  readonly #words = new Words(this, common);

  /** The native control in the slot. */
  get control(): HTMLElement | undefined {
    for (const element of this.controlSlot.assignedElements({ flatten: true })) {
      const found = element.matches(controls) ? element : element.querySelector(controls);
      if (found instanceof HTMLElement) return found;
    }
    return undefined;
  }

  override focus(options?: FocusOptions): void {
    const { control } = this;
    const target = control?.matches('input, select, textarea')
      ? control
      : control?.querySelector<HTMLElement>('input, select, textarea, button');
    target?.focus(options);
  }

  override render() {
    return html`
      <div class="top">
        <span class="label" part="label" aria-hidden="true" @click=${this.#onLabel}>
          ${this.label}
          ${
            this.optional
              ? html`<span class="optional">${this.#words.t('optional')}</span>`
              : nothing
          }
        </span>
        <slot name="aside"></slot>
      </div>
      <div class="control">
        <slot @slotchange=${this.#onSlot}></slot>
        ${this.unit ? html`<span class="unit" aria-hidden="true">${this.unit}</span>` : nothing}
      </div>
      <div class="hint" ?hidden=${!this.hint && !this.hintSlotted}>
        <slot name="hint" @slotchange=${this.#onSlot}>${this.hint}</slot>
      </div>
      <p class="error" aria-live="polite">
        ${this.error ? html`<span>${icon(circleAlert)}${this.error}</span>` : nothing}
      </p>
    `;
  }

  protected override updated(): void {
    this.#describe();
  }

  #onLabel = (): void => this.focus();

  #onSlot = (): void => {
    this.hintSlotted = this.hintSlot.assignedNodes().length > 0;
    this.#describe();
  };

  /** Ids do not reach across shadow roots, so the control is told its name and description. */
  #describe(): void {
    const { control } = this;
    if (!control) return;
    const hint = this.hintSlotted
      ? this.hintSlot.assignedNodes().map((node) => node.textContent ?? '')
      : [this.hint];
    const name = this.unit ? `${this.label} (${this.unit})` : this.label;
    const description = [this.error, ...hint].map((text) => text.trim()).filter(Boolean);
    control.ariaLabel = name || null;
    if (description.length > 0) control.setAttribute('aria-description', description.join(' '));
    else control.removeAttribute('aria-description');
    control.ariaInvalid = this.error ? 'true' : null;
  }
}

define('tf-field', TfField);

declare global {
  interface HTMLElementTagNameMap {
    'tf-field': TfField;
  }
}
