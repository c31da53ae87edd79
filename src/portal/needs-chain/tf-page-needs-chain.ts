import { LitElement, css, html } from 'lit';
import { property } from 'lit/decorators.js';
import { buttons } from '../../elements/buttons.styles.ts';
import { define } from '../../elements/define.ts';
import '../../elements/tf-empty.ts';
import { tokens } from '../../elements/tokens.styles.ts';
import { Words } from '../../elements/words.ts';
import { live } from '../../messages/live.ts';
import { portal } from '../../messages/portal.ts';
import { chainPages } from '../chain-pages.ts';
import { IntentEvent } from '../intent.ts';
import { pageStyles } from '../page.styles.ts';
import type { PageName } from '../route.ts';

/**
 * Stands where a page would that needs the chain, while a real grid is only read: what it needs, and
 * the ways on.
 *
 * @element tf-page-needs-chain
 */
export class TfPageNeedsChain extends LitElement {
  static override styles = [
    tokens,
    buttons,
    pageStyles,
    css`
      tf-empty {
        margin-block-start: 24px;
      }
    `,
  ];

  /** The page that was wanted. */
  @property() page: PageName = 'overview';
  /** The network that is looked at. */
  @property() network = '';

  readonly #words = new Words(this, live, portal);

  override render() {
    const { t } = this.#words;
    const need = chainPages[this.page] ?? 'overview';
    return html`<h1>${t(`page.${this.page}`)}</h1>
      <tf-empty heading=${t('needs.heading')}>
        ${t(`needs.${need}`)} ${t('needs.why', { network: this.network })}
        <button slot="action" type="button" class="primary" @click=${this.#onSim}>
          ${t('toSim')}
        </button>
        <button slot="action" type="button" @click=${this.#onChange}>${t('change')}</button>
      </tf-empty>`;
  }

  #onSim = (): void => {
    this.dispatchEvent(new IntentEvent({ do: 'choose-grid', choice: { grid: 'sim' } }));
  };

  #onChange = (): void => {
    this.dispatchEvent(new IntentEvent({ do: 'show-grids' }));
  };
}

define('tf-page-needs-chain', TfPageNeedsChain);

declare global {
  interface HTMLElementTagNameMap {
    'tf-page-needs-chain': TfPageNeedsChain;
  }
}
