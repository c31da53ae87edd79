import type { ScrollFrame } from './table-scroll.ts';

/**
 * The row that a key leads to from the one the keyboard is at: arrows go by one, Page Up and Down by
 * as many as are in sight less one, Home and End to the ends. Undefined for other keys, and where
 * there are no rows.
 */
export function placeAfterKey(
  key: string,
  active: number,
  { rows, viewport, rowHeight }: ScrollFrame,
): number | undefined {
  const page = Math.max(1, Math.floor(viewport / rowHeight) - 1);
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + page,
    PageUp: active - page,
    Home: 0,
    End: rows - 1,
  };
  const place = steps[key];
  if (place === undefined || rows === 0) return undefined;
  return Math.min(Math.max(0, place), rows - 1);
}
