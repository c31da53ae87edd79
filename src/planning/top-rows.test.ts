import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TopRows } from './top-rows.ts';

it('keeps the smallest keys, as sorting all would', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50)), fc.integer({ min: 1, max: 20 }), (keys, limit) => {
      const top = new TopRows(limit);
      for (const key of keys) top.offer(key);
      expect(top.sorted()).toEqual(keys.toSorted((a, b) => a - b).slice(0, limit));
    }),
  );
});
