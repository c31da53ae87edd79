import { GridError } from '../../ports/errors.ts';

/** Rules that differ between runtime versions; everything else is the same in all of them. */
export interface Rules {
  /** A twin's pk has at most 128 bytes (protocol A.3). */
  readonly boundsTwinKey: boolean;
  /**
   * Messages are hashed with commitments in place of their secrets; before, they were hashed in
   * clear, and one that has been sealed since states the hash it had.
   */
  readonly sealsMessages: boolean;
  /**
   * A node reports what stands once a version of a deployment has been provisioned, and failed
   * workloads take nothing (protocol D.5); else all that was asked for is reported at once.
   */
  readonly reportsWhatStands: boolean;
  /**
   * Bills are what the chain calls ContractBilled: what an overdrawn contract pays is none (protocol
   * B.5), and while a rent is waived no level has been earned.
   */
  readonly billsAsIndexed: boolean;
}

/**
 * Rules by version, the first one's first. A version that was ever released stays as it is, or the
 * ledgers written under it would fold to something else: a change of a rule is a new line.
 */
const VERSIONS: readonly Rules[] = [
  { boundsTwinKey: false, sealsMessages: false, reportsWhatStands: false, billsAsIndexed: false },
  { boundsTwinKey: true, sealsMessages: true, reportsWhatStands: true, billsAsIndexed: true },
];

/** The version that a ledger begins with which names none: those of before there was a second. */
export const FIRST_VERSION = 1;

/** The newest version this build knows: new worlds begin with it, older ones are brought to it. */
export const RUNTIME_VERSION = VERSIONS.length;

/** Rules of a version; GridError `storage.newer` for one that this build does not know. */
export function rulesOf(version: number): Rules {
  const rules = VERSIONS[version - FIRST_VERSION];
  if (!rules) throw new GridError('storage.newer', { version });
  return rules;
}
