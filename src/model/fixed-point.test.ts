import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divide, fixed, fixedFromDouble, multiply, round, toDouble } from './fixed-point.ts';

const whole = fc.bigInt({ min: 0n, max: 1n << 40n });
const positive = fc.bigInt({ min: 1n, max: 1n << 40n });

describe('fixed point', () => {
  it('truncates a quotient and never exceeds the true value when multiplied back', () => {
    fc.assert(
      fc.property(whole, positive, (a, b) => {
        const back = multiply(divide(fixed(a), fixed(b)), fixed(b));
        expect(back <= fixed(a)).toBe(true);
        expect(fixed(a) - back < b).toBe(true);
      }),
    );
  });

  it('rounds to the nearest whole number and halves up', () => {
    expect(round(fixed(5) / 2n)).toBe(3n);
    expect(round(fixed(5) / 2n - 1n)).toBe(2n);
    expect(round(fixed(7))).toBe(7n);
  });

  it('takes a decimal as its double, not as the decimal', () => {
    expect(fixedFromDouble(1.25)).toBe(fixed(5) / 4n);
    expect(fixedFromDouble(0.8)).toBeGreaterThan((fixed(8) + 9n) / 10n);
    expect(fixedFromDouble(0.7)).toBeLessThan(fixed(7) / 10n);
    expect(toDouble(fixedFromDouble(0.4))).toBe(0.4);
  });
});
