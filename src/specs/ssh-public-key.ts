/** A public key line taken apart. */
export interface SshPublicKey {
  readonly type: string;
  /** Length of the key in bits, as `ssh-keygen -l` counts. */
  readonly bits: number;
  readonly comment: string;
}

export type SshKeyProblem =
  /** Somebody pasted the private half. */
  | 'ssh-private-key'
  /** More than one line. */
  | 'ssh-lines'
  /** No known key type at the start. */
  | 'ssh-type'
  /** The second word is not the base64 of a key of that type. */
  | 'ssh-body'
  /** The body is a key of another type than the line says. */
  | 'ssh-mismatch';

/** What follows the inner type: fixed lengths in bytes, or the names of curves and numbers. */
const ED25519_LENGTH = 32;
const CURVES: Record<string, { readonly bits: number; readonly point: number }> = {
  nistp256: { bits: 256, point: 65 },
  nistp384: { bits: 384, point: 97 },
  nistp521: { bits: 521, point: 133 },
};
const TYPES = new Set([
  'ssh-ed25519',
  'ssh-rsa',
  'ecdsa-sha2-nistp256',
  'ecdsa-sha2-nistp384',
  'ecdsa-sha2-nistp521',
  'sk-ssh-ed25519@openssh.com',
  'sk-ecdsa-sha2-nistp256@openssh.com',
]);

/**
 * Reads one line of an authorized_keys file (RFC 4253 §6.6; key types of OpenSSH): the type, the
 * base64 of length-prefixed fields of which the first repeats the type, and a comment.
 * Never throws: what is wrong comes back as a code.
 */
export function parseSshKey(line: string): SshPublicKey | SshKeyProblem {
  const text = line.trim();
  if (/-----BEGIN|PRIVATE KEY/.test(text)) return 'ssh-private-key';
  if (/[\r\n]/.test(text)) return 'ssh-lines';
  const [, type = '', body = '', comment = ''] = /^(\S+)\s*(\S*)\s*(.*)$/.exec(text) ?? [];
  if (!TYPES.has(type)) return 'ssh-type';
  const fields = fieldsOf(body);
  if (!fields?.[0]) return 'ssh-body';
  if (asText(fields[0]) !== type) return TYPES.has(asText(fields[0])) ? 'ssh-mismatch' : 'ssh-body';
  const bits = bitsOf(type, fields.slice(1));
  return bits === 0 ? 'ssh-body' : { type, bits, comment };
}

function fieldsOf(base64: string): Uint8Array[] | undefined {
  let bytes: Uint8Array;
  try {
    bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  } catch {
    return undefined;
  }
  const view = new DataView(bytes.buffer);
  const fields: Uint8Array[] = [];
  let at = 0;
  while (at + 4 <= bytes.length) {
    const end = at + 4 + view.getUint32(at);
    if (end > bytes.length) return undefined;
    fields.push(bytes.subarray(at + 4, end));
    at = end;
  }
  return at === bytes.length ? fields : undefined;
}

function asText(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 64));
}

/** Bits of a key whose fields are as its type wants them, else 0. */
function bitsOf(type: string, fields: readonly Uint8Array[]): number {
  // Security keys carry one more field: the application they are bound to.
  const own = type.startsWith('sk-') ? fields.slice(0, -1) : fields;
  if (own.length === fields.length - 1 && fields.at(-1)?.length === 0) return 0;
  const [first, second, ...rest] = own;
  if (!first || rest.length > 0) return 0;
  if (type.includes('ed25519')) return !second && first.length === ED25519_LENGTH ? 256 : 0;
  if (!second) return 0;
  if (type === 'ssh-rsa') return bitLength(second);
  const name = asText(first);
  const curve = type.includes(name) ? CURVES[name] : undefined;
  return curve && second.length === curve.point && second[0] === 4 ? curve.bits : 0;
}

/** Bit length of a positive multi-precision integer (RFC 4251 §5). */
function bitLength(bytes: Uint8Array): number {
  const start = bytes.findIndex((byte) => byte !== 0);
  if (start < 0 || bytes[0]! > 127) return 0;
  return (bytes.length - start) * 8 - Math.clz32(bytes[start]!) + 24;
}
