import { ed25519 } from '@noble/curves/ed25519.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contractId, twinId } from './ids.ts';
import { ipv6Bytes } from './ipv6.ts';
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
