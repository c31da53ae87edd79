import { base58 } from '@scure/base';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeBase58, encodeBase58 } from './base58.ts';

const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 40 }),
  fc.uint8Array({ maxLength: 4 }).map((tail) => Uint8Array.from([0, 0, 0, ...tail])),
);

test('bytes are written as another implementation writes them, leading zeros included', () => {
  fc.assert(
    fc.property(bytes, (value) => {
      expect(encodeBase58(value)).toBe(base58.encode(value));
    }),
  );
});

test('a text is read back to its bytes', () => {
  fc.assert(
    fc.property(bytes, (value) => {
      expect(decodeBase58(encodeBase58(value))).toEqual(value);
    }),
  );
});

test.each(['0', 'O', 'I', 'l', ' ', 'é'])('%j is no digit', (letter) => {
  expect(() => decodeBase58(`2${letter}`)).toThrow(RangeError);
});
