import { html, nothing, type TemplateResult } from 'lit';
import type { TableColumn, TableSource } from '../table-source.ts';

/** A row as it is drawn. */
export interface TableRow {
  readonly key: number;
  /** Among all rows, from 0 on. */
  readonly place: number;
  /** A person is at it, here or in another view of the same. */
  readonly isCurrent: boolean;
  /** The keyboard is at it. */
  readonly isActive: boolean;
  /** Undefined in a table whose rows cannot be marked. */
  readonly mark?: RowMark | undefined;
}

/** The box that marks a row. */
export interface RowMark {
  readonly label: string;
  readonly isMarked: boolean;
  /** As many as may be are marked already. */
  readonly isFull: boolean;
  toggle(): void;
}

/** One row: its box, its first column as its head, and the others. */
export function row(
  source: TableSource,
  columns: readonly TableColumn[],
  { key, place, isCurrent, isActive, mark }: TableRow,
): TemplateResult {
  return html`<tr
    aria-rowindex=${place + 2}
    class=${mark?.isMarked ? 'marked' : ''}
    aria-current=${isCurrent ? 'true' : nothing}
    tabindex=${isActive ? 0 : -1}
    data-key=${key}
    data-place=${place}
  >
    ${mark ? markCell(mark) : nothing}
    ${columns.map(({ name, numeric }, index) =>
      index === 0
        ? html`<th scope="row">${source.cell(key, name)}</th>`
        : html`<td class=${numeric ? 'number' : ''}>${source.cell(key, name)}</td>`,
    )}
  </tr>`;
}

function markCell({ label, isMarked, isFull, toggle }: RowMark): TemplateResult {
  return html`<td class="mark">
    <label
      ><input
        type="checkbox"
        tabindex="-1"
        aria-label=${label}
        .checked=${isMarked}
        ?disabled=${!isMarked && isFull}
        @change=${toggle}
    /></label>
  </td>`;
}
