import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { buttons } from '../../elements/buttons.styles.ts';
import { define } from '../../elements/define.ts';
import { inputs } from '../../elements/inputs.styles.ts';
import { tables } from '../../elements/tables.styles.ts';
import '../../elements/tf-empty.ts';
import { tokens } from '../../elements/tokens.styles.ts';
import { Words } from '../../elements/words.ts';
import { billing } from '../../messages/billing.ts';
import { portal } from '../../messages/portal.ts';
import { AddressQuery } from '../address-query.ts';
import { hrefTo } from '../href.ts';
import '../link/tf-ignored.ts';
import { pageStyles } from '../page.styles.ts';
import { waiting } from '../waiting.ts';
import { monthOn, readStatementQuery, whoOn } from './contracts-address.ts';
import { contractsStyles } from './contracts.styles.ts';
import type { DaySum, StatementView } from './contracts-view.ts';
import { costChart } from './parts/cost-chart.ts';
import { sumTable, type SumRow } from './parts/sum-table.ts';
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
  readonly #query = new AddressQuery(this, readStatementQuery);

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
      ${contractTabs('statement', this.#words)}
      ${view && error === undefined ? nothing : waiting(error)}
      ${view ? this.#renderAll(view) : nothing}
    `;
  }

  #renderAll(view: StatementView) {
    const { t } = this.#words;
    const { whose, hasOwn, hasAll, months, open } = view;
    return html`${this.#renderIgnored(view)}
      <div class="tools">
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

  #renderIgnored(view: StatementView) {
    const { ignored, now } = this.#query;
    const parts = [...ignored, ...whoOn(now, view), ...monthOn(now, view)];
    return html`<tf-ignored .parts=${parts}></tf-ignored>`;
  }

  #renderMonths({ months, total, count, simulated, open, whose }: StatementView) {
    const { t } = this.#words;
    const most = months.reduce((top, { money }) => (money.tft > top ? money.tft : top), 1n);
    const link = (month: DaySum) =>
      html`<a
        class="plain"
        href=${this.#query.href({ month: String(month.from) })}
        aria-current=${open?.from === month.from ? 'true' : 'false'}
        >${this.#month(month)}</a
      >`;
    const rows = months.map((month) => ({
      ...rowOf(month, link(month), whose),
      share: Number((month.money.tft * 1000n) / most) / 1000,
    }));
    const sum = { name: t('monthTotal'), count, bills: hrefOfBills({ who: whose }), money: total };
    return sumTable(
      {
        label: t('page.statement'),
        heading: t('month'),
        rows: [...rows, sum],
        simulated,
        look: 'panel flush',
      },
      this.#words,
    );
  }

  #renderOpen({ contracts, days, simulated, whose, part }: StatementView, open: DaySum) {
    const words = this.#words;
    const { t, format } = words;
    const month = this.#month(open);
    const span = { who: whose, since: String(open.from), until: String(open.to) };
    const byDay = {
      label: t('byDay', { month }),
      heading: t('day'),
      rows: days.map((day) => rowOf(day, format.date(day.from), whose)),
      simulated,
    };
    const byContract = {
      label: t('byContract', { month }),
      heading: t('contract'),
      rows: contracts.map(({ contractId: id, name, count, money }) => ({
        name: html`<a class="plain" href=${hrefTo(`/contracts/${id}`)}>${name}</a>`,
        count,
        bills: hrefOfBills({ ...span, contract: String(id) }),
        money,
      })),
      simulated,
      look: 'panel flush',
    };
    return html`<section>
        <header><h2>${byDay.label}</h2></header>
        ${part ? html`<p class="note">${t('paidInPart', { tft: format.tft(part.tft) })}</p>` : nothing}
        <div class="panel">
          ${costChart(byDay.label, days, words)}
          <details>
            <summary>${t('asTable')}</summary>
            ${sumTable(byDay, words)}
          </details>
        </div>
      </section>
      <section>
        <header><h2>${byContract.label}</h2></header>
        ${sumTable(byContract, words)}
      </section>`;
  }

  #month({ from }: DaySum): string {
    return new Intl.DateTimeFormat(this.#words.locale.tag, {
      month: 'long',
      year: 'numeric',
    }).format(from);
  }

  #onWho = (event: Event): void =>
    this.#query.set({ who: (event.target as HTMLSelectElement).value, month: '' });
}

const hrefOfBills = (query: Readonly<Record<string, string>>): string =>
  hrefTo(`/contracts/bills?${new URLSearchParams(query).toString()}`);

/** A day or a month; its number of bills leads to them. */
const rowOf = (
  { from, to, count, money }: DaySum,
  name: TemplateResult | string,
  who: string,
): SumRow => ({
  name,
  count,
  bills: hrefOfBills({ who, since: String(from), until: String(to) }),
  money,
});

define('tf-page-statement', TfPageStatement);

declare global {
  interface HTMLElementTagNameMap {
    'tf-page-statement': TfPageStatement;
  }
}
