import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GiB, KiB, MiB, TiB } from '../model/units.ts';
import { formatSize, parseSize } from './size.ts';

describe('sizes in text', () => {
  it.each([
    ['4', 4 * GiB],
    ['4 GB', 4 * GiB],
    [' 4gib ', 4 * GiB],
    ['512M', 512 * MiB],
    ['0.5 TB', TiB / 2],
    ['100 kb', 100 * KiB],
    ['17b', 17],
    ['17 B', 17],
    ['0', 0],
  ])('reads %o as bytes', (text, bytes) => {
    expect(parseSize(text)).toBe(bytes);
  });

  it.each(['', 'four', '-1', '1e9', '4 PB', '4 G B', 'NaN', '99999999999999999', '1..2', '4GB!'])(
    'does not read %o',
    (text) => {
      expect(parseSize(text)).toBeUndefined();
    },
  );

  it('reads back exactly what it wrote', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (bytes) => {
        expect(parseSize(formatSize(bytes))).toBe(bytes);
      }),
    );
  });

  it('writes the largest unit that divides', () => {
    expect([4 * GiB, 1536 * MiB, 2 * TiB, 1, 0].map(formatSize)).toEqual([
      '4GB',
      '1536MB',
      '2TB',
      '1B',
      '0B',
    ]);
  });
});
