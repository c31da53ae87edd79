/** A column as places in the list of its different values. */
export interface DenseCodes {
  readonly codes: Uint16Array;
  readonly values: readonly number[];
}

/** The different values of a column of numbers below 2¹⁶, and per row which it has. */
export function denseCodes(column: ArrayLike<number>): DenseCodes {
  const codes = new Uint16Array(column.length);
  const values: number[] = [];
  const placeOf = new Int32Array(2 ** 16).fill(-1);
  for (let row = 0; row < codes.length; row++) {
    const value = column[row]! & 0xffff;
    let place = placeOf[value]!;
    if (place < 0) {
      place = values.push(value) - 1;
      placeOf[value] = place;
    }
    codes[row] = place;
  }
  return { codes, values };
}
