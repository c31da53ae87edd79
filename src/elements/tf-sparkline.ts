import { LitElement, css, html, nothing, svg } from 'lit';
import { property } from 'lit/decorators.js';
import { define } from './define.ts';
import { tokens } from './tokens.styles.ts';

const width = 100;
const height = 28;
/** Of the line that columns stand on, and of the least column. */
const base = 1;
const least = 2;
/** Part of a span that stays free on either side of its column. */
const gap = 0.12;

/**
 * Sums of equal spans of time in the height of a line of text, as columns: a span without any is a
 * gap, and what comes in one lump is one. What it shows is said in `label`; the numbers themselves
 * belong in a table beside it.
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
      }
      .column {
        fill: currentColor;
      }
      .base {
        fill: currentColor;
        opacity: 0.3;
      }
    `,
  ];

  /** Not negative, oldest first. */
  @property({ attribute: false }) values: readonly number[] = [];
  @property() label = '';

  override render() {
    const { values } = this;
    if (values.length < 2) return nothing;
    const most = Math.max(...values) || 1;
    const step = width / values.length;
    return html`<svg
      viewBox="0 0 ${width} ${height}"
      preserveAspectRatio="none"
      role="img"
      aria-label=${this.label}
    >
      <rect class="base" x="0" y=${height - base} width=${width} height=${base}></rect>
      ${values.map((value, index) => {
        if (!(value > 0)) return nothing;
        const tall = Math.max(least, (value / most) * height);
        return svg`<rect
          class="column"
          x=${(index * step + step * gap).toFixed(1)}
          y=${(height - tall).toFixed(1)}
          width=${(step * (1 - 2 * gap)).toFixed(1)}
          height=${tall.toFixed(1)}
        ></rect>`;
      })}
    </svg>`;
  }
}

define('tf-sparkline', TfSparkline);

declare global {
  interface HTMLElementTagNameMap {
    'tf-sparkline': TfSparkline;
  }
}
