import { ipv6Text } from './ipv6.ts';

/** What a key gives its owner in an overlay network, as canonical text. */
export interface OverlayAddresses {
  readonly address: string;
  /** The routed /64, with its length. */
  readonly subnet: string;
  /** The first address of the subnet. */
  readonly gateway: string;
}

export const PREFIX_BYTES = 8;

/** The address of `tail` in the /64 of a prefix. */
export function inPrefix(prefix: Uint8Array, tail: readonly number[] | Uint8Array): string {
  const bytes = new Uint8Array(16);
  bytes.set(prefix.subarray(0, PREFIX_BYTES));
  bytes.set(tail, 16 - tail.length);
  return ipv6Text(bytes);
}

/** What an overlay gives by an address and a prefix, 16 bytes each. */
export const addressesOf = (address: Uint8Array, prefix: Uint8Array): OverlayAddresses => ({
  address: ipv6Text(address),
  subnet: `${inPrefix(prefix, [])}/64`,
  gateway: inPrefix(prefix, [1]),
});
