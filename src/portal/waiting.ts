import { html, nothing, type TemplateResult } from 'lit';
import '../elements/tf-error.ts';
import './tf-ask-again.ts';
import './tf-waiting.ts';

/**
 * What stands in place of a page's content while it is looked for, or when it cannot be had; both
 * offer to ask the grid again.
 *
 * @param wayOut buttons or links that lead on from the error
 */
export const waiting = (error: unknown, wayOut: unknown = nothing): TemplateResult =>
  error === undefined
    ? html`<tf-waiting></tf-waiting>`
    : html`<tf-error .error=${error}>${wayOut}<tf-ask-again></tf-ask-again></tf-error>`;
