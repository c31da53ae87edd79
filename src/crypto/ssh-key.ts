import { keyFromSeed } from './ed25519.ts';

/** A key pair as OpenSSH keeps it. */
export interface SshKeyPair {
  /** One line for authorized_keys. */
  readonly publicKey: string;
  /** The text of the private key file, not encrypted; a secret. */
  readonly privateKey: string;
}

const TYPE = 'ssh-ed25519';
const SEED_BYTES = 32;
/** The cipher "none" pads to blocks of eight. */
const PADDING_BLOCK = 8;
const LINE = 70;

/**
 * A new Ed25519 key pair for logging in with SSH. It is shown once and kept nowhere.
 * @param comment ends the public line, by custom "who@where"; line breaks become spaces
 */
export async function generateSshKey(comment: string): Promise<SshKeyPair> {
  const seed = crypto.getRandomValues(new Uint8Array(SEED_BYTES));
  const [check] = crypto.getRandomValues(new Uint32Array(1));
  const { publicKey } = await keyFromSeed(seed);
  const pair = encodeSshKey(seed, publicKey, comment, check!);
  seed.fill(0);
  return pair;
}

/**
 * An Ed25519 key in OpenSSH's own format (PROTOCOL.key of OpenSSH), which has no other for it.
 * @param check any 32 bits; readers compare its two copies to see that decrypting went well
 */
export function encodeSshKey(
  seed: Uint8Array,
  publicKey: Uint8Array,
  comment: string,
  check: number,
): SshKeyPair {
  const label = comment.replace(/\s+/g, ' ').trim();
  const blob = join(text(TYPE), field(publicKey));
  const secret = join(
    uint32(check),
    uint32(check),
    text(TYPE),
    field(publicKey),
    field(join(seed, publicKey)),
    text(label),
  );
  const short = (PADDING_BLOCK - (secret.length % PADDING_BLOCK)) % PADDING_BLOCK;
  const padding = Uint8Array.from({ length: short }, (_, i) => i + 1);
  const file = join(
    new TextEncoder().encode('openssh-key-v1\0'),
    text('none'),
    text('none'),
    text(''),
    uint32(1),
    field(blob),
    field(join(secret, padding)),
  );
  return {
    publicKey: `${TYPE} ${base64(blob)} ${label}`.trim(),
    privateKey: pem(base64(file)),
  };
}

function pem(body: string): string {
  const lines = body.match(new RegExp(`.{1,${LINE}}`, 'g')) ?? [];
  return `-----BEGIN OPENSSH PRIVATE KEY-----\n${lines.join('\n')}\n-----END OPENSSH PRIVATE KEY-----\n`;
}

function uint32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

/** Bytes with their length before them (RFC 4251 §5). */
const field = (bytes: Uint8Array) => join(uint32(bytes.length), bytes);
const text = (value: string) => field(new TextEncoder().encode(value));
const base64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));

function join(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
