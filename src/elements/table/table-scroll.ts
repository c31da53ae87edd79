/** Browsers draw nothing taller than some 17 (Firefox) or 33 million px. */
export const TALLEST = 16_000_000;

/** What a scroll position is worked out from, in px. */
export interface ScrollFrame {
  readonly rows: number;
  readonly rowHeight: number;
  /** Of the part that shows rows. */
  readonly viewport: number;
}

/** Height of what is scrolled: that of all rows, or what browsers can draw. */
export const canvasHeight = ({ rows, rowHeight }: ScrollFrame): number =>
  Math.min(rows * rowHeight, TALLEST);

/** How far the rows can be moved up. */
const farthest = ({ rows, rowHeight, viewport }: ScrollFrame): number =>
  Math.max(0, rows * rowHeight - viewport);

/** How many px of rows go by with a px of the scroll bar. */
function scaleOf(frame: ScrollFrame): number {
  const room = canvasHeight(frame) - frame.viewport;
  return room > 0 ? farthest(frame) / room : 1;
}

export const clampTop = (top: number, frame: ScrollFrame): number =>
  Math.min(Math.max(0, top), farthest(frame));

/** Where the scroll bar stands when the rows are moved up by `top`. */
export const barOf = (top: number, frame: ScrollFrame): number =>
  clampTop(top, frame) / scaleOf(frame);

/**
 * How far the rows are moved up after the scroll bar went from one place to another. A short way, as
 * of a wheel or a finger, moves the rows by as much, so that no row is skipped; a long one, as of the
 * dragged bar, moves them in proportion; and the ends of the bar are the ends of the rows.
 */
export function topAfter(top: number, from: number, to: number, frame: ScrollFrame): number {
  const scale = scaleOf(frame);
  const end = canvasHeight(frame) - frame.viewport;
  if (to <= 0) return 0;
  if (to >= end - 1) return farthest(frame);
  const isShort = Math.abs(to - from) < frame.viewport;
  return clampTop(isShort ? top + to - from : to * scale, frame);
}

/** How far the rows are moved up once the row at a place is in sight: no farther than it takes. */
export function topRevealing(place: number, top: number, frame: ScrollFrame): number {
  const first = place * frame.rowHeight;
  const last = first + frame.rowHeight - frame.viewport;
  return clampTop(first < top ? first : Math.max(last, top), frame);
}

/** The rows to draw, those that are cut off at an edge among them: the first, and how many. */
export function rowsInSight(
  top: number,
  { rows, rowHeight, viewport }: ScrollFrame,
): { readonly first: number; readonly count: number } {
  const first = Math.floor(top / rowHeight);
  return { first, count: Math.max(0, Math.min(rows - first, Math.ceil(viewport / rowHeight) + 1)) };
}
