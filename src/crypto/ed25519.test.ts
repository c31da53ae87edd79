import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { encodeAddress } from './ss58.ts';

/** Secret of the public development phrase of Substrate. */
const DEV_SEED = hexToBytes('fac7959dbfe72f052e5a0c3c8d6530f202b02fd8f9f5ca3580ec8deb7797479e');
const CHALLENGE = hexToBytes('f3b4cfe5b613810a034d850a06de53be');
const SIGNATURE =
  '30d010acb1a9227cc04fb9f43e5eaeb6e9d970fe848687d97ab033a95ec75a86' +
  '10e6f1d81a3212ff72cb7bb5417717879563c6b9695dc8fb4aeb4a31cc4b250a';

/** A fresh copy of the module, so that it looks again at what the browser can do. */
async function load(native: boolean): Promise<typeof import('./ed25519.ts')> {
  vi.resetModules();
  if (!native) vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
  return import('./ed25519.ts');
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe.each([
  ['WebCrypto', true],
  ['the fallback', false],
])('with %s', (_name, native) => {
  it('signs a challenge as the grid client does, with the address of the phrase', async () => {
    const { keyFromSeed } = await load(native);
    const key = await keyFromSeed(DEV_SEED);
    expect(encodeAddress(key.publicKey)).toBe('5DFJF7tY4bpbpcKPJcBTQaKuCDEPCpiz8TRjpmLeTtweqmXL');
    expect(bytesToHex(await key.sign(CHALLENGE))).toBe(SIGNATURE);
    expect(key.persistable !== null).toBe(native);
    expect(key.persistable?.extractable ?? false).toBe(false);
  });

  it('verifies what it signed and nothing that was changed', async () => {
    const { generateKey, verify } = await load(native);
    const key = await generateKey();
    const other = await generateKey();
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.nat(511), async (message, bit) => {
        const signature = await key.sign(message);
        expect(await verify(key.publicKey, message, signature)).toBe(true);
        expect(await verify(other.publicKey, message, signature)).toBe(false);
        expect(await verify(key.publicKey, Uint8Array.of(...message, 0), signature)).toBe(false);
        signature[bit >> 3]! ^= 1 << (bit & 7);
        expect(await verify(key.publicKey, message, signature)).toBe(false);
      }),
      { numRuns: native ? 100 : 10 },
    );
  });

  it('calls malformed keys and signatures false', async () => {
    const { verify } = await load(native);
    const signature = hexToBytes(SIGNATURE);
    expect(await verify(new Uint8Array(32).fill(255), CHALLENGE, signature)).toBe(false);
    expect(await verify(new Uint8Array(31), CHALLENGE, signature)).toBe(false);
    expect(await verify(new Uint8Array(32), CHALLENGE, signature.subarray(1))).toBe(false);
  });
});

it('takes a stored private key back with its public key', async () => {
  const { generateKey, keyFromStored, verify } = await load(true);
  const key = await generateKey();
  const again = keyFromStored(structuredClone(key.persistable!), key.publicKey);
  expect(await verify(key.publicKey, CHALLENGE, await again.sign(CHALLENGE))).toBe(true);
});

it('refuses a seed of another length', async () => {
  const { keyFromSeed } = await load(true);
  await expect(keyFromSeed(new Uint8Array(31))).rejects.toThrow(RangeError);
});
