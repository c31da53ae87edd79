/** What stands for a secret where the secret itself is not: enough to tell it from another. */
export interface SealedSecret {
  /** Hex of a blinded hash: equal secrets in one place have equal commitments. */
  readonly commitment: string;
  /** Hex of the X25519 public key, of a secret that is one of a Mycelium network. */
  readonly publicKey?: string;
}
