import { html, nothing, type TemplateResult } from 'lit';

/**
 * A step of a reckoning: what is reckoned, and what comes of it. Stands in a `dl.steps`.
 *
 * @param look `sum` for the last one, `in` and `counts` for steps within a step
 */
export const step = (name: unknown, value: string, look = ''): TemplateResult =>
  html`<div class=${look || nothing}>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
