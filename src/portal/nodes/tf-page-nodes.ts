import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { buttons } from '../../elements/buttons.styles.ts';
import { define } from '../../elements/define.ts';
import { icon } from '../../elements/icon.ts';
import { slidersHorizontal } from '../../elements/icons.ts';
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
import { tokens } from '../../elements/tokens.styles.ts';
import { Words } from '../../elements/words.ts';
import { Exploration } from '../../explore/exploration.ts';
import type { NodeFilter } from '../../explore/node-filter.ts';
import { SORT_KEYS } from '../../explore/sort-keys.ts';
import { explore } from '../../messages/explore.ts';
import { supply } from '../../messages/supply.ts';
import type { TfNodeSelectEvent } from '../../../weblets/node-map/events.ts';
import { AddressState } from '../address-state.ts';
import { followLink } from '../follow-link.ts';
import { hrefTo } from '../href.ts';
import '../link/tf-ignored.ts';
import { pageStyles } from '../page.styles.ts';
import { waiting } from '../waiting.ts';
import { FilterSheet } from './filter-sheet.ts';
import type { FilterEvent } from './filters/filter-event.ts';
import type { FilterForm } from './filters/filter-form.ts';
import './filters/tf-node-filters.ts';
import { nodeColumns, nodeSource, USUAL_COLUMNS } from './node-columns.ts';
import { MOST_COMPARED, nodesQuery, readNodesQuery } from './nodes-address.ts';
import type { NodesView } from './nodes-view.ts';
import { chips } from './parts/chips.ts';
import { head } from './parts/head.ts';
import { marks } from './parts/marks.ts';
import { none } from './parts/none.ts';
import './tf-node-compare.ts';
import './tf-node-export.ts';
import './tf-node-searches.ts';
import { nodesStyles } from './tf-page-nodes.styles.ts';

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

  /** Ids of the nodes to compare: rows may change with the grid. */
  @state() private marked: readonly number[] = [];
  /** Id of the node that a person is at. */
  @state() private current: number | undefined;
  @state() private withMap = false;
  @query('tf-table') private table!: HTMLElementTagNameMap['tf-table'] | null;

  readonly #words = new Words(this, explore, supply);
  readonly #state = new AddressState(this, readNodesQuery, nodesQuery);
  readonly #sheet = new FilterSheet(this);
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
    const words = this.#words;
    const form: FilterForm = { exploration, words, filterBy: this.#filterBy };
    return html`
      ${head(view, exploration, words)}
      <tf-ignored .parts=${this.#state.ignored}></tf-ignored>
      <div class="finder">
        ${this.#renderFilters(exploration)}
        <div>
          ${this.#renderTools(view, exploration)} ${chips(form)}
          <div class="over">
            ${this.#renderMap(exploration)}
            ${marks(this.marked.length, words, this.#onCompare, this.#onForget)}
          </div>
          ${exploration.passing > 0 ? this.#renderTable(exploration) : none(form)}
        </div>
      </div>
      <tf-node-compare
        .exploration=${exploration}
        .rows=${this.#rowsOf(this.#state.now.compared)}
        .missing=${this.#state.now.compared.filter((node) => this.#rowsOf([node]).length === 0)}
        ?open=${this.#state.now.compared.length > 0}
        @tf-compare-close=${this.#onCompared}
      ></tf-node-compare>
    `;
  }

  #renderFilters(exploration: Exploration) {
    const { t } = this.#words;
    const { isOpen, close, onKey } = this.#sheet;
    return html`<aside
      id="filters"
      class="side ${isOpen ? 'open' : ''}"
      aria-label=${t('filters')}
      @keydown=${onKey}
    >
      <div class="sheet">
        <strong>${t('filters')}</strong>
        <button type="button" class="primary small" @click=${close}>
          ${t('showPassing', { n: exploration.passing })}
        </button>
      </div>
      <tf-node-filters
        .exploration=${exploration}
        .revision=${exploration.revision}
        @tf-filter=${(event: FilterEvent) => this.#filterBy(event.filter)}
      ></tf-node-filters>
    </aside>`;
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
        aria-expanded=${this.#sheet.isOpen}
        aria-controls="filters"
        @click=${this.#sheet.toggle}
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
      <tf-node-searches
        .searches=${searches}
        query=${nodesQuery({ ...this.#state.now, compared: [] })}
      ></tf-node-searches>
      <tf-node-export .exploration=${exploration} count=${exploration.passing}></tf-node-export>
    </div>`;
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

  /** Row of the node that a person is at, or −1. */
  get #currentRow(): number {
    return this.current === undefined ? -1 : (this.#rowsOf([this.current])[0] ?? -1);
  }

  /** Rows of some nodes in the grid as it is now; what is gone is left out. */
  #rowsOf(nodes: readonly number[]): readonly number[] {
    const ids = this.#exploration?.inventory.nodeId;
    return nodes.map((node) => ids?.indexOf(node) ?? -1).filter((row) => row >= 0);
  }

  #filterBy = (filter: NodeFilter): void => this.#state.change({ filter });

  #onCompare = (): void => this.#state.change({ compared: this.marked });

  /** Nodes that an address compared stay marked when they are no longer side by side. */
  #onCompared = (): void => {
    const { compared } = this.#state.now;
    if (compared.length > 0) this.marked = compared;
    this.#state.change({ compared: [] });
  };

  #onForget = (): void => {
    this.marked = [];
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
