import { html, type TemplateResult } from 'lit';

/**
 * A table that scrolls sideways where it is wider than its place, with the keyboard too; for the
 * styles of `tables.styles.ts`.
 *
 * @param label what the table is of, for those who come to it by keyboard
 * @param table the native table
 * @param look further classes, as `panel flush`
 */
export const tableRegion = (label: string, table: TemplateResult, look = ''): TemplateResult =>
  html`<div class="table-scroll ${look}" tabindex="0" role="region" aria-label=${label}>
    ${table}
  </div>`;
