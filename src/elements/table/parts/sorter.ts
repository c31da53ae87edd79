import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../../words.ts';
import type { table } from '../../../messages/table.ts';
import type { TableColumn } from '../table-source.ts';
import { sortArrow, type TableSorting } from './column-head.ts';

/** What the table is sorted by, to be chosen where there is no room for all heads. */
export function sorter(
  columns: readonly TableColumn[],
  { by, descending, sortBy }: TableSorting,
  { t }: Words<[typeof table]>,
): TemplateResult {
  const choose = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    const column = columns.find(({ sort }) => sort === value);
    sortBy(value, column?.largestFirst === true);
  };
  return html`<div class="sorter">
    <select aria-label=${t('table.sortBy')} @change=${choose}>
      ${columns.map(({ sort, heading }) =>
        sort ? html`<option value=${sort} ?selected=${sort === by}>${heading}</option>` : nothing,
      )}
    </select>
    <button
      type="button"
      class="square"
      aria-pressed=${descending}
      aria-label=${t('table.descending')}
      @click=${() => sortBy(by, !descending)}
    >
      ${sortArrow(descending)}
    </button>
  </div>`;
}
