import { html, type TemplateResult } from 'lit';

/** An amount in a cell over a bar that says which share of it is used; plain SVG, which is quick. */
export function cellBar(words: string, share: number): TemplateResult {
  const used = Number.isFinite(share) ? Math.min(1, Math.max(0, share)) : 0;
  return html`<span class="amount">${words}</span
    ><svg class="cell-bar" aria-hidden="true">
      <rect class=${used > 0.9 ? 'most' : ''} width="${(used * 100).toFixed(1)}%" height="4"></rect>
    </svg>`;
}
