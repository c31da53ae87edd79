import { LitElement, css, html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { billing } from '../messages/billing.ts';
import type { BillBook, BillInBook } from '../model/bill-book.ts';
import { toUsd } from '../model/pricing.ts';
import type { ContractId } from '../model/ids.ts';
import { SECONDS_PER_HOUR } from '../model/units.ts';
import { define } from './define.ts';
import { tokens } from './tokens.styles.ts';
import { Words } from './words.ts';

const ROW = 36;
/** Seconds: a bill that covers more than this pays for hours that were not paid in their turn. */
const LATE = 1.5 * SECONDS_PER_HOUR;
/** Browsers cut off what is taller than 17 to 33 million pixels; beyond this the bar is scaled. */
const TALLEST = 12_000_000;

/**
 * Bills newest first, any number of them: only the rows in sight are expanded and drawn. Where the
 * list is taller than browsers can scroll, the bar is scaled and wheel and keys still go row by row.
 *
 * @element tf-bill-list
 */
export class TfBillList extends LitElement {
  static override styles = [
    tokens,
    css`
      :host {
        display: block;
        font-variant-numeric: tabular-nums;
      }
      .scroller {
        position: relative;
        max-block-size: var(--tf-bill-list-height, calc(var(--_rem) * 31));
        overflow-y: auto;
        overflow-x: hidden;
        border-block-end: 1px solid var(--_line);
        scrollbar-width: thin;
        overflow-anchor: none;
      }
      .rows {
        position: sticky;
        inset-block-start: 0;
        overflow: hidden;
      }
      .row {
        display: grid;
        grid-template-columns:
          minmax(calc(var(--_rem) * 9.5), 1.4fr) minmax(calc(var(--_rem) * 4.5), 1fr)
          minmax(calc(var(--_rem) * 3), 0.6fr) minmax(calc(var(--_rem) * 7), 1fr);
        align-items: center;
        gap: 0 12px;
        block-size: ${ROW}px;
        padding-inline: 16px;
        border-block-end: 1px solid var(--_line);
        white-space: nowrap;
      }
      .head {
        border-block-end: 1px solid var(--_line);
        color: var(--_ink-2);
        font-size: var(--_text-s);
        font-weight: 500;
      }
      .scroller .row:hover {
        background: var(--_hover);
      }
      .amount {
        display: flex;
        justify-content: end;
        gap: 0 16px;
        text-align: end;
      }
      .scroller .usd {
        color: var(--_ink-2);
      }
      .scroller .amount {
        font-family: var(--_mono);
        font-size: 0.94em;
      }
      .level,
      .time {
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .level {
        color: var(--_ink-2);
      }
      .covers {
        margin-inline-start: 8px;
        color: var(--_warn);
        font-size: var(--_text-xs);
      }
      a {
        justify-self: start;
        min-inline-size: 24px;
        color: inherit;
      }
      .shown {
        margin: 0;
        padding: 8px 16px;
        color: var(--_ink-2);
        font-size: var(--_text-s);
      }
      .alone .row {
        grid-template-columns:
          minmax(calc(var(--_rem) * 9.5), 1.4fr) minmax(calc(var(--_rem) * 3), 0.6fr)
          minmax(calc(var(--_rem) * 7), 1fr);
      }
      @container (width < 34em) {
        .row {
          grid-template-columns: minmax(0, 1.5fr) minmax(0, 0.9fr) minmax(
              calc(var(--_rem) * 6.2),
              1fr
            );
          padding-inline: 10px;
        }
        .alone .row {
          grid-template-columns: minmax(0, 1.5fr) minmax(calc(var(--_rem) * 6.2), 1fr);
        }
        .level {
          display: none;
        }
        .scroller .amount {
          flex-direction: column;
          font-size: var(--_text-xs);
          line-height: 1.3;
        }
        .time > span {
          display: block;
          line-height: 1.3;
        }
        .covers {
          margin: 0;
        }
      }
      .box {
        container: bills / inline-size;
      }
    `,
  ];

  @property({ attribute: false }) book: BillBook | undefined;
  /** Bills of the book that are shown: from this number up to and without `to`, oldest first. */
  @property({ attribute: false }) from = 0;
  @property({ attribute: false }) to: number | undefined;
  /** Where the number of a contract leads; without it, it is left out. */
  @property({ attribute: false }) hrefOf: ((contract: ContractId) => string) | undefined;
  /** mUSD per TFT by which dollars are told; without it they are left out. */
  @property({ attribute: false }) tftPrice: number | undefined;
  @property() label = '';

  /** The row on top, counted from the newest; a part of a row is scrolled away. */
  @state() private top = 0;
  @state() private visible = 14;
  @query('.scroller') private scroller!: HTMLElement | null;
  @query('.tall') private tall!: HTMLElement | null;
  @query('.rows') private rows!: HTMLElement | null;

  readonly #words = new Words(this, billing);
  readonly #sizes = new ResizeObserver(() => this.#measure());
  /** Where we scrolled to ourselves: news of it is none. */
  #own = -1;

  get #total(): number {
    return Math.max(0, (this.to ?? this.book?.count ?? 0) - this.from);
  }

  /** Puts bill number `index` of the book on top. */
  showBill(index: number): void {
    this.#goTo(this.from + this.#total - 1 - index);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('book') || changed.has('from') || changed.has('to'))
      this.top = Math.max(0, Math.min(this.top, this.#most));
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!this.scroller || !this.tall || !this.rows) return;
    this.#sizes.observe(this.scroller);
    this.tall.style.blockSize = `${Math.min(TALLEST, this.#total * ROW)}px`;
    this.rows.style.blockSize = `${this.scroller.clientHeight}px`;
    // The rows stick to the top, within what is as tall as the whole list.
    for (const row of this.rows.children)
      (row as HTMLElement).style.transform = `translateY(${-(this.top % 1) * ROW}px)`;
    if (changed.has('book') || changed.has('from') || changed.has('to')) this.#place();
  }

  override render() {
    const { t, format } = this.#words;
    const { book } = this;
    const total = this.#total;
    if (!book || total === 0) return nothing;
    const first = Math.floor(this.top);
    const count = Math.min(total - first, this.visible + 1);
    const newest = this.from + total - 1 - first;
    const bills = book.slice(newest - count + 1, count).toReversed();
    const last = Math.min(total, first + Math.max(1, this.visible));
    return html`<div class="box">
      <div
        class=${this.hrefOf ? 'table' : 'table alone'}
        role="table"
        aria-label=${this.label || t('billList')}
        aria-rowcount=${total + 1}
      >
        <div role="rowgroup">
          <div class="row head" role="row" aria-rowindex="1">
            <span role="columnheader">${t('time')}</span>
            ${this.hrefOf ? html`<span role="columnheader">${t('contract')}</span>` : nothing}
            <span role="columnheader" class="level">${t('level')}</span>
            <span role="columnheader" class="amount">
              ${this.tftPrice === undefined ? nothing : html`<span class="usd">USD</span>`}
              <span>${t('amount')}</span>
            </span>
          </div>
        </div>
        <div
          class="scroller"
          role="rowgroup"
          tabindex="0"
          aria-label=${this.label || t('billList')}
          @scroll=${this.#onScroll}
          @wheel=${this.#onWheel}
          @keydown=${this.#onKey}
        >
          <div class="tall" role="presentation">
            <div class="rows" role="presentation">
              ${bills.map((bill, index) => this.#renderRow(bill, first + index))}
            </div>
          </div>
        </div>
      </div>
      <p class="shown">
        ${t('shown', { from: first + 1, to: format.number(last), total: format.number(total) })}
      </p>
    </div>`;
  }

  #renderRow(bill: BillInBook, index: number) {
    const { t, format } = this.#words;
    const { contractId, timestamp, since, discountLevel, amountBilled } = bill;
    const covers = since === undefined ? 0 : timestamp - since;
    return html`<div class="row" role="row" aria-rowindex=${index + 2}>
      <span role="cell" class="time">
        <span>${format.dateTime(timestamp * 1000)}</span>
        ${
          covers > LATE
            ? html`<span class="covers">${t('covers', { time: format.duration(covers) })}</span>`
            : nothing
        }
      </span>
      ${
        this.hrefOf
          ? html`<span role="cell"
              ><a href=${this.hrefOf(contractId)}>${String(contractId)}</a></span
            >`
          : nothing
      }
      <span role="cell" class="level">${t(`level.${discountLevel}`)}</span>
      <span role="cell" class="amount">
        ${
          this.tftPrice === undefined
            ? nothing
            : html`<span class="usd">${format.usd(toUsd(amountBilled, this.tftPrice))}</span>`
        }
        <span>${format.tftColumn(amountBilled)}</span>
      </span>
    </div>`;
  }

  /** Greatest row that may stand on top. */
  get #most(): number {
    return Math.max(0, this.#total - this.#fitting);
  }

  /** Rows, and parts of one, that fit. */
  get #fitting(): number {
    return (this.scroller?.clientHeight ?? ROW * 14) / ROW;
  }

  get #isScaled(): boolean {
    return this.#total * ROW > TALLEST;
  }

  #measure(): void {
    this.visible = Math.ceil(this.#fitting);
  }

  #goTo(row: number): void {
    this.top = Math.max(0, Math.min(row, this.#most));
    this.#place();
  }

  /** Moves the bar to where the rows are. */
  #place(): void {
    const { scroller } = this;
    if (!scroller) return;
    const room = scroller.scrollHeight - scroller.clientHeight;
    scroller.scrollTop = this.#most > 0 ? (this.top / this.#most) * room : 0;
    this.#own = scroller.scrollTop;
  }

  #onScroll = (): void => {
    const { scroller } = this;
    if (!scroller || Math.abs(scroller.scrollTop - this.#own) < 1) return;
    this.#own = -1;
    const room = scroller.scrollHeight - scroller.clientHeight;
    this.top = room > 0 ? (scroller.scrollTop / room) * this.#most : 0;
  };

  #onWheel = (event: WheelEvent): void => {
    if (!this.#isScaled || event.ctrlKey || event.deltaY === 0) return;
    event.preventDefault();
    const pixels =
      event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY / ROW : event.deltaY;
    this.#goTo(this.top + pixels);
  };

  #onKey = (event: KeyboardEvent): void => {
    if (event.target !== this.scroller || event.altKey || event.metaKey || event.ctrlKey) return;
    const page = Math.max(1, Math.floor(this.#fitting) - 1);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: Math.floor(this.top) + 1,
      ArrowUp: Math.ceil(this.top) - 1,
      PageDown: this.top + page,
      PageUp: this.top - page,
      Home: 0,
      End: Infinity,
    };
    const row = steps[event.key];
    if (row === undefined) return;
    event.preventDefault();
    this.#goTo(row);
  };
}

define('tf-bill-list', TfBillList);

declare global {
  interface HTMLElementTagNameMap {
    'tf-bill-list': TfBillList;
  }
}
