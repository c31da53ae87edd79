import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property, query } from 'lit/decorators.js';
import { buttons } from '../../elements/buttons.styles.ts';
import { define } from '../../elements/define.ts';
import { icon } from '../../elements/icon.ts';
import { arrowLeft, info, triangleAlert } from '../../elements/icons.ts';
import { tables } from '../../elements/tables.styles.ts';
import '../../elements/tf-badge.ts';
import '../../elements/tf-bill-list.ts';
import '../../elements/tf-chart.ts';
import '../../elements/tf-code.ts';
import '../../elements/tf-copy.ts';
import '../../elements/tf-empty.ts';
import '../../elements/tf-error.ts';
import '../../elements/tf-price.ts';
import '../../elements/tf-provenance.ts';
import '../../elements/tf-time.ts';
import { tokens } from '../../elements/tokens.styles.ts';
import { Words } from '../../elements/words.ts';
import { billing } from '../../messages/billing.ts';
import { portal } from '../../messages/portal.ts';
import type { NodeContract } from '../../model/contract.ts';
import '../deployments/tf-events.ts';
import { hrefTo } from '../href.ts';
import '../ledger/tf-entry-list.ts';
import { pageStyles } from '../page.styles.ts';
import { contractsStyles } from './contracts.styles.ts';
import { stateTones, type ContractView, type StateSpan } from './contracts-view.ts';
import { courseStyles } from './course.styles.ts';

/**
 * One contract, anybody's: what state it is in and what happens next, what it cost and costs, every
 * bill, and the entries of the ledger that made it what it is.
 *
 * @element tf-page-contract
 */
export class TfPageContract extends LitElement {
  static override styles = [tokens, buttons, tables, pageStyles, contractsStyles, courseStyles];

  /** The number in the address. */
  @property() contract = '';
  /** Undefined while it is looked for, null when there is none. */
  @property({ attribute: false }) view: ContractView | null | undefined;
  /** Drawn in place of the page when it cannot be had. */
  @property({ attribute: false }) error: unknown;

  @query('.course') private course!: HTMLElement | null;

  readonly #words = new Words(this, billing, portal);

  override render() {
    const { t } = this.#words;
    const { view, error, contract } = this;
    const back = html`<a class="back" href=${hrefTo('/contracts')}>
      ${icon(arrowLeft)}${t('back')}
    </a>`;
    const title = html`<h1 class="visually-hidden">${t('page.contract')} ${contract}</h1>`;
    if (error !== undefined) return html`${back}${title}<tf-error .error=${error}></tf-error>`;
    if (view === undefined)
      return html`${back}${title}
        <div class="pending"></div>`;
    if (view === null)
      return html`${back}${title}
        <tf-empty heading=${t('missing', { id: contract })}>${t('missingWhy')}</tf-empty>`;
    return html`${back}${this.#renderHead(view)}${this.#renderFate(view)}
      ${this.#renderFigures(view)}
      <div class="columns">
        <div>${this.#renderCost(view)}${this.#renderBills(view)}</div>
        <div>${this.#renderFacts(view)}${this.#renderCourse(view)}</div>
      </div>
      ${this.#renderEntries(view)}`;
  }

  protected override updated(_: PropertyValues<this>): void {
    // Widths are set through the object model: the page's policy allows no style attribute.
    for (const span of this.course?.querySelectorAll<HTMLElement>('[data-share]') ?? [])
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

  #renderFate(view: ContractView) {
    const { t, format } = this.#words;
    const { contract, isGenesis, now, nextBill, graceEnds, graceSince, owed, book } = view;
    const { state } = contract;
    if (state.kind === 'GracePeriod' && graceEnds !== undefined && graceSince !== undefined)
      return html`<div class="fate bad" role="status">
        ${icon(triangleAlert)}
        <div>
          <p>
            ${t('fate.grace', {
              since: format.dateTime(graceSince),
              ends: format.dateTime(graceEnds),
            })}
          </p>
          <p>${t('fate.graceOwed', { amount: format.tftExact(owed.tft) })}</p>
        </div>
      </div>`;
    const words =
      state.kind === 'Deleted'
        ? t(`fate.${state.cause}`)
        : !view.hasChain
          ? `${t(`fate.read.${state.kind}`)} ${t('fate.read')}`
          : isGenesis
            ? t('fate.genesis')
            : nextBill !== undefined && (book.count > 0 || contract.type !== 'node')
              ? t('fate.active', { time: format.relative(nextBill, now) })
              : t('fate.activeFree');
    return html`<div class="fate" role="status">
      ${icon(info)}
      <div>
        <p>${words}</p>
        ${
          view.billsToPayout !== undefined && view.locked.tft > 0n
            ? html`<p class="soft">
                ${t('fate.payout', { n: format.number(view.billsToPayout) })}
              </p>`
            : nothing
        }
      </div>
    </div>`;
  }

  #renderFigures(view: ContractView) {
    const { t } = this.#words;
    const { billed, lastHour, lastBill, locked, owed, nextBill, now, simulated, hasChain } = view;
    const money = (label: string, amount: typeof billed) =>
      html`<div>
        <dt>${label}</dt>
        <dd>
          ${
            amount
              ? html`<tf-price
                  .usd=${amount.usd}
                  .tft=${amount.tft}
                  ?simulated=${simulated}
                  brief
                ></tf-price>`
              : '–'
          }
        </dd>
      </div>`;
    const instant = (label: string, at: number | undefined) =>
      html`<div>
        <dt>${label}</dt>
        <dd>${at === undefined ? '–' : html`<tf-time .at=${at} .now=${now}></tf-time>`}</dd>
      </div>`;
    return html`<dl class="figures">
      ${money(t('billedSoFar'), billed)} ${money(t(hasChain ? 'price' : 'lastAmount'), lastHour)}
      ${hasChain ? money(t('locked'), locked) : nothing}
      ${owed.tft > 0n ? money(t('owed'), owed) : nothing}
      ${hasChain ? instant(t('nextBill'), nextBill) : instant(t('lastBill'), lastBill)}
    </dl>`;
  }

  #renderCost({ days, simulated }: ContractView) {
    const { t, format } = this.#words;
    if (days.length === 0) return nothing;
    return html`<section class="panel">
      <header><h2>${t('cost')}</h2></header>
      <tf-chart
        label=${t('costChart')}
        .spans=${days.map(({ from, to, money }) => ({ from, to, value: Number(money.tft) }))}
        .formatValue=${(value: number) => format.tft(BigInt(Math.round(value)))}
        .formatAt=${(at: number) => format.date(at)}
      ></tf-chart>
      <details>
        <summary>${t('asTable')}</summary>
        <div class="table-scroll tall" tabindex="0" role="region" aria-label=${t('cost')}>
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
              ${days.toReversed().map(
                ({ from, count, money }) =>
                  html`<tr>
                    <th scope="row">${format.date(from)}</th>
                    <td class="number">${format.number(count)}</td>
                    <td class="number tft">${format.tftColumn(money.tft)}</td>
                    <td class="number">
                      <tf-price
                        .usd=${money.usd}
                        .tft=${money.tft}
                        compact
                        ?simulated=${simulated}
                      ></tf-price>
                    </td>
                  </tr>`,
              )}
            </tbody>
          </table>
        </div>
      </details>
    </section>`;
  }

  #renderBills({ book, billed, simulated, contract }: ContractView) {
    const { t } = this.#words;
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
          : html`<tf-bill-list .book=${book}></tf-bill-list>`
      }
    </section>`;
  }

  #renderFacts(view: ContractView) {
    const { t } = this.#words;
    const { contract, account, place, farm, hasDeployment, now } = view;
    const { contractId: id, twinId } = contract;
    return html`<section class="panel">
      <header><h2>${t('facts')}</h2></header>
      <dl class="facts">
        <dt>${t('owner')}</dt>
        <dd>
          <a href=${hrefTo(`/contracts?who=all&twin=${twinId}`)}>${t('twin')} ${String(twinId)}</a>
          ${
            account
              ? html`<span class="copyable">
                  <code class="short">${account}</code>
                  <tf-copy .value=${account} what=${t('owner')}></tf-copy>
                </span>`
              : nothing
          }
        </dd>
        ${
          contract.type === 'name'
            ? html`<dt>${t('name')}</dt>
                <dd>${contract.name}</dd>`
            : html`<dt>${t('node')}</dt>
                <dd>
                  <a href=${hrefTo(`/contracts?who=all&node=${contract.nodeId}`)}
                    >${String(contract.nodeId)}</a
                  >
                  <span class="soft">${place}</span>
                </dd>
                <dt>${t('farm')}</dt>
                <dd>${farm}</dd>`
        }
        <dt>${t('created')}</dt>
        <dd><tf-time .at=${contract.createdAt * 1000} .now=${now}></tf-time></dd>
        ${
          contract.type === 'node'
            ? html`<dt>${t('holds')}</dt>
                <dd>${this.#holds(contract)}</dd>
                ${
                  contract.publicIps.length > 0
                    ? html`<dt>${t('addresses')}</dt>
                        <dd>${contract.publicIps.map(({ ip }) => html`<code>${ip}</code> `)}</dd>`
                    : nothing
                }
                <dt>${t('hash')}</dt>
                <dd>
                  ${
                    contract.deploymentHash
                      ? html`<span class="copyable">
                          <code>${contract.deploymentHash}</code>
                          <tf-copy .value=${contract.deploymentHash} what=${t('hash')}></tf-copy>
                        </span>`
                      : '–'
                  }
                </dd>
                ${
                  contract.deploymentData
                    ? html`<dt>${t('data')}</dt>
                        <dd><code>${contract.deploymentData}</code></dd>`
                    : nothing
                }`
            : nothing
        }
        ${
          hasDeployment
            ? html`<dt>${t('machine')}</dt>
                <dd><a href=${hrefTo(`/deployments/${id}`)}>${view.name}</a></dd>`
            : nothing
        }
      </dl>
    </section>`;
  }

  #holds({ resources, resourcesUnknown }: NodeContract): string {
    const { t, format } = this.#words;
    if (resourcesUnknown) return t('holdsUntold');
    const { cru, mru, sru, hru } = resources;
    const hdd = hru > 0 ? ` · ${format.bytes(hru)} HDD` : '';
    return `${cru} vCores · ${format.bytes(mru)} · ${format.bytes(sru)} SSD${hdd}`;
  }

  #renderCourse({ course, events, now }: ContractView) {
    const { t, format } = this.#words;
    return html`<section class="panel">
      <header><h2>${t('course')}</h2></header>
      ${
        course.length > 0
          ? html`<ol class="course" aria-label=${t('courseChart')}>
              ${course.map(
                (span) =>
                  html`<li
                    class=${span.state}
                    data-share=${shareOf(span, course)}
                    title="${t(`state.${span.state}`)}, ${format.dateTime(span.from)}"
                  >
                    <span class="visually-hidden"
                      >${t(`state.${span.state}`)}, ${format.dateTime(span.from)}</span
                    >
                  </li>`,
              )}
            </ol>`
          : nothing
      }
      ${
        events.length === 0
          ? html`<p class="soft">${t('noEvents')}</p>`
          : html`<tf-events .events=${events.slice(0, 40)} .now=${now}></tf-events>`
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

/** Of the whole course, so that also a short span can be seen. */
function shareOf({ from, to }: StateSpan, course: readonly StateSpan[]): string {
  const length = (course.at(-1)?.to ?? to) - (course[0]?.from ?? from) || 1;
  return String(Math.max(0.01, (to - from) / length));
}

define('tf-page-contract', TfPageContract);

declare global {
  interface HTMLElementTagNameMap {
    'tf-page-contract': TfPageContract;
  }
}
