import { LitElement, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { buttons } from '../../elements/buttons.styles.ts';
import { define } from '../../elements/define.ts';
import { icon } from '../../elements/icon.ts';
import { arrowLeft, chevronLeft, chevronRight } from '../../elements/icons.ts';
import { tableRegion } from '../../elements/table-region.ts';
import { tables } from '../../elements/tables.styles.ts';
import '../../elements/tf-empty.ts';
import '../../elements/tf-error.ts';
import '../../elements/tf-time.ts';
import { tokens } from '../../elements/tokens.styles.ts';
import { Words } from '../../elements/words.ts';
import { ledger } from '../../messages/ledger.ts';
import { portal } from '../../messages/portal.ts';
import type { LedgerBlock } from '../../ports/ledger.ts';
import { contractsStyles } from '../contracts/contracts.styles.ts';
import { hrefTo } from '../href.ts';
import { pageStyles } from '../page.styles.ts';
import { ledgerStyles } from './ledger.styles.ts';
import type { BlockView } from './ledger-view.ts';
import './tf-entry-list.ts';

/**
 * One block: what was written in it, and what it brought contracts.
 *
 * @element tf-page-ledger-block
 */
export class TfPageLedgerBlock extends LitElement {
  static override styles = [tokens, buttons, tables, pageStyles, contractsStyles, ledgerStyles];

  /** The number in the address. */
  @property() block = '';
  /** Undefined while it is looked for, null when there is none. */
  @property({ attribute: false }) view: BlockView | null | undefined;
  /** Drawn in place of the page when it cannot be had. */
  @property({ attribute: false }) error: unknown;

  readonly #words = new Words(this, ledger, portal);

  override render() {
    const { t, format } = this.#words;
    const { view, error } = this;
    const back = html`<a class="back" href=${hrefTo('/ledger')}>${icon(arrowLeft)}${t('back')}</a>`;
    const title = `${t('page.ledger-block')} ${format.number(Number(this.block))}`;
    const hidden = html`<h1 class="visually-hidden">${title}</h1>`;
    if (error !== undefined) return html`${back}${hidden}<tf-error .error=${error}></tf-error>`;
    if (view === undefined)
      return html`${back}${hidden}
        <div class="pending"></div>`;
    if (view === null)
      return html`${back}${hidden}
        <tf-empty heading=${t('noBlock', { id: this.block })}>${t('noBlockWhy')}</tf-empty>`;
    const { block, now } = view;
    return html`${back}
      <div class="head">
        <div>
          <h1>${title}</h1>
          <p class="lead">
            ${format.dateTimeExact(block.at)} ·
            <tf-time .at=${block.at} .now=${now}></tf-time>
          </p>
        </div>
        <div class="steps">
          ${this.#renderStep(block.previous, t('previous'), false)}
          ${this.#renderStep(block.next, t('next'), true)}
        </div>
      </div>
      <section>
        <header><h2>${t('blockEntries')}</h2></header>
        ${
          block.entries.length === 0
            ? html`<p class="soft">${t('blockEmpty')}</p>`
            : html`<div class="panel flush">
                <tf-entry-list .entries=${block.entries} label=${t('blockEntries')}></tf-entry-list>
              </div>`
        }
      </section>
      ${this.#renderEvents(block)}`;
  }

  #renderStep(number: number | undefined, label: string, isNext: boolean) {
    if (number === undefined) return nothing;
    const { format } = this.#words;
    return html`<a
      class="button"
      href=${hrefTo(`/ledger/blocks/${number}`)}
      aria-label="${label}: ${format.number(number)}"
      title=${label}
      >${isNext ? nothing : icon(chevronLeft)}${format.number(number)}${
        isNext ? icon(chevronRight) : nothing
      }</a
    >`;
  }

  #renderEvents({ events }: LedgerBlock) {
    const { t, format } = this.#words;
    return html`<section>
      <header>
        <h2>${t('derived')}</h2>
        <span class="soft">${t('derivedWhy')}</span>
      </header>
      ${
        events.length === 0
          ? html`<p class="soft">${t('derivedNone')}</p>`
          : tableRegion(
              t('derived'),
              html`<table>
                <thead>
                  <tr>
                    <th scope="col">${t('contract')}</th>
                    <th scope="col">${t('event')}</th>
                    <th scope="col" class="number">${t('amount')}</th>
                  </tr>
                </thead>
                <tbody>
                  ${events.map(
                    ({ contractId, event, amount }) =>
                      html`<tr>
                        <th scope="row">
                          <a class="plain" href=${hrefTo(`/contracts/${contractId}`)}
                            >${String(contractId)}</a
                          >
                        </th>
                        <td><code>${event}</code></td>
                        <td class="number tft">
                          ${amount === undefined ? '–' : format.tftColumn(amount)}
                        </td>
                      </tr>`,
                  )}
                </tbody>
              </table>`,
              'panel flush',
            )
      }
    </section>`;
  }
}

define('tf-page-ledger-block', TfPageLedgerBlock);

declare global {
  interface HTMLElementTagNameMap {
    'tf-page-ledger-block': TfPageLedgerBlock;
  }
}
