import { LitElement, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { buttons } from '../../elements/buttons.styles.ts';
import { define } from '../../elements/define.ts';
import { inputs } from '../../elements/inputs.styles.ts';
import { tables } from '../../elements/tables.styles.ts';
import '../../elements/tf-bar.ts';
import '../../elements/tf-chart.ts';
import '../../elements/tf-empty.ts';
import '../../elements/tf-error.ts';
import '../../elements/tf-price.ts';
import { tokens } from '../../elements/tokens.styles.ts';
import { Words } from '../../elements/words.ts';
import { billing } from '../../messages/billing.ts';
import { portal } from '../../messages/portal.ts';
import { AddressQuery } from '../address-query.ts';
import { hrefTo } from '../href.ts';
import { pageStyles } from '../page.styles.ts';
import type { Money } from '../shell-view.ts';
import { contractsStyles } from './contracts.styles.ts';
import type { DaySum, StatementView } from './contracts-view.ts';
import { contractTabs } from './tabs.ts';

/**
 * What was billed by month, and within a month by contract and by day; every sum leads to its bills.
 *
 * @element tf-page-statement
 */
export class TfPageStatement extends LitElement {
  static override styles = [tokens, buttons, inputs, tables, pageStyles, contractsStyles];

  @property({ attribute: false }) view: StatementView | undefined;
  /** Drawn in place of the page when it cannot be had. */
  @property({ attribute: false }) error: unknown;

  readonly #words = new Words(this, billing, portal);
  readonly #query = new AddressQuery(this);

  override render() {
    const { t } = this.#words;
    const { view, error } = this;
    return html`
      <div class="head">
        <div>
          <h1>${t('page.statement')}</h1>
          <p class="lead">${t('statementLead')}</p>
        </div>
      </div>
      ${contractTabs('statement', t('tabs'), {
        contracts: t('tabContracts'),
        bills: t('tabBills'),
        statement: t('tabStatement'),
      })}
      ${error !== undefined ? html`<tf-error .error=${error}></tf-error>` : nothing}
      ${view ? this.#renderAll(view) : nothing}
      ${view || error !== undefined ? nothing : html`<div class="pending"></div>`}
    `;
  }

  #renderAll(view: StatementView) {
    const { t } = this.#words;
    const { whose, hasOwn, hasAll, months, open } = view;
    return html`<div class="tools">
        <label>
          ${t('who')}
          <select @change=${this.#onWho}>
            <option value="mine" ?selected=${whose === 'mine'} ?disabled=${!hasOwn}>
              ${t('mine')}
            </option>
            <option value="all" ?selected=${whose === 'all'} ?disabled=${!hasAll}>
              ${t('everybody')}
            </option>
          </select>
        </label>
      </div>
      ${
        months.length === 0
          ? html`<tf-empty heading=${t('noBills')}>${t('noBillsWhy')}</tf-empty>`
          : html`${this.#renderMonths(view)}${open ? this.#renderOpen(view, open) : nothing}`
      }`;
  }

  #renderMonths({ months, total, count, simulated, open, whose }: StatementView) {
    const { t, format } = this.#words;
    const most = months.reduce((top, { money }) => (money.tft > top ? money.tft : top), 1n);
    return html`<div
      class="panel flush table-scroll"
      tabindex="0"
      role="region"
      aria-label=${t('page.statement')}
    >
      <table>
        <thead>
          <tr>
            <th scope="col">${t('month')}</th>
            <th scope="col" class="number">${t('billsCount')}</th>
            <th scope="col" class="number">${t('amount')}</th>
            <th scope="col" class="number">USD</th>
            <th scope="col">${t('share')}</th>
          </tr>
        </thead>
        <tbody>
          ${months.map(
            (month) =>
              html`<tr>
                <th scope="row">
                  <a
                    class="plain"
                    href=${this.#query.href({ month: String(month.from) })}
                    aria-current=${open?.from === month.from ? 'true' : 'false'}
                    >${this.#month(month)}</a
                  >
                </th>
                ${this.#renderSum(month, simulated, whose)}
                <td>
                  <tf-bar
                    class="share"
                    .share=${Number((month.money.tft * 1000n) / most) / 1000}
                  ></tf-bar>
                </td>
              </tr>`,
          )}
          <tr>
            <th scope="row">${t('monthTotal')}</th>
            <td class="number">
              <a class="plain" href=${this.#bills({ who: whose })}>${format.number(count)}</a>
            </td>
            <td class="number tft">${format.tftColumn(total.tft)}</td>
            <td class="number">${this.#price(total, simulated)}</td>
            <td></td>
          </tr>
        </tbody>
      </table>
    </div>`;
  }

  #renderOpen({ contracts, days, simulated, whose }: StatementView, open: DaySum) {
    const { t, format } = this.#words;
    const month = this.#month(open);
    const span = { who: whose, since: String(open.from), until: String(open.to) };
    return html`<section>
        <header><h2>${t('byDay', { month })}</h2></header>
        <div class="panel">
          <tf-chart
            label=${t('byDay', { month })}
            .spans=${days.map(({ from, to, money }) => ({ from, to, value: Number(money.tft) }))}
            .formatValue=${(value: number) => format.tft(BigInt(Math.round(value)))}
            .formatAt=${(at: number) => format.date(at)}
          ></tf-chart>
          <details>
            <summary>${t('asTable')}</summary>
            <div
              class="table-scroll"
              tabindex="0"
              role="region"
              aria-label=${t('byDay', { month })}
            >
              <table>
                <thead>
                  <tr>
                    <th scope="col">${t('day')}</th>
                    <th scope="col" class="number">${t('billsCount')}</th>
                    <th scope="col" class="number">${t('amount')}</th>
                    <th scope="col" class="number">USD</th>
                  </tr>
                </thead>
                <tbody>
                  ${days.map(
                    (day) =>
                      html`<tr>
                        <th scope="row">${format.date(day.from)}</th>
                        ${this.#renderSum(day, simulated, whose)}
                      </tr>`,
                  )}
                </tbody>
              </table>
            </div>
          </details>
        </div>
      </section>
      <section>
        <header><h2>${t('byContract', { month })}</h2></header>
        <div
          class="panel flush table-scroll"
          tabindex="0"
          role="region"
          aria-label=${t('byContract', { month })}
        >
          <table>
            <thead>
              <tr>
                <th scope="col">${t('contract')}</th>
                <th scope="col" class="number">${t('billsCount')}</th>
                <th scope="col" class="number">${t('amount')}</th>
                <th scope="col" class="number">USD</th>
              </tr>
            </thead>
            <tbody>
              ${contracts.map(
                ({ contractId: id, name, count, money }) =>
                  html`<tr>
                    <th scope="row">
                      <a class="plain" href=${hrefTo(`/contracts/${id}`)}>${name}</a>
                    </th>
                    <td class="number">
                      <a class="plain" href=${this.#bills({ ...span, contract: String(id) })}
                        >${format.number(count)}</a
                      >
                    </td>
                    <td class="number tft">${format.tftColumn(money.tft)}</td>
                    <td class="number">${this.#price(money, simulated)}</td>
                  </tr>`,
              )}
            </tbody>
          </table>
        </div>
      </section>`;
  }

  /** Count, exact amount and dollars of a span; the count leads to its bills. */
  #renderSum({ from, to, count, money }: DaySum, simulated: boolean, who: string) {
    const { format } = this.#words;
    return html`<td class="number">
        <a class="plain" href=${this.#bills({ who, since: String(from), until: String(to) })}
          >${format.number(count)}</a
        >
      </td>
      <td class="number tft">${format.tftColumn(money.tft)}</td>
      <td class="number">${this.#price(money, simulated)}</td>`;
  }

  #price = ({ usd, tft }: Money, simulated: boolean) =>
    html`<tf-price .usd=${usd} .tft=${tft} compact ?simulated=${simulated}></tf-price>`;

  #bills = (query: Readonly<Record<string, string>>): string =>
    hrefTo(`/contracts/bills?${new URLSearchParams(query).toString()}`);

  #month({ from }: DaySum): string {
    return new Intl.DateTimeFormat(this.#words.locale.tag, {
      month: 'long',
      year: 'numeric',
    }).format(from);
  }

  #onWho = (event: Event): void =>
    this.#query.set({ who: (event.target as HTMLSelectElement).value, month: '' });
}

define('tf-page-statement', TfPageStatement);

declare global {
  interface HTMLElementTagNameMap {
    'tf-page-statement': TfPageStatement;
  }
}
