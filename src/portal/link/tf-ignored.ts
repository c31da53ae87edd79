import { LitElement, css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { buttons } from '../../elements/buttons.styles.ts';
import { define } from '../../elements/define.ts';
import { tokens } from '../../elements/tokens.styles.ts';
import { Words } from '../../elements/words.ts';
import { link } from '../../messages/link.ts';
import type { IgnoredPart } from './ignored-part.ts';

const MOST = 8;
const LONGEST = 60;

/**
 * Says which parts of a link were left out and why, until a person has read it.
 *
 * @element tf-ignored
 */
export class TfIgnored extends LitElement {
  static override styles = [
    tokens,
    buttons,
    css`
      :host {
        display: block;
      }
      :host([hidden]) {
        display: none;
      }
      div {
        margin-block-end: 12px;
        padding: 10px 14px;
        border: 1px solid color-mix(in oklab, var(--_warn) 35%, var(--_warn-soft));
        border-radius: var(--_radius);
        background: var(--_warn-soft);
      }
      ul {
        margin: 4px 0 8px;
        padding-inline-start: 20px;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) parts: readonly IgnoredPart[] = [];

  /** The parts that a person has read, as text. */
  @state() private read = '';

  readonly #words = new Words(this, link);

  override render() {
    const { t } = this.#words;
    const { parts } = this;
    if (parts.length === 0 || this.read === JSON.stringify(parts)) return nothing;
    return html`<div role="alert">
      <strong>${t('ignored', { n: parts.length })}</strong>
      <ul>
        ${parts
          .slice(0, MOST)
          .map(
            ({ key, value, code }) =>
              html`<li>${t(`ignored.${code}`, { part: `${key}=${value.slice(0, LONGEST)}` })}</li>`,
          )}
        ${parts.length > MOST ? html`<li>${t('more', { n: parts.length - MOST })}</li>` : nothing}
      </ul>
      <button type="button" class="small" @click=${this.#onRead}>${t('dismiss')}</button>
    </div>`;
  }

  #onRead = (): void => {
    this.read = JSON.stringify(this.parts);
  };
}

define('tf-ignored', TfIgnored);

declare global {
  interface HTMLElementTagNameMap {
    'tf-ignored': TfIgnored;
  }
}
