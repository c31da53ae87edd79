import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AddressError, decodeAddress, encodeAddress } from './ss58.ts';

const ALICE = '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY';

function problemOf(address: string): string {
  try {
    decodeAddress(address);
  } catch (error) {
    if (error instanceof AddressError) return error.problem;
    throw error;
  }
  return 'none';
}

describe('an address', () => {
  it('is the text that other Substrate tools give the same key', () => {
    const key = 'd43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d';
    expect(encodeAddress(hexToBytes(key))).toBe(ALICE);
    expect(bytesToHex(decodeAddress(ALICE))).toBe(key);
  });

  it('gives back the key it was made of', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (key) => {
        expect(decodeAddress(encodeAddress(key))).toEqual(key);
      }),
    );
  });

  it('says what is wrong with a text that is none', () => {
    expect(problemOf('0OIl')).toBe('alphabet');
    expect(problemOf('')).toBe('length');
    expect(problemOf(ALICE.slice(0, -1))).toBe('length');
    expect(problemOf(ALICE.replace('5Grw', '5Grx'))).toBe('checksum');
    // The same key on Polkadot (prefix 0) and on Kusama (prefix 2).
    expect(problemOf('15oF4uVJwmo4TdGW7VfQxNLavjCXviqxT9S1MgbjMNHr6Sp5')).toBe('prefix');
    expect(problemOf('HNZata7iMYWmk5RvZRTiAsSDhV8366zq2YGb3tLH5Upf74F')).toBe('prefix');
    expect(() => encodeAddress(new Uint8Array(31))).toThrow(AddressError);
  });

  it('notices any single changed character', () => {
    const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
    fc.assert(
      fc.property(
        fc.nat(ALICE.length - 1),
        fc.constantFrom(...alphabet.split('')),
        (at, letter) => {
          fc.pre(letter !== ALICE[at]);
          expect(problemOf(ALICE.slice(0, at) + letter + ALICE.slice(at + 1))).not.toBe('none');
        },
      ),
    );
  });
});
