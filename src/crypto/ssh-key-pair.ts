import { encodeBase64 } from './base64.ts';
import { keyFromSeed } from './ed25519.ts';

/** A new key pair as OpenSSH writes it to two files. */
export interface SshKeyPair {
  /** One line for authorized_keys. */
  readonly publicKey: string;
  /** PEM of openssh-key-v1, without a passphrase. */
  readonly privateKey: string;
}

const TYPE = 'ssh-ed25519';
const SEED_BYTES = 32;
const BLOCK = 8;
const LINE = 70;

const encoder = new TextEncoder();

/** The number as four bytes, big-endian. */
const uint32 = (value: number): number[] => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255);
/** RFC 4251 `string`: a length, then the bytes. */
const string = (bytes: Iterable<number>): number[] => {
  const content = [...bytes];
  return [...uint32(content.length), ...content];
};
const text = (value: string): number[] => string(encoder.encode(value));

/**
 * A new Ed25519 key pair for SSH. The private half is an unencrypted openssh-key-v1 file
 * (PROTOCOL.key of OpenSSH); whoever asks must hand it to the person and forget it.
 *
 * @param comment stands at the end of the public line, for people
 */
export async function generateSshKeyPair(comment: string): Promise<SshKeyPair> {
  const seed = crypto.getRandomValues(new Uint8Array(SEED_BYTES));
  const [check] = crypto.getRandomValues(new Uint32Array(1));
  const { publicKey } = await keyFromSeed(seed);
  const pair = sshKeyPair(seed, publicKey, check!, comment);
  seed.fill(0);
  return pair;
}

/** The files of a key pair; `check` is the random number that tells a right passphrase. */
export function sshKeyPair(
  seed: Uint8Array,
  publicKey: Uint8Array,
  check: number,
  comment: string,
): SshKeyPair {
  const blob = [...text(TYPE), ...string(publicKey)];
  const secret = [
    ...uint32(check),
    ...uint32(check),
    ...blob,
    ...string([...seed, ...publicKey]),
    ...text(comment),
  ];
  for (let pad = 1; secret.length % BLOCK !== 0; pad++) secret.push(pad);
  const file = [
    ...encoder.encode('openssh-key-v1\0'),
    ...text('none'),
    ...text('none'),
    ...text(''),
    ...uint32(1),
    ...string(blob),
    ...string(secret),
  ];
  const body = encodeBase64(Uint8Array.from(file)).match(new RegExp(`.{1,${LINE}}`, 'g')) ?? [];
  return {
    publicKey: `${TYPE} ${encodeBase64(Uint8Array.from(blob))} ${comment}`,
    privateKey: [
      '-----BEGIN OPENSSH PRIVATE KEY-----',
      ...body,
      '-----END OPENSSH PRIVATE KEY-----',
      '',
    ].join('\n'),
  };
}
