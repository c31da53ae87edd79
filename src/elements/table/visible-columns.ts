import type { TableColumn } from './table-source.ts';

const NARROW_COLUMNS = 3;

/** What a table is asked to show, and whether there is room for it. */
export interface ColumnChoice {
  /** Names in their order; all when absent. */
  readonly shown: readonly string[] | undefined;
  /** What it is sorted by, as columns call it. */
  readonly sort: string;
  readonly isNarrow: boolean;
}

/**
 * The columns to draw: fixed ones first, then those that were chosen. Where it is narrow few are
 * kept: the fixed one, the one it is sorted by, and the first.
 */
export function visibleColumns(
  columns: readonly TableColumn[],
  { shown = columns.map(({ name }) => name), sort, isNarrow }: ColumnChoice,
): readonly TableColumn[] {
  const fixed = columns.filter((column) => column.fixed);
  const chosen = shown.flatMap(
    (name) => columns.find((column) => column.name === name && !column.fixed) ?? [],
  );
  if (!isNarrow) return [...fixed, ...chosen];
  const sorted = columns.filter((column) => column.sort === sort && !column.fixed);
  return [...fixed, ...new Set([...sorted, ...chosen])].slice(0, NARROW_COLUMNS);
}
