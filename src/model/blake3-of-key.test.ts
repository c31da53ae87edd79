import { blake3 } from '@noble/hashes/blake3.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { blake3OfKey } from './blake3-of-key.ts';

it('is what another implementation says, for everything that fits one block', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      expect(bytesToHex(blake3OfKey(bytes))).toBe(bytesToHex(blake3(bytes)));
    }),
  );
});

it('refuses what needs a tree', () => {
  expect(() => blake3OfKey(new Uint8Array(65))).toThrow(RangeError);
});
