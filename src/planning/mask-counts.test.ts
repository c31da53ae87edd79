import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MaskCounts } from './mask-counts.ts';

it('counts masks, however many different ones there are', () => {
  const masks = fc.array(fc.oneof(fc.nat(8), fc.nat(2 ** 30)), { maxLength: 800 });
  fc.assert(
    fc.property(masks, fc.nat(2 ** 30), (all, cleared) => {
      const counts = new MaskCounts();
      const expected = new Map<number, number>();
      for (const mask of all) {
        counts.add(mask);
        expected.set(mask, (expected.get(mask) ?? 0) + 1);
      }
      const found = new Map<number, number>();
      counts.forEach((mask, count) => found.set(mask, count));
      expect(found).toEqual(expected);
      expect(counts.without(cleared)).toBe(all.filter((mask) => (mask & ~cleared) === 0).length);
    }),
  );
});
