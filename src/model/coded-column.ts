/**
 * A column of figures of which many are the same: row i has `values[codes[i]]`. Nodes come in few
 * makes, so a code of one, two or four bytes stands for a double of eight, and nothing is rounded.
 * Plain data, which a worker or a database takes as it is. Loops over many rows read both arrays
 * themselves; everything else asks `figureAt`.
 */
export interface CodedColumn {
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
  /** The figures there are; several codes may stand for the same one. */
  readonly values: Float64Array;
}

/** The narrowest codes for so many values. */
const codesFor = (values: number) =>
  values <= 2 ** 8 ? Uint8Array : values <= 2 ** 16 ? Uint16Array : Uint32Array;

/** The figures as a column, each kept exactly. */
export function encode(figures: ArrayLike<number>): CodedColumn {
  const known = new Map<number, number>();
  const codes = new Uint32Array(figures.length);
  for (let row = 0; row < codes.length; row++) {
    const figure = figures[row]!;
    let code = known.get(figure);
    if (code === undefined) known.set(figure, (code = known.size));
    codes[row] = code;
  }
  return { codes: codesFor(known.size).from(codes), values: Float64Array.from(known.keys()) };
}

/** The figure of a row; NaN where there is no such row. */
export const figureAt = ({ codes, values }: CodedColumn, row: number): number =>
  values[codes[row]!] ?? NaN;

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
  const codes = codesFor(values.length).from(column.codes);
  moved.forEach(([row, figure], i) => {
    values[length + i] = figure;
    codes[row] = length + i;
  });
  return { codes, values };
}
