import { LitElement, css, html } from 'lit';
import { property } from 'lit/decorators.js';
import { define } from './define.ts';
import { tokens } from './tokens.styles.ts';

/**
 * A share as a bar with its words, for lists and table cells.
 *
 * @element tf-bar
 * @slot - the words that say the amount
 */
export class TfBar extends LitElement {
  static override styles = [
    tokens,
    css`
      :host {
        font-size: inherit;
      }
      .track {
        block-size: 4px;
        margin-block-start: 4px;
        border-radius: 2px;
        background: var(--_line);
        overflow: hidden;
      }
      .fill {
        block-size: 100%;
        inline-size: 0;
        border-radius: inherit;
        background: var(--tf-bar-colour, var(--_accent));
        transition: inline-size var(--_motion);
      }
      @media (forced-colors: active) {
        .fill {
          background: CanvasText;
        }
      }
    `,
  ];

  /** 0 to 1; drawn within these bounds. */
  @property({ type: Number }) share = 0;

  override render() {
    return html`<slot></slot>
      <div class="track" aria-hidden="true"><div class="fill"></div></div>`;
  }

  protected override updated(): void {
    const share = Number.isFinite(this.share) ? Math.min(1, Math.max(0, this.share)) : 0;
    // Style attributes are forbidden by a strict policy, the object model is not.
    this.renderRoot
      .querySelector<HTMLElement>('.fill')!
      .style.setProperty('inline-size', `${share * 100}%`);
  }
}

define('tf-bar', TfBar);

declare global {
  interface HTMLElementTagNameMap {
    'tf-bar': TfBar;
  }
}
