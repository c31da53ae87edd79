import { blake2b } from '@noble/hashes/blake2.js';
import type { AccountId } from '../model/ids.ts';
import { accountId } from '../model/ids.ts';
import { decodeBase58, encodeBase58 } from './base58.ts';

/** Address prefix of TFChain, also the one of Substrate chains in general (protocol A.1). */
export const SS58_PREFIX = 42;

const CONTEXT = new TextEncoder().encode('SS58PRE');
const KEY_BYTES = 32;
const CHECKSUM_BYTES = 2;

/** `alphabet`: not base58. `length`: not an account. `checksum`: mistyped. `prefix`: other chain. */
export type AddressProblem = 'alphabet' | 'length' | 'checksum' | 'prefix';

/** An address that is not one of this chain's; `problem` says in which way. */
export class AddressError extends Error {
  override readonly name = 'AddressError';
  readonly problem: AddressProblem;

  constructor(problem: AddressProblem, options?: ErrorOptions) {
    super(`Bad address: ${problem}`, options);
    this.problem = problem;
  }
}

function checksum(bytes: Uint8Array): Uint8Array {
  const input = new Uint8Array(CONTEXT.length + bytes.length);
  input.set(CONTEXT);
  input.set(bytes, CONTEXT.length);
  return blake2b(input).subarray(0, CHECKSUM_BYTES);
}

/** SS58 text of a 32-byte public key. Throws AddressError `length` for another length. */
export function encodeAddress(publicKey: Uint8Array): AccountId {
  if (publicKey.length !== KEY_BYTES) throw new AddressError('length');
  const bytes = new Uint8Array(1 + KEY_BYTES + CHECKSUM_BYTES);
  bytes[0] = SS58_PREFIX;
  bytes.set(publicKey, 1);
  bytes.set(checksum(bytes.subarray(0, 1 + KEY_BYTES)), 1 + KEY_BYTES);
  return accountId(encodeBase58(bytes));
}

/** The 32-byte public key of an SS58 text with this chain's prefix. Throws AddressError. */
export function decodeAddress(address: string): Uint8Array {
  let bytes: Uint8Array;
  try {
    bytes = decodeBase58(address);
  } catch (cause) {
    throw new AddressError('alphabet', { cause });
  }
  // Prefixes from 64 on take two bytes.
  const prefixBytes = (bytes[0] ?? 0) < 64 ? 1 : 2;
  if (bytes.length !== prefixBytes + KEY_BYTES + CHECKSUM_BYTES) throw new AddressError('length');
  const end = bytes.length - CHECKSUM_BYTES;
  const expected = checksum(bytes.subarray(0, end));
  if (expected.some((byte, i) => byte !== bytes[end + i])) throw new AddressError('checksum');
  if (bytes[0] !== SS58_PREFIX) throw new AddressError('prefix');
  return bytes.slice(1, end);
}
