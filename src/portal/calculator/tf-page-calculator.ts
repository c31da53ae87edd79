import { LitElement, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { buttons } from '../../elements/buttons.styles.ts';
import { choices } from '../../elements/choices.styles.ts';
import { define } from '../../elements/define.ts';
import { fundsLasting } from '../../elements/funds-lasting.ts';
import { icon } from '../../elements/icon.ts';
import { rocket } from '../../elements/icons.ts';
import { inputs } from '../../elements/inputs.styles.ts';
import { surfaces } from '../../elements/surfaces.styles.ts';
import { tables } from '../../elements/tables.styles.ts';
import '../../elements/tf-copy.ts';
import '../../elements/tf-field.ts';
import type { PriceBasis } from '../../elements/tf-price-basis.ts';
import '../../elements/tf-price-basis.ts';
import { tokens } from '../../elements/tokens.styles.ts';
import { Words } from '../../elements/words.ts';
import { calculator } from '../../messages/calculator.ts';
import { funds } from '../../messages/funds.ts';
import type { HourlyCharge } from '../../model/bill-ahead.ts';
import { MILLI_USD, TFT } from '../../model/units.ts';
import { AddressState } from '../address-state.ts';
import { hrefTo } from '../href.ts';
import '../link/tf-ignored.ts';
import '../top-up/tf-top-up.ts';
import { pageStyles } from '../page.styles.ts';
import { reckonerStyles } from '../reckoner/reckoner.styles.ts';
import { waiting } from '../waiting.ts';
import {
  FIELDS,
  calculatorQuery,
  estimateOf,
  numberOf,
  readCalculatorQuery,
  rootOf,
  type CalculatorState,
  type NumberKey,
} from './calculator-state.ts';
import { ANY_PRICE, type CalculatorView } from './calculator-view.ts';
import { costsByLevel } from './costs-by-level.ts';
import { billSteps } from './parts/bill-steps.ts';
import { levels } from './parts/levels.ts';
import { sums } from './parts/sums.ts';
import { calculatorStyles } from './tf-page-calculator.styles.ts';

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
    reckonerStyles,
    calculatorStyles,
  ];

  @property({ attribute: false }) view: CalculatorView | undefined;
  /** Drawn when there are no prices to be had. */
  @property({ attribute: false }) error: unknown;

  /** Fields whose text is no number they can have. */
  @state() private wrong: ReadonlySet<NumberKey> = new Set();

  readonly #words = new Words(this, calculator);
  readonly #fundsWords = new Words(this, funds);
  readonly #state = new AddressState(this, readCalculatorQuery, calculatorQuery);

  override render() {
    const { t } = this.#words;
    const { view, error } = this;
    return html`<div class="head">
        <div>
          <h1>${t('title')}</h1>
          <p class="lead">${t('lead')}</p>
        </div>
      </div>
      <tf-ignored .parts=${this.#state.ignored}></tf-ignored>
      ${
        view
          ? html`<div class="columns">${this.#renderForm(view)}${this.#renderResult(view)}</div>`
          : waiting(error)
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
    const state = this.#state.now;
    const root = rootOf(state);
    const check = (key: 'dedicated' | 'certified') =>
      html`<label class="check"
        ><input
          type="checkbox"
          .checked=${state[key]}
          @change=${(event: Event) =>
            this.#state.change({ [key]: (event.target as HTMLInputElement).checked })}
        />${t(key)}</label
      >`;
    const price =
      tftPrice === undefined
        ? t('tftUnknown')
        : t('tftHint', { price: format.usd(BigInt(tftPrice) * MILLI_USD) });
    return html`<form class="panel" @submit=${(event: Event) => event.preventDefault()}>
      <h2>${t('what')}</h2>
      <div class="fields">
        ${this.#field('cpu')} ${this.#field('memory', 'GB')}
        ${this.#field('ssd', 'GB', root > 0 ? t('root', { size: format.bytes(root) }) : '')}
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
    const { now } = this.#state;
    const value =
      key === 'tft'
        ? (this.#price() ?? '')
        : key === 'balance'
          ? (now.balance ?? this.#held())
          : now[key];
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
    return this.#state.now.tft || this.view?.tftPrice;
  }

  /** Whole and broken TFT of the reader. */
  #held(): number {
    return Number(this.view?.reader.held ?? 0n) / Number(TFT);
  }

  #renderResult(view: CalculatorView) {
    const words = this.#words;
    const { t } = words;
    const price = this.#price();
    // Without a price no balance is worth anything that is known.
    const { now } = this.#state;
    const state = price === undefined ? { ...now, balance: 0 } : now;
    const estimate = estimateOf(state, view.policy, price ?? ANY_PRICE, view.reader);
    const basis =
      price === undefined ? 'nobody' : state.balance === undefined ? view.balanceOf : 'given';
    const isEmpty = estimate.lines.length === 0;
    return html`<div class="result">
      <section class="panel total" aria-live="polite">
        ${
          isEmpty
            ? html`<p>${t('nothing')}</p>`
            : html`${sums(estimate, price, view, words)}
                <tf-price-basis brief .price=${estimate.price} of=${basis}></tf-price-basis>`
        }
      </section>
      <section class="panel">
        ${
          isEmpty
            ? nothing
            : html`<tf-price-basis .price=${estimate.price} of=${basis}></tf-price-basis>
                ${this.#renderFunds(view, basis, estimate.price.charges)}`
        }
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
        isEmpty
          ? nothing
          : html`<section class="panel">
                <header><h2>${t('how')}</h2></header>
                ${estimate.lines.map((line) => billSteps(line, price, view, words))}
              </section>
              ${levels(
                costsByLevel(state, view.policy, price ?? ANY_PRICE),
                price,
                this.#onBalance,
                words,
              )}`
      }
    </div>`;
  }

  /** What ordering it does to the reader's own money. */
  #renderFunds(
    { reader, topUp }: CalculatorView,
    basis: PriceBasis,
    charges: readonly HourlyCharge[],
  ) {
    if (basis !== 'account' && basis !== 'first-funds') return nothing;
    const { held, charges: before } = reader;
    const payer = { balance: held, balanceOf: basis, charges: before };
    const { text, isShort } = fundsLasting(payer, charges, this.#fundsWords);
    return html`<p class=${isShort ? 'funds short' : 'funds'}>${text}</p>
      ${isShort && topUp !== undefined ? html`<tf-top-up .amount=${topUp}></tf-top-up>` : nothing}`;
  }

  #link(): string {
    const { query } = this.#state;
    return `${location.origin}${location.pathname}${query && `?${query}`}`;
  }

  #onBalance = (balance: number): void => this.#state.change({ balance });

  #onNumber = (event: Event): void => {
    const { name, value } = event.target as HTMLInputElement;
    const key = name as NumberKey;
    const number = numberOf(key, value);
    const wrong = new Set(this.wrong);
    if (number === undefined) wrong.add(key);
    else wrong.delete(key);
    this.wrong = wrong;
    if (number !== undefined) this.#state.change({ [key]: number });
  };
}

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
