import { x25519 } from '@noble/curves/ed25519.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { x25519PublicKey } from './x25519.ts';

const secrets = fc.uint8Array({ minLength: 32, maxLength: 32 });
async function isDerivedFrom(secret: Uint8Array): Promise<void> {
  expect(await x25519PublicKey(secret)).toEqual(x25519.getPublicKey(secret));
}

afterEach(() => vi.unstubAllGlobals());

it('derives the public key of RFC 7748', async () => {
  const bob = hexToBytes('5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb');
  expect(bytesToHex(await x25519PublicKey(bob))).toBe(
    'de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f',
  );
});

it('derives the public key of any secret', () =>
  fc.assert(fc.asyncProperty(secrets, isDerivedFrom), { numRuns: 50 }));

it('derives the same where the browser has no code of its own for it', async () => {
  const getRandomValues = crypto.getRandomValues.bind(crypto);
  vi.stubGlobal('crypto', { getRandomValues });
  await fc.assert(fc.asyncProperty(secrets, isDerivedFrom), { numRuns: 10 });
});

it('refuses a secret of another length', async () => {
  await expect(x25519PublicKey(new Uint8Array(31))).rejects.toThrow(RangeError);
});
