/** A column as it is to be fitted; px. */
export interface FittedColumn {
  readonly width: number;
  /** What its heading and the cells in sight would take, uncut. */
  readonly need: number;
  /** A person chose the width: it stays. */
  readonly isChosen: boolean;
}

/**
 * Widths with which as little as possible is cut: columns whose cells need more take it from what
 * is left of `room`, then from columns that need less. The sum stays what it is or grows to `room`.
 *
 * @param room px there are for all columns
 */
export function fitColumns(columns: readonly FittedColumn[], room: number): readonly number[] {
  const gap = (of: (column: FittedColumn) => number): readonly number[] =>
    columns.map((column) => (column.isChosen ? 0 : Math.max(0, of(column))));
  const wants = gap(({ need, width }) => need - width);
  const spares = gap(({ need, width }) => width - need);
  const wanted = sum(wants);
  const left = Math.max(0, room - sum(columns.map(({ width }) => width)));
  const given = Math.min(wanted, left + sum(spares));
  if (given === 0) return columns.map(({ width }) => width);
  const taken = Math.max(0, given - left) / (sum(spares) || 1);
  return columns.map(({ width }, i) =>
    Math.round(width + (wants[i]! * given) / wanted - spares[i]! * taken),
  );
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** Of a cell or a heading, both sides together. */
const PADDING = 24;
/** The arrow of the column that is sorted by, and the edge that is dragged. */
const HEADING_EXTRA = 20;
/** One cell with a novel in it does not take everything. */
const MOST = 320;

/**
 * What the columns of a drawn table need, px: the widest of heading and cells. Reads sizes, so it
 * belongs after the picture, not into the answer to a key.
 */
export function columnNeeds(root: ParentNode): readonly number[] {
  const range = document.createRange();
  const widthOf = (holder: Element): number => {
    if (holder.scrollWidth > holder.clientWidth) return holder.scrollWidth;
    range.selectNodeContents(holder);
    return range.getBoundingClientRect().width;
  };
  const heads = [...root.querySelectorAll('thead th:not(.mark)')].map(
    (head) => widthOf(head.querySelector('button span, .plain')!) + HEADING_EXTRA,
  );
  const rows = [...root.querySelectorAll('tbody tr')].map((row) =>
    [...row.querySelectorAll(':scope > :not(.mark)')].map((cell) => {
      const amount = cell.querySelector('.amount');
      // A cell that is cut has its padding in what it would scroll.
      if (!amount && cell.scrollWidth > cell.clientWidth) return cell.scrollWidth - PADDING;
      return widthOf(amount ?? cell);
    }),
  );
  return heads.map((head, at) =>
    Math.min(MOST, PADDING + Math.ceil(Math.max(head, ...rows.map((cells) => cells[at] ?? 0)))),
  );
}
