import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { afterEach, expect, it, vi } from 'vitest';
import { hash256, hash256Soon } from './hash.ts';

const bytes = (text: string) => utf8ToBytes(text) as Uint8Array<ArrayBuffer>;

afterEach(() => vi.unstubAllGlobals());

it.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
])('hashes %j as every SHA-256 does', async (text, hash) => {
  expect(bytesToHex(hash256(bytes(text)))).toBe(hash);
  expect(bytesToHex(await hash256Soon(bytes(text)))).toBe(hash);
});

it('hashes the same where the browser has no code of its own for it', async () => {
  vi.stubGlobal('crypto', {});
  expect(await hash256Soon(bytes('abc'))).toEqual(hash256(bytes('abc')));
});
