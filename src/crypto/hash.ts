import { sha256 } from '@noble/hashes/sha2.js';

/**
 * SHA-256 of bytes, at once: 32 bytes. It links the entries of a ledger; a line of a world file has
 * the hash that `sha256sum` tells. BLAKE2b, which addresses need, takes three times as long.
 */
export const hash256 = (bytes: Uint8Array): Uint8Array => sha256(bytes);

/**
 * The same by the browser's own code, which is some times as fast but not at once. Falls back to
 * `hash256` where there is none (no secure context).
 */
export async function hash256Soon(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  // Its type says that it is always there; in a page without a secure context it is not.
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  return subtle ? new Uint8Array(await subtle.digest('SHA-256', bytes)) : hash256(bytes);
}
