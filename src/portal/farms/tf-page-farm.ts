import { LitElement, css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { buttons } from '../../elements/buttons.styles.ts';
import { define } from '../../elements/define.ts';
import { icon } from '../../elements/icon.ts';
import { arrowLeft } from '../../elements/icons.ts';
import { surfaces } from '../../elements/surfaces.styles.ts';
import type { TableRowEvent, TableSortEvent } from '../../elements/table/table-source.ts';
import '../../elements/table/tf-table.ts';
import { tables } from '../../elements/tables.styles.ts';
import '../../elements/tf-badge.ts';
import '../../elements/tf-bar.ts';
import '../../elements/tf-code.ts';
import '../../elements/tf-copy.ts';
import '../../elements/tf-empty.ts';
import '../../elements/tf-error.ts';
import '../../elements/tf-provenance.ts';
import { tokens } from '../../elements/tokens.styles.ts';
import { Words } from '../../elements/words.ts';
import { Exploration, type Sort } from '../../explore/exploration.ts';
import { SORT_KEYS } from '../../explore/sort-keys.ts';
import { explore } from '../../messages/explore.ts';
import { farms } from '../../messages/farms.ts';
import type { Inventory } from '../../model/inventory.ts';
import { hrefTo } from '../href.ts';
import { curlOf } from '../node/curl.ts';
import { nodeColumns, nodeSource } from '../nodes/node-columns.ts';
import { pageStyles } from '../page.styles.ts';
import { farmRows, type FarmRow } from './farm-rows.ts';
import type { FarmView } from './farms-view.ts';

const SHOWN = ['node', 'status', 'place', 'cpu', 'memory', 'ssd', 'hdd', 'gpu', 'uptime', 'deploy'];
const FEW_IPS = 24;

/**
 * One farm: whose it is and where rewards go, what its nodes add up to and where they stand, its
 * nodes, and its public addresses with who holds them.
 *
 * @element tf-page-farm
 */
export class TfPageFarm extends LitElement {
  static override styles = [
    tokens,
    buttons,
    surfaces,
    tables,
    pageStyles,
    css`
      .back {
        display: inline-flex;
        align-items: center;
        gap: 4px;
        min-block-size: 28px;
        margin-block-end: 10px;
        color: var(--_ink-2);
        font-size: var(--_text-s);
        text-decoration: none;
      }
      .columns {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        gap: 16px;
        align-items: start;
      }
      .columns > div {
        display: grid;
        gap: 16px;
        grid-template-columns: minmax(0, 1fr);
      }
      .panel + .panel,
      .columns section {
        margin: 0;
      }
      .supplies {
        display: grid;
        gap: 12px;
      }
      .frame {
        container: table / inline-size;
        display: grid;
        max-block-size: 30rem;
        border: 1px solid var(--_line);
        border-radius: calc(var(--_radius) + 2px);
        background: var(--_raised);
        overflow: hidden;
      }
      tf-node-map {
        min-block-size: 20rem;
      }
      .copies {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 12px;
      }
      .tall {
        max-block-size: 22rem;
        overflow-y: auto;
      }
      @container page (width < 52rem) {
        .columns {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  /** The number in the address. */
  @property() farm = '';
  /** Undefined while it is looked for, null when there is none. */
  @property({ attribute: false }) view: FarmView | null | undefined;
  /** Drawn in place of the page when it cannot be had. */
  @property({ attribute: false }) error: unknown;
  /** What is known of it all the same stands in the list, as of then; milliseconds since 1970. */
  @property({ attribute: false }) knownAt: number | undefined;

  @state() private sort: Sort = { by: 'node', descending: false };
  @state() private allIps = false;

  readonly #words = new Words(this, farms);
  readonly #nodeWords = new Words(this, explore);
  #exploration: Exploration | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    // Heavy, and below what a person came for.
    void import('../../../weblets/node-map/tf-node-map.ts').catch(() => undefined);
  }

  override render() {
    const { t } = this.#words;
    const { view, error, farm: id } = this;
    const top = html`<a class="back" href=${hrefTo('/farms')}>${icon(arrowLeft)}${t('back')}</a>`;
    if (!view)
      return html`${top}
        <h1 class="visually-hidden">${t('farmNumber', { id })}</h1>
        ${
          error !== undefined
            ? html`<tf-error .error=${error}>${this.#renderKnown(id)}</tf-error>`
            : view === undefined
              ? html`<div class="pending"></div>`
              : html`<tf-empty heading=${t('missing', { id })}>${t('missingWhy')}</tf-empty>`
        }`;
    const { inventory, record } = view;
    const farm = farmRows(inventory).find(({ farmId }) => farmId === Number(record.farmId));
    return html`${top}${this.#renderHead(view)}
      <div class="columns">
        <div>${this.#renderFacts(view)}${farm ? this.#renderCapacity(farm) : nothing}</div>
        <div>${farm && farm.nodes > 0 ? this.#renderMap(view) : nothing}</div>
      </div>
      ${this.#renderNodes(view, farm)} ${this.#renderIps(view)} ${this.#renderRaw(view)}`;
  }

  #renderKnown(id: string) {
    const { t, format } = this.#words;
    if (this.knownAt === undefined) return nothing;
    return html`<a href=${hrefTo(`/nodes?farm=${id}`)}
      >${t('lastKnown', { time: format.dateTime(this.knownAt) })}</a
    >`;
  }

  #renderHead({ record, now }: FarmView) {
    const { t } = this.#words;
    const { at, source } = record.provenance;
    return html`<div class="head">
      <div>
        <div class="row">
          <h1>${record.name || t('farmNumber', { id: String(record.farmId) })}</h1>
          ${
            record.certification === 'Gold'
              ? html`<tf-badge tone="good">${t('goldBadge')}</tf-badge>`
              : nothing
          }
        </div>
        <p class="lead">
          ${t('farmNumber', { id: String(record.farmId) })}${
            record.dedicated ? ` · ${t('dedicated')}` : ''
          }
        </p>
        <tf-provenance .source=${source} .at=${at} .now=${Math.max(now, at)}></tf-provenance>
      </div>
    </div>`;
  }

  #renderFacts({ record }: FarmView) {
    const { t } = this.#words;
    return html`<section class="panel">
      <dl class="facts">
        <dt>${t('owner')}</dt>
        <dd>
          <a href=${hrefTo(`/contracts?who=all&twin=${record.twinId}`)}
            >${t('twin', { id: String(record.twinId) })}</a
          >
        </dd>
        <dt>${t('certification')}</dt>
        <dd>${t(record.certification === 'Gold' ? 'goldBadge' : 'plain')}</dd>
        <dt>${t('payout')}</dt>
        <dd>
          ${
            record.stellarAddress
              ? html`<code>${record.stellarAddress}</code>
                  <tf-copy .value=${record.stellarAddress} what=${t('payoutCopy')}></tf-copy>`
              : t('payoutNone')
          }
        </dd>
        <dt>${t('pricing')}</dt>
        <dd>
          ${String(record.pricingPolicyId)}
          <span class="soft">${t('pricingWhy')}</span>
        </dd>
      </dl>
    </section>`;
  }

  #renderCapacity(farm: FarmRow) {
    const { t, format } = this.#words;
    const supply = (name: string, total: number, used: number, say: (n: number) => string) =>
      total === 0
        ? nothing
        : html`<tf-bar share=${used / total}
            ><strong>${name}</strong>
            ${t('freeWords', { free: say(Math.max(0, total - used)), total: say(total) })}</tf-bar
          >`;
    return html`<section class="panel">
      <header>
        <h2>${t('capacity')}</h2>
        <span class="soft"
          >${t('status', { up: farm.up, standby: farm.standby, down: farm.down })}</span
        >
      </header>
      <div class="supplies">
        ${supply(t('cores'), farm.totalCru, farm.usedCru, format.number)}
        ${supply(t('memory'), farm.totalMru, farm.usedMru, format.bytes)}
        ${supply(t('ssd'), farm.totalSru, farm.usedSru, format.bytes)}
        ${supply(t('hdd'), farm.totalHru, farm.usedHru, format.bytes)}
        ${farm.gpus > 0 ? html`<span><strong>${t('gpus')}</strong> ${farm.gpus}</span>` : nothing}
      </div>
    </section>`;
  }

  #renderMap({ record, inventory }: FarmView) {
    const center = centerOf(inventory, record.farmId);
    return html`<section aria-label=${this.#words.t('map')}>
      <tf-node-map
        .inventory=${inventory}
        .farm=${Number(record.farmId)}
        center=${center}
        zoom=${center ? 3 : 0}
        height="22rem"
        node-href=${hrefTo('/nodes/{id}')}
        readonly
      ></tf-node-map>
    </section>`;
  }

  #explore(inventory: Inventory, farmId: number): Exploration {
    if (this.#exploration?.inventory !== inventory) {
      this.#exploration = new Exploration(inventory);
      this.#exploration.setFilter({ farms: [farmId] });
    }
    this.#exploration.sort(this.sort);
    return this.#exploration;
  }

  #renderNodes({ record, inventory }: FarmView, farm: FarmRow | undefined) {
    const { t } = this.#words;
    const exploration = this.#explore(inventory, record.farmId);
    return html`<section>
      <header>
        <h2>${t('nodes')}</h2>
        ${
          farm && farm.nodes > 0
            ? html`<a class="soft" href=${hrefTo(`/nodes?farm=${record.farmId}`)}
                >${t('allNodes')}</a
              >`
            : nothing
        }
      </header>
      ${
        exploration.passing === 0
          ? html`<p class="soft">${t('noNodes')}</p>`
          : html`<div class="frame">
              <tf-table
                label=${t('nodes')}
                .source=${nodeSource(exploration, this.#nodeWords)}
                .columns=${nodeColumns(this.#nodeWords)}
                .shown=${SHOWN}
                sort=${this.sort.by}
                ?descending=${this.sort.descending}
                @tf-table-sort=${this.#onSort}
                @tf-table-row=${this.#onRow}
              ></tf-table>
            </div>`
      }
    </section>`;
  }

  #renderIps({ record }: FarmView) {
    const { t, format } = this.#words;
    const { publicIps } = record;
    const free = publicIps.filter(({ contractId }) => contractId === undefined).length;
    const shown = this.allIps ? publicIps : publicIps.slice(0, FEW_IPS);
    return html`<section>
      <header>
        <h2>${t('ips')}</h2>
        ${
          publicIps.length > 0
            ? html`<span class="soft"
                >${t('ipsLead', {
                  free: format.number(free),
                  all: format.number(publicIps.length),
                })}</span
              >`
            : nothing
        }
      </header>
      ${
        publicIps.length === 0
          ? html`<p class="soft">${t('noIps')}</p>`
          : html`<div
                class="panel flush table-scroll tall"
                tabindex="0"
                role="region"
                aria-label=${t('ips')}
              >
                <table>
                  <thead>
                    <tr>
                      <th scope="col">${t('ip')}</th>
                      <th scope="col">${t('gateway')}</th>
                      <th scope="col">${t('use')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    ${shown.map(
                      ({ ip, gateway, contractId }) =>
                        html`<tr>
                          <th scope="row"><code>${ip}</code></th>
                          <td><code>${gateway}</code></td>
                          <td>
                            ${
                              contractId === undefined
                                ? html`<tf-badge tone="good" bare>${t('ipFree')}</tf-badge>`
                                : html`<a href=${hrefTo(`/contracts/${contractId}`)}
                                    >${t('ipUsed', { id: String(contractId) })}</a
                                  >`
                            }
                          </td>
                        </tr>`,
                    )}
                  </tbody>
                </table>
              </div>
              ${
                shown.length < publicIps.length
                  ? html`<button type="button" class="small" @click=${() => (this.allIps = true)}>
                      ${t('moreIps', { n: format.number(publicIps.length) })}
                    </button>`
                  : nothing
              }`
      }
    </section>`;
  }

  #renderRaw({ record }: FarmView) {
    const { t } = this.#words;
    const { raw } = record;
    return html`<section class="panel">
      <header>
        <h2>${t('raw')}</h2>
        <span class="copies">
          <span>${t('asJson')} <tf-copy .value=${raw.json} what=${t('copyJson')}></tf-copy></span>
          ${
            raw.url === undefined
              ? nothing
              : html`<span
                  >${t('asCurl')} <tf-copy .value=${curlOf(raw.url)} what=${t('copyCurl')}></tf-copy
                ></span>`
          }
        </span>
      </header>
      <details>
        <summary>${t('rawWhy')}</summary>
        <tf-code language="json" label=${t('raw')} code=${raw.json}></tf-code>
      </details>
    </section>`;
  }

  #onSort = (event: TableSortEvent): void => {
    const by = SORT_KEYS.find((key) => key === event.sort);
    if (by) this.sort = { by, descending: event.descending };
  };

  #onRow = ({ key, open }: TableRowEvent): void => {
    const node = this.view?.inventory.nodeId[key];
    if (!open || node === undefined) return;
    const link = document.createElement('a');
    link.href = hrefTo(`/nodes/${node}`);
    this.renderRoot.append(link);
    link.click();
    link.remove();
  };
}

/** Where the first of its nodes stands that says so, as the map reads it; else ''. */
function centerOf({ farm, farms, latitude, longitude }: Inventory, farmId: number): string {
  const row = farm.findIndex(
    (each, i) => farms.farmId[each] === farmId && Math.abs(latitude[i]! * longitude[i]!) >= 0,
  );
  return row < 0 ? '' : `${latitude[row]!.toFixed(2)},${longitude[row]!.toFixed(2)}`;
}

define('tf-page-farm', TfPageFarm);

declare global {
  interface HTMLElementTagNameMap {
    'tf-page-farm': TfPageFarm;
  }
}
