import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { buttons } from '../../elements/buttons.styles.ts';
import { define } from '../../elements/define.ts';
import { icon } from '../../elements/icon.ts';
import { layoutGrid, slidersHorizontal, x } from '../../elements/icons.ts';
import { inputs } from '../../elements/inputs.styles.ts';
import { surfaces } from '../../elements/surfaces.styles.ts';
import { tableFrame } from '../../elements/table/table-frame.styles.ts';
import type {
  TableColumnsEvent,
  TableMarkEvent,
  TableRowEvent,
  TableSortEvent,
} from '../../elements/table/table-source.ts';
import '../../elements/table/tf-table-columns.ts';
import '../../elements/table/tf-table.ts';
import '../../elements/tf-empty.ts';
import '../../elements/tf-time.ts';
import { tokens } from '../../elements/tokens.styles.ts';
import { Words } from '../../elements/words.ts';
import { Exploration } from '../../explore/exploration.ts';
import type { IgnoredPart } from '../../explore/filter-query.ts';
import { partsOf, without, type FilterPart, type NodeFilter } from '../../explore/node-filter.ts';
import { SORT_KEYS } from '../../explore/sort-keys.ts';
import { explore } from '../../messages/explore.ts';
import { supply } from '../../messages/supply.ts';
import type { TfNodeSelectEvent } from '../../../weblets/node-map/events.ts';
import { AddressState } from '../address-state.ts';
import { followLink } from '../follow-link.ts';
import { hrefTo } from '../href.ts';
import { pageStyles } from '../page.styles.ts';
import { waiting } from '../waiting.ts';
import type { FilterEvent } from './filter-event.ts';
import { sayPart } from './measure-words.ts';
import { nodeColumns, nodeSource, USUAL_COLUMNS } from './node-columns.ts';
import { nodesQuery, readNodesQuery, type NodesState } from './nodes-address.ts';
import type { NodesView } from './nodes-view.ts';
import './tf-node-compare.ts';
import './tf-node-export.ts';
import './tf-node-filters.ts';
import './tf-node-searches.ts';
import { nodesStyles } from './tf-page-nodes.styles.ts';

const MOST_COMPARED = 4;
const MOST_LOOSENINGS = 4;

/**
 * The node finder: filters with the number of nodes beside each choice, what they add up to, and
 * all nodes in a table. Filter, order and columns stand in the address.
 *
 * @element tf-page-nodes
 */
export class TfPageNodes extends LitElement {
  static override styles = [tokens, buttons, inputs, surfaces, pageStyles, tableFrame, nodesStyles];

  @property({ attribute: false }) view: NodesView | undefined;
  /** Drawn when there are no nodes to be had. */
  @property({ attribute: false }) error: unknown;

  @state() private ignored: readonly IgnoredPart[] = [];
  /** Ids of the nodes to compare: rows may change with the grid. */
  @state() private marked: readonly number[] = [];
  /** Id of the node that a person is at. */
  @state() private current: number | undefined;
  @state() private withFilters = false;
  @state() private withMap = false;
  @query('tf-table') private table!: HTMLElementTagNameMap['tf-table'] | null;
  @query('tf-node-compare') private compare!: HTMLElementTagNameMap['tf-node-compare'];

  readonly #words = new Words(this, explore, supply);
  readonly #state = new AddressState(this, (query) => this.#readQuery(query), nodesQuery);
  #exploration: Exploration | undefined;

  protected override willUpdate(changed: PropertyValues): void {
    const { view } = this;
    if (!view) return;
    const { inventory, prices } = view;
    const before = changed.get('view') as NodesView | undefined;
    const isNew = this.#exploration?.inventory !== inventory || before?.prices !== prices;
    if (!this.#exploration || (changed.has('view') && isNew))
      this.#exploration = new Exploration(inventory, { prices });
    const { filter, sort } = this.#state.now;
    if (this.#exploration.filter !== filter) this.#exploration.setFilter(filter);
    this.#exploration.sort(sort);
  }

  override render() {
    const { view, error } = this;
    const { t } = this.#words;
    const exploration = this.#exploration;
    if (!view || !exploration)
      return html`<h1>${t('title')}</h1>
        ${waiting(error)}`;
    return html`
      ${this.#renderHead(view, exploration)} ${this.#renderIgnored()}
      <div class="finder">
        <aside
          id="filters"
          class="side ${this.withFilters ? 'open' : ''}"
          aria-label=${t('filters')}
          @keydown=${this.#onFiltersKey}
        >
          <div class="sheet">
            <strong>${t('filters')}</strong>
            <button type="button" class="primary small" @click=${this.#closeFilters}>
              ${t('showPassing', { n: exploration.passing })}
            </button>
          </div>
          <tf-node-filters
            .exploration=${exploration}
            .revision=${exploration.revision}
            @tf-filter=${(event: FilterEvent) => this.#filterBy(event.filter)}
          ></tf-node-filters>
        </aside>
        <div>
          ${this.#renderTools(view, exploration)} ${this.#renderChips(exploration)}
          <div class="over">${this.#renderMap(exploration)} ${this.#renderMarks()}</div>
          ${
            exploration.passing > 0
              ? this.#renderTable(exploration)
              : this.#renderNothing(exploration)
          }
        </div>
      </div>
      <tf-node-compare
        .exploration=${exploration}
        .rows=${this.#rowsOf(this.marked)}
      ></tf-node-compare>
    `;
  }

  #renderHead({ now, inventory, simulated }: NodesView, exploration: Exploration) {
    const { t, format } = this.#words;
    const { cru, mru, sru } = exploration.sums();
    const { at, source } = inventory.provenance;
    return html`<div class="head">
      <div>
        <h1>${t('title')}</h1>
        <p class="sums" role="status">
          <strong
            >${t('passing', {
              n: exploration.passing,
              all: format.number(inventory.length),
            })}</strong
          >
          <span title=${t('supply.rule')}
            >${t('sums', {
              cores: format.number(cru.free),
              allCores: format.number(cru.total),
              memory: format.bytes(mru.free),
              allMemory: format.bytes(mru.total),
              ssd: format.bytes(sru.free),
              allSsd: format.bytes(sru.total),
            })}</span
          >
          ${cru.offline > 0 ? html`<span>${t('sumsOffline', { n: cru.offline })}</span>` : nothing}
        </p>
      </div>
      <span class="origin">
        ${t('source', { source: simulated ? t('source.simulation') : source })}, ${t('asOf')}
        <tf-time .at=${at} .now=${Math.max(now, at)}></tf-time>
      </span>
    </div>`;
  }

  #renderIgnored() {
    const { t } = this.#words;
    const { ignored } = this;
    if (ignored.length === 0) return nothing;
    return html`<div class="ignored" role="alert">
      <strong>${t('ignored', { n: ignored.length })}</strong>
      <ul>
        ${ignored
          .slice(0, 8)
          .map(
            ({ key, value, code }) =>
              html`<li>${t(`ignored.${code}`, { part: `${key}=${value.slice(0, 60)}` })}</li>`,
          )}
      </ul>
      <button type="button" class="small" @click=${() => (this.ignored = [])}>
        ${t('dismiss')}
      </button>
    </div>`;
  }

  #renderTools({ searches }: NodesView, exploration: Exploration) {
    const { t } = this.#words;
    const { filter, shown, widths } = this.#state.now;
    return html`<div class="tools" role="search">
      <input
        type="search"
        aria-label=${t('text')}
        placeholder=${t('textHint')}
        .value=${filter.text ?? ''}
        @input=${this.#onText}
      />
      <button
        type="button"
        class="small more-filters"
        aria-expanded=${this.withFilters}
        aria-controls="filters"
        @click=${this.#toggleFilters}
      >
        ${icon(slidersHorizontal)}${t('showFilters')}
      </button>
      <tf-table-columns
        .columns=${nodeColumns(this.#words)}
        .shown=${shown}
        .widths=${widths}
        .usual=${USUAL_COLUMNS}
        @tf-table-columns=${this.#onColumns}
      ></tf-table-columns>
      <tf-node-searches .searches=${searches} query=${this.#state.query}></tf-node-searches>
      <tf-node-export .exploration=${exploration} count=${exploration.passing}></tf-node-export>
    </div>`;
  }

  #renderChips({ inventory }: Exploration) {
    const { t } = this.#words;
    const { filter } = this.#state.now;
    const parts = partsOf(filter);
    if (parts.length === 0) return nothing;
    return html`<ul class="chips" aria-label=${t('active')}>
      ${parts.map((part) => {
        const words = sayPart(filter, part, this.#words, inventory);
        return html`<li>
          <button
            type="button"
            aria-label=${t('drop', { filter: words })}
            @click=${() => this.#filterBy(without(filter, part))}
          >
            ${words}${icon(x)}
          </button>
        </li>`;
      })}
      <li>
        <button type="button" class="clear" @click=${() => this.#filterBy({})}>
          ${t('clear')}
        </button>
      </li>
    </ul>`;
  }

  #renderMap(exploration: Exploration) {
    const { t } = this.#words;
    return html`<details class="map" @toggle=${this.#onMap}>
      <summary>${t('showMap')}</summary>
      ${
        this.withMap
          ? html`<tf-node-twin
              .exploration=${exploration}
              .revision=${exploration.revision}
              .selected=${this.#currentRow}
              @tf-node-select=${this.#onNode}
            ></tf-node-twin>`
          : nothing
      }
    </details>`;
  }

  #renderMarks() {
    const { t } = this.#words;
    const count = this.marked.length;
    if (count === 0) return nothing;
    return html`<div class="marks">
      <button
        type="button"
        class="small"
        ?disabled=${count < 2}
        title=${count < 2 ? t('comparePick') : nothing}
        @click=${() => this.compare.open()}
      >
        ${icon(layoutGrid)}${t('compare', { n: count })}
      </button>
      <button type="button" class="quiet small" @click=${() => (this.marked = [])}>
        ${t('forget')}
      </button>
    </div>`;
  }

  #renderTable(exploration: Exploration) {
    const { sort, shown, widths } = this.#state.now;
    return html`<div class="frame">
      <tf-table
        label=${this.#words.t('table', { n: exploration.passing })}
        .source=${nodeSource(exploration, this.#words)}
        .columns=${nodeColumns(this.#words)}
        .shown=${shown}
        .widths=${widths}
        sort=${sort.by}
        ?descending=${sort.descending}
        most=${MOST_COMPARED}
        .marked=${this.#rowsOf(this.marked)}
        current=${this.#currentRow}
        @tf-table-sort=${this.#onSort}
        @tf-table-mark=${this.#onMark}
        @tf-table-row=${this.#onRow}
        @tf-table-columns=${this.#onColumns}
      ></tf-table>
    </div>`;
  }

  #renderNothing(exploration: Exploration) {
    const { t } = this.#words;
    const { filter } = this.#state.now;
    const { inventory } = exploration;
    if (inventory.length === 0)
      return html`<tf-empty heading=${t('noNodes')}>${t('noNodesWhy')}</tf-empty>`;
    const ways = exploration.loosenings().slice(0, MOST_LOOSENINGS);
    const together = ways[0]?.parts.length ?? 1;
    const say = (part: FilterPart): string => sayPart(filter, part, this.#words, inventory);
    return html`<tf-empty heading=${t('none')}>
      ${t(together === 1 ? 'noneWhy' : together === 2 ? 'nonePairs' : 'noneAll')}
      <div slot="action" class="loosen">
        ${ways.map(
          ({ parts, nodes }) =>
            html`<button
              type="button"
              @click=${() => this.#filterBy(parts.reduce(without, filter))}
            >
              ${t('loosen', { n: nodes, parts: parts.map(say).join(t('and')) })}
            </button>`,
        )}
        <button type="button" class="quiet" @click=${() => this.#filterBy({})}>
          ${t('clear')}
        </button>
      </div>
    </tf-empty>`;
  }

  /** Row of the node that a person is at, or −1. */
  get #currentRow(): number {
    return this.current === undefined ? -1 : (this.#rowsOf([this.current])[0] ?? -1);
  }

  /** Rows of some nodes in the grid as it is now; what is gone is left out. */
  #rowsOf(nodes: readonly number[]): readonly number[] {
    const ids = this.#exploration?.inventory.nodeId;
    return nodes.map((node) => ids?.indexOf(node) ?? -1).filter((row) => row >= 0);
  }

  #filterBy(filter: NodeFilter): void {
    this.#state.change({ filter });
  }

  #readQuery(query: string): NodesState {
    const { state, ignored } = readNodesQuery(query);
    this.ignored = ignored;
    return state;
  }

  /** On a narrow screen filters lie over the lower part of the table; the count stays in sight. */
  #toggleFilters = async (): Promise<void> => {
    this.withFilters = !this.withFilters;
    if (!this.withFilters) return;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.sheet button')?.focus();
  };

  #closeFilters = (): void => {
    this.withFilters = false;
    this.renderRoot.querySelector<HTMLElement>('.more-filters')?.focus();
  };

  #onFiltersKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.withFilters && !event.defaultPrevented) this.#closeFilters();
  };

  #onText = (event: Event): void => {
    const { value } = event.target as HTMLInputElement;
    const { text: _, ...others } = this.#state.now.filter;
    this.#filterBy(value.trim() ? { ...others, text: value } : others);
  };

  #onSort = (event: TableSortEvent): void => {
    const by = SORT_KEYS.find((key) => key === event.sort);
    if (by) this.#state.change({ sort: { by, descending: event.descending } });
  };

  #onMark = (event: TableMarkEvent): void => {
    const ids = this.#exploration!.inventory.nodeId;
    this.marked = event.marked.map((row) => ids[row]!);
  };

  #onRow = (event: TableRowEvent): void => {
    const node = this.#exploration!.inventory.nodeId[event.key]!;
    this.current = node;
    if (event.open) followLink(this, hrefTo(`/nodes/${node}`));
  };

  /** What is chosen on the map comes into sight in the table. */
  #onNode = ({ nodeId }: TfNodeSelectEvent): void => {
    this.current = nodeId;
    const row = this.#currentRow;
    if (row >= 0) this.table?.reveal(this.#exploration!.placeOf(row));
  };

  #onColumns = (event: TableColumnsEvent): void => {
    const { shown, widths } = event;
    this.#state.change({ shown: shown.length > 0 ? shown : USUAL_COLUMNS, widths });
  };

  #onMap = async (event: Event): Promise<void> => {
    const { open } = event.target as HTMLDetailsElement;
    if (open) await import('./tf-node-twin.ts');
    this.withMap = open;
  };
}

define('tf-page-nodes', TfPageNodes);

declare global {
  interface HTMLElementTagNameMap {
    'tf-page-nodes': TfPageNodes;
  }
}
