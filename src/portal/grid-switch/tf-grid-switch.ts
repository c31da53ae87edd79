import { LitElement, css, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { buttons } from '../../elements/buttons.styles.ts';
import { define } from '../../elements/define.ts';
import { icon } from '../../elements/icon.ts';
import { flaskConical, globe } from '../../elements/icons.ts';
import { inputs } from '../../elements/inputs.styles.ts';
import { surfaces } from '../../elements/surfaces.styles.ts';
import '../../elements/tf-error.ts';
import '../../elements/tf-field.ts';
import '../../elements/tf-provenance.ts';
import { tokens } from '../../elements/tokens.styles.ts';
import { Words } from '../../elements/words.ts';
import { common } from '../../messages/common.ts';
import { live } from '../../messages/live.ts';
import { readProxyAddress, REAL_NETWORKS } from '../../model/network.ts';
import type { AddressFault, GridChoice, RealNetwork } from '../../model/network.ts';
import { IntentEvent } from '../intent.ts';
import type { ReachView } from '../shell-view.ts';

/**
 * The choice between the simulated grid and the networks of the real one, with how far the one that
 * is shown answers.
 *
 * @element tf-grid-switch
 */
export class TfGridSwitch extends LitElement {
  static override styles = [
    tokens,
    buttons,
    inputs,
    surfaces,
    css`
      dialog {
        inline-size: min(30rem, calc(100vw - 32px));
      }
      fieldset {
        display: grid;
        gap: 2px;
        margin: 0 0 12px;
        padding: 0;
        border: 0;
      }
      legend {
        padding: 0;
        margin-block-end: 4px;
        color: var(--_ink-2);
        font-size: var(--_text-s);
      }
      label.option {
        display: grid;
        grid-template-columns: auto auto 1fr;
        align-items: center;
        gap: 2px 10px;
        padding: 8px 10px;
        border: 1px solid transparent;
        border-radius: var(--_radius);
      }
      label.option:hover {
        background: var(--_surface-2);
      }
      label.option:has(:checked) {
        border-color: var(--_accent);
        background: var(--_surface-2);
      }
      label.sim:has(:checked) {
        border: 1px dashed var(--_sim);
        background: var(--_sim-soft);
      }
      label.sim svg {
        color: var(--_sim);
      }
      .name {
        font-weight: 600;
      }
      .about {
        grid-column: 3;
        color: var(--_ink-2);
        font-size: var(--_text-s);
      }
      tf-field {
        display: block;
        margin: 4px 10px 8px;
      }
      .privacy {
        margin: 0 0 12px;
        color: var(--_ink-2);
        font-size: var(--_text-s);
      }
      .state {
        display: grid;
        gap: 8px;
        margin-block-end: 16px;
        padding-block-start: 12px;
        border-block-start: 1px solid var(--_line);
      }
      .state h3 {
        margin: 0;
        color: var(--_ink-2);
        font-size: var(--_text-s);
        font-weight: 400;
      }
      .state p {
        margin: 0;
      }
    `,
  ];

  @property({ attribute: false }) choice: GridChoice = { grid: 'sim' };
  /** How far the real grid answers; undefined on the simulated one. */
  @property({ attribute: false }) reach: ReachView | undefined;
  /** Milliseconds since 1970. */
  @property({ attribute: false }) now = 0;

  @state() private wanted: RealNetwork | 'sim' = 'sim';
  @state() private address = '';
  @state() private wrong: AddressFault | undefined;
  @query('dialog') private dialog!: HTMLDialogElement;

  readonly #words = new Words(this, common, live);

  async open(): Promise<void> {
    const { choice } = this;
    this.wanted = choice.grid === 'sim' ? 'sim' : choice.network;
    this.address = choice.grid === 'live' ? (choice.proxy ?? '') : '';
    this.wrong = undefined;
    await this.updateComplete;
    this.dialog.setAttribute('closedby', 'any');
    if (!this.dialog.open) this.dialog.showModal();
  }

  override render() {
    const { t } = this.#words;
    return html`<dialog aria-labelledby="heading">
      <form method="dialog" novalidate @submit=${this.#onSubmit}>
        <h2 id="heading">${t('heading')}</h2>
        ${this.#renderOption('sim')}
        <fieldset>
          <legend>${t('real')}</legend>
          ${REAL_NETWORKS.map((network) => this.#renderOption(network))}
          ${this.wanted === 'custom' ? this.#renderAddress() : nothing}
        </fieldset>
        <p class="privacy">${t('privacy')}</p>
        ${this.reach ? this.#renderState(this.reach) : nothing}
        <div class="actions">
          <button type="button" @click=${this.#onCancel}>${t('cancel')}</button>
          <button type="submit" class="primary">${t('open')}</button>
        </div>
      </form>
    </dialog>`;
  }

  #renderOption(grid: RealNetwork | 'sim') {
    const { t } = this.#words;
    return html`<label class="option ${grid === 'sim' ? 'sim' : ''}">
      <input
        type="radio"
        name="grid"
        value=${grid}
        .checked=${this.wanted === grid}
        @change=${this.#onWanted}
      />
      ${icon(grid === 'sim' ? flaskConical : globe)}<span class="name">${t(grid)}</span>
      <span class="about">${t(`${grid}.about`)}</span>
    </label>`;
  }

  #renderAddress() {
    const { t } = this.#words;
    return html`<tf-field
      label=${t('address')}
      error=${this.wrong ? t(`address.${this.wrong}`) : ''}
    >
      <input
        type="url"
        name="address"
        autocomplete="url"
        spellcheck="false"
        placeholder="https://gridproxy.example"
        .value=${this.address}
        @input=${this.#onAddress}
      />
    </tf-field>`;
  }

  #renderState({ source, answeredAt, failure, asking }: ReachView) {
    const { t } = this.#words;
    return html`<div class="state">
      <h3>${t('state')}</h3>
      ${
        answeredAt === undefined
          ? html`<p>${t(asking ? 'asking' : 'never')}</p>`
          : html`<tf-provenance
              source=${source}
              .at=${answeredAt}
              .now=${this.now}
              .asking=${asking}
              refreshable
              @tf-refresh=${this.#onRefresh}
            ></tf-provenance>`
      }
      ${failure ? html`<tf-error .error=${failure}></tf-error>` : nothing}
    </div>`;
  }

  #onWanted = (event: Event): void => {
    this.wanted = (event.target as HTMLInputElement).value as RealNetwork | 'sim';
  };

  #onAddress = (event: Event): void => {
    this.address = (event.target as HTMLInputElement).value;
    this.wrong = undefined;
  };

  #onRefresh = (): void => {
    this.dispatchEvent(new IntentEvent({ do: 'refresh-grid' }));
  };

  #onCancel = (): void => this.dialog.close();

  #onSubmit = (event: Event): void => {
    event.preventDefault();
    const choice = this.#chosen();
    if (!choice) {
      this.renderRoot.querySelector<HTMLElement>('input[name="address"]')?.focus();
      return;
    }
    this.dialog.close();
    this.dispatchEvent(new IntentEvent({ do: 'choose-grid', choice }));
  };

  /** Undefined, with the reason kept, while the address of another proxy is none. */
  #chosen(): GridChoice | undefined {
    const { wanted } = this;
    if (wanted === 'sim') return { grid: 'sim' };
    if (wanted !== 'custom') return { grid: 'live', network: wanted };
    const read = readProxyAddress(this.address);
    this.wrong = 'fault' in read ? read.fault : undefined;
    return 'fault' in read ? undefined : { grid: 'live', network: wanted, proxy: read.address };
  }
}

define('tf-grid-switch', TfGridSwitch);

declare global {
  interface HTMLElementTagNameMap {
    'tf-grid-switch': TfGridSwitch;
  }
}
