import { LitElement, css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { common } from '../messages/common.ts';
import { causeLines, nameError } from '../messages/error-code.ts';
import { errors } from '../messages/errors.ts';
import { say } from '../messages/message.ts';
import { define } from './define.ts';
import { icon } from './icon.ts';
import { octagonX } from './icons.ts';
import { surfaces } from './surfaces.styles.ts';
import './tf-code.ts';
import { tokens } from './tokens.styles.ts';
import { Words } from './words.ts';

/**
 * An error where it happened: what, why, what to do; with the raw facts for a report.
 *
 * @element tf-error
 * @slot - the way out: buttons or links
 */
export class TfError extends LitElement {
  static override styles = [
    tokens,
    surfaces,
    css`
      .box {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 4px 12px;
        padding: 14px 16px;
        border: 1px solid color-mix(in oklab, var(--_bad) 35%, var(--_bad-soft));
        border-radius: var(--_radius);
        background: var(--_bad-soft);
      }
      .mark {
        color: var(--_bad);
        font-size: var(--_text-l);
      }
      h2,
      p {
        margin: 0;
        overflow-wrap: anywhere;
      }
      h2 {
        font-size: var(--_text);
        font-weight: 600;
      }
      .rest {
        grid-column: 2;
      }
      p + p {
        margin-block-start: 4px;
      }
      slot {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin-block-start: 10px;
      }
      slot:not(.filled) {
        display: none;
      }
      details {
        margin-block-start: 6px;
        color: var(--_ink-2);
        font-size: var(--_text-s);
      }
    `,
  ];

  /** What was caught: a GridError, or anything. */
  @property({ attribute: false }) error: unknown;

  readonly #words = new Words(this, common, errors);

  override render() {
    if (this.error === undefined || this.error === null) return nothing;
    const { t, locale } = this.#words;
    const words = errors.in(locale.language);
    const { code, params } = nameError(
      this.error,
      (name) => words !== undefined && `${name}.title` in words,
    );
    const part = (name: 'title' | 'reason' | 'next') =>
      words ? say(words[`${code}.${name}`], params, locale.tag) : '';
    const lines = causeLines(this.error);
    return html`<div class="box" role="alert">
      <span class="mark">${icon(octagonX)}</span>
      <h2>${part('title') || t('wentWrong')}</h2>
      <div class="rest">
        <p>${part('reason')}</p>
        <p>${part('next')}</p>
        <slot @slotchange=${this.#onSlot}></slot>
        <details>
          <summary>${t('technicalDetails')}</summary>
          <tf-code wrap .code=${lines.join('\n')} label=${t('technicalDetails')}></tf-code>
        </details>
      </div>
    </div>`;
  }

  #onSlot = (event: Event): void => {
    const slot = event.target as HTMLSlotElement;
    slot.classList.toggle('filled', slot.assignedElements().length > 0);
  };
}

define('tf-error', TfError);

declare global {
  interface HTMLElementTagNameMap {
    'tf-error': TfError;
  }
}
