import { LitElement, css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { define } from '../elements/define.ts';
import { tokens } from '../elements/tokens.styles.ts';
import { Words } from '../elements/words.ts';
import { waiting } from '../messages/waiting.ts';
import { ElapsedController } from '../queries/elapsed-controller.ts';
import './tf-ask-again.ts';

/** An answer that comes before so many seconds needs no words. */
const SLOW = 4;

/**
 * What stands on a page while an answer of the grid is waited for. After some seconds it says for
 * how long, that the page goes on by itself, and offers to ask again.
 *
 * @element tf-waiting
 */
export class TfWaiting extends LitElement {
  static override styles = [
    tokens,
    css`
      :host {
        display: block;
      }
      .place {
        display: flex;
        flex-wrap: wrap;
        align-items: start;
        align-content: start;
        gap: 4px 12px;
      }
      :host(:not([bare])) .place {
        min-block-size: 20rem;
        padding: 16px 20px;
        border-radius: calc(var(--_radius) + 2px);
        background: var(--_surface-2);
      }
      :host([bare]) .slow {
        margin-block-end: 12px;
      }
      p {
        margin: 0;
        color: var(--_ink-2);
      }
      strong {
        color: var(--_ink);
        font-weight: 500;
      }
      tf-ask-again {
        margin-block-start: 4px;
      }
    `,
  ];

  /** Nothing stands here until it takes long: something else says that it is waited for. */
  @property({ type: Boolean, reflect: true }) bare = false;

  readonly #words = new Words(this, waiting);
  readonly #elapsed = new ElapsedController(this);

  override render() {
    const { t } = this.#words;
    const { seconds } = this.#elapsed;
    const isSlow = seconds >= SLOW;
    if (this.bare && !isSlow) return nothing;
    // The count goes on every second, and is not read out each time.
    return html`<div class="place ${isSlow ? 'slow' : ''}">
      ${
        isSlow
          ? html`<div>
              <p><strong>${t('slow', { n: seconds })}</strong></p>
              <p role="status">${t('byItself')}</p>
              <tf-ask-again></tf-ask-again>
            </div>`
          : html`<p role="status">${t('waiting')}</p>`
      }
    </div>`;
  }
}

define('tf-waiting', TfWaiting);

declare global {
  interface HTMLElementTagNameMap {
    'tf-waiting': TfWaiting;
  }
}
