/**
 * Unsigned 64.64 fixed point, the arithmetic in which TFChain prices a contract (protocol B.3).
 * A value is its numerator over 2⁶⁴ in a bigint. Products and quotients truncate, only `round`
 * rounds. The chain's type ends at 2⁶⁴; no amount of a bill comes near, so nothing checks for it.
 */
export type Fixed = bigint;

const FRACTION_BITS = 64n;
const HALF: Fixed = 1n << 63n;

/** A whole number ≥ 0. Throws RangeError for a fraction. */
export const fixed = (whole: number | bigint): Fixed => BigInt(whole) << FRACTION_BITS;

/**
 * The double nearest to a decimal, taken exactly: 0.7 is a little less than seven tenths, on the
 * chain as here. For values below 2⁵³ whose lowest bit stands no deeper than 2⁻⁶⁴.
 */
export const fixedFromDouble = (value: number): Fixed => BigInt(value * 2 ** 64);

/** a · b, truncated. */
export const multiply = (a: Fixed, b: Fixed): Fixed => (a * b) >> FRACTION_BITS;

/** a / b, truncated. Throws RangeError when b is 0. */
export const divide = (a: Fixed, b: Fixed): Fixed => (a << FRACTION_BITS) / b;

/** The nearest whole number, halves up. */
export const round = (a: Fixed): bigint => (a + HALF) >> FRACTION_BITS;

/** For drawing only: the nearest double or one beside it. */
export const toDouble = (a: Fixed): number => Number(a) / 2 ** 64;
