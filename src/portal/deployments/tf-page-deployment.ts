import { LitElement, html, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import { buttons } from '../../elements/buttons.styles.ts';
import { define } from '../../elements/define.ts';
import { icon } from '../../elements/icon.ts';
import { arrowLeft, layers, trash } from '../../elements/icons.ts';
import { surfaces } from '../../elements/surfaces.styles.ts';
import { tableRegion } from '../../elements/table-region.ts';
import { tables } from '../../elements/tables.styles.ts';
import '../../elements/tf-badge.ts';
import '../../elements/tf-chart.ts';
import '../../elements/tf-code.ts';
import '../../elements/tf-confirm.ts';
import type { TfConfirm } from '../../elements/tf-confirm.ts';
import '../../elements/tf-copy.ts';
import '../../elements/tf-empty.ts';
import '../../elements/tf-error.ts';
import '../../elements/tf-price.ts';
import '../../elements/tf-price-basis.ts';
import '../../elements/tf-sim-badge.ts';
import '../../elements/tf-time.ts';
import { tokens } from '../../elements/tokens.styles.ts';
import { Words } from '../../elements/words.ts';
import { deployment } from '../../messages/deployment.ts';
import { pages } from '../../messages/pages.ts';
import { portal } from '../../messages/portal.ts';
import { standstill as standstillWords } from '../../messages/standstill.ts';
import { hrefTo } from '../href.ts';
import { IntentEvent, type OperationStep } from '../intent.ts';
import { pageStyles } from '../page.styles.ts';
import { recordStyles } from '../record.styles.ts';
import { deploymentStyles } from './deployment.styles.ts';
import { tones, type Access, type DeploymentPage } from './deployment-view.ts';
import { standstill } from './parts/standstill.ts';
import './tf-events.ts';

const hour = 3_600_000;

/**
 * One deployment: how to reach it, what it is and costs, what happened, what can be done.
 *
 * @element tf-page-deployment
 */
export class TfPageDeployment extends LitElement {
  static override styles = [
    tokens,
    buttons,
    tables,
    surfaces,
    pageStyles,
    recordStyles,
    deploymentStyles,
  ];

  /** The number in the address. */
  @property() contract = '';
  /** Undefined while it is looked for, null when there is none. */
  @property({ attribute: false }) view: DeploymentPage | null | undefined;
  /** Drawn in place of the page when it cannot be had. */
  @property({ attribute: false }) error: unknown;

  @query('tf-confirm') private confirm!: TfConfirm;

  readonly #words = new Words(this, pages, deployment, portal, standstillWords);
  /** A deletion was asked for here: the focus goes to what takes it back. */
  #toUndo = false;

  override render() {
    const { t } = this.#words;
    const { view, error, contract } = this;
    const back = html`<a class="back" href=${hrefTo('/deployments')}>
      ${icon(arrowLeft)}${t('one.back')}
    </a>`;
    const title = html`<h1 class="visually-hidden">${t('page.deployment')} ${contract}</h1>`;
    if (error !== undefined) return html`${back}${title}<tf-error .error=${error}></tf-error>`;
    if (view === undefined)
      return html`${back}${title}
        <div class="pending"></div>`;
    if (view === null)
      return html`${back}${title}
        <tf-empty heading=${t('one.missing', { id: contract })}>${t('one.missingWhy')}</tf-empty>`;
    return html`${back}${this.#renderHead(view)}${this.#renderFigures(view)}
      <div class="columns">
        <div>${this.#renderConnect(view)}${this.#renderBills(view)}</div>
        <div>${this.#renderFacts(view)}${this.#renderEvents(view)}</div>
      </div>
      ${this.#renderWorkloads(view)}
      <tf-confirm
        heading=${t('one.deleteAsk', { name: view.name })}
        action=${t('one.delete')}
        name=${view.name}
      >
        <p>${t('one.deleteWhy')} ${t('one.deleteUndo')}</p>
      </tf-confirm>`;
  }

  protected override updated(): void {
    if (!this.#toUndo || !this.view?.deletion) return;
    this.#toUndo = false;
    this.renderRoot.querySelector<HTMLElement>('.deleting button')?.focus();
  }

  #renderHead(view: DeploymentPage) {
    const { t } = this.#words;
    const { name, state, size, place, error, deletion } = view;
    return html`
      <div class="head">
        <div>
          <div class="row">
            <h1>${name}</h1>
            <tf-badge tone=${tones[state]}>${t(`state.${state}`)}</tf-badge>
          </div>
          <p class="lead">${size} · ${place}</p>
        </div>
        <div class="row">
          <a class="button" href=${view.cloneHref}>${icon(layers)}${t('one.again')}</a>
          <button
            type="button"
            class="danger"
            ?disabled=${state === 'deleted' || state === 'deleting'}
            @click=${this.#onDelete}
          >
            ${icon(trash)}${t('one.delete')}
          </button>
        </div>
      </div>
      ${error === undefined ? nothing : html`<tf-error .error=${error}></tf-error>`}
      ${
        deletion
          ? html`<div class="deleting" role="status">
              ${icon(trash)} ${t('one.deleting')}
              ${deletion.can.map((how) => this.#renderStep(deletion.operation, how))}
            </div>`
          : nothing
      }
      ${standstill(view, this.#words, () => void this.#onDelete())}
    `;
  }

  #renderStep(operation: string, how: OperationStep) {
    const steer = (): boolean =>
      this.dispatchEvent(new IntentEvent({ do: 'steer', operation, how }));
    return html`<button type="button" class="small" @click=${steer}>
      ${this.#words.t(`step.${how}`)}
    </button>`;
  }

  #renderFigures(view: DeploymentPage) {
    const { perMonth, price, cost, nextBill, locked, simulated, now } = view;
    const { t } = this.#words;
    return html`<dl class="figures">
      <div>
        <dt>${t('one.price')}</dt>
        <dd>
          <tf-price
            .usd=${perMonth?.usd}
            .tft=${perMonth?.tft}
            per="month"
            ?simulated=${simulated}
          ></tf-price>
        </dd>
        <dd><tf-price-basis .price=${price}></tf-price-basis></dd>
      </div>
      <div>
        <dt>${t('one.cost')}</dt>
        <dd>
          <tf-price .usd=${cost?.usd} .tft=${cost?.tft} ?simulated=${simulated}></tf-price>
        </dd>
      </div>
      <div>
        <dt>${t('one.locked')}</dt>
        <dd>
          <tf-price .usd=${locked.usd} .tft=${locked.tft} ?simulated=${simulated}></tf-price>
        </dd>
      </div>
      <div>
        <dt>${t('one.nextBill')}</dt>
        <dd>
          ${nextBill === undefined ? '–' : html`<tf-time coming .at=${nextBill} .now=${now}></tf-time>`}
        </dd>
      </div>
    </dl>`;
  }

  #renderConnect({ access, simulated, state }: DeploymentPage) {
    const { t } = this.#words;
    if (state === 'deleted') return nothing;
    return html`<section class="panel">
      <header>
        <h2>${t('one.connect')}</h2>
        ${simulated ? html`<tf-sim-badge></tf-sim-badge>` : nothing}
      </header>
      ${
        access.length === 0
          ? html`<p class="soft">${t('one.noAccess')}</p>`
          : html`<p class="soft">${t(simulated ? 'one.simulatedAccess' : 'one.connectWhy')}</p>
              <ul class="ways">
                ${access.map((way) => this.#renderWay(way))}
              </ul>`
      }
    </section>`;
  }

  #renderWay({ network, ssh, needs }: Access) {
    const { t } = this.#words;
    return html`<li>
      <span>
        ${t('one.via', { network })}
        ${needs ? html`<span class="soft">${t('one.viaNeeds', { app: needs })}</span>` : nothing}
      </span>
      <tf-code .code=${ssh} language="shell" wrap label=${t('one.copySsh', { network })}></tf-code>
    </li>`;
  }

  #renderBills({ bills, simulated }: DeploymentPage) {
    const { t, format } = this.#words;
    const sum = bills.reduce((total, line) => total + line.sum.tft, 0n);
    const usd = bills.reduce((total, line) => total + (line.sum.usd ?? 0n), 0n);
    return html`<section class="panel">
      <header>
        <h2>${t('one.bills')}</h2>
        ${
          bills.length > 0
            ? html`<span class="soft">
                ${t('one.billsTotal')}
                <tf-price .usd=${usd} .tft=${sum} ?simulated=${simulated}></tf-price>
              </span>`
            : nothing
        }
      </header>
      ${
        bills.length === 0
          ? html`<p class="soft">${t('one.noBills')}</p>`
          : html`<tf-chart
                label=${t('one.billsChart')}
                .spans=${bills.map(({ first, last, each }) => ({
                  from: first - hour,
                  to: last,
                  value: Number(each.usd),
                }))}
                .formatValue=${(value: number) => format.usd(BigInt(Math.round(value)))}
                .formatAt=${(at: number) => format.dateTime(at)}
              ></tf-chart>
              ${tableRegion(
                t('one.bills'),
                html`<table>
                  <thead>
                    <tr>
                      <th scope="col">${t('one.billsFrom')}</th>
                      <th scope="col" class="number">${t('one.billsTime')}</th>
                      <th scope="col">${t('one.billsDiscount')}</th>
                      <th scope="col" class="number">${t('one.billsEach')}</th>
                      <th scope="col" class="number">${t('one.billsSum')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    ${bills.toReversed().map(
                      ({ first, count, discount, late, each, sum }) => html`
                        <tr>
                          <td>
                            ${format.dateTime(first)}
                            ${late === undefined ? nothing : html`<br /><small class="soft">${t('one.billsLate', { n: late })}</small>`}
                          </td>
                          <td class="number">${format.number(count)}</td>
                          <td>${t(`one.level.${discount}`)}</td>
                          <td class="number">
                            <tf-price .usd=${each.usd} .tft=${each.tft} compact></tf-price>
                            <small class="soft">${format.tft(each.tft)}</small>
                          </td>
                          <td class="number">
                            <tf-price .usd=${sum.usd} .tft=${sum.tft} compact></tf-price>
                          </td>
                        </tr>
                      `,
                    )}
                  </tbody>
                </table>`,
              )}`
      }
    </section>`;
  }

  #renderFacts(view: DeploymentPage) {
    const { t } = this.#words;
    return html`<section class="panel">
      <header><h2>${t('one.facts')}</h2></header>
      <dl class="facts">
        <dt>${t('one.image')}</dt>
        <dd>${view.image}</dd>
        <dt>${t('one.size')}</dt>
        <dd>${view.size}</dd>
        <dt>${t('one.place')}</dt>
        <dd>${view.place}</dd>
        <dt>${t('one.node')}</dt>
        <dd><a href=${hrefTo(`/nodes/${view.nodeId}`)}>${String(view.nodeId)}</a></dd>
        <dt>${t('one.farm')}</dt>
        <dd>
          <a href=${hrefTo(`/farms/${view.farm.id}`)}>${view.farm.name || String(view.farm.id)}</a>
          <span class="soft">${String(view.farm.id)}</span>
        </dd>
        <dt>${t('one.created')}</dt>
        <dd><tf-time .at=${view.createdAt} .now=${view.now}></tf-time></dd>
        <dt>${t('one.contract')}</dt>
        <dd>
          <span class="copyable">
            <a href=${hrefTo(`/contracts/${view.contract}`)}>${String(view.contract)}</a>
            <tf-copy .value=${String(view.contract)} what=${t('one.contract')}></tf-copy>
          </span>
        </dd>
        <dt>${t('one.contractState')}</dt>
        <dd>${t(`one.contractIs.${view.contractState}`)}</dd>
        <dt>${t('one.hash')}</dt>
        <dd>
          <span class="copyable">
            <code>${view.hash}</code>
            <tf-copy .value=${view.hash} what=${t('one.hash')}></tf-copy>
          </span>
        </dd>
      </dl>
    </section>`;
  }

  #renderEvents({ events, now }: DeploymentPage) {
    return html`<section class="panel">
      <header><h2>${this.#words.t('one.events')}</h2></header>
      <tf-events .events=${events} .now=${now}></tf-events>
    </section>`;
  }

  #renderWorkloads({ workloads }: DeploymentPage) {
    const { t } = this.#words;
    return html`<section>
      <details>
        <summary>${t('one.workloads')}<span class="soft">${t('one.workloadsWhy')}</span></summary>
        <tf-code .code=${workloads} language="json" label=${t('one.workloads')}></tf-code>
      </details>
    </section>`;
  }

  #onDelete = async (): Promise<void> => {
    const { view } = this;
    if (!view || !(await this.confirm.ask())) return;
    this.#toUndo = true;
    this.dispatchEvent(new IntentEvent({ do: 'delete-deployment', contract: view.contract }));
  };
}

define('tf-page-deployment', TfPageDeployment);

declare global {
  interface HTMLElementTagNameMap {
    'tf-page-deployment': TfPageDeployment;
  }
}
