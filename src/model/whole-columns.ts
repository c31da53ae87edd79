import { codesFor, figureAt, type CodedColumn } from './coded-column.ts';

/** True for a coded column, and for no other column or table. */
export const isCoded = (value: unknown): value is CodedColumn =>
  typeof value === 'object' && value !== null && 'codes' in value;

/** The figures of all rows. */
export function decode({ codes, values }: CodedColumn): Float64Array {
  const figures = new Float64Array(codes.length);
  for (let row = 0; row < codes.length; row++) figures[row] = values[codes[row]!]!;
  return figures;
}

/** The column with other figures in some rows; the same column where that changes nothing. */
export function withFigures(
  column: CodedColumn,
  changes: Iterable<readonly [row: number, figure: number]>,
): CodedColumn {
  const moved = [...changes].filter(([row, figure]) => !Object.is(figureAt(column, row), figure));
  if (moved.length === 0) return column;
  const { length } = column.values;
  const values = new Float64Array(length + moved.length);
  values.set(column.values);
  const codes = new (codesFor(values.length))(column.codes);
  moved.forEach(([row, figure], i) => {
    values[length + i] = figure;
    codes[row] = length + i;
  });
  return { codes, values };
}
