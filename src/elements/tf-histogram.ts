import { LitElement, css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { table } from '../messages/table.ts';
import { buttons } from './buttons.styles.ts';
import { define } from './define.ts';
import { icon } from './icon.ts';
import { x } from './icons.ts';
import { surfaces } from './surfaces.styles.ts';
import { tables } from './tables.styles.ts';
import { tokens } from './tokens.styles.ts';
import { Words } from './words.ts';

/** A range was brushed: the lower and upper edge, undefined where it is open. */
export class HistogramBrushEvent extends Event {
  static readonly type = 'tf-histogram-brush';
  constructor(
    readonly min: number | undefined,
    readonly max: number | undefined,
  ) {
    super(HistogramBrushEvent.type, { bubbles: true, composed: true });
  }
}

const HEIGHT = 40;
/** What is there at all stays visible beside what is much. */
const LEAST = 1.5;

/**
 * How many there are of each size, and a brush over them: two native sliders, so that it works with
 * a pointer, a finger and the keyboard. What other filters leave stands before what there is.
 *
 * @element tf-histogram
 * @fires {HistogramBrushEvent} tf-histogram-brush - with every move of an edge
 */
export class TfHistogram extends LitElement {
  static override styles = [
    tokens,
    buttons,
    surfaces,
    tables,
    css`
      .head {
        display: flex;
        align-items: baseline;
        justify-content: space-between;
        gap: 8px;
        min-block-size: 24px;
      }
      .label {
        font-weight: 500;
      }
      .value {
        color: var(--_ink-2);
        font-size: var(--_text-s);
        text-align: end;
      }
      .value.set {
        color: var(--_accent);
        font-weight: 500;
      }
      .head button {
        min-block-size: 24px;
        inline-size: 24px;
        align-self: center;
      }
      .plot {
        position: relative;
        padding-inline: 8px;
        touch-action: pan-y;
      }
      svg.bars {
        display: block;
        inline-size: 100%;
        block-size: ${HEIGHT}px;
        border-block-end: 1px solid var(--_edge);
      }
      .all {
        fill: var(--_line);
      }
      .left {
        fill: var(--_accent);
      }
      .shade {
        fill: var(--_surface);
        opacity: 0.72;
      }
      .sliders {
        position: relative;
        block-size: 24px;
        margin-block-start: -12px;
      }
      input {
        position: absolute;
        inset: 0;
        inline-size: 100%;
        block-size: 24px;
        margin: 0;
        appearance: none;
        background: none;
        pointer-events: none;
      }
      input::-webkit-slider-runnable-track {
        background: none;
      }
      input::-moz-range-track {
        background: none;
      }
      input::-webkit-slider-thumb {
        appearance: none;
        inline-size: 16px;
        block-size: 24px;
        border: 5px solid transparent;
        border-block-width: 4px;
        border-radius: 8px;
        background: var(--_raised) padding-box;
        box-shadow: inset 0 0 0 2px var(--_accent);
        pointer-events: auto;
        cursor: ew-resize;
      }
      input::-moz-range-thumb {
        box-sizing: border-box;
        inline-size: 16px;
        block-size: 24px;
        border: 2px solid var(--_accent);
        border-radius: 8px;
        background: var(--_raised);
        pointer-events: auto;
        cursor: ew-resize;
      }
      input:focus-visible {
        outline: none;
      }
      input:focus-visible::-webkit-slider-thumb {
        outline: var(--_focus);
        outline-offset: -1px;
      }
      input:focus-visible::-moz-range-thumb {
        outline: var(--_focus);
        outline-offset: 2px;
      }
      .sliders:has(:focus-visible) {
        outline: 1px solid var(--_accent);
        border-radius: var(--_radius);
      }
      summary {
        min-block-size: 24px;
        color: var(--_ink-2);
        font-size: var(--_text-xs);
        font-weight: 400;
      }
      td,
      th,
      tbody th {
        block-size: 24px;
        padding: 0 4px;
        font-size: var(--_text-s);
        font-weight: 400;
      }
      @media (forced-colors: active) {
        .left {
          fill: Highlight;
        }
        .all {
          fill: GrayText;
        }
      }
    `,
  ];

  @property() label = '';
  /** Edges of the bins, one more than there are bins. */
  @property({ attribute: false }) edges: Float64Array | readonly number[] = [];
  /** How many there are in each bin with the other filters, and without any. */
  @property({ attribute: false }) counts: Int32Array | readonly number[] = [];
  @property({ attribute: false }) all: Int32Array | readonly number[] = [];
  /** The brushed range. */
  @property({ type: Number }) min: number | undefined;
  @property({ type: Number }) max: number | undefined;
  /** Figures that are whole; edges are then rounded inwards. */
  @property({ type: Boolean }) whole = false;
  /** How a figure is written. */
  @property({ attribute: false }) format: (value: number) => string = (value) =>
    this.#words.format.number(value);

  @state() private isOpen = false;

  readonly #words = new Words(this, table);

  override render() {
    const { t, format } = this.#words;
    const bins = Math.max(0, this.edges.length - 1);
    const [from, to] = this.#handles();
    const isSet = this.min !== undefined || this.max !== undefined;
    const sum = (list: ArrayLike<number>) => Array.from(list).reduce((a, b) => a + b, 0);
    const label = { label: this.label };
    return html`
      <div class="head">
        <span class="label" id="label">${this.label}</span>
        <span class="value ${isSet ? 'set' : ''}">${this.#says()}</span>
        ${
          isSet
            ? html`<button
                type="button"
                class="quiet square small"
                aria-label=${t('histogram.clear', label)}
                @click=${() => this.#say(undefined, undefined)}
              >
                ${icon(x)}
              </button>`
            : nothing
        }
      </div>
      <div class="plot" @pointerdown=${this.#onPlot}>
        <svg
          class="bars"
          viewBox="0 0 ${Math.max(1, bins)} ${HEIGHT}"
          preserveAspectRatio="none"
          role="img"
          aria-label=${t('histogram.summary', {
            ...label,
            n: format.number(sum(this.counts)),
            all: format.number(sum(this.all)),
            bins: format.number(bins),
          })}
        >
          <path class="all" d=${this.#bars(this.all)}></path>
          <path class="left" d=${this.#bars(this.counts)}></path>
          <rect class="shade" x="0" y="0" width=${from} height=${HEIGHT}></rect>
          <rect class="shade" x=${to} y="0" width=${bins - to} height=${HEIGHT}></rect>
        </svg>
      </div>
      <div class="sliders">
        ${this.#renderSlider('from', from, bins)} ${this.#renderSlider('to', to, bins)}
      </div>
      <details @toggle=${this.#onToggle}>
        <summary>${t('histogram.table')}</summary>
        ${this.isOpen ? this.#renderTable(bins) : nothing}
      </details>
    `;
  }

  #renderSlider(end: 'from' | 'to', at: number, bins: number) {
    const edge = at === 0 || at === bins ? undefined : this.edges[at];
    return html`<input
      type="range"
      class=${end}
      min="0"
      max=${Math.max(1, bins)}
      step="1"
      .value=${String(at)}
      aria-label=${this.#words.t(`histogram.${end}`, { label: this.label })}
      aria-valuetext=${edge === undefined ? this.#words.t('histogram.all') : this.format(edge)}
      @input=${this.#onSlide}
    />`;
  }

  #renderTable(bins: number) {
    const { t, format } = this.#words;
    return html`<table>
      <thead>
        <tr>
          <th scope="col">${t('histogram.range')}</th>
          <th scope="col" class="number">${t('histogram.nodes')}</th>
        </tr>
      </thead>
      <tbody>
        ${Array.from({ length: bins }, (_, bin) =>
          (this.all[bin] ?? 0) > 0
            ? html`<tr>
                <th scope="row">
                  ${t('histogram.between', {
                    from: this.format(this.edges[bin]!),
                    to: this.format(this.edges[bin + 1]!),
                  })}
                </th>
                <td class="number">${format.number(this.counts[bin] ?? 0)}</td>
              </tr>`
            : nothing,
        )}
      </tbody>
    </table>`;
  }

  /** The range in words. */
  #says(): string {
    const { t } = this.#words;
    const { min, max } = this;
    if (min !== undefined && max !== undefined)
      return t('histogram.between', { from: this.format(min), to: this.format(max) });
    if (min !== undefined) return t('histogram.atLeast', { from: this.format(min) });
    if (max !== undefined) return t('histogram.atMost', { to: this.format(max) });
    return t('histogram.all');
  }

  /** Bars as one outline; heights by the square root, so that the few are seen beside the many. */
  #bars(counts: ArrayLike<number>): string {
    const most = Math.sqrt(Math.max(1, ...Array.from(this.all)));
    return Array.from(counts, (count, bin) => {
      if (count <= 0) return '';
      const height = Math.max(LEAST, (Math.sqrt(count) / most) * HEIGHT);
      const y = (HEIGHT - height).toFixed(1);
      return `M${bin + 0.08} ${HEIGHT}V${y}H${bin + 0.92}V${HEIGHT}z`;
    }).join('');
  }

  /** The edges nearest to the range, as places among the edges. */
  #handles(): [from: number, to: number] {
    const bins = Math.max(0, this.edges.length - 1);
    const nearest = (value: number): number => {
      let best = 0;
      for (let i = 1; i <= bins; i++)
        if (Math.abs(this.edges[i]! - value) < Math.abs(this.edges[best]! - value)) best = i;
      return best;
    };
    return [
      this.min === undefined ? 0 : nearest(this.min),
      this.max === undefined ? bins : nearest(this.max),
    ];
  }

  #onSlide = (event: Event): void => {
    const moved = event.target as HTMLInputElement;
    const [from, to] = this.#handles();
    const bins = this.edges.length - 1;
    const isFrom = moved.classList.contains('from');
    const at = isFrom
      ? Math.min(moved.valueAsNumber, to - 1)
      : Math.max(moved.valueAsNumber, from + 1);
    moved.value = String(at);
    this.#brush(isFrom ? at : from, isFrom ? to : at, bins);
  };

  /** Drawing over the bars brushes from where the pointer went down to where it is. */
  #onPlot = (event: PointerEvent): void => {
    const plot = event.currentTarget as HTMLElement;
    const { left, width } = plot.getBoundingClientRect();
    const bins = this.edges.length - 1;
    if (event.button !== 0 || bins < 1) return;
    const binAt = ({ clientX }: PointerEvent): number =>
      Math.min(bins - 1, Math.max(0, Math.floor(((clientX - left - 8) / (width - 16)) * bins)));
    const start = binAt(event);
    plot.setPointerCapture(event.pointerId);
    const move = (moved: PointerEvent): void => {
      const here = binAt(moved);
      this.#brush(Math.min(start, here), Math.max(start, here) + 1, bins);
    };
    plot.addEventListener('pointermove', move);
    plot.addEventListener(
      'lostpointercapture',
      () => plot.removeEventListener('pointermove', move),
      {
        once: true,
      },
    );
    move(event);
  };

  #brush(from: number, to: number, bins: number): void {
    const round = (value: number, up: boolean): number =>
      this.whole ? (up ? Math.ceil(value) : Math.floor(value)) : Number(value.toPrecision(4));
    this.#say(
      from === 0 ? undefined : round(this.edges[from]!, true),
      to === bins ? undefined : round(this.edges[to]!, false),
    );
  }

  #say(min: number | undefined, max: number | undefined): void {
    this.dispatchEvent(new HistogramBrushEvent(min, max));
  }

  #onToggle = (event: Event): void => {
    this.isOpen = (event.target as HTMLDetailsElement).open;
  };
}

define('tf-histogram', TfHistogram);

declare global {
  interface HTMLElementTagNameMap {
    'tf-histogram': TfHistogram;
  }
  interface HTMLElementEventMap {
    'tf-histogram-brush': HistogramBrushEvent;
  }
}
