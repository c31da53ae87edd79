import { ed25519, x25519 } from '@noble/curves/ed25519.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contractId, twinId } from './ids.ts';
import { ipv6Bytes } from './ipv6.ts';
import { myceliumAddresses, myceliumMachineAddress } from './mycelium-addresses.ts';
import {
  deviceName,
  hardwareAddress,
  yggdrasilAddresses,
  yggdrasilMachineAddress,
} from './yggdrasil-addresses.ts';

const zeros = utf8ToBytes('0'.repeat(32));
const key = fc.uint8Array({ minLength: 32, maxLength: 32 });

describe('Yggdrasil', () => {
  it('gives the node of the reference its address, subnet and gateway', () => {
    expect(yggdrasilAddresses(ed25519.getPublicKey(zeros))).toEqual({
      address: '203:45bf:8a48:8361:c04c:1321:ea32:50ad',
      subnet: '303:45bf:8a48:8361::/64',
      gateway: '303:45bf:8a48:8361::1',
    });
  });

  it('gives a machine an address in the subnet of its node', () => {
    expect(yggdrasilMachineAddress('301:8d90:378f:a93::/64', utf8ToBytes('bbbb'))).toBe(
      '301:8d90:378f:a93:9b73:d9aa:7cec:73be',
    );
    expect(() => yggdrasilMachineAddress('nowhere', zeros)).toThrow(RangeError);
  });

  it('stays in 200::/7 for every key, a key of zeros included', () => {
    fc.assert(
      fc.property(fc.oneof(key, fc.constant(new Uint8Array(32))), (publicKey) => {
        const { address, subnet } = yggdrasilAddresses(publicKey);
        expect(ipv6Bytes(address)![0]).toBe(2);
        expect(subnet.startsWith('3')).toBe(true);
      }),
    );
  });
});

describe('a device of a machine', () => {
  it('has a short name that depends on everything it is named after', () => {
    const name = (twin: number, contract: number, machine: string, tag: string): string =>
      deviceName(twinId(twin), contractId(contract), machine, tag);
    const names = [
      name(42, 7, 'vm1', 'ygg'),
      name(43, 7, 'vm1', 'ygg'),
      name(42, 8, 'vm1', 'ygg'),
      name(42, 7, 'vm2', 'ygg'),
      name(42, 7, 'vm1', 'pub'),
    ];
    expect(new Set(names).size).toBe(5);
    for (const one of names) expect(one).toMatch(/^[1-9A-HJ-NP-Za-km-z]{13}$/);
  });

  it('has a hardware address that is local, unicast and in the ranges of a node', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const address = hardwareAddress(`ygg:${text}`);
        expect(address).toHaveLength(6);
        expect(address[0]! & 3).toBe(2);
        expect(address[3]! <= 0x90 || address[0]! >= 0x90).toBe(true);
        expect(hardwareAddress(`ygg:${text}`)).toEqual(address);
      }),
    );
  });
});

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
    const publicKey = x25519.getPublicKey(ed25519.utils.toMontgomerySecret(zeros));
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

  it('stays in 400::/7 for every key', () => {
    fc.assert(
      fc.property(key, (publicKey) => {
        expect([4, 5]).toContain(ipv6Bytes(myceliumAddresses(publicKey).address)![0]);
      }),
    );
  });
});
