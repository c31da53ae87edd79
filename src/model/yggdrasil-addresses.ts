/** Addresses in Yggdrasil, derived from keys (protocol I.2). Heavy hashes: import with `import()`. */
import { md5 } from '@noble/hashes/legacy.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { base58 } from '@scure/base';
import type { ContractId, TwinId } from './ids.ts';
import { ipv6Bytes } from './ipv6.ts';
import { addressesOf, inPrefix, PREFIX_BYTES, type OverlayAddresses } from './overlay-addresses.ts';

/** Yggdrasil addresses of a node by its 32-byte Ed25519 public key. */
export function yggdrasilAddresses(publicKey: Uint8Array): OverlayAddresses {
  const inverted = publicKey.map((byte) => ~byte);
  const bit = (i: number): number => ((inverted[i >> 3] ?? 0) >> (7 - (i & 7))) & 1;
  let ones = 0;
  while (bit(ones) === 1) ones++;
  const address = new Uint8Array(16);
  address[0] = 0x02;
  address[1] = ones;
  // The zero that ends the ones is implied.
  for (let i = 0; i < 14 * 8; i++) address[2 + (i >> 3)]! |= bit(ones + 1 + i) << (7 - (i & 7));
  const prefix = address.slice();
  prefix[0] = 0x03;
  return addressesOf(address, prefix);
}

/**
 * Address of a machine's interface in its node's Yggdrasil subnet, given as text, by the bytes of
 * the interface's hardware address. Throws RangeError for a subnet that is none.
 */
export function yggdrasilMachineAddress(subnet: string, hardwareAddress: Uint8Array): string {
  const prefix = ipv6Bytes(subnet.split('/', 1)[0]!);
  if (!prefix) throw new RangeError(`Not an IPv6 subnet: ${subnet}`);
  return inPrefix(prefix, sha512(hardwareAddress).subarray(0, PREFIX_BYTES));
}

/** Name of the device that a node gives a workload in a network of its own, such as "ygg". */
export const deviceName = (twin: TwinId, contract: ContractId, name: string, tag: string): string =>
  base58.encode(md5(new TextEncoder().encode(`${twin}-${contract}-${name}:${tag}`))).slice(0, 13);

const HARDWARE_BYTES = 6;

/**
 * Hardware address a node derives from a text, "ygg:" with the device's name for a machine's
 * Yggdrasil interface: the first six bytes within the md5 that, made local and unicast, lie in the
 * ranges nodes use; if none do, those of the next md5.
 */
export function hardwareAddress(text: string): Uint8Array {
  for (let hash = md5(new TextEncoder().encode(text)); ; hash = md5(hash)) {
    for (let at = 0; at <= hash.length - HARDWARE_BYTES; at++) {
      hash[at] = (hash[at]! | 0x02) & 0xfe;
      const address = hash.slice(at, at + HARDWARE_BYTES);
      if (isInRange(address)) return address;
    }
  }
}

function isInRange([a, b, , d, e, f]: Uint8Array): boolean {
  const head = (a! << 8) | b!;
  const tail = (d! << 16) | (e! << 8) | f!;
  if (tail <= 0x0051ff) return head >= 0x0003;
  return tail <= 0x9000ff ? head >= 0x0054 : head >= 0x9002;
}
