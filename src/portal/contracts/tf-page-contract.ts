import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property, query } from 'lit/decorators.js';
import { buttons } from '../../elements/buttons.styles.ts';
import { define } from '../../elements/define.ts';
import { icon } from '../../elements/icon.ts';
import { arrowLeft } from '../../elements/icons.ts';
import { tables } from '../../elements/tables.styles.ts';
import '../../elements/tf-badge.ts';
import '../../elements/tf-bill-list.ts';
import '../../elements/tf-empty.ts';
import '../../elements/tf-price.ts';
import '../../elements/tf-provenance.ts';
import { tokens } from '../../elements/tokens.styles.ts';
import { Words } from '../../elements/words.ts';
import { billing } from '../../messages/billing.ts';
import { portal } from '../../messages/portal.ts';
import { hrefTo } from '../href.ts';
import '../ledger/tf-entry-list.ts';
import { pageStyles } from '../page.styles.ts';
import { recordStyles } from '../record.styles.ts';
import { waiting } from '../waiting.ts';
import { contractsStyles } from './contracts.styles.ts';
import { stateTones, type ContractView } from './contracts-view.ts';
import { courseStyles } from './course.styles.ts';
import { costChart } from './parts/cost-chart.ts';
import { course } from './parts/course.ts';
import { facts } from './parts/facts.ts';
import { fate } from './parts/fate.ts';
import { figures } from './parts/figures.ts';
import { sumTable } from './parts/sum-table.ts';

/**
 * One contract, anybody's: what state it is in and what happens next, what it cost and costs, every
 * bill, and the entries of the ledger that made it what it is.
 *
 * @element tf-page-contract
 */
export class TfPageContract extends LitElement {
  static override styles = [
    tokens,
    buttons,
    tables,
    pageStyles,
    recordStyles,
    contractsStyles,
    courseStyles,
  ];

  /** The number in the address. */
  @property() contract = '';
  /** Undefined while it is looked for, null when there is none. */
  @property({ attribute: false }) view: ContractView | null | undefined;
  /** Drawn in place of the page when it cannot be had. */
  @property({ attribute: false }) error: unknown;

  @query('.course') private band!: HTMLElement | null;

  readonly #words = new Words(this, billing, portal);

  override render() {
    const words = this.#words;
    const { t } = words;
    const { view, error, contract } = this;
    const back = html`<a class="back" href=${hrefTo('/contracts')}>
      ${icon(arrowLeft)}${t('back')}
    </a>`;
    const title = html`<h1 class="visually-hidden">${t('page.contract')} ${contract}</h1>`;
    if (error !== undefined || view === undefined) return html`${back}${title}${waiting(error)}`;
    if (view === null)
      return html`${back}${title}
        <tf-empty heading=${t('missing', { id: contract })}>${t('missingWhy')}</tf-empty>`;
    return html`${back}${this.#renderHead(view)}${fate(view, words)}${figures(view, words)}
      <div class="columns">
        <div>${this.#renderCost(view)}${this.#renderBills(view)}</div>
        <div>${facts(view, words)}${course(view, words)}</div>
      </div>
      ${this.#renderEntries(view)}`;
  }

  protected override updated(_: PropertyValues<this>): void {
    // Widths are set through the object model: the page's policy allows no style attribute.
    for (const span of this.band?.querySelectorAll<HTMLElement>('[data-share]') ?? [])
      span.style.flexGrow = span.dataset['share'] ?? '1';
  }

  #renderHead({ contract, name, isGenesis, told, now }: ContractView) {
    const { t } = this.#words;
    const { contractId: id, type, state } = contract;
    return html`<div class="head">
      <div>
        <div class="row">
          <h1>${name}</h1>
          <tf-badge tone=${stateTones[state.kind]}>${t(`state.${state.kind}`)}</tf-badge>
        </div>
        <p class="lead">
          ${t('contract')} ${String(id)} ·
          ${t(`type.${type}`)}${isGenesis ? ` · ${t('genesis')}` : ''}
        </p>
        <tf-provenance source=${told.source} .at=${told.at} .now=${now}></tf-provenance>
      </div>
    </div>`;
  }

  #renderCost({ days, simulated }: ContractView) {
    const words = this.#words;
    const { t, format } = words;
    if (days.length === 0) return nothing;
    const rows = days.map(({ from, count, money }) => ({ name: format.date(from), count, money }));
    return html`<section class="panel">
      <header><h2>${t('cost')}</h2></header>
      ${costChart(t('costChart'), days, words)}
      <details>
        <summary>${t('asTable')}</summary>
        ${sumTable(
          { label: t('cost'), heading: t('day'), rows: rows.toReversed(), simulated, look: 'tall' },
          words,
        )}
      </details>
    </section>`;
  }

  #renderBills({ tftPrice, book, bills, billed, simulated, contract }: ContractView) {
    const { t } = this.#words;
    if (bills !== 'told')
      return html`<section class="panel bills">
        <header><h2>${t('bills')}</h2></header>
        ${waiting(bills === 'asked' ? undefined : bills.error)}
      </section>`;
    return html`<section class="panel flush bills">
      <header>
        <h2>${t('billsLead', { n: book.count })}</h2>
        ${
          book.count > 0
            ? html`<span class="row soft">
                ${
                  billed
                    ? html`<tf-price
                        .usd=${billed.usd}
                        .tft=${billed.tft}
                        ?simulated=${simulated}
                      ></tf-price>`
                    : nothing
                }
                <a href=${hrefTo(`/contracts/bills?contract=${contract.contractId}`)}
                  >${t('exportCsv')}, ${t('exportJson')}</a
                >
              </span>`
            : nothing
        }
      </header>
      ${
        book.count === 0
          ? html`<p class="soft none">${t('noBills')}</p>`
          : html`<tf-bill-list .book=${book} .tftPrice=${tftPrice}></tf-bill-list>`
      }
    </section>`;
  }

  #renderEntries({ entries }: ContractView) {
    if (!entries || entries.length === 0) return nothing;
    return html`<section>
      <header><h2>${this.#words.t('inLedger')}</h2></header>
      <div class="panel flush"><tf-entry-list .entries=${entries}></tf-entry-list></div>
    </section>`;
  }
}

define('tf-page-contract', TfPageContract);

declare global {
  interface HTMLElementTagNameMap {
    'tf-page-contract': TfPageContract;
  }
}
