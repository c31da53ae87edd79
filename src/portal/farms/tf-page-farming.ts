import { LitElement, css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { buttons } from '../../elements/buttons.styles.ts';
import { choices } from '../../elements/choices.styles.ts';
import { define } from '../../elements/define.ts';
import { gauges } from '../../elements/gauges.styles.ts';
import { icon } from '../../elements/icon.ts';
import { arrowLeft, check } from '../../elements/icons.ts';
import { inputs } from '../../elements/inputs.styles.ts';
import { tokens } from '../../elements/tokens.styles.ts';
import { Words } from '../../elements/words.ts';
import { farming } from '../../messages/farming.ts';
import { CERTIFIED_POLICY, DIY_POLICY, type FarmingReward } from '../../model/farming.ts';
import { toDouble } from '../../model/fixed-point.ts';
import { toUsd } from '../../model/pricing.ts';
import { MILLI_USD } from '../../model/units.ts';
import { AddressPen } from '../address-pen.ts';
import { hrefTo } from '../href.ts';
import { pageStyles } from '../page.styles.ts';
import { ADDRESS_CHANGED } from '../router.ts';
import {
  FARMING_FIELDS,
  farmingNumber,
  farmingQuery,
  powerCost,
  readFarmingQuery,
  rewardOf,
  type FarmingKey,
  type FarmingState,
} from './farming-state.ts';

/** What the simulator knows of the grid. */
export interface FarmingView {
  /** mUSD; undefined while or where nobody tells. */
  readonly tftPrice: number | undefined;
  readonly simulated: boolean;
}

const OPEN = ['policy', 'utilisation', 'violations', 'standby', 'rounding', 'units'] as const;
const PARTS = ['cu', 'su', 'nu', 'ipv4'] as const;

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
    css`
      .back {
        display: inline-flex;
        align-items: center;
        gap: 4px;
        min-block-size: 28px;
        margin-block-end: 10px;
        color: var(--_ink-2);
        font-size: var(--_text-s);
        text-decoration: none;
      }
      .columns {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1.1fr);
        gap: 16px 24px;
        align-items: start;
      }
      .fields {
        display: grid;
        gap: 12px;
        margin-block: 12px;
      }
      .field {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 7rem 3rem;
        gap: 0 8px;
        align-items: center;
      }
      .field label {
        grid-column: 1 / -1;
        font-weight: 500;
      }
      .field .soft {
        grid-column: 1 / -1;
      }
      .check {
        display: flex;
        align-items: center;
        gap: 8px;
        min-block-size: 28px;
      }
      .panel + .panel,
      section {
        margin: 0;
      }
      .result {
        display: grid;
        gap: 16px;
        grid-template-columns: minmax(0, 1fr);
        position: sticky;
        inset-block-start: calc(var(--tf-top, 0px) + 16px);
      }
      .reward {
        font-size: var(--_text-2xl);
        font-weight: 640;
        letter-spacing: -0.02em;
      }
      .reward small {
        font-size: var(--_text);
        font-weight: 400;
        letter-spacing: 0;
        color: var(--_ink-2);
      }
      dl {
        margin: 0;
      }
      dl > div {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 0 16px;
        padding-block: 6px;
        border-block-end: 1px solid var(--_line);
      }
      dl > div.in {
        padding-inline-start: 16px;
        color: var(--_ink-2);
      }
      dl > div.counts {
        color: var(--_ink);
        font-weight: 600;
      }
      dl > div.sum {
        border-block-end: 0;
        font-weight: 600;
      }
      dd {
        margin: 0;
        text-align: end;
      }
      ul {
        margin: 8px 0 0;
        padding-inline-start: 20px;
      }
      li + li {
        margin-block-start: 6px;
      }
      @container page (width < 52rem) {
        .columns {
          grid-template-columns: minmax(0, 1fr);
        }
        .result {
          position: static;
        }
      }
    `,
  ];

  @property({ attribute: false }) view: FarmingView | undefined;

  @state() private state = readFarmingQuery('');

  readonly #words = new Words(this, farming);
  readonly #pen = new AddressPen(() => farmingQuery(this.state, location.search));

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener(ADDRESS_CHANGED, this.#readAddress);
    this.#readAddress();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener(ADDRESS_CHANGED, this.#readAddress);
    this.#pen.stop();
  }

  override render() {
    const { t } = this.#words;
    const reward = rewardOf(this.state);
    return html`<a class="back" href=${hrefTo('/farms')}>${icon(arrowLeft)}${t('back')}</a>
      <div class="head">
        <div>
          <h1>${t('title')}</h1>
          <p class="lead">${t('lead')}</p>
        </div>
      </div>
      <div class="columns">
        ${this.#renderForm()}
        <div class="result">
          ${this.#renderReward(reward)} ${this.#renderSteps(reward)}
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
    const { state, view } = this;
    const now =
      view?.tftPrice === undefined
        ? ''
        : t('priceNow', { price: format.usd(BigInt(view.tftPrice) * MILLI_USD) });
    return html`<form class="panel" @submit=${(event: Event) => event.preventDefault()}>
      <h2>${t('hardware')}</h2>
      <div class="fields">
        ${this.#field('cpu')} ${this.#field('memory')} ${this.#field('ssd')} ${this.#field('hdd')}
        <div>
          <label class="check"
            ><input
              type="checkbox"
              .checked=${state.certified}
              @change=${(event: Event) =>
                this.#change({ certified: (event.target as HTMLInputElement).checked })}
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
    const value = String(this.state[key]);
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
      ${hint ? html`<span class="soft">${hint}</span>` : nothing}
    </div>`;
  }

  #renderReward(reward: FarmingReward) {
    const { t, format } = this.#words;
    const { state } = this;
    const power = powerCost(state);
    const worth = toUsd(reward.tft, state.later);
    return html`<section class="panel" aria-live="polite">
      <h2>${t('reward')}</h2>
      ${
        reward.reachesUptime
          ? html`<p class="reward">${format.tft(reward.tft)} <small>${t('perPeriod')}</small></p>
              <p>${t('worth', { usd: format.usd(worth) })}</p>`
          : html`<p>
              ${t('nothing', {
                least: format.percent(reward.leastUptime / 1000),
                uptime: format.percent(state.uptime / 1000),
              })}
            </p>`
      }
      ${
        power > 0n
          ? html`<p class="soft">
              ${t('cost', { usd: format.usd(power) })},
              ${t('left', { usd: format.usd(worth - power) })}
            </p>`
          : nothing
      }
    </section>`;
  }

  #renderSteps(reward: FarmingReward) {
    const { t, format } = this.#words;
    const { state } = this;
    const policy = state.policy === 2 ? CERTIFIED_POLICY : DIY_POLICY;
    const units = (value: bigint): string =>
      format.number(Math.round(toDouble(value) * 1000) / 1000);
    const amounts = {
      cu: units(reward.cu),
      su: units(reward.su),
      nu: format.number(state.traffic),
      ipv4: format.number(state.ips),
    };
    const usd = (milli: number): string => format.usdExact(BigInt(milli) * MILLI_USD);
    const step = (name: unknown, value: string, look = '') =>
      html`<div class=${look || nothing}>
        <dt>${name}</dt>
        <dd>${value}</dd>
      </div>`;
    return html`<section class="panel">
      <h2>${t('steps')}</h2>
      <dl>
        ${step(t('cuStep'), units(reward.cu))}
        ${(['cru', 'mru', 'sru'] as const).map((name) =>
          step(
            html`${t(`limit.${name}`)}
            ${reward.limitedBy === name ? html`${icon(check)} ${t('limits')}` : nothing}`,
            units(reward.limits[name]),
            reward.limitedBy === name ? 'in counts' : 'in',
          ),
        )}
        ${step(t('suStep'), units(reward.su))}
        ${PARTS.filter((name) => reward.parts[name] > 0n).map((name) =>
          step(
            t(`part.${name}`, { units: amounts[name], price: usd(policy[name]) }),
            format.usdExact(reward.parts[name]),
          ),
        )}
        ${reward.uplift > 0n ? step(t('uplift'), format.usdExact(reward.uplift)) : nothing}
        ${step(t('full'), format.usdExact(reward.fullUsd))}
        ${step(t('inTft', { price: usd(state.price) }), format.tftExact(reward.fullTft))}
        ${step(
          t('scaled', { share: format.percent(state.uptime / 1000) }),
          format.tftExact(reward.tft),
          'sum',
        )}
      </dl>
    </section>`;
  }

  #change(change: Partial<FarmingState>): void {
    this.state = { ...this.state, ...change };
    this.#pen.soon();
  }

  #readAddress = (): void => {
    if (!this.#pen.isWriting) this.state = readFarmingQuery(location.search);
  };

  #onPolicy = (event: Event): void =>
    this.#change({ policy: (event.target as HTMLSelectElement).value === '2' ? 2 : 1 });

  #onNumber = (event: Event): void => {
    const { name, value } = event.target as HTMLInputElement;
    const number = farmingNumber(name as FarmingKey, value);
    if (number !== undefined) this.#change({ [name]: number });
  };
}

define('tf-page-farming', TfPageFarming);

declare global {
  interface HTMLElementTagNameMap {
    'tf-page-farming': TfPageFarming;
  }
}
