import { LitElement, html } from 'lit';
import { controls } from '../../src/elements/controls.styles.ts';
import { define } from '../../src/elements/define.ts';
import { Words } from '../../src/elements/words.ts';
import { common } from '../../src/messages/common.ts';
import { vm as words } from '../../src/messages/vm.ts';
import { GridController } from '../../src/queries/grid-controller.ts';
import { QueryController } from '../../src/queries/query-controller.ts';
import { fromAttributes, VM_ATTRIBUTES } from '../../src/specs/vm/codecs/attributes.ts';
import { offerPageGrid } from '../grid.ts';
import { KeyRing } from './key-ring.ts';
import { marketQuery } from './market-query.ts';
import { environment } from './parts/environment.ts';
import { more } from './parts/more.ts';
import { nameAndImage } from './parts/name-and-image.ts';
import { network } from './parts/network.ts';
import { size } from './parts/size.ts';
import { sshKeys } from './parts/ssh-keys.ts';
import { bar, particulars } from './parts/summary.ts';
import { where } from './parts/where.ts';
import { quoteVm } from './quote.ts';
import { styles } from './tf-vm.styles.ts';
import { VmForm } from './vm-form.ts';
import type { VmView } from './vm-view.ts';

/**
 * A form for one virtual machine: what it is, what it costs, where it fits, and its deployment.
 *
 * @element tf-vm
 */
export class TfVm extends LitElement {
  static override styles = [...controls, styles];

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, ...VM_ATTRIBUTES];
  }

  readonly #words = new Words(this, words, common);
  readonly #grid = new GridController(this);
  readonly #form = new VmForm(this);
  readonly #keys = new KeyRing(this, this.#form);
  readonly #market = new QueryController(this, () => {
    const { open } = this.#grid;
    return open && marketQuery(open.grid);
  });

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#grid.state.state === 'missing') offerPageGrid();
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (this.#form.edited || !VM_ATTRIBUTES.includes(name)) return;
    const attributes = [...this.attributes].map(({ name, value }) => [name, value] as const);
    this.#form.preset(fromAttributes(attributes).spec);
  }

  override render() {
    const { t } = this.#words;
    const market = this.#market.data;
    const view: VmView = {
      form: this.#form,
      keys: this.#keys,
      pickNode: () => undefined,
      words: this.#words,
      market,
      quote: market && quoteVm(this.#form.spec, market),
      simulated: this.#grid.open?.grid.mode === 'sim',
    };
    return html`
      <h2>${t('title')}</h2>
      <form novalidate @submit=${this.#onSubmit}>
        <div class="sections">
          ${nameAndImage(view)} ${size(view)} ${network(view)}
          <section>
            ${sshKeys(view)}
            ${more(t('environment'), this.#form.spec.env.length, environment(view))}
          </section>
          ${where(view)}
        </div>
        <aside>${bar(view)}<div class="particulars">${particulars(view)}</div></aside>
      </form>
    `;
  }

  #onSubmit = (event: Event): void => {
    event.preventDefault();
    this.#form.submit();
  };
}

define('tf-vm', TfVm);

declare global {
  interface HTMLElementTagNameMap {
    'tf-vm': TfVm;
  }
}
