/** Bits of each coordinate of a place: 65,536 steps around the earth, some 600 m. */
const BITS = 16;
const STEPS = 1 << BITS;
const DIGIT = 11;
const DIGITS = 1 << DIGIT;

/** The bits of a byte with room between them, so that two coordinates can be interleaved. */
const SPREAD = Uint16Array.from({ length: 256 }, (_, byte) => {
  let spread = 0;
  for (let bit = 0; bit < 8; bit++) spread |= ((byte >> bit) & 1) << (2 * bit);
  return spread;
});

const interleave = (value: number): number => SPREAD[value & 255]! | (SPREAD[value >> 8]! << 16);

/**
 * Number of the cell a place is in along a curve on which neighbours mostly stay neighbours
 * (Morton's). Coordinates from 0 to 1.
 */
export function cellNumber(x: number, y: number): number {
  const column = Math.min(STEPS - 1, (x * STEPS) | 0);
  const row = Math.min(STEPS - 1, (y * STEPS) | 0);
  return (interleave(column) | (interleave(row) << 1)) >>> 0;
}

/**
 * Sorts `values` by `keys`, both in place: three passes over eleven bits each.
 *
 * @param keys whole numbers below 2³²
 */
export function sortByKey(keys: Uint32Array, values: Uint32Array): void {
  let fromKeys = keys;
  let fromValues = values;
  let toKeys: Uint32Array = new Uint32Array(keys.length);
  let toValues: Uint32Array = new Uint32Array(keys.length);
  for (let shift = 0; shift < 32; shift += DIGIT) {
    const starts = new Uint32Array(DIGITS + 1);
    for (let i = 0; i < fromKeys.length; i++)
      starts[((fromKeys[i]! >>> shift) & (DIGITS - 1)) + 1]!++;
    for (let digit = 0; digit < DIGITS; digit++) starts[digit + 1]! += starts[digit]!;
    for (let i = 0; i < fromKeys.length; i++) {
      const key = fromKeys[i]!;
      const at = starts[(key >>> shift) & (DIGITS - 1)]!++;
      toKeys[at] = key;
      toValues[at] = fromValues[i]!;
    }
    [fromKeys, toKeys] = [toKeys, fromKeys];
    [fromValues, toValues] = [toValues, fromValues];
  }
  keys.set(fromKeys);
  values.set(fromValues);
}
