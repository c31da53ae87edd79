import { canvasHeight, type ScrollFrame } from './table-scroll.ts';
import type { TableColumn } from './table-source.ts';

/** Of the column of boxes, px. */
export const MARK_WIDTH = 40;
/** A fixed column where few are kept, px. */
const NARROW_FIXED = 96;

/** What the sizes of a table follow from. */
export interface TableLayout {
  /** Those that are drawn. */
  readonly columns: readonly TableColumn[];
  /** Px of the columns whose width is not their own. */
  readonly widths: Readonly<Record<string, number>>;
  readonly isNarrow: boolean;
  readonly hasMarks: boolean;
  readonly frame: ScrollFrame;
  /** How far the rows are moved up, px. */
  readonly top: number;
}

/** Sizes what a table has drawn. Through the object model: a strict policy forbids style attributes. */
export function layOutTable(root: ParentNode, layout: TableLayout): void {
  const { columns, widths, isNarrow, hasMarks, frame, top } = layout;
  const set = (selector: string, name: string, value: string): void =>
    root.querySelector<HTMLElement>(selector)!.style.setProperty(name, value);
  const widthOf = ({ name, width }: TableColumn): number => {
    const wanted = widths[name] ?? width;
    return isNarrow ? Math.min(wanted, NARROW_FIXED) : wanted;
  };
  // A fixed layout takes the widths of its first row.
  const heads = root.querySelectorAll<HTMLElement>('thead th:not(.mark)');
  columns.forEach((column, place) => {
    const width = isNarrow && !column.fixed ? 'auto' : `${widthOf(column)}px`;
    heads[place]?.style.setProperty('inline-size', width);
  });
  const width = columns.reduce((sum, column) => sum + widthOf(column), hasMarks ? MARK_WIDTH : 0);
  const { rowHeight, viewport } = frame;
  set('.canvas', 'block-size', `${canvasHeight(frame) + rowHeight}px`);
  set('.sheet', 'block-size', `${viewport + rowHeight}px`);
  set('.canvas', 'inline-size', isNarrow ? '100%' : `${width}px`);
  set('tbody', 'transform', `translateY(${-(top % rowHeight)}px)`);
}
