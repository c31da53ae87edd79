import { html, nothing, svg, type TemplateResult } from 'lit';

const bounded = (share: number): number =>
  Number.isFinite(share) ? Math.min(1, Math.max(0, share)) : 0;
const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;

/**
 * An amount in a cell over a bar that says which share of it is used, and at its end, paler, which
 * share cannot be had because it sleeps or is down; plain SVG, which is quick.
 */
export function cellBar(words: string, share: number, offline = 0): TemplateResult {
  const used = bounded(share);
  const off = bounded(offline);
  return html`<span class="amount">${words}</span
    ><svg class="cell-bar" aria-hidden="true">
      <rect class=${used > 0.9 ? 'most' : ''} width=${percent(used)} height="4"></rect>
      ${
        off > 0
          ? svg`<rect class="off" x=${percent(1 - off)} width=${percent(off)} height="4"></rect>`
          : nothing
      }
    </svg>`;
}
