import { scryptAsync } from '@noble/hashes/scrypt.js';
import { decodeBase64 } from '../../crypto/base64.ts';
import { hash256 } from '../../crypto/hash.ts';
import { GridError } from '../../ports/errors.ts';
import { hex } from '../../model/hex.ts';
import type { MessageSecrets } from './sealed-message.ts';
import type { KnownSecrets } from './vault.ts';

/** How the secrets of a world file are locked; bytes in base 64. */
export interface Lock {
  readonly kdf: 'scrypt';
  readonly n: number;
  readonly r: number;
  readonly p: number;
  readonly salt: string;
  /** What the passphrase has to come to, beside the key. */
  readonly check: string;
  readonly iv: string;
  /** Hex of the SHA-256 of the encrypted text. */
  readonly digest: string;
}

/** What scrypt costs whoever tries passphrases. */
export interface Cost {
  readonly n: number;
  readonly r: number;
  readonly p: number;
}

/** 128 MiB and about a second, as OWASP advises. */
export const COST: Cost = { n: 2 ** 17, r: 8, p: 1 };
/** More than a browser has for a file that somebody made up: 1 GiB. */
const MOST: Cost = { n: 2 ** 20, r: 16, p: 4 };
const MOST_BYTES = 2 ** 30;

const encoder = new TextEncoder();

/**
 * Encrypts secrets under a passphrase (scrypt, AES-256-GCM), bound to the world whose newest hash
 * is `head`. Resolves to the lock, and the encrypted text for a line of its own. GridError
 * `capability.missing` on a page without a secure context.
 */
export async function lockSecrets(
  secrets: KnownSecrets,
  passphrase: string,
  head: string,
  { n, r, p }: Cost = COST,
): Promise<{ readonly lock: Lock; readonly data: string }> {
  const subtle = subtleOfBrowser();
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const { key, check } = await derive(subtle, passphrase, salt, { n, r, p });
  const plain = encoder.encode(JSON.stringify(Object.fromEntries(secrets)));
  const sealed = new Uint8Array(await subtle.encrypt(aes(iv, head), key, plain));
  const data = toBase64(sealed);
  const digest = digestOf(data);
  const lock: Lock = {
    kdf: 'scrypt',
    n,
    r,
    p,
    salt: toBase64(salt),
    check: toBase64(check),
    iv: toBase64(iv),
    digest,
  };
  return { lock, data };
}

/**
 * The secrets of a world file. GridError `world.passphrase` for a wrong one, `world.tampered` for
 * encrypted text that is not what was written, `capability.missing` without a secure context.
 */
export async function unlockSecrets(
  lock: Lock,
  data: string,
  passphrase: string,
  head: string,
): Promise<KnownSecrets> {
  const subtle = subtleOfBrowser();
  if (digestOf(data) !== lock.digest || !isBearable(lock)) throw tampered();
  let parts: { readonly salt: Bytes; readonly iv: Bytes; readonly sealed: Bytes };
  try {
    parts = {
      salt: decodeBase64(lock.salt),
      iv: decodeBase64(lock.iv),
      sealed: decodeBase64(data),
    };
  } catch (cause) {
    throw tampered(cause);
  }
  const { key, check } = await derive(subtle, passphrase, parts.salt, lock);
  if (toBase64(check) !== lock.check) throw new GridError('world.passphrase');
  try {
    const plain = await subtle.decrypt(aes(parts.iv, head), key, parts.sealed);
    const found = JSON.parse(new TextDecoder().decode(plain)) as Record<string, MessageSecrets>;
    return new Map(Object.entries(found));
  } catch (cause) {
    throw tampered(cause);
  }
}

type Bytes = Uint8Array<ArrayBuffer>;

const tampered = (cause?: unknown): GridError =>
  new GridError('world.tampered', { reason: 'secrets' }, { cause });

const digestOf = (data: string): string => hex(hash256(encoder.encode(data)));

function subtleOfBrowser(): SubtleCrypto {
  const { subtle } = globalThis.crypto as Partial<Crypto>;
  if (!subtle) throw new GridError('capability.missing', { capability: 'encryption' });
  return subtle;
}

function isBearable({ n, r, p }: Cost): boolean {
  const isWhole = [n, r, p].every((each) => Number.isSafeInteger(each) && each >= 1);
  return (
    isWhole &&
    n > 1 &&
    Number.isInteger(Math.log2(n)) &&
    n <= MOST.n &&
    r <= MOST.r &&
    p <= MOST.p &&
    128 * n * r <= MOST_BYTES
  );
}

/** 32 bytes of key and 16 that tell a right passphrase. */
async function derive(
  subtle: SubtleCrypto,
  passphrase: string,
  salt: Bytes,
  { n, r, p }: Cost,
): Promise<{ readonly key: CryptoKey; readonly check: Uint8Array }> {
  const options = { N: n, r, p, dkLen: 48, maxmem: MOST_BYTES + 2 ** 20 };
  const bytes = await scryptAsync(encoder.encode(passphrase.normalize('NFKC')), salt, options);
  const raw = Uint8Array.from(bytes.subarray(0, 32));
  const usages: KeyUsage[] = ['encrypt', 'decrypt'];
  const key = await subtle.importKey('raw', raw, 'AES-GCM', false, usages);
  return { key, check: bytes.slice(32) };
}

const aes = (iv: Bytes, head: string): AesGcmParams => ({
  name: 'AES-GCM',
  iv,
  additionalData: encoder.encode(`tfgrid-world ${head}`),
});

/** Of any length: a call takes only so many arguments. */
function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
