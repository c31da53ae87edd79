/**
 * Mycelium addresses of nodes, networks and machines, derived from keys (protocol I.2). The hash is
 * heavy: import this file with `import()`.
 */
import { blake3 } from '@noble/hashes/blake3.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { hexToBytes } from '@noble/hashes/utils.js';
import { isMyceliumSeed } from './mycelium-seed.ts';
import { addressesOf, inPrefix, type OverlayAddresses } from './overlay-addresses.ts';

/** The 16 bytes of a Mycelium address by its owner's 32-byte X25519 public key. */
function myceliumBytes(publicKey: Uint8Array): Uint8Array {
  const address = blake3(publicKey).slice(0, 16);
  let parity = address[0]!;
  parity ^= parity >> 4;
  parity ^= parity >> 2;
  parity ^= parity >> 1;
  address[0] = 0x04 | (parity & 1);
  return address;
}

/** Mycelium addresses by a 32-byte X25519 public key. */
export function myceliumAddresses(publicKey: Uint8Array): OverlayAddresses {
  const address = myceliumBytes(publicKey);
  return addressesOf(address, address);
}

/** X25519 secret of a zos node by the 32-byte seed of its Ed25519 identity: its scalar (RFC 8032). */
export function nodeMyceliumSecret(seed: Uint8Array): Uint8Array {
  const secret = sha512(seed).slice(0, 32);
  secret[0]! &= 0xf8;
  secret[31] = (secret[31]! & 0x7f) | 0x40;
  return secret;
}

/**
 * Mycelium address of a machine by the X25519 public key of its network, whose secret is the
 * workload's `hex_key`, and its own `hex_seed` (6 bytes, not all 00 nor all ff). Throws RangeError
 * for another seed.
 */
export function myceliumMachineAddress(networkKey: Uint8Array, hexSeed: string): string {
  if (!isMyceliumSeed(hexSeed)) throw new RangeError('A Mycelium seed has 6 bytes, not all alike');
  return inPrefix(myceliumBytes(networkKey), [0xff, 0x0f, ...hexToBytes(hexSeed)]);
}
