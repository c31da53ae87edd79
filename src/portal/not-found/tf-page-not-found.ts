import { LitElement, html } from 'lit';
import { buttons } from '../../elements/buttons.styles.ts';
import { define } from '../../elements/define.ts';
import { tokens } from '../../elements/tokens.styles.ts';
import { Words } from '../../elements/words.ts';
import { pages } from '../../messages/pages.ts';
import { hrefTo } from '../href.ts';
import { pageStyles } from '../page.styles.ts';

/**
 * What stands at an address that leads nowhere.
 *
 * @element tf-page-not-found
 */
export class TfPageNotFound extends LitElement {
  static override styles = [tokens, buttons, pageStyles];

  readonly #words = new Words(this, pages);

  override render() {
    const { t } = this.#words;
    return html`
      <div class="head">
        <div>
          <h1>${t('lost.title')}</h1>
          <p class="lead">${t('lost.why')}</p>
        </div>
      </div>
      <a class="button primary" href=${hrefTo('/')}>${t('lost.home')}</a>
    `;
  }
}

define('tf-page-not-found', TfPageNotFound);

declare global {
  interface HTMLElementTagNameMap {
    'tf-page-not-found': TfPageNotFound;
  }
}
