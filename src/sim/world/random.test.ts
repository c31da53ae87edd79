import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Random, mix, runningTotals, seedKey } from './random.ts';

const draw = <T>(times: number, next: () => T): T[] => Array.from({ length: times }, next);

describe('the seeded generator', () => {
  it('gives for a seed the numbers it has always given', () => {
    const text = new Random('threefold');
    expect(draw(6, () => text.next())).toEqual([
      3329229551, 1377047875, 1671353559, 2534650930, 4271625835, 4079825396,
    ]);
    const number = new Random(42);
    expect(draw(6, () => number.next())).toEqual([
      1129138509, 989947853, 4052689655, 820133927, 1808981761, 1551852694,
    ]);
  });

  it('starts anew from the same seed and elsewhere from another', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const first = new Random(a);
        const numbers = draw(8, () => first.next());
        const again = new Random(a);
        expect(draw(8, () => again.next())).toEqual(numbers);
        if (a === b) return;
        const other = new Random(b);
        expect(draw(8, () => other.next())).not.toEqual(numbers);
      }),
    );
  });

  it('keeps whole numbers within their bounds', () => {
    const bound = fc.integer({ min: 1, max: 2 ** 32 });
    fc.assert(
      fc.property(fc.string(), bound, (seed, n) => {
        const value = new Random(seed).below(n);
        expect(Number.isInteger(value) && value >= 0 && value < n).toBe(true);
        const between = new Random(seed).between(-n, n);
        expect(Number.isInteger(between) && between >= -n && between <= n).toBe(true);
      }),
    );
  });

  it('spreads evenly and keeps its odds', () => {
    const random = new Random('odds');
    const counts = new Array<number>(10).fill(0);
    for (const value of draw(100_000, () => random.below(10))) counts[value]!++;
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400);
    const hits = draw(100_000, () => random.chance(30)).filter(Boolean).length;
    expect(Math.abs(hits - 3_000)).toBeLessThan(250);
  });

  it('picks by weight, and never what weighs nothing', () => {
    const random = new Random('weights');
    const totals = runningTotals([3, 0, 1, 6]);
    const counts = [0, 0, 0, 0];
    for (const index of draw(100_000, () => random.weighted(totals))) counts[index]!++;
    expect(counts[1]).toBe(0);
    expect(Math.abs(counts[0]! - 30_000)).toBeLessThan(700);
    expect(Math.abs(counts[2]! - 10_000)).toBeLessThan(500);
    expect(Math.abs(counts[3]! - 60_000)).toBeLessThan(800);
  });

  it('refuses to pick from nothing', () => {
    expect(() => new Random(1).pick([])).toThrow(RangeError);
    expect(() => new Random(1).weighted([0, 0])).toThrow(RangeError);
  });
});

describe('the stateless hash', () => {
  it('gives for its numbers the word it has always given', () => {
    expect([mix(), mix(0), mix(1), mix(0, 0), mix(1, 2, 3), mix(3, 2, 1)]).toEqual([
      2462723854, 1290509781, 650077539, 3294919254, 2156772903, 3920002648,
    ]);
    expect([seedKey(''), seedKey('threefold'), seedKey(42), seedKey('42')]).toEqual([
      2593605371, 2807431696, 320487060, 320487060,
    ]);
  });

  it('has no collision among neighbours and uses all bits', () => {
    const words = new Set<number>();
    let ones = 0;
    for (let row = 0; row < 200; row++) {
      for (let thing = 0; thing < 200; thing++) {
        const word = mix(7, row, thing);
        words.add(word);
        ones |= word;
      }
    }
    // Of 40,000 random words of 32 bits, 0.2 pairs are expected to be equal.
    expect(words.size).toBeGreaterThanOrEqual(39_997);
    expect(ones >>> 0).toBe(0xffffffff);
  });

  it('changes about half of its bits with one bit of any argument', () => {
    const arguments_ = fc.tuple(fc.nat(), fc.nat(), fc.nat());
    let flipped = 0;
    let runs = 0;
    fc.assert(
      fc.property(arguments_, fc.nat(2), fc.nat(30), (numbers, position, bit) => {
        const changed = numbers.map((n, i) => (i === position ? n ^ (1 << bit) : n));
        let difference = mix(...numbers) ^ mix(...changed);
        for (; difference; difference &= difference - 1) flipped++;
        runs++;
      }),
      { numRuns: 2_000, seed: 1 },
    );
    expect(flipped / runs).toBeGreaterThan(15.5);
    expect(flipped / runs).toBeLessThan(16.5);
  });
});
