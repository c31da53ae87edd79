import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icon.ts';
import { arrowDown, arrowUp } from '../../icons.ts';
import type { TableColumn } from '../table-source.ts';

/** What a table is sorted by, as columns call it, and how to ask for another order. */
export interface TableSorting {
  readonly by: string;
  readonly descending: boolean;
  sortBy(sort: string, descending: boolean): void;
}

export const sortArrow = (descending: boolean): TemplateResult =>
  icon(descending ? arrowDown : arrowUp);

/**
 * The head of a column: sorts by it, or the other way round when it is sorted by it already.
 *
 * @param onEdge hears the pointer that is pressed on its edge
 */
export function columnHead(
  { heading, sort, numeric, largestFirst = false }: TableColumn,
  { by, descending, sortBy }: TableSorting,
  onEdge: (event: PointerEvent) => void,
): TemplateResult {
  const isSorted = sort === by;
  const direction = descending ? 'descending' : 'ascending';
  return html`<th
    scope="col"
    class=${numeric ? 'number' : nothing}
    aria-sort=${sort ? (isSorted ? direction : 'none') : nothing}
    title=${heading}
  >
    ${
      sort
        ? html`<button
            type="button"
            @click=${() => sortBy(sort, isSorted ? !descending : largestFirst)}
          >
            <span>${heading}</span>${isSorted ? sortArrow(descending) : nothing}
          </button>`
        : html`<span class="plain">${heading}</span>`
    }
    <span class="edge" aria-hidden="true" @pointerdown=${onEdge}></span>
  </th>`;
}
