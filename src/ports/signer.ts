import type { AccountId } from '../model/ids.ts';

/** Whoever may sign for an account. The secret stays behind it. */
export interface Signer {
  readonly account: AccountId;
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
  readonly scheme: 'ed25519' | 'sr25519';
  /** Signature over the given bytes, 64 bytes. Throws GridError `signer.rejected` or `signer.unavailable`. */
  sign(message: Uint8Array): Promise<Uint8Array>;
}
