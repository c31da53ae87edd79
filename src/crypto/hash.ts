import { sha256 } from '@noble/hashes/sha2.js';

/**
 * SHA-256 of bytes, synchronously: 32 bytes. It links the entries of a ledger; beside BLAKE2b it is
 * three times as fast, and anyone can check it with WebCrypto.
 */
export const hash256 = (bytes: Uint8Array): Uint8Array => sha256(bytes);
