import type { FieldError } from '../field-error.ts';
import { parseSshKey } from '../ssh-public-key.ts';
import { findImage } from './images.ts';
import type { VmSpec } from './vm-spec.ts';

export type VmWarningCode =
  /** Nothing outside the private network can reach the machine. */
  | 'private-only'
  /** Params: since (a day). */
  | 'image-end-of-life'
  /** An own image without any key: nobody may be able to log in. */
  | 'no-ssh-key'
  /** Params: bits. */
  | 'ssh-weak';
export type VmWarning = FieldError<VmWarningCode>;

/** RSA below this has been disallowed since 2014 (NIST SP 800-131A). */
const WEAK_RSA_BITS = 2048;

/** What a person should know before deploying a spec that may be deployed. */
export function vmWarnings(spec: VmSpec): VmWarning[] {
  const warnings: VmWarning[] = [];
  const { ipv4, ipv6, planetary, mycelium } = spec.network;
  if (!(ipv4 || ipv6 || planetary || mycelium)) {
    warnings.push({ path: 'network', code: 'private-only', params: {} });
  }
  const since = findImage(spec.image.kind, spec.image.id)?.endOfLife;
  if (since) warnings.push({ path: 'image.id', code: 'image-end-of-life', params: { since } });
  if (spec.sshKeys.length === 0) {
    warnings.push({ path: 'sshKeys', code: 'no-ssh-key', params: {} });
  }
  spec.sshKeys.forEach((line, i) => {
    const key = parseSshKey(line);
    if (typeof key === 'string' || key.type !== 'ssh-rsa' || key.bits >= WEAK_RSA_BITS) return;
    warnings.push({ path: `sshKeys.${i}`, code: 'ssh-weak', params: { bits: key.bits } });
  });
  return warnings;
}
