import { decodeBase64 } from './base64.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** A key that signs. The secret is never readable; `persistable` can be kept in IndexedDB. */
export interface Ed25519Key {
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
  /** 64 bytes over the message as it is. */
  sign(message: Uint8Array): Promise<Uint8Array>;
  /** The non-extractable private key; null where the browser cannot hold one. */
  readonly persistable: CryptoKey | null;
}

const ALGORITHM = 'Ed25519';
const KEY_BYTES = 32;
const SIGNATURE_BYTES = 64;
/** DER of a PKCS #8 private key up to the 32 bytes of the seed (RFC 8410). */
const PKCS8_HEAD = [48, 46, 2, 1, 0, 48, 5, 6, 3, 43, 101, 112, 4, 34, 4, 32];

let curve: Promise<typeof import('@noble/curves/ed25519.js').ed25519> | undefined;
const noble = () => (curve ??= import('@noble/curves/ed25519.js').then(({ ed25519 }) => ed25519));
const owned = (bytes: Uint8Array): Bytes => bytes as Bytes;

let support: Promise<boolean> | undefined;

/** Asks once whether WebCrypto is here (not in insecure contexts) and knows Ed25519. */
const isNative = (): Promise<boolean> =>
  (support ??= (async () => {
    try {
      await crypto.subtle.generateKey(ALGORITHM, false, ['sign', 'verify']);
      return true;
    } catch {
      return false;
    }
  })());

/** A key read back from where its `persistable` part was kept. */
export const keyFromStored = (privateKey: CryptoKey, publicKey: Uint8Array): Ed25519Key => ({
  publicKey,
  persistable: privateKey,
  sign: async (message) =>
    new Uint8Array(await crypto.subtle.sign(ALGORITHM, privateKey, owned(message))),
});

async function keyInPage(seed: Uint8Array): Promise<Ed25519Key> {
  const ed25519 = await noble();
  return {
    publicKey: ed25519.getPublicKey(seed),
    persistable: null,
    sign: async (message) => ed25519.sign(message, seed),
  };
}

/** A new random key. */
export async function generateKey(): Promise<Ed25519Key> {
  if (!(await isNative())) return keyInPage(crypto.getRandomValues(new Uint8Array(KEY_BYTES)));
  const pair = await crypto.subtle.generateKey(ALGORITHM, false, ['sign', 'verify']);
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  return keyFromStored(pair.privateKey, publicKey);
}

/** The key of a 32-byte seed (RFC 8032 secret key). Throws RangeError for another length. */
export async function keyFromSeed(seed: Uint8Array): Promise<Ed25519Key> {
  if (seed.length !== KEY_BYTES) throw new RangeError('An Ed25519 seed has 32 bytes');
  if (!(await isNative())) return keyInPage(seed.slice());
  const pkcs8 = Uint8Array.of(...PKCS8_HEAD, ...seed);
  const readable = await crypto.subtle.importKey('pkcs8', pkcs8, ALGORITHM, true, ['sign']);
  const { x = '' } = await crypto.subtle.exportKey('jwk', readable);
  const key = await crypto.subtle.importKey('pkcs8', pkcs8, ALGORITHM, false, ['sign']);
  return keyFromStored(key, decodeBase64(x));
}

const MAX_CACHED = 4096;
const imported = new Map<string, Promise<CryptoKey | null>>();

/** The public key for WebCrypto; null for 32 bytes that are no point of the curve. */
function importPublic(publicKey: Uint8Array): Promise<CryptoKey | null> {
  const name = String.fromCharCode(...publicKey);
  let key = imported.get(name);
  if (!key) {
    key = crypto.subtle
      .importKey('raw', owned(publicKey), ALGORITHM, false, ['verify'])
      .catch(() => null);
    if (imported.size >= MAX_CACHED) imported.clear();
    imported.set(name, key);
  }
  return key;
}

/**
 * True when `signature` (64 bytes) over `message` is by `publicKey` (32 bytes). Anything malformed
 * is false; it never throws. Calls may run side by side: keys are imported once.
 */
export async function verify(
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  if (publicKey.length !== KEY_BYTES || signature.length !== SIGNATURE_BYTES) return false;
  if (await isNative()) {
    const key = await importPublic(publicKey);
    return key !== null && crypto.subtle.verify(ALGORITHM, key, owned(signature), owned(message));
  }
  const ed25519 = await noble();
  try {
    // The strict rule of RFC 8032, which is WebCrypto's.
    return ed25519.verify(signature, message, publicKey, { zip215: false });
  } catch {
    return false;
  }
}
