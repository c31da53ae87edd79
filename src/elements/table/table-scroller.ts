import type { ReactiveController, ReactiveElement } from 'lit';
import { barOf, clampTop, topAfter, topRevealing, type ScrollFrame } from './table-scroll.ts';

/** Px of the table below which few columns are kept. */
const NARROW = 576;
const USUAL_ROW_HEIGHT = 38;

/**
 * Which rows of a table are in sight, and how much room there is for them. The rows move by
 * themselves and the scroll bar of `.scroller` beside them: it cannot be as long as a million rows.
 */
export class TableScroller implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #rows: () => number;
  readonly #sizes = new ResizeObserver(() => this.measure());
  #top = 0;
  #viewport = 0;
  #rowHeight = USUAL_ROW_HEIGHT;
  #width = 0;
  #isNarrow = false;
  /** Where the bar was put or found last. */
  #bar = 0;
  #isBarStale = false;

  /** @param rows how many rows there are */
  constructor(host: ReactiveElement, rows: () => number) {
    this.#host = host;
    this.#rows = rows;
    host.addController(this);
  }

  hostConnected(): void {
    this.#sizes.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#sizes.disconnect();
  }

  get frame(): ScrollFrame {
    return { rows: this.#rows(), rowHeight: this.#rowHeight, viewport: this.#viewport };
  }

  /** How far the rows are moved up, px. */
  get top(): number {
    return this.#top;
  }

  /** Of the table, px; 0 before it was measured. */
  get width(): number {
    return this.#width;
  }

  get isNarrow(): boolean {
    return this.#isNarrow;
  }

  /** Looks how much room there is; of use once the host has been drawn. */
  measure(): void {
    if (!this.#host.hasUpdated) return;
    const head = this.#host.renderRoot.querySelector('thead')!;
    const rowHeight = head.offsetHeight || this.#rowHeight;
    const viewport = Math.max(0, this.#scroller.clientHeight - rowHeight);
    const { offsetWidth } = this.#host;
    const isNarrow = offsetWidth > 0 && offsetWidth < NARROW;
    this.#rowHeight = rowHeight;
    const { clientWidth } = this.#scroller;
    if (viewport === this.#viewport && clientWidth === this.#width) return;
    this.#width = clientWidth;
    this.#viewport = viewport;
    this.#isNarrow = isNarrow;
    this.keepWithin();
    this.#host.requestUpdate();
  }

  /** There are other rows, perhaps fewer, or more room: to be called before they are drawn. */
  keepWithin(): void {
    this.#top = clampTop(this.#top, this.frame);
    this.#isBarStale = true;
  }

  /** To be called when everything has been drawn in its size. */
  settle(): void {
    if (this.#isBarStale) this.placeBar();
  }

  /** Brings the row at a place into sight. */
  reveal(place: number): void {
    const top = topRevealing(place, this.#top, this.frame);
    if (top === this.#top) return;
    this.#moveTo(top);
    this.placeBar();
  }

  /** The bar follows the rows where they went another way than it. */
  readonly placeBar = (): void => {
    this.#isBarStale = false;
    const bar = barOf(this.#top, this.frame);
    const scroller = this.#scroller;
    if (Math.abs(scroller.scrollTop - bar) > 1) scroller.scrollTop = bar;
    this.#bar = scroller.scrollTop;
  };

  readonly onScroll = (): void => {
    const scroller = this.#scroller;
    const { scrollTop } = scroller;
    if (scrollTop === this.#bar) return;
    this.#moveTo(topAfter(this.#top, this.#bar, scrollTop, this.frame));
    this.#bar = scrollTop;
    const focused = (this.#host.renderRoot as ShadowRoot).activeElement;
    // The row that had the focus has become another one.
    if (focused?.closest('tbody tr')) scroller.focus({ preventScroll: true });
  };

  #moveTo(top: number): void {
    if (top === this.#top) return;
    this.#top = top;
    this.#host.requestUpdate();
  }

  get #scroller(): HTMLElement {
    return this.#host.renderRoot.querySelector<HTMLElement>('.scroller')!;
  }
}
