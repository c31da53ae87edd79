import { html, nothing, type TemplateResult } from 'lit';
import '../elements/tf-error.ts';

/**
 * What stands in place of a page's content while it is looked for, or when it cannot be had.
 *
 * @param wayOut buttons or links that lead on from the error
 */
export const waiting = (error: unknown, wayOut: unknown = nothing): TemplateResult =>
  error === undefined
    ? html`<div class="pending"></div>`
    : html`<tf-error .error=${error}>${wayOut}</tf-error>`;
