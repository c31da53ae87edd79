import { LitElement, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { buttons } from '../../elements/buttons.styles.ts';
import { choices } from '../../elements/choices.styles.ts';
import { define } from '../../elements/define.ts';
import { gauges } from '../../elements/gauges.styles.ts';
import { icon } from '../../elements/icon.ts';
import { arrowLeft } from '../../elements/icons.ts';
import { inputs } from '../../elements/inputs.styles.ts';
import { tokens } from '../../elements/tokens.styles.ts';
import { Words } from '../../elements/words.ts';
import { farming } from '../../messages/farming.ts';
import { MILLI_USD } from '../../model/units.ts';
import { AddressState } from '../address-state.ts';
import { hrefTo } from '../href.ts';
import '../link/tf-ignored.ts';
import { pageStyles } from '../page.styles.ts';
import { reckonerStyles } from '../reckoner/reckoner.styles.ts';
import {
  FARMING_FIELDS,
  farmingNumber,
  farmingQuery,
  readFarmingQuery,
  rewardOf,
  type FarmingKey,
} from './farming-state.ts';
import { result } from './parts/result.ts';
import { steps } from './parts/steps.ts';
import { farmingStyles } from './tf-page-farming.styles.ts';

/** What the simulator knows of the grid. */
export interface FarmingView {
  /** mUSD; undefined while or where nobody tells. */
  readonly tftPrice: number | undefined;
}

const OPEN = ['policy', 'utilisation', 'violations', 'standby', 'rounding', 'units'] as const;

/**
 * What the minting rules give a farmer for a node, with the way the number comes about and what the
 * rules leave open. All of it stands in the address.
 *
 * @element tf-page-farming
 */
export class TfPageFarming extends LitElement {
  static override styles = [
    tokens,
    buttons,
    inputs,
    choices,
    gauges,
    pageStyles,
    reckonerStyles,
    farmingStyles,
  ];

  @property({ attribute: false }) view: FarmingView | undefined;

  readonly #words = new Words(this, farming);
  readonly #state = new AddressState(this, readFarmingQuery, farmingQuery);

  override render() {
    const words = this.#words;
    const { t } = words;
    const state = this.#state.now;
    const reward = rewardOf(state);
    return html`<a class="back" href=${hrefTo('/farms')}>${icon(arrowLeft)}${t('back')}</a>
      <div class="head">
        <div>
          <h1>${t('title')}</h1>
          <p class="lead">${t('lead')}</p>
        </div>
      </div>
      <tf-ignored .parts=${this.#state.ignored}></tf-ignored>
      <div class="columns">
        ${this.#renderForm()}
        <div class="result">
          ${result(reward, state, words)} ${steps(reward, state, words)}
          <section class="panel">
            <h2>${t('open')}</h2>
            <ul>
              ${OPEN.map((name) => html`<li>${t(`open.${name}`)}</li>`)}
            </ul>
          </section>
        </div>
      </div>`;
  }

  #renderForm() {
    const { t, format } = this.#words;
    const { view } = this;
    const state = this.#state.now;
    const now =
      view?.tftPrice === undefined
        ? ''
        : t('priceNow', { price: format.usd(BigInt(view.tftPrice) * MILLI_USD) });
    return html`<form class="panel" @submit=${(event: Event) => event.preventDefault()}>
      <h2>${t('hardware')}</h2>
      <div class="fields">
        ${this.#field('cpu')} ${this.#field('memory')} ${this.#field('ssd')} ${this.#field('hdd')}
        <div class="terms">
          <label class="check"
            ><input
              type="checkbox"
              .checked=${state.certified}
              @change=${(event: Event) =>
                this.#state.change({ certified: (event.target as HTMLInputElement).checked })}
            />${t('certified')}</label
          >
          <div class="field">
            <label for="policy">${t('policy')}</label>
            <select id="policy" @change=${this.#onPolicy}>
              ${([1, 2] as const).map(
                (id) =>
                  html`<option value=${id} ?selected=${state.policy === id}>
                    ${t(`policy.${id}`)}
                  </option>`,
              )}
            </select>
          </div>
        </div>
        ${this.#field('uptime')} ${this.#field('price', `${t('priceHint')} ${now}`)}
        ${this.#field('ips')} ${this.#field('traffic')} ${this.#field('later')}
        ${this.#field('power')} ${this.#field('powerPrice')}
      </div>
    </form>`;
  }

  #field(key: FarmingKey, hint = '') {
    const { t } = this.#words;
    const { min, max, slider, unit } = FARMING_FIELDS[key];
    const value = String(this.#state.now[key]);
    return html`<div class="field">
      <label for=${key}>${t(key)}</label>
      <input
        type="range"
        name=${key}
        aria-label=${t(key)}
        min=${min}
        max=${slider}
        .value=${value}
        @input=${this.#onNumber}
      />
      <input
        type="number"
        id=${key}
        name=${key}
        min=${min}
        max=${max}
        step="1"
        .value=${value}
        @input=${this.#onNumber}
      />
      <span class="soft">${unit}</span>
      ${hint ? html`<span class="soft hint">${hint}</span>` : nothing}
    </div>`;
  }

  #onPolicy = (event: Event): void =>
    this.#state.change({ policy: (event.target as HTMLSelectElement).value === '2' ? 2 : 1 });

  #onNumber = (event: Event): void => {
    const { name, value } = event.target as HTMLInputElement;
    const number = farmingNumber(name as FarmingKey, value);
    if (number !== undefined) this.#state.change({ [name]: number });
  };
}

define('tf-page-farming', TfPageFarming);

declare global {
  interface HTMLElementTagNameMap {
    'tf-page-farming': TfPageFarming;
  }
}
