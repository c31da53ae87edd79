import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { expect, it } from 'vitest';
import { hash256 } from './hash.ts';

it.each([
  ['', '0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8'],
  ['abc', 'bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319'],
])('hashes %j as every BLAKE2b-256 does', (text, hash) => {
  expect(bytesToHex(hash256(utf8ToBytes(text)))).toBe(hash);
});
