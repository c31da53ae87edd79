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
  let known = 0;
  // A table by hash of the place after each value; a Map would take three times as long. It stays
  // as small as the values are few, so that it lies near at hand.
  let bits = 8;
  let values = new Float64Array(2 ** bits);
  let halves = new Uint32Array(values.buffer);
  let places = new Uint32Array(2 ** (bits + 1));

  const placeOf = (i: number): number => {
    const figure = values[i]!;
    let at = Math.imul(halves[2 * i]! ^ Math.imul(halves[2 * i + 1]!, HASH), HASH) >>> (31 - bits);
    while (places[at]! > 0 && !Object.is(values[places[at]! - 1], figure))
      at = (at + 1) % places.length;
    return at;
  };
  const grow = (): void => {
    const longer = new Float64Array(2 ** ++bits);
    longer.set(values);
    values = longer;
    halves = new Uint32Array(values.buffer);
    places = new Uint32Array(2 ** (bits + 1));
    for (let i = 0; i < known; i++) places[placeOf(i)] = i + 1;
  };

  for (let row = 0; row < length; row++) {
    if (known === values.length) grow();
    // Where it stays if it was not there before.
    values[known] = figures[row]!;
    const at = placeOf(known);
    if (places[at] === 0) places[at] = ++known;
    codes[row] = places[at]! - 1;
  }
  return { codes: new (codesFor(known))(codes), values: values.slice(0, known) };
}

/** The figure of a row; NaN where there is no such row. */
export const figureAt = ({ codes, values }: CodedColumn, row: number): number =>
  values[codes[row]!] ?? NaN;
