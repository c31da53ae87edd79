import { blake2b } from '@noble/hashes/blake2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { blake2bOfBlock } from './blake2b-of-block.ts';

it('is what RFC 7693 says of "abc"', () => {
  expect(bytesToHex(blake2bOfBlock(new TextEncoder().encode('abc')))).toBe(
    'ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1' +
      '7d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923',
  );
});

it('is what another implementation says, for everything that fits one block', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 128 }), (bytes) => {
      expect(bytesToHex(blake2bOfBlock(bytes))).toBe(bytesToHex(blake2b(bytes)));
    }),
  );
});

it('refuses what takes several blocks', () => {
  expect(() => blake2bOfBlock(new Uint8Array(129))).toThrow(RangeError);
});
