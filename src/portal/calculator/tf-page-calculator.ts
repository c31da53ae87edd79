import { LitElement, css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { buttons } from '../../elements/buttons.styles.ts';
import { choices } from '../../elements/choices.styles.ts';
import { define } from '../../elements/define.ts';
import { icon } from '../../elements/icon.ts';
import { rocket } from '../../elements/icons.ts';
import { inputs } from '../../elements/inputs.styles.ts';
import { surfaces } from '../../elements/surfaces.styles.ts';
import { tables } from '../../elements/tables.styles.ts';
import '../../elements/tf-copy.ts';
import '../../elements/tf-error.ts';
import '../../elements/tf-field.ts';
import '../../elements/tf-price.ts';
import { tokens } from '../../elements/tokens.styles.ts';
import { Words } from '../../elements/words.ts';
import { calculator } from '../../messages/calculator.ts';
import type { Estimate, EstimateLine } from '../../model/estimate.ts';
import { estimate } from '../../model/estimate.ts';
import { toDouble } from '../../model/fixed-point.ts';
import { DISCOUNT_LEVELS, balanceForLevel, toUsd } from '../../model/pricing.ts';
import { MILLI_USD, TFT } from '../../model/units.ts';
import type { KnownPrices } from '../../queries/known-prices.ts';
import { AddressPen } from '../address-pen.ts';
import { hrefTo } from '../href.ts';
import { pageStyles } from '../page.styles.ts';
import { ADDRESS_CHANGED } from '../router.ts';
import {
  FIELDS,
  calculatorQuery,
  estimateOf,
  numberOf,
  readCalculatorQuery,
  requestOf,
  type CalculatorState,
  type NumberKey,
} from './calculator-state.ts';

/** What the calculator reckons with. */
export interface CalculatorView extends KnownPrices {
  readonly simulated: boolean;
}

/** mUSD: dollars come out the same at any price of TFT, so where nobody told it this one does. */
const ANY_PRICE = 10;
const DIFFERENCES = [
  'threshold',
  'certified',
  'traffic',
  'ips',
  'dedicated',
  'balance',
  'proxy',
  'prose',
] as const;

/**
 * What a machine, a whole node, addresses, names and traffic cost: exactly what the chain bills, with
 * the way it comes about. All of it stands in the address.
 *
 * @element tf-page-calculator
 */
export class TfPageCalculator extends LitElement {
  static override styles = [
    tokens,
    buttons,
    inputs,
    choices,
    tables,
    surfaces,
    pageStyles,
    css`
      .columns {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1.1fr);
        gap: 16px 24px;
        align-items: start;
      }
      .fields {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(11rem, 100%), 1fr));
        gap: 14px 16px;
      }
      fieldset {
        margin: 16px 0 0;
        padding: 0;
        border: 0;
        display: grid;
        gap: 6px;
      }
      .check {
        display: flex;
        align-items: center;
        gap: 8px;
        min-block-size: 28px;
      }
      .sums {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr));
        gap: 12px 20px;
        margin: 0;
      }
      .sums dt {
        color: var(--_ink-2);
      }
      .sums dd {
        margin: 0;
        font-size: var(--_text-l);
      }
      .sums .main dd {
        font-size: var(--_text-2xl);
        letter-spacing: -0.02em;
      }
      .steps {
        margin: 0;
      }
      .steps + h3 {
        margin-block-start: 20px;
      }
      .steps > div {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 0 16px;
        padding-block: 6px;
        border-block-end: 1px solid var(--_line);
      }
      .steps > div.sum {
        border-block-end: 0;
        font-weight: 600;
      }
      .steps dd {
        margin: 0;
        text-align: end;
      }
      .panel + .panel,
      section {
        margin: 0;
      }
      .result,
      .columns > form {
        display: grid;
        gap: 16px;
        grid-template-columns: minmax(0, 1fr);
      }
      .columns > form {
        position: sticky;
        inset-block-start: calc(var(--tf-top, 0px) + 16px);
      }
      .table-scroll {
        margin-inline: -20px;
      }
      .differs {
        margin-block-start: 24px;
      }
      .differs ul {
        margin: 8px 0 0;
        padding-inline-start: 20px;
        columns: 2 24rem;
        column-gap: 32px;
      }
      .differs li {
        margin-block-end: 6px;
        break-inside: avoid;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 16px;
        margin: 16px 0 0;
        justify-content: start;
      }
      @container page (width < 52rem) {
        .columns {
          grid-template-columns: minmax(0, 1fr);
        }
        .columns > form {
          position: static;
        }
      }
    `,
  ];

  @property({ attribute: false }) view: CalculatorView | undefined;
  /** Drawn when there are no prices to be had. */
  @property({ attribute: false }) error: unknown;

  @state() private state = readCalculatorQuery('');
  /** Fields whose text is no number they can have. */
  @state() private wrong: ReadonlySet<NumberKey> = new Set();

  readonly #words = new Words(this, calculator);
  readonly #pen = new AddressPen(() => calculatorQuery(this.state, location.search));

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
    const { view, error } = this;
    return html`<div class="head">
        <div>
          <h1>${t('title')}</h1>
          <p class="lead">${t('lead')}</p>
        </div>
      </div>
      ${
        view
          ? html`<div class="columns">${this.#renderForm(view)}${this.#renderResult(view)}</div>`
          : error === undefined
            ? html`<div class="pending"></div>`
            : html`<tf-error .error=${error}></tf-error>`
      }
      <section class="differs">
        <h2>${t('differs')}</h2>
        <ul>
          ${DIFFERENCES.map((name) => html`<li>${t(`differs.${name}`)}</li>`)}
        </ul>
      </section>`;
  }

  #renderForm({ tftPrice }: CalculatorView) {
    const { t, format } = this.#words;
    const { state } = this;
    const check = (key: 'dedicated' | 'certified') =>
      html`<label class="check"
        ><input
          type="checkbox"
          .checked=${state[key]}
          @change=${(event: Event) =>
            this.#change({ [key]: (event.target as HTMLInputElement).checked })}
        />${t(key)}</label
      >`;
    const price =
      tftPrice === undefined
        ? t('tftUnknown')
        : t('tftHint', { price: format.usd(BigInt(tftPrice) * MILLI_USD) });
    return html`<form class="panel" @submit=${(event: Event) => event.preventDefault()}>
      <h2>${t('what')}</h2>
      <div class="fields">
        ${this.#field('cpu')} ${this.#field('memory', 'GB')} ${this.#field('ssd', 'GB')}
        ${this.#field('hdd', 'GB')} ${this.#field('ips')} ${this.#field('names')}
        ${this.#field('traffic', 'GB')}
      </div>
      <fieldset>
        ${check('certified')}${check('dedicated')}
        ${state.dedicated ? html`<p class="soft">${t('dedicatedWhy')}</p>` : nothing}
      </fieldset>
      <div class="fields">
        ${state.dedicated ? this.#field('fee', 'USD') : nothing}
        ${this.#field('balance', 'TFT', t(this.#price() === undefined ? 'balanceNeeds' : 'balanceHint'))}
        ${this.#field('tft', 'mUSD', price)}
      </div>
    </form>`;
  }

  #field(key: NumberKey, unit = '', hint = '') {
    const { t, format } = this.#words;
    const { max, step } = FIELDS[key];
    const error = this.wrong.has(key)
      ? t(step === 1 ? 'wrongWhole' : 'wrong', { max: format.number(max) })
      : '';
    const value = key === 'tft' ? (this.#price() ?? '') : this.state[key];
    return html`<tf-field label=${t(key)} unit=${unit} hint=${hint} error=${error}>
      <input
        type="number"
        name=${key}
        min="0"
        max=${max}
        .step=${step >= 0.25 ? String(step) : 'any'}
        .value=${String(value)}
        @input=${this.#onNumber}
      />
    </tf-field>`;
  }

  /** mUSD; undefined where neither the grid nor the person said what TFT costs. */
  #price(): number | undefined {
    return this.state.tft || this.view?.tftPrice;
  }

  #renderResult(view: CalculatorView) {
    const { t } = this.#words;
    const { state } = this;
    const price = this.#price();
    // Without a price no balance is worth anything that is known.
    const balance = price === undefined ? 0 : state.balance;
    const result = estimateOf({ ...state, balance }, view.policy, price ?? ANY_PRICE);
    return html`<div class="result">
      <section class="panel" aria-live="polite">
        ${result.lines.length === 0 ? html`<p>${t('nothing')}</p>` : this.#renderSums(result, view)}
        <p class="soft">${t('months')} ${t('link')}</p>
        <div class="actions">
          ${
            state.dedicated
              ? nothing
              : html`<a class="button" href=${hrefTo(`/deploy/vm?${vmQuery(state)}`)}
                  >${icon(rocket)}${t('deploy')}</a
                >`
          }
          <tf-copy .value=${this.#link()} what=${t('copyLink')} labelled></tf-copy>
        </div>
      </section>
      ${
        result.lines.length === 0
          ? nothing
          : html`<section class="panel">
                <header><h2>${t('how')}</h2></header>
                ${result.lines.map((line) => this.#renderLine(line, view, price))}
              </section>
              ${this.#renderLevels(result, view, price)}`
      }
    </div>`;
  }

  #renderSums({ hour, month, year }: Estimate, { simulated }: CalculatorView) {
    const { t } = this.#words;
    const sum = (words: 'perHour' | 'perMonth' | 'perYear', { usd, tft }: typeof hour) =>
      html`<div class=${words === 'perMonth' ? 'main' : nothing}>
        <dt>${t(words)}</dt>
        <dd>
          <tf-price
            .usd=${usd}
            .tft=${this.#price() === undefined ? undefined : tft}
            ?simulated=${simulated}
            stacked
          ></tf-price>
        </dd>
      </div>`;
    return html`<h2 class="visually-hidden">${t('total')}</h2>
      <dl class="sums">
        ${sum('perMonth', month)} ${sum('perHour', hour)} ${sum('perYear', year)}
      </dl>`;
  }

  #renderLine(line: EstimateLine, { policy }: CalculatorView, price: number | undefined) {
    const { t, format } = this.#words;
    const amount = (tft: bigint): string =>
      price === undefined ? format.usd(toUsd(tft, ANY_PRICE)) : format.tftExact(tft);
    const step = (name: string, value: string, look = '') =>
      html`<div class=${look || nothing}>
        <dt>${name}</dt>
        <dd>${value}</dd>
      </div>`;
    return html`<h3>
        ${t(`contract.${line.contract}`)}${
          line.count > 1 ? `, ${t('times', { n: line.count })}` : ''
        }
      </h3>
      <dl class="steps">
        ${line.parts.map(
          ({ what, amount, price, units }) =>
            html`<div>
              <dt>
                ${t(`part.${what}`)}
                <span class="soft"
                  >${t('product', {
                    amount: format.number(Math.round(toDouble(amount) * 1e4) / 1e4),
                    price: format.usdExact(price),
                  })}</span
                >
              </dt>
              <dd>${format.usdExact(units)}</dd>
            </div>`,
        )}
        ${
          line.contract === 'rent'
            ? step(t('rentShare', { percent: policy.dedicatedPercent }), '')
            : nothing
        }
        ${step(t('beforeDiscount'), format.usdExact(line.units))}
        ${
          price === undefined
            ? nothing
            : step(
                t('inTft', { price: format.usdExact(BigInt(price) * MILLI_USD) }),
                format.tftExact(line.tft),
              )
        }
        ${step(t(`level.${line.level}`), '')} ${line.uplifted ? step(t('uplift'), '') : nothing}
        ${line.fee > 0n ? step(t('extra'), amount(line.fee)) : nothing}
        ${step(t('bill'), amount(line.due + line.fee), 'sum')}
      </dl>`;
  }

  #renderLevels({ lines }: Estimate, view: CalculatorView, known: number | undefined) {
    const { t, format } = this.#words;
    const price = known ?? ANY_PRICE;
    const usd = (tft: bigint): string => format.usd(toUsd(tft, price));
    const amount = (tft: bigint): string => (known === undefined ? usd(tft) : format.tft(tft));
    const costliest = lines.reduce((max, { monthly }) => (monthly > max ? monthly : max), 0n);
    const request = requestOf(this.state);
    const rows = DISCOUNT_LEVELS.map((level) => {
      const balance = balanceForLevel(costliest, level);
      return { level, balance, cost: estimate(request, view.policy, price, balance) };
    });
    return html`<section class="panel">
      <header><h2>${t('levels')}</h2></header>
      <div class="table-scroll" tabindex="0" role="region" aria-label=${t('levels')}>
        <table>
          <thead>
            <tr>
              <th scope="col">${t('level')}</th>
              <th scope="col" class="number">${t('hour')}</th>
              <th scope="col" class="number">${t('month')}</th>
              <th scope="col" class="number">${t('needs')}</th>
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              ({ level, balance, cost }) =>
                html`<tr>
                  <th scope="row">${t(`level.${level}`)}</th>
                  <td class="number">${amount(cost.hour.tft)}</td>
                  <td class="number">${usd(cost.month.tft)}</td>
                  <td class="number">
                    ${known === undefined ? usd(balance) : this.#renderBalance(balance)}
                  </td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <p class="soft">${t('levelsWhy')}</p>
    </section>`;
  }

  #renderBalance(balance: bigint) {
    const { t, format } = this.#words;
    const words = format.tft(balance);
    return html`<button
      type="button"
      class="quiet small"
      title=${t('use')}
      aria-label="${t('use')}: ${words}"
      @click=${() => this.#change({ balance: tftNumber(balance) })}
    >
      ${words}
    </button>`;
  }

  #link(): string {
    const query = calculatorQuery(this.state, location.search);
    return `${location.origin}${location.pathname}${query && `?${query}`}`;
  }

  #change(change: Partial<CalculatorState>): void {
    this.state = { ...this.state, ...change };
    this.#pen.soon();
  }

  #readAddress = (): void => {
    if (!this.#pen.isWriting) this.state = readCalculatorQuery(location.search);
  };

  #onNumber = (event: Event): void => {
    const { name, value } = event.target as HTMLInputElement;
    const key = name as NumberKey;
    const number = numberOf(key, value);
    const wrong = new Set(this.wrong);
    if (number === undefined) wrong.add(key);
    else wrong.delete(key);
    this.wrong = wrong;
    if (number !== undefined) this.#change({ [key]: number });
  };
}

/** Whole and broken TFT as the field has them; rounded up, so that the level is reached. */
const tftNumber = (units: bigint): number => Number(units) / Number(TFT);

/** The form's query for the machine of a calculation. */
function vmQuery({ cpu, memory, ssd, ips }: CalculatorState): string {
  return new URLSearchParams({
    cpu: String(cpu),
    memory: `${memory}GB`,
    disk: `${ssd}GB`,
    ...(ips > 0 && { ipv4: 'true' }),
  }).toString();
}

define('tf-page-calculator', TfPageCalculator);

declare global {
  interface HTMLElementTagNameMap {
    'tf-page-calculator': TfPageCalculator;
  }
}
