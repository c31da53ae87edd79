import { ed25519, x25519 } from '@noble/curves/ed25519.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ipv6Bytes } from './ipv6.ts';
import {
  myceliumAddresses,
  myceliumMachineAddress,
  nodeMyceliumSecret,
} from './mycelium-addresses.ts';

const zeros = utf8ToBytes('0'.repeat(32));
const key = fc.uint8Array({ minLength: 32, maxLength: 32 });

describe('Mycelium', () => {
  it('gives a key the address of the current rule, not of the one before 0.5', () => {
    const publicKey = hexToBytes(
      'abd16194646defe7ad2318a0f0a69eb2e3fe939c3b0b51cf0bb88bb8028ecd1d',
    );
    expect(myceliumAddresses(publicKey)).toEqual({
      address: '597:d890:a254:dd45:2bc6:9a47:40d5:ed83',
      subnet: '597:d890:a254:dd45::/64',
      gateway: '597:d890:a254:dd45::1',
    });
  });

  it('gives a node the address of its identity converted to X25519', () => {
    const publicKey = x25519.getPublicKey(nodeMyceliumSecret(zeros));
    expect(myceliumAddresses(publicKey).address).toBe('4ab:a202:a8e9:5e01:4e3e:48c0:6fba:6527');
  });

  it('gives a machine an address in the subnet of its network', () => {
    const publicKey = x25519.getPublicKey(hexToBytes('11'.repeat(32)));
    expect(bytesToHex(publicKey)).toMatch(/^7b4e909b.*3f13$/);
    expect(myceliumAddresses(publicKey).address).toBe('5ea:4578:6f:62c8:bee5:3ee9:c3f0:1fc6');
    expect(myceliumMachineAddress(publicKey, 'b60f2b7ec39c')).toBe(
      '5ea:4578:6f:62c8:ff0f:b60f:2b7e:c39c',
    );
  });

  it('refuses a seed of all zeros or all ones', () => {
    for (const seed of ['000000000000', 'ffffffffffff', '00'])
      expect(() => myceliumMachineAddress(zeros, seed)).toThrow(RangeError);
  });

  it('takes from an identity the secret that the curve library takes', () => {
    fc.assert(
      fc.property(key, (seed) => {
        expect(nodeMyceliumSecret(seed)).toEqual(ed25519.utils.toMontgomerySecret(seed));
      }),
    );
  });

  it('stays in 400::/7 for every key', () => {
    fc.assert(
      fc.property(key, (publicKey) => {
        expect([4, 5]).toContain(ipv6Bytes(myceliumAddresses(publicKey).address)![0]);
      }),
    );
  });
});
