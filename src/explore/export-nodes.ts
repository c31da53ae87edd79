/** A column of an export: its name in the first line, and the value of a row. */
export interface ExportColumn {
  readonly name: string;
  readonly value: (row: number) => string | number | boolean | null;
}

/** Lines to a piece. */
export const EXPORT_SLICE = 2000;

/**
 * The rows as CSV (RFC 4180: CRLF, quotes doubled), in pieces of some thousand lines so that a
 * million rows never stand in memory as one text. A text that a spreadsheet would take for a formula
 * gets an apostrophe in front.
 */
export function* csvOf(
  rows: ArrayLike<number>,
  columns: readonly ExportColumn[],
): Generator<string> {
  yield `${columns.map(({ name }) => csvCell(name)).join(',')}\r\n`;
  for (let from = 0; from < rows.length; from += EXPORT_SLICE) {
    let text = '';
    for (let i = from; i < Math.min(from + EXPORT_SLICE, rows.length); i++)
      text += `${columns.map(({ value }) => csvCell(value(rows[i]!))).join(',')}\r\n`;
    yield text;
  }
}

/** The rows as a JSON array of objects, a line each, in pieces as `csvOf` has them. */
export function* jsonOf(
  rows: ArrayLike<number>,
  columns: readonly ExportColumn[],
): Generator<string> {
  yield '[';
  for (let from = 0; from < rows.length; from += EXPORT_SLICE) {
    let text = '';
    for (let i = from; i < Math.min(from + EXPORT_SLICE, rows.length); i++) {
      const entries = columns.map(({ name, value }) => [name, plainValue(value(rows[i]!))]);
      text += `${i > 0 ? ',' : ''}\n${JSON.stringify(Object.fromEntries(entries))}`;
    }
    yield text;
  }
  yield '\n]\n';
}

const plainValue = (value: string | number | boolean | null) =>
  typeof value === 'number' && !Number.isFinite(value) ? null : value;

function csvCell(value: string | number | boolean | null): string {
  if (typeof value !== 'string') return String(plainValue(value) ?? '');
  // Tab and carriage return too: spreadsheets skip them.
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
