import { LitElement, css, html, nothing, svg } from 'lit';
import { property } from 'lit/decorators.js';
import { define } from './define.ts';
import { tokens } from './tokens.styles.ts';

const width = 100;
const height = 28;
const pad = 2;

/**
 * The course of a number in the height of a line of text. What it shows is said in `label`; the
 * numbers themselves belong in a table beside it.
 *
 * @element tf-sparkline
 */
export class TfSparkline extends LitElement {
  static override styles = [
    tokens,
    css`
      :host {
        inline-size: calc(var(--_rem) * 6);
        block-size: calc(var(--_rem) * 1.75);
        color: var(--_accent);
      }
      svg {
        display: block;
        inline-size: 100%;
        block-size: 100%;
        overflow: visible;
      }
      .line {
        fill: none;
        stroke: currentColor;
        stroke-width: 1.5;
        vector-effect: non-scaling-stroke;
        stroke-linejoin: round;
      }
      .area {
        fill: currentColor;
        opacity: 0.1;
      }
    `,
  ];

  @property({ attribute: false }) values: readonly number[] = [];
  @property() label = '';

  override render() {
    const points = this.#points();
    if (points.length < 2) return nothing;
    const line = `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`;
    return html`<svg
      viewBox="0 0 ${width} ${height}"
      preserveAspectRatio="none"
      role="img"
      aria-label=${this.label}
    >
      ${svg`<path class="area" d="${line}V${height}H0z"></path><path class="line" d=${line}></path>`}
    </svg>`;
  }

  #points(): [x: number, y: number][] {
    const { values } = this;
    const low = Math.min(...values);
    const range = Math.max(...values) - low || 1;
    return values.map((value, index) => [
      (index / (values.length - 1)) * width,
      height - pad - ((value - low) / range) * (height - 2 * pad),
    ]);
  }
}

define('tf-sparkline', TfSparkline);

declare global {
  interface HTMLElementTagNameMap {
    'tf-sparkline': TfSparkline;
  }
}
