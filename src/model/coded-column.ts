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

/** Two to the 32nd over the golden ratio: spreads neighbours. */
const HASH = 0x9e3779b1;

/** The narrowest codes for so many values. */
export const codesFor = (values: number) =>
  values <= 2 ** 8 ? Uint8Array : values <= 2 ** 16 ? Uint16Array : Uint32Array;

/** The figures as a column, each kept to the bit. */
export function encode(figures: ArrayLike<number>): CodedColumn {
  const { length } = figures;
  const codes = new Uint32Array(length);
  const values = new Float64Array(length);
  const halves = new Uint32Array(values.buffer);
  // A table by hash of the place after each value; a Map would take three times as long.
  const shift = Math.clz32(2 * length);
  const places = new Uint32Array(2 ** (32 - shift));
  let known = 0;
  for (let row = 0; row < length; row++) {
    const figure = figures[row]!;
    // Where it stays if it was not there before.
    values[known] = figure;
    let at =
      Math.imul(halves[2 * known]! ^ Math.imul(halves[2 * known + 1]!, HASH), HASH) >>> shift;
    while (places[at]! > 0 && !Object.is(values[places[at]! - 1], figure))
      at = (at + 1) % places.length;
    codes[row] = (places[at] ||= ++known) - 1;
  }
  return { codes: new (codesFor(known))(codes), values: values.slice(0, known) };
}

/** The figure of a row; NaN where there is no such row. */
export const figureAt = ({ codes, values }: CodedColumn, row: number): number =>
  values[codes[row]!] ?? NaN;
