import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { table } from '../../messages/table.ts';
import { buttons } from '../buttons.styles.ts';
import { choices } from '../choices.styles.ts';
import { define } from '../define.ts';
import { icon } from '../icon.ts';
import { arrowDown, arrowUp } from '../icons.ts';
import { inputs } from '../inputs.styles.ts';
import { tokens } from '../tokens.styles.ts';
import { Words } from '../words.ts';
import { dragColumnEdge } from './drag-column-edge.ts';
import { barOf, canvasHeight, clampTop, topAfter, type ScrollFrame } from './table-scroll.ts';
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

const MARK_WIDTH = 40;
/** Px of the table below which few columns are kept. */
const NARROW = 576;
const NARROW_FIXED = 96;

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

  @state() private top = 0;
  @state() private viewport = 0;
  @state() private isNarrow = false;
  /** Place of the row that the keyboard is at. */
  @state() private active = 0;

  @query('.scroller') private scroller!: HTMLElement;
  @query('thead') private head!: HTMLElement;

  readonly #words = new Words(this, table);
  readonly #sizes = new ResizeObserver(() => this.#measure());
  #bar = 0;
  #rowHeight = 38;
  #takeFocus = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
  }

  /** Brings the row at a place into sight; the keyboard goes on from there. */
  reveal(place: number): void {
    if (place < 0) return;
    this.active = place;
    const { rowHeight, viewport } = this.#frame();
    const first = place * rowHeight;
    const last = first + rowHeight - viewport;
    if (first < this.top) this.#scrollTo(first);
    else if (last > this.top) this.#scrollTo(last);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('source')) return;
    const { length = 0 } = this.source ?? {};
    this.active = Math.min(this.active, Math.max(0, length - 1));
    this.top = clampTop(this.top, this.#frame());
  }

  protected override updated(changed: PropertyValues): void {
    this.#layOut();
    if (changed.has('source') || changed.has('viewport')) this.#placeBar();
    if (!this.#takeFocus) return;
    this.#takeFocus = false;
    this.renderRoot
      .querySelector<HTMLElement>('tbody tr[tabindex="0"]')
      ?.focus({ preventScroll: true });
  }

  protected override firstUpdated(): void {
    this.#measure();
  }

  override render() {
    const { source } = this;
    const columns = this.#visible();
    const { rowHeight, viewport, rows } = this.#frame();
    const first = Math.floor(this.top / rowHeight);
    const count = Math.min(rows - first, Math.ceil(viewport / rowHeight) + 1);
    const keys = source && count > 0 ? source.keys(first, first + count) : [];
    return html`
      ${this.#renderSorter()}
      <div
        class="scroller"
        tabindex="-1"
        @scroll=${this.#onScroll}
        @scrollend=${this.#placeBar}
        @keydown=${this.#onKey}
        @click=${this.#onClick}
        @dblclick=${this.#onOpen}
      >
        <div class="canvas">
          <div class="sheet">
            <table
              aria-rowcount=${rows + 1}
              aria-colcount=${columns.length + Number(this.most > 0)}
            >
              <caption class="visually-hidden">
                ${this.label}
              </caption>
              <thead>
                <tr aria-rowindex="1">
                  ${
                    this.most > 0
                      ? html`<th scope="col" class="mark">
                          <span class="visually-hidden">${this.#words.t('table.marks')}</span>
                        </th>`
                      : nothing
                  }
                  ${columns.map((column) => this.#renderHead(column))}
                </tr>
              </thead>
              <tbody>
                ${
                  source
                    ? Array.from(keys, (key, index) =>
                        this.#renderRow(source, key, first + index, columns),
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

  #renderSorter() {
    if (!this.isNarrow) return nothing;
    const { t } = this.#words;
    return html`<div class="sorter">
      <select aria-label=${t('table.sortBy')} @change=${this.#onSortChoice}>
        ${this.columns.map(({ sort, heading }) =>
          sort
            ? html`<option value=${sort} ?selected=${sort === this.sort}>${heading}</option>`
            : nothing,
        )}
      </select>
      <button
        type="button"
        class="square"
        aria-pressed=${this.descending}
        aria-label=${t('table.descending')}
        @click=${() => this.#sortBy(this.sort, !this.descending)}
      >
        ${icon(this.descending ? arrowDown : arrowUp)}
      </button>
    </div>`;
  }

  #renderHead(column: TableColumn) {
    const { heading, sort, numeric, name } = column;
    const isSorted = sort !== undefined && sort === this.sort;
    const direction = this.descending ? 'descending' : 'ascending';
    return html`<th
      scope="col"
      class=${numeric ? 'number' : nothing}
      aria-sort=${sort ? (isSorted ? direction : 'none') : nothing}
      title=${heading}
    >
      ${
        sort
          ? html`<button type="button" @click=${() => this.#onHead(column)}>
              <span>${heading}</span>${
                isSorted ? icon(this.descending ? arrowDown : arrowUp) : nothing
              }
            </button>`
          : html`<span class="plain">${heading}</span>`
      }
      <span
        class="edge"
        aria-hidden="true"
        @pointerdown=${(event: PointerEvent) => this.#onEdge(event, name)}
      ></span>
    </th>`;
  }

  #renderRow(source: TableSource, key: number, place: number, columns: readonly TableColumn[]) {
    const isMarked = this.marked.includes(key);
    return html`<tr
      aria-rowindex=${place + 2}
      class=${isMarked ? 'marked' : ''}
      aria-current=${key === this.current ? 'true' : nothing}
      tabindex=${place === this.active ? 0 : -1}
      data-key=${key}
      data-place=${place}
    >
      ${
        this.most > 0
          ? html`<td class="mark">
              <label
                ><input
                  type="checkbox"
                  tabindex="-1"
                  aria-label=${this.#words.t('table.mark', { row: source.label(key) })}
                  .checked=${isMarked}
                  ?disabled=${!isMarked && this.marked.length >= this.most}
                  @change=${() => this.#mark(key)}
              /></label>
            </td>`
          : nothing
      }
      ${columns.map(({ name, numeric }, index) =>
        index === 0
          ? html`<th scope="row">${source.cell(key, name)}</th>`
          : html`<td class=${numeric ? 'number' : ''}>${source.cell(key, name)}</td>`,
      )}
    </tr>`;
  }

  /** Sizes go through the object model: a strict policy forbids style attributes. */
  #layOut(): void {
    const set = (selector: string, name: string, value: string): void =>
      this.renderRoot.querySelector<HTMLElement>(selector)!.style.setProperty(name, value);
    const width = this.#visible().reduce(
      (sum, column) => sum + this.#widthOf(column),
      this.most > 0 ? MARK_WIDTH : 0,
    );
    // A fixed layout takes the widths of its first row.
    const cols = this.renderRoot.querySelectorAll<HTMLElement>('thead th:not(.mark)');
    this.#visible().forEach((column, place) => {
      const isFree = this.isNarrow && !column.fixed;
      const width = isFree ? 'auto' : `${this.#widthOf(column)}px`;
      cols[place]?.style.setProperty('inline-size', width);
    });
    set('.canvas', 'block-size', `${canvasHeight(this.#frame()) + this.#rowHeight}px`);
    set('.sheet', 'block-size', `${this.viewport + this.#rowHeight}px`);
    set('.canvas', 'inline-size', this.isNarrow ? '100%' : `${width}px`);
    set('tbody', 'transform', `translateY(${-(this.top % this.#rowHeight)}px)`);
  }

  #visible(): readonly TableColumn[] {
    const { columns, shown, sort, isNarrow } = this;
    return visibleColumns(columns, { shown, sort, isNarrow });
  }

  #widthOf({ name, width }: TableColumn): number {
    const wanted = this.widths[name] ?? width;
    return this.isNarrow ? Math.min(wanted, NARROW_FIXED) : wanted;
  }

  #frame(): ScrollFrame {
    return {
      rows: this.source?.length ?? 0,
      rowHeight: this.#rowHeight,
      viewport: this.viewport,
    };
  }

  #measure(): void {
    if (!this.hasUpdated) return;
    this.#rowHeight = this.head.offsetHeight || this.#rowHeight;
    this.viewport = Math.max(0, this.scroller.clientHeight - this.#rowHeight);
    this.isNarrow = this.offsetWidth > 0 && this.offsetWidth < NARROW;
  }

  #scrollTo(top: number): void {
    this.top = clampTop(top, this.#frame());
    this.#placeBar();
  }

  /** The bar follows the rows where they went another way than it. */
  #placeBar = (): void => {
    const bar = barOf(this.top, this.#frame());
    if (Math.abs(this.scroller.scrollTop - bar) > 1) this.scroller.scrollTop = bar;
    this.#bar = this.scroller.scrollTop;
  };

  #onScroll = (): void => {
    const { scrollTop } = this.scroller;
    if (scrollTop === this.#bar) return;
    this.top = topAfter(this.top, this.#bar, scrollTop, this.#frame());
    this.#bar = scrollTop;
    const row = this.#focusedRow();
    // The row that had the focus has become another one.
    if (row) this.scroller.focus({ preventScroll: true });
  };

  #focusedRow(): HTMLElement | undefined {
    const focused = (this.renderRoot as ShadowRoot).activeElement;
    return focused?.closest<HTMLElement>('tbody tr') ?? undefined;
  }

  #onKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const target = event.target as HTMLElement;
    if (target.closest('thead')) return;
    const { rows, viewport, rowHeight } = this.#frame();
    const page = Math.max(1, Math.floor(viewport / rowHeight) - 1);
    const steps: Record<string, number> = {
      ArrowDown: this.active + 1,
      ArrowUp: this.active - 1,
      PageDown: this.active + page,
      PageUp: this.active - page,
      Home: 0,
      End: rows - 1,
    };
    const place = steps[event.key];
    if (place !== undefined && rows > 0) {
      event.preventDefault();
      this.#goTo(Math.min(Math.max(0, place), rows - 1));
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
    this.active = place;
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

  #onHead({ sort, largestFirst }: TableColumn): void {
    if (sort === undefined) return;
    this.#sortBy(sort, sort === this.sort ? !this.descending : largestFirst === true);
  }

  #sortBy(sort: string, descending: boolean): void {
    this.dispatchEvent(new TableSortEvent(sort, descending));
  }

  #onSortChoice = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    const column = this.columns.find(({ sort }) => sort === value);
    this.#sortBy(value, column?.largestFirst === true);
  };

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
