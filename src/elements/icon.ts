import { html, nothing, type TemplateResult } from 'lit';

/**
 * One icon in the size of the text around it. Silent for screen readers, because a word stands
 * beside it; where none does, give `label`.
 *
 * @param path an outline from `icons.ts`
 */
export function icon(path: string, label?: string): TemplateResult {
  return html`<svg
    class="icon"
    viewBox="0 0 24 24"
    width="1.2em"
    height="1.2em"
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
    stroke-linecap="round"
    stroke-linejoin="round"
    role=${label ? 'img' : nothing}
    aria-label=${label ?? nothing}
    aria-hidden=${label ? nothing : 'true'}
  >
    <path d=${path}></path>
  </svg>`;
}
