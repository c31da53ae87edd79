import { LitElement, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { buttons } from '../../elements/buttons.styles.ts';
import { define } from '../../elements/define.ts';
import { icon } from '../../elements/icon.ts';
import { arrowDown, arrowUp, chevronLeft, chevronRight } from '../../elements/icons.ts';
import { inputs } from '../../elements/inputs.styles.ts';
import { tableRegion } from '../../elements/table-region.ts';
import { tables } from '../../elements/tables.styles.ts';
import '../../elements/tf-badge.ts';
import '../../elements/tf-empty.ts';
import '../../elements/tf-notice.ts';
import '../../elements/tf-price.ts';
import '../../elements/tf-provenance.ts';
import '../../elements/tf-time.ts';
import { tokens } from '../../elements/tokens.styles.ts';
import { Words } from '../../elements/words.ts';
import { billing } from '../../messages/billing.ts';
import { funds } from '../../messages/funds.ts';
import { portal } from '../../messages/portal.ts';
import type { ContractColumn } from '../../ports/grid-proxy.ts';
import { AddressQuery } from '../address-query.ts';
import { hrefTo } from '../href.ts';
import '../link/tf-ignored.ts';
import '../top-up/tf-top-up.ts';
import { pageStyles } from '../page.styles.ts';
import { waiting } from '../waiting.ts';
import { readContractsQuery, STATES, twinOn, TYPES, whoOn } from './contracts-address.ts';
import { contractsStyles } from './contracts.styles.ts';
import { stateTones, type ContractLine, type ContractsView } from './contracts-view.ts';
import { contractTabs } from './tabs.ts';

/**
 * Contracts, one's own or everybody's: a page at a time, narrowed and sorted by the grid itself.
 *
 * @element tf-page-contracts
 */
export class TfPageContracts extends LitElement {
  static override styles = [tokens, buttons, inputs, tables, pageStyles, contractsStyles];

  @property({ attribute: false }) view: ContractsView | undefined;
  /** Drawn in place of the list when it cannot be had. */
  @property({ attribute: false }) error: unknown;

  readonly #words = new Words(this, billing, portal);
  readonly #funds = new Words(this, funds);
  readonly #query = new AddressQuery(this, readContractsQuery);

  override render() {
    const { t } = this.#words;
    const { view, error } = this;
    return html`
      <div class="head">
        <div>
          <h1>${t('page.contracts')}</h1>
          <p class="lead">${view ? t('lead', { n: view.total }) : '\u00a0'}</p>
          ${
            view
              ? html`<tf-provenance
                  source=${view.told.source}
                  .at=${view.told.at}
                  .now=${view.now}
                ></tf-provenance>`
              : nothing
          }
        </div>
      </div>
      ${contractTabs('contracts', this.#words)}
      ${view && error === undefined ? nothing : waiting(error)}
      ${view ? this.#renderIgnored(view) : nothing}
      ${
        view
          ? html`${this.#renderDebt(view)}${this.#renderTools(view)}${this.#renderNote(view)}${this.#renderList(view)}`
          : nothing
      }
    `;
  }

  #renderIgnored({ choice, mine }: ContractsView) {
    const { ignored, now } = this.#query;
    const parts = [
      ...ignored,
      ...whoOn(now, { hasOwn: mine !== undefined, hasAll: true }),
      ...twinOn(choice),
    ];
    return html`<tf-ignored .parts=${parts}></tf-ignored>`;
  }

  #renderDebt({ debt, topUp, now }: ContractsView) {
    if (!debt) return nothing;
    const { format } = this.#words;
    const { usd, tft, nextBill } = debt;
    return html`<tf-notice tone="warn">
      ${this.#funds.t('owed', {
        usd: format.usd(usd),
        tft: format.tft(tft),
        time: format.duration(Math.max(0, (nextBill - now) / 1000)),
      })}
      ${topUp === undefined ? nothing : html`<tf-top-up .amount=${topUp}></tf-top-up>`}
    </tf-notice>`;
  }

  #renderTools({ choice, mine }: ContractsView) {
    const { t } = this.#words;
    return html`<div class="tools" role="search" aria-label=${t('filters')}>
      <label>
        ${t('who')}
        <select @change=${this.#onSelect('who')}>
          <option value="mine" ?selected=${choice.whose === 'mine'} ?disabled=${mine === undefined}>
            ${t('mine')}
          </option>
          <option value="all" ?selected=${choice.whose === 'all'}>${t('everybody')}</option>
        </select>
      </label>
      <label>
        ${t('state')}
        <select @change=${this.#onSelect('state')}>
          <option value="">${t('anyState')}</option>
          ${STATES.map(
            (state) =>
              html`<option value=${state} ?selected=${choice.state === state}>
                ${t(`state.${state}`)}
              </option>`,
          )}
        </select>
      </label>
      <label>
        ${t('type')}
        <select @change=${this.#onSelect('type')}>
          <option value="">${t('anyType')}</option>
          ${TYPES.map(
            (type) =>
              html`<option value=${type} ?selected=${choice.type === type}>
                ${t(`type.${type}`)}
              </option>`,
          )}
        </select>
      </label>
      ${this.#renderNumber('node', t('node'), choice.node)}
      ${choice.whose === 'all' ? this.#renderNumber('twin', t('twin'), choice.twin) : nothing}
    </div>`;
  }

  #renderNote({ simulated }: ContractsView) {
    if (simulated) return nothing;
    return html`<p class="soft note">${this.#words.t('onlyRead')}</p>`;
  }

  #renderNumber(name: string, label: string, value: number | undefined) {
    return html`<label>
      ${label}
      <input
        type="text"
        inputmode="numeric"
        pattern="[0-9]*"
        autocomplete="off"
        .value=${value === undefined ? '' : String(value)}
        @change=${this.#onSelect(name)}
      />
    </label>`;
  }

  #renderList(view: ContractsView) {
    const { t } = this.#words;
    const { lines, choice } = view;
    if (lines.length > 0) return html`${this.#renderTable(view)}${this.#renderPager(view)}`;
    const isNarrowed = choice.state || choice.type || choice.node || choice.twin;
    if (choice.whose === 'mine' && !isNarrowed)
      return html`<tf-empty heading=${t('noneMine')}>
        ${t('noneMineWhy')}
        <a slot="action" class="button primary" href=${hrefTo('/deploy')}>${t('page.deploy')}</a>
      </tf-empty>`;
    return html`<tf-empty heading=${t('none')}>
      ${t('noneWhy')}
      <button slot="action" type="button" @click=${this.#onClear}>${t('clear')}</button>
    </tf-empty>`;
  }

  #renderTable({ lines, now, simulated, choice, tellsBills }: ContractsView) {
    const { t } = this.#words;
    return tableRegion(
      t('page.contracts'),
      html`<table>
        <thead>
          <tr>
            ${this.#renderHead('contract_id', t('contract'), choice.sort)}
            ${this.#renderHead('state', t('state'), choice.sort)}
            ${
              tellsBills
                ? html`<th scope="col" class="number">${t('billedSoFar')}</th>
                    <th scope="col">${t('lastBill')}</th>`
                : nothing
            }
            ${this.#renderHead('type', t('type'), choice.sort)}
            <th scope="col" class="number">${t('node')}</th>
            ${this.#renderHead('twin_id', t('twin'), choice.sort, true)}
            ${this.#renderHead('created_at', t('created'), choice.sort)}
          </tr>
        </thead>
        <tbody>
          ${lines.map((line) => this.#renderRow(line, tellsBills && this.#renderBilled(line, now, simulated)))}
        </tbody>
      </table>`,
      'panel flush',
    );
  }

  #renderRow({ contract, name }: ContractLine, billed: unknown) {
    const { t, format } = this.#words;
    const { contractId: id, twinId, state, type } = contract;
    return html`<tr>
      <th scope="row">
        <a class="plain" href=${hrefTo(`/contracts/${id}`)}>${name}</a>
        ${name === `#${id}` ? nothing : html`<small>#${String(id)}</small>`}
      </th>
      <td>
        <tf-badge tone=${stateTones[state.kind]}>${t(`state.${state.kind}`)}</tf-badge>
      </td>
      ${billed || nothing}
      <td>${t(`type.${type}`)}</td>
      <td class="number">${contract.type === 'name' ? '–' : String(contract.nodeId)}</td>
      <td class="number">
        <a class="plain" href=${this.#query.href({ who: 'all', twin: String(twinId), page: '' })}
          >${String(twinId)}</a
        >
      </td>
      <td>${format.date(contract.createdAt * 1000)}</td>
    </tr>`;
  }

  #renderBilled({ billed, lastBill, isGenesis }: ContractLine, now: number, simulated: boolean) {
    const { t } = this.#words;
    return html`<td class="number">
        ${
          billed === undefined
            ? html`<span class="soft">${t('unknownBills')}</span>`
            : isGenesis
              ? html`<span class="soft">${t('never')}</span>`
              : html`<tf-price
                  .usd=${billed.usd}
                  .tft=${billed.tft}
                  compact
                  ?simulated=${simulated}
                ></tf-price>`
        }
      </td>
      <td>
        ${lastBill === undefined ? '–' : html`<tf-time .at=${lastBill} .now=${now}></tf-time>`}
      </td>`;
  }

  #renderHead(
    column: ContractColumn,
    label: string,
    { by, descending }: { readonly by: ContractColumn; readonly descending: boolean },
    isNumber = false,
  ) {
    const sorted = column === by;
    const order = !sorted ? 'none' : descending ? 'descending' : 'ascending';
    const next = sorted && descending ? 'up' : 'down';
    return html`<th scope="col" class=${isNumber ? 'number' : nothing} aria-sort=${order}>
      <button
        type="button"
        class="quiet small"
        @click=${() => this.#query.set({ sort: column, order: next, page: '' })}
      >
        ${label}${sorted ? icon(descending ? arrowDown : arrowUp) : nothing}
      </button>
    </th>`;
  }

  #renderPager({ choice, pages }: ContractsView) {
    const { t, format } = this.#words;
    if (pages < 2) return nothing;
    const to = (page: number) => () => this.#query.set({ page: page > 1 ? String(page) : '' });
    return html`<div class="pager">
      <span role="status">
        ${t('pageOf', { page: format.number(choice.page), pages: format.number(pages) })}
      </span>
      <span class="row">
        <button type="button" ?disabled=${choice.page <= 1} @click=${to(choice.page - 1)}>
          ${icon(chevronLeft)}${t('previous')}
        </button>
        <button type="button" ?disabled=${choice.page >= pages} @click=${to(choice.page + 1)}>
          ${t('next')}${icon(chevronRight)}
        </button>
      </span>
    </div>`;
  }

  #onSelect = (name: string) => (event: Event) => {
    const { value } = event.target as HTMLSelectElement | HTMLInputElement;
    this.#query.set({ [name]: value.trim(), page: '' });
  };

  #onClear = (): void => this.#query.set({ state: '', type: '', node: '', twin: '', page: '' });
}

define('tf-page-contracts', TfPageContracts);

declare global {
  interface HTMLElementTagNameMap {
    'tf-page-contracts': TfPageContracts;
  }
}
