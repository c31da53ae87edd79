import { LitElement, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { buttons } from '../../elements/buttons.styles.ts';
import { define } from '../../elements/define.ts';
import { icon } from '../../elements/icon.ts';
import { download } from '../../elements/icons.ts';
import { inputs } from '../../elements/inputs.styles.ts';
import '../../elements/tf-bill-list.ts';
import type { TfBillList } from '../../elements/tf-bill-list.ts';
import '../../elements/tf-empty.ts';
import '../../elements/tf-price.ts';
import '../../elements/tf-provenance.ts';
import { tokens } from '../../elements/tokens.styles.ts';
import { Words } from '../../elements/words.ts';
import { billing } from '../../messages/billing.ts';
import { portal } from '../../messages/portal.ts';
import type { ContractId } from '../../model/ids.ts';
import { AddressQuery } from '../address-query.ts';
import { hrefTo } from '../href.ts';
import '../link/tf-ignored.ts';
import { pageStyles } from '../page.styles.ts';
import { saveFile } from '../save-file.ts';
import { billsAsCsv, billsAsJson } from './bill-file.ts';
import { waiting } from '../waiting.ts';
import { readBillsQuery, whoOn } from './contracts-address.ts';
import { contractsStyles } from './contracts.styles.ts';
import { courseStyles } from './course.styles.ts';
import type { BillsView } from './contracts-view.ts';
import { contractTabs } from './tabs.ts';

/** Bills of one file: some tens of megabytes. */
const MOST_IN_FILE = 500_000;

const hrefOf = (contract: ContractId): string => hrefTo(`/contracts/${contract}`);

/** The day of an instant as a date field has it, in the reader's time zone. */
const dayOf = (at: number | undefined): string => {
  if (at === undefined) return '';
  const date = new Date(at);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};

/**
 * Every bill there is, however many: narrowed by contract and time, and taken home as a file.
 *
 * @element tf-page-bills
 */
export class TfPageBills extends LitElement {
  static override styles = [tokens, buttons, inputs, pageStyles, contractsStyles, courseStyles];

  @property({ attribute: false }) view: BillsView | undefined;
  /** Drawn in place of the list when it cannot be had. */
  @property({ attribute: false }) error: unknown;

  @state() private tooMany = false;
  @query('tf-bill-list') private list!: TfBillList | null;

  readonly #words = new Words(this, billing, portal);
  readonly #query = new AddressQuery(this, readBillsQuery);

  override render() {
    const { t } = this.#words;
    const { view, error } = this;
    return html`
      <div class="head">
        <div>
          <h1>${t('page.bills')}</h1>
          ${view ? this.#renderLead(view) : html`<p class="lead">&nbsp;</p>`}
        </div>
        ${view && view.to > view.from ? this.#renderExport() : nothing}
      </div>
      ${contractTabs('bills', this.#words)}
      ${view && error === undefined ? nothing : waiting(error)}
      ${view ? this.#renderIgnored(view) : nothing}
      ${view ? html`${this.#renderTools(view)}${this.#renderList(view)}` : nothing}
    `;
  }

  #renderLead(view: BillsView) {
    const { told, now, from, to } = view;
    if (isAsking(view)) return nothing;
    return html`<p class="lead">${this.#words.t('billsLead', { n: to - from })}</p>
      <tf-provenance source=${told.source} .at=${told.at} .now=${now}></tf-provenance>`;
  }

  #renderIgnored(view: BillsView) {
    const { ignored, now } = this.#query;
    return html`<tf-ignored .parts=${[...ignored, ...whoOn(now, view)]}></tf-ignored>`;
  }

  #renderExport() {
    const { t, format } = this.#words;
    return html`<div>
      <div class="row">
        <button type="button" @click=${() => this.#export('csv')}>
          ${icon(download)}${t('exportCsv')}
        </button>
        <button type="button" @click=${() => this.#export('json')}>
          ${icon(download)}${t('exportJson')}
        </button>
      </div>
      <p class="soft" role="status">
        ${this.tooMany ? t('exportMany', { n: format.number(MOST_IN_FILE) }) : nothing}
      </p>
    </div>`;
  }

  #renderWhose({ whose, hasOwn, hasAll }: BillsView) {
    const { t } = this.#words;
    return html`<label>
      ${t('who')}
      <select @change=${this.#onChange('who')}>
        <option value="mine" ?selected=${whose === 'mine'} ?disabled=${!hasOwn}>
          ${t('mine')}
        </option>
        <option value="all" ?selected=${whose === 'all'} ?disabled=${!hasAll}>
          ${t('everybody')}
        </option>
      </select>
    </label>`;
  }

  #renderTools(view: BillsView) {
    const { t } = this.#words;
    const { contract, since, until } = view;
    return html`<div class="tools" role="search" aria-label=${t('filters')}>
      ${isOneByOne(view) ? nothing : this.#renderWhose(view)}
      <label>
        ${t('contractNumber')}
        <input
          type="text"
          inputmode="numeric"
          pattern="[0-9]*"
          autocomplete="off"
          .value=${contract === undefined ? '' : String(contract)}
          @change=${this.#onChange('contract')}
        />
      </label>
      <label>
        ${t('from')}
        <input type="date" .value=${dayOf(since)} @change=${this.#onDay('since', 0)} />
      </label>
      <label>
        ${t('until')}
        <input
          type="date"
          .value=${dayOf(until === undefined ? undefined : until - 1)}
          @change=${this.#onDay('until', 1)}
        />
      </label>
      <label class="end">
        ${t('jumpTo')}
        <input type="date" @change=${this.#onJump} />
      </label>
    </div>`;
  }

  #renderList(view: BillsView) {
    const { t } = this.#words;
    const { book, from, to, money, simulated, contract } = view;
    if (isAsking(view))
      return html`<tf-empty heading=${t('oneByOne')}>
        ${t('oneByOneWhy')}
        <a slot="action" class="button primary" href=${hrefTo('/contracts')}
          >${t('tabContracts')}</a
        >
      </tf-empty>`;
    if (to <= from)
      return html`<tf-empty heading=${t('noBills')}>
        ${t(book.count === 0 && contract === undefined ? 'noBillsWhy' : 'noBillsHere')}
        <button slot="action" type="button" @click=${this.#onClear}>${t('clear')}</button>
      </tf-empty>`;
    return html`<section class="panel flush bills">
      <header>
        <h2>${t('sum')}</h2>
        <span class="row soft">
          <tf-price .usd=${money.usd} .tft=${money.tft} ?simulated=${simulated}></tf-price>
          ${t('today')}
        </span>
      </header>
      <tf-bill-list
        .book=${book}
        .tftPrice=${view.tftPrice}
        .from=${from}
        .to=${to}
        .hrefOf=${hrefOf}
        label=${t('billList')}
      ></tf-bill-list>
    </section>`;
  }

  #onChange = (name: string) => (event: Event) => {
    this.tooMany = false;
    const { value } = event.target as HTMLInputElement | HTMLSelectElement;
    this.#query.set({ [name]: value.trim() });
  };

  /** @param days added, so that "until" is the end of its day */
  #onDay = (name: string, days: number) => (event: Event) => {
    this.tooMany = false;
    const day = startOfDay((event.target as HTMLInputElement).value, days);
    this.#query.set({ [name]: day === undefined ? '' : String(day) });
  };

  #onJump = (event: Event): void => {
    const at = startOfDay((event.target as HTMLInputElement).value, 1);
    const { view } = this;
    if (at === undefined || !view) return;
    this.list?.showBill(Math.max(view.from, view.book.indexAt(at / 1000) - 1));
  };

  #onClear = (): void => this.#query.set({ contract: '', since: '', until: '' });

  #export(kind: 'csv' | 'json'): void {
    const { view } = this;
    if (!view) return;
    this.tooMany = view.to - view.from > MOST_IN_FILE;
    if (this.tooMany) return;
    const bills = view.book.slice(view.from, view.to - view.from);
    const name = view.contract === undefined ? 'bills' : `bills-${view.contract}`;
    saveFile(`${name}.${kind}`, kind === 'csv' ? billsAsCsv(bills) : billsAsJson(bills));
  }
}

/** Neither the bills of an account nor everybody's can be had: only those of one contract. */
const isOneByOne = ({ hasOwn, hasAll }: BillsView): boolean => !hasOwn && !hasAll;

const isAsking = (view: BillsView): boolean => isOneByOne(view) && view.contract === undefined;

/** Milliseconds since 1970 where a day of a date field begins, in the reader's time zone. */
function startOfDay(value: string, daysLater: number): number | undefined {
  const [, year, month, day] = /^(\d{4,6})-(\d\d)-(\d\d)$/.exec(value) ?? [];
  if (!year || !month || !day) return undefined;
  return new Date(Number(year), Number(month) - 1, Number(day) + daysLater).getTime();
}

define('tf-page-bills', TfPageBills);

declare global {
  interface HTMLElementTagNameMap {
    'tf-page-bills': TfPageBills;
  }
}
