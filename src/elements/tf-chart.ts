import { LitElement, css, html, nothing, svg } from 'lit';
import { property, state } from 'lit/decorators.js';
import { define } from './define.ts';
import { tokens } from './tokens.styles.ts';

/** A value that held for a while; instants in milliseconds since 1970. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

const width = 1000;
const height = 200;

/**
 * A value over time, as steps from zero, with its ends and its greatest value written beside it.
 * Pointing at it reads a value out. What it shows is said in `label`; a table of the same numbers
 * belongs beside it.
 *
 * @element tf-chart
 */
export class TfChart extends LitElement {
  static override styles = [
    tokens,
    css`
      figure {
        display: grid;
        grid-template: 'top top' auto 'plot plot' calc(var(--_rem) * 9) 'from to' auto / auto auto;
        gap: 4px 0;
        margin: 0;
        color: var(--_ink-2);
        font-size: var(--_text-xs);
      }
      .top {
        grid-area: top;
        display: flex;
        justify-content: space-between;
      }
      .plot {
        grid-area: plot;
        position: relative;
        border-block: 1px solid var(--_line);
      }
      .to {
        text-align: end;
      }
      svg {
        display: block;
        inline-size: 100%;
        block-size: 100%;
        overflow: visible;
      }
      .area {
        fill: var(--_accent);
        opacity: 0.12;
      }
      .line {
        fill: none;
        stroke: var(--_accent);
        stroke-width: 1.5;
        vector-effect: non-scaling-stroke;
      }
      .cursor {
        stroke: var(--_edge);
        stroke-width: 1;
        vector-effect: non-scaling-stroke;
      }
      .readout {
        color: var(--_ink);
      }
    `,
  ];

  @property({ attribute: false }) spans: readonly Span[] = [];
  @property({ attribute: false }) formatValue: (value: number) => string = String;
  @property({ attribute: false }) formatAt: (at: number) => string = String;
  @property() label = '';

  @state() private pointed: Span | undefined;

  override render() {
    const { spans, pointed } = this;
    const first = spans[0];
    const last = spans.at(-1);
    if (!first || !last) return nothing;
    const top = Math.max(...spans.map(({ value }) => value)) || 1;
    const range = last.to - first.from || 1;
    const x = (at: number): number => ((at - first.from) / range) * width;
    const y = (value: number): number => height - (value / (top * 1.08)) * height;
    const line = spans.map(({ from, to, value }) => `M${x(from)} ${y(value)}H${x(to)}`).join('');
    // Where spans follow each other a step joins them; where nothing was told there is a gap.
    const steps = spans.flatMap(({ from, value }, i) => {
      const before = spans[i - 1];
      return before && from <= before.to ? [`M${x(from)} ${y(before.value)}V${y(value)}`] : [];
    });
    const area = spans
      .map(({ from, to, value }) => `M${x(from)} ${height}V${y(value)}H${x(to)}V${height}z`)
      .join('');
    return html`<figure>
      <div class="top" aria-hidden="true">
        <span>${this.formatValue(top)}</span>
        <span class="readout">
          ${
            pointed ? `${this.formatAt(pointed.from)}: ${this.formatValue(pointed.value)}` : nothing
          }
        </span>
      </div>
      <div class="plot" @pointermove=${this.#onMove} @pointerleave=${this.#onLeave}>
        <svg
          viewBox="0 0 ${width} ${height}"
          preserveAspectRatio="none"
          role="img"
          aria-label=${this.label}
        >
          ${svg`<path class="area" d=${area}></path><path class="line" d=${line + steps.join('')}></path>`}
          ${
            pointed
              ? svg`<path class="cursor" d="M${x((pointed.from + pointed.to) / 2)} 0V${height}"></path>`
              : nothing
          }
        </svg>
      </div>
      <span class="from" aria-hidden="true">${this.formatAt(first.from)}</span>
      <span class="to" aria-hidden="true">${this.formatAt(last.to)}</span>
    </figure>`;
  }

  #onMove = (event: PointerEvent): void => {
    const first = this.spans[0];
    const last = this.spans.at(-1);
    if (!first || !last) return;
    const plot = event.currentTarget as HTMLElement;
    const box = plot.getBoundingClientRect();
    const at = first.from + ((event.clientX - box.left) / box.width) * (last.to - first.from);
    this.pointed = this.spans.find(({ from, to }) => from <= at && at <= to);
  };

  #onLeave = (): void => {
    this.pointed = undefined;
  };
}

define('tf-chart', TfChart);

declare global {
  interface HTMLElementTagNameMap {
    'tf-chart': TfChart;
  }
}
