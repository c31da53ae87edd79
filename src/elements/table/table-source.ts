import type { TemplateResult } from 'lit';

/** A column that a table can show. */
export interface TableColumn {
  readonly name: string;
  readonly heading: string;
  /** Px, until somebody changes it. */
  readonly width: number;
  /** Figures stand at the end. */
  readonly numeric?: boolean;
  /** What sorting by it is called, when it can be sorted by. */
  readonly sort?: string;
  /** Sorted the first time, the largest comes first. */
  readonly largestFirst?: boolean;
  /** Always shown, first. */
  readonly fixed?: boolean;
}

/** What a table shows: any number of rows, asked for as they come into sight. */
export interface TableSource {
  readonly length: number;
  /** Keys of the rows at the places `from…to)`. */
  keys(from: number, to: number): ArrayLike<number>;
  /** What stands in a cell. */
  cell(key: number, column: string): TemplateResult | string;
  /** What a row is called. */
  label(key: number): string;
}

/** A column was chosen to sort by. */
export class TableSortEvent extends Event {
  static readonly type = 'tf-table-sort';
  constructor(
    readonly sort: string,
    readonly descending: boolean,
  ) {
    super(TableSortEvent.type, { bubbles: true, composed: true });
  }
}

/** Rows were marked or unmarked; all that are marked now. */
export class TableMarkEvent extends Event {
  static readonly type = 'tf-table-mark';
  constructor(readonly marked: readonly number[]) {
    super(TableMarkEvent.type, { bubbles: true, composed: true });
  }
}

/** Somebody came to a row (`open` false), or wants what is behind it (`open` true). */
export class TableRowEvent extends Event {
  static readonly type = 'tf-table-row';
  constructor(
    readonly key: number,
    readonly open: boolean,
  ) {
    super(TableRowEvent.type, { bubbles: true, composed: true });
  }
}

/** Other columns are to be shown, in another order or width. */
export class TableColumnsEvent extends Event {
  static readonly type = 'tf-table-columns';
  constructor(
    readonly shown: readonly string[],
    /** Px of the columns whose width is not their own. */
    readonly widths: Readonly<Record<string, number>>,
  ) {
    super(TableColumnsEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'tf-table-sort': TableSortEvent;
    'tf-table-mark': TableMarkEvent;
    'tf-table-row': TableRowEvent;
    'tf-table-columns': TableColumnsEvent;
  }
}
