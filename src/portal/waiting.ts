import { html, type TemplateResult } from 'lit';
import '../elements/tf-error.ts';

/** What stands in place of a page's content while it is looked for, or when it cannot be had. */
export const waiting = (error: unknown): TemplateResult =>
  error === undefined
    ? html`<div class="pending"></div>`
    : html`<tf-error .error=${error}></tf-error>`;
