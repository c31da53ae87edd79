import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distribute } from './distribution.ts';

describe('a distribution', () => {
  it('example 37: pays a day of the 8.10 USD machine a tenth, four tenths and the rest', () => {
    expect(distribute('node', 270_000_000n, 0n)).toEqual([
      { to: 'staking', amount: 27_000_000n },
      { to: 'foundation', amount: 108_000_000n },
      { to: 'farmer', amount: 135_000_000n },
    ]);
  });

  it('example 38: pays a day of a name to the foundation but for a tenth', () => {
    expect(distribute('name', 6_000_000n, 0n)).toEqual([
      { to: 'staking', amount: 600_000n },
      { to: 'foundation', amount: 5_400_000n },
    ]);
  });

  it('gives the farmer the whole extra fee', () => {
    expect(distribute('rent', 0n, 123n)).toEqual([{ to: 'farmer', amount: 123n }]);
  });

  it('rounds shares to the nearest unit, a half down, and leaves the remainder to the last', () => {
    expect(distribute('node', 5n, 0n)).toEqual([
      { to: 'foundation', amount: 2n },
      { to: 'farmer', amount: 3n },
    ]);
    expect(distribute('name', 6n, 0n)).toEqual([
      { to: 'staking', amount: 1n },
      { to: 'foundation', amount: 5n },
    ]);
  });

  it('adds up to what was reserved', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('node' as const, 'rent' as const, 'name' as const),
        fc.bigInt({ min: 0n, max: 10n ** 18n }),
        fc.bigInt({ min: 0n, max: 10n ** 18n }),
        (type, standard, fee) => {
          const additional = type === 'rent' ? fee : 0n;
          const shares = distribute(type, standard, additional);
          const sum = shares.reduce((total, { amount }) => total + amount, 0n);
          expect(sum).toBe(standard + additional);
          expect(shares.every(({ amount }) => amount > 0n)).toBe(true);
        },
      ),
    );
  });
});
