/** Addresses in Mycelium, derived from keys (protocol I.1). */
import { blake3OfKey } from './blake3-of-key.ts';
import { fromHex } from './hex.ts';
import { isMyceliumSeed } from './mycelium-seed.ts';
import { addressesOf, inPrefix, type OverlayAddresses } from './overlay-addresses.ts';

/** The 16 bytes of a Mycelium address by its owner's 32-byte X25519 public key. */
function myceliumBytes(publicKey: Uint8Array): Uint8Array {
  const address = blake3OfKey(publicKey).slice(0, 16);
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

/**
 * Mycelium address of a machine by the X25519 public key of its network, whose secret is the
 * workload's `hex_key`, and its own `hex_seed` (6 bytes, not all 00 nor all ff). Throws RangeError
 * for another seed.
 */
export function myceliumMachineAddress(networkKey: Uint8Array, hexSeed: string): string {
  if (!isMyceliumSeed(hexSeed)) throw new RangeError('A Mycelium seed has 6 bytes, not all alike');
  return inPrefix(myceliumBytes(networkKey), [0xff, 0x0f, ...fromHex(hexSeed)]);
}
