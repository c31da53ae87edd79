import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { table } from '../../messages/table.ts';
import { buttons } from '../buttons.styles.ts';
import { choices } from '../choices.styles.ts';
import { define } from '../define.ts';
import { inputs } from '../inputs.styles.ts';
import { tokens } from '../tokens.styles.ts';
import { Words } from '../words.ts';
import { dragColumnEdge } from './drag-column-edge.ts';
import { columnNeeds, fitColumns } from './fit-columns.ts';
import { layOutTable, MARK_WIDTH } from './lay-out-table.ts';
import { columnHead, type TableSorting } from './parts/column-head.ts';
import { row, type RowMark } from './parts/row.ts';
import { sorter } from './parts/sorter.ts';
import { placeAfterKey } from './place-after-key.ts';
import { rowsInSight } from './table-scroll.ts';
import { TableScroller } from './table-scroller.ts';
import {
  TableColumnsEvent,
  TableMarkEvent,
  TableRowEvent,
  TableSortEvent,
  type TableColumn,
  type TableSource,
} from './table-source.ts';
import { tableStyles } from './tf-table.styles.ts';
import { visibleColumns } from './visible-columns.ts';

/**
 * A table of any number of rows, of which only those in sight are drawn: a native table to whoever
 * reads or hears it. Arrow keys, Page Up and Down, Home and End walk the rows, Enter opens one,
 * Space marks it; heads sort; columns are as wide as their edges are dragged.
 *
 * @element tf-table
 * @fires {TableSortEvent} tf-table-sort - a column was chosen to sort by
 * @fires {TableMarkEvent} tf-table-mark - rows were marked or unmarked
 * @fires {TableRowEvent} tf-table-row - somebody came to a row, or wants what is behind it
 * @fires {TableColumnsEvent} tf-table-columns - a column was made wider or narrower
 * @cssprop --tf-row - height of a row, 38px
 */
export class TfTable extends LitElement {
  static override styles = [tokens, buttons, inputs, choices, tableStyles];

  /** What the table is of; its caption. */
  @property() label = '';
  @property({ attribute: false }) source: TableSource | undefined;
  @property({ attribute: false }) columns: readonly TableColumn[] = [];
  /** Names of the columns shown, in this order; fixed ones come first anyhow. All when absent. */
  @property({ attribute: false }) shown: readonly string[] | undefined;
  @property({ attribute: false }) widths: Readonly<Record<string, number>> = {};
  /** What it is sorted by, as columns call it. */
  @property() sort = '';
  @property({ type: Boolean }) descending = false;
  /** How many rows can be marked; 0 for none. */
  @property({ type: Number }) most = 0;
  /** Keys of the marked rows. */
  @property({ attribute: false }) marked: readonly number[] = [];
  /** Key of the row that a person is at, here or in another view of the same; −1 for none. */
  @property({ type: Number }) current = -1;

  /** Place of the row that the keyboard is at. */
  @state() private active = 0;

  readonly #words = new Words(this, table);
  readonly #scroll = new TableScroller(this, () => this.source?.length ?? 0);
  #takeFocus = false;
  /** Px that columns need for what was in sight so far, by name. */
  #needs: ReadonlyMap<string, number> = new Map();
  #isFitting = false;

  /** Brings the row at a place into sight; the keyboard goes on from there. */
  reveal(place: number): void {
    if (place < 0) return;
    this.active = place;
    this.#scroll.reveal(place);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('source')) return;
    const { length = 0 } = this.source ?? {};
    this.active = Math.min(this.active, Math.max(0, length - 1));
    this.#scroll.keepWithin();
  }

  protected override updated(changed: PropertyValues): void {
    const { most } = this;
    const { isNarrow, frame, top } = this.#scroll;
    const columns = this.#visible();
    const widths = this.#fitted(columns);
    layOutTable(this.renderRoot, { columns, widths, isNarrow, hasMarks: most > 0, frame, top });
    if (changed.has('columns')) this.#needs = new Map();
    if (changed.has('source') || changed.has('columns') || changed.has('shown')) this.#fit();
    this.#scroll.settle();
    if (!this.#takeFocus) return;
    this.#takeFocus = false;
    this.renderRoot
      .querySelector<HTMLElement>('tbody tr[tabindex="0"]')
      ?.focus({ preventScroll: true });
  }

  protected override firstUpdated(): void {
    this.#scroll.measure();
  }

  override render() {
    const { source } = this;
    const columns = this.#visible();
    const { frame, top, isNarrow, onScroll, placeBar } = this.#scroll;
    const { first, count } = rowsInSight(top, frame);
    const keys = source && count > 0 ? source.keys(first, first + count) : [];
    const sorting = this.#sorting();
    return html`
      ${isNarrow ? sorter(this.columns, sorting, this.#words) : nothing}
      <div
        class="scroller"
        tabindex="-1"
        @scroll=${onScroll}
        @scrollend=${placeBar}
        @keydown=${this.#onKey}
        @click=${this.#onClick}
        @dblclick=${this.#onOpen}
      >
        <div class="canvas">
          <div class="sheet">
            <table
              aria-rowcount=${frame.rows + 1}
              aria-colcount=${columns.length + Number(this.most > 0)}
            >
              <caption class="visually-hidden">
                ${this.label}
              </caption>
              <thead>
                <tr aria-rowindex="1">
                  ${this.#renderMarkHead()}
                  ${columns.map((column) =>
                    columnHead(column, sorting, (event) => this.#onEdge(event, column.name)),
                  )}
                </tr>
              </thead>
              <tbody>
                ${
                  source
                    ? Array.from(keys, (key, index) =>
                        this.#renderRow(source, columns, key, first + index),
                      )
                    : nothing
                }
              </tbody>
            </table>
          </div>
        </div>
      </div>
    `;
  }

  #renderMarkHead() {
    if (this.most === 0) return nothing;
    return html`<th scope="col" class="mark">
      <span class="visually-hidden">${this.#words.t('table.marks')}</span>
    </th>`;
  }

  #renderRow(source: TableSource, columns: readonly TableColumn[], key: number, place: number) {
    const mark: RowMark | undefined =
      this.most > 0
        ? {
            label: this.#words.t('table.mark', { row: source.label(key) }),
            isMarked: this.marked.includes(key),
            isFull: this.marked.length >= this.most,
            toggle: () => this.#mark(key),
          }
        : undefined;
    const isCurrent = key === this.current;
    return row(source, columns, { key, place, isCurrent, isActive: place === this.active, mark });
  }

  /** Widths as a person chose them, else such that as little as possible is cut. */
  #fitted(columns: readonly TableColumn[]): Readonly<Record<string, number>> {
    const room = this.#scroll.width - (this.most > 0 ? MARK_WIDTH : 0);
    const fitted = fitColumns(
      columns.map(({ name, width }) => ({
        width: this.widths[name] ?? width,
        need: this.#needs.get(name) ?? width,
        isChosen: name in this.widths,
      })),
      room,
    );
    return Object.fromEntries(columns.map(({ name }, i) => [name, fitted[i]!]));
  }

  /** Looks, after the picture, what the columns need. A need only grows, so that widths rest. */
  #fit(): void {
    if (this.#isFitting) return;
    this.#isFitting = true;
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        this.#isFitting = false;
        if (!this.isConnected || this.#scroll.isNarrow) return;
        const columns = this.#visible();
        const found = columnNeeds(this.renderRoot);
        if (this.renderRoot.querySelector('tbody tr') === null) return;
        const needs = new Map(this.#needs);
        columns.forEach(({ name }, i) =>
          needs.set(name, Math.max(needs.get(name) ?? 0, found[i]!)),
        );
        if (columns.every(({ name }) => needs.get(name) === this.#needs.get(name))) return;
        this.#needs = needs;
        this.requestUpdate();
      }),
    );
  }

  #sorting(): TableSorting {
    const { sort: by, descending } = this;
    const sortBy = (sort: string, downwards: boolean): void => {
      this.dispatchEvent(new TableSortEvent(sort, downwards));
    };
    return { by, descending, sortBy };
  }

  #visible(): readonly TableColumn[] {
    const { columns, shown, sort } = this;
    return visibleColumns(columns, { shown, sort, isNarrow: this.#scroll.isNarrow });
  }

  #onKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const target = event.target as HTMLElement;
    if (target.closest('thead')) return;
    const place = placeAfterKey(event.key, this.active, this.#scroll.frame);
    if (place !== undefined) {
      event.preventDefault();
      this.#goTo(place);
      return;
    }
    if (target.localName !== 'tr') return;
    const key = Number(target.dataset['key']);
    if (event.key === 'Enter') this.dispatchEvent(new TableRowEvent(key, true));
    else if (event.key === ' ' && this.most > 0) this.#mark(key);
    else return;
    event.preventDefault();
  };

  #goTo(place: number): void {
    this.reveal(place);
    this.#takeFocus = true;
    this.requestUpdate();
    const key = this.source?.keys(place, place + 1)[0];
    if (key !== undefined) this.dispatchEvent(new TableRowEvent(key, false));
  }

  #onClick = (event: Event): void => {
    const row = (event.target as Element).closest<HTMLElement>('tbody tr');
    if (!row) return;
    this.active = Number(row.dataset['place']);
    this.dispatchEvent(new TableRowEvent(Number(row.dataset['key']), false));
  };

  #onOpen = (event: Event): void => {
    const target = event.target as Element;
    const row = target.closest<HTMLElement>('tbody tr');
    if (!row || target.closest('a, button, input, label')) return;
    this.dispatchEvent(new TableRowEvent(Number(row.dataset['key']), true));
  };

  #mark(key: number): void {
    const without = this.marked.filter((other) => other !== key);
    const isMarked = without.length < this.marked.length;
    if (!isMarked && this.marked.length >= this.most) return;
    this.dispatchEvent(new TableMarkEvent(isMarked ? without : [...without, key]));
    this.requestUpdate();
  }

  #onEdge(event: PointerEvent, name: string): void {
    dragColumnEdge(event, {
      resize: (width) => {
        this.widths = { ...this.widths, [name]: width };
      },
      done: () => {
        const shown = this.shown ?? this.columns.map((column) => column.name);
        this.dispatchEvent(new TableColumnsEvent(shown, this.widths));
      },
    });
  }
}

define('tf-table', TfTable);

declare global {
  interface HTMLElementTagNameMap {
    'tf-table': TfTable;
  }
}
