import { x25519 } from '@noble/curves/ed25519.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { x25519PublicKey } from './x25519.ts';

const hexOf = (secret: Uint8Array) => bytesToHex(x25519PublicKey(secret));

it('gives every secret the public key that another implementation gives it', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (secret) => {
      expect(hexOf(secret)).toBe(bytesToHex(x25519.getPublicKey(secret)));
    }),
  );
});

it.each([0x00, 0xff])('takes a secret of nothing but %i', (byte) => {
  const secret = new Uint8Array(32).fill(byte);
  expect(hexOf(secret)).toBe(bytesToHex(x25519.getPublicKey(secret)));
});
