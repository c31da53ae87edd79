import { LitElement, html } from 'lit';
import { define } from '../../elements/define.ts';
import { tokens } from '../../elements/tokens.styles.ts';
import { Words } from '../../elements/words.ts';
import { portal } from '../../messages/portal.ts';
import '../../../weblets/vm/tf-vm.ts';
import { hrefTo } from '../href.ts';
import { pageStyles } from '../page.styles.ts';

/**
 * The form for a virtual machine, the same element that other pages embed.
 *
 * @element tf-page-deploy-vm
 */
export class TfPageDeployVm extends LitElement {
  static override styles = [tokens, pageStyles];

  readonly #words = new Words(this, portal);

  override render() {
    return html`
      <h1 class="visually-hidden">${this.#words.t('page.deploy-vm')}</h1>
      <tf-vm sync-url open-href=${hrefTo('/deployments/{contract}')}></tf-vm>
    `;
  }
}

define('tf-page-deploy-vm', TfPageDeployVm);

declare global {
  interface HTMLElementTagNameMap {
    'tf-page-deploy-vm': TfPageDeployVm;
  }
}
