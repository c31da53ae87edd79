import { expect, it } from 'vitest';
import { generateKey, keyFromSeed, keyFromStored, verify } from './ed25519.ts';

const message = new TextEncoder().encode('a message');

it('makes keys whose secret the browser keeps to itself', async () => {
  const key = await generateKey();
  expect(key.persistable?.extractable).toBe(false);
  expect(await verify(key.publicKey, message, await key.sign(message))).toBe(true);
});

it('survives the structured clone of IndexedDB', async () => {
  const key = await generateKey();
  const again = keyFromStored(structuredClone(key.persistable!), key.publicKey);
  expect(await verify(key.publicKey, message, await again.sign(message))).toBe(true);
});

it('derives the same key from a seed as everywhere else', async () => {
  const key = await keyFromSeed(new Uint8Array(32));
  const hex = [...key.publicKey].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  expect(hex).toBe('3b6a27bcceb6a42d62a3a8d02a6f0d73653215771de243a63ac048a18b59da29');
});
