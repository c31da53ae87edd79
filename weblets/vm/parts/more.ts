import { html, noChange, nothing, type TemplateResult } from 'lit';

/**
 * Something most people leave as it is: folded away behind its name and a word on how it stands
 * now; opens when there is some of it.
 */
export function more(
  label: string,
  note: string,
  isThere: boolean,
  content: TemplateResult,
): TemplateResult {
  return html`<details class="more" .open=${isThere || noChange}>
    <summary>${label}${note ? html`<small>${note}</small>` : nothing}</summary>
    <div class="inside">${content}</div>
  </details>`;
}
