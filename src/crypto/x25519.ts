import { decodeBase64 } from './base64.ts';

const KEY_BYTES = 32;
const ALGORITHM = 'X25519';
/** DER of a PKCS #8 private key up to the 32 bytes of the secret (RFC 8410). */
const PKCS8_HEAD = [48, 46, 2, 1, 0, 48, 5, 6, 3, 43, 101, 110, 4, 34, 4, 32];

let curve: Promise<typeof import('@noble/curves/ed25519.js').x25519> | undefined;
const noble = () => (curve ??= import('@noble/curves/ed25519.js').then(({ x25519 }) => x25519));

/**
 * The X25519 public key of a secret, 32 bytes each. Throws RangeError for another length. The
 * browser's own code is five times as fast and nothing to load; where there is none (no secure
 * context, older browsers) the curve is loaded.
 */
export async function x25519PublicKey(secret: Uint8Array): Promise<Uint8Array> {
  if (secret.length !== KEY_BYTES) throw new RangeError('An X25519 secret has 32 bytes');
  const pkcs8 = Uint8Array.of(...PKCS8_HEAD, ...secret);
  try {
    const key = await crypto.subtle.importKey('pkcs8', pkcs8, ALGORITHM, true, ['deriveBits']);
    const { x = '' } = await crypto.subtle.exportKey('jwk', key);
    return decodeBase64(x);
  } catch {
    return (await noble()).getPublicKey(secret);
  }
}
