import { expect, it } from 'vitest';
import { x25519PublicKey } from './x25519.ts';

it('derives the same public key as everywhere else', async () => {
  const hex = [...(await x25519PublicKey(new Uint8Array(32).fill(0x11)))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  expect(hex).toBe('7b4e909bbe7ffe44c465a220037d608ee35897d31ef972f07f74892cb0f73f13');
});
