import { LitElement, css, html } from 'lit';
import { property } from 'lit/decorators.js';
import { define } from './define.ts';
import { tokens } from './tokens.styles.ts';

/**
 * What stands where nothing is yet: why it is empty, and the first step.
 *
 * @element tf-empty
 * @slot - a sentence or two
 * @slot action - the first step: a button or a link
 */
export class TfEmpty extends LitElement {
  static override styles = [
    tokens,
    css`
      :host {
        padding: 32px 24px;
        border: 1px dashed var(--_line);
        border-radius: var(--_radius);
        text-align: center;
      }
      h2,
      p {
        margin: 0 auto;
        max-inline-size: calc(var(--_rem) * 32);
        text-wrap: balance;
      }
      h2 {
        font-size: var(--_text-l);
        font-weight: 600;
      }
      p {
        margin-block-start: 4px;
        color: var(--_ink-2);
      }
      .action {
        display: flex;
        flex-wrap: wrap;
        justify-content: center;
        gap: 8px;
        margin-block-start: 16px;
      }
    `,
  ];

  @property() heading = '';

  override render() {
    return html`
      <h2>${this.heading}</h2>
      <p><slot></slot></p>
      <div class="action"><slot name="action"></slot></div>
    `;
  }
}

define('tf-empty', TfEmpty);

declare global {
  interface HTMLElementTagNameMap {
    'tf-empty': TfEmpty;
  }
}
