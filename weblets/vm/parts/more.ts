import { html, noChange, type TemplateResult } from 'lit';

/** Something most people leave as it is: folded away, with its number; opens when there is any. */
export function more(label: string, count: number, content: TemplateResult): TemplateResult {
  return html`<details class="more" .open=${count > 0 || noChange}>
    <summary>${label}${count > 0 ? html` <span class="count">${count}</span>` : ''}</summary>
    ${content}
  </details>`;
}
