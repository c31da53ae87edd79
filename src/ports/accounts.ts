import type { Signer } from './signer.ts';

/** The account of this browser on a grid: made on first need in a simulation, connected on the real grid. */
export interface Accounts {
  /** The account there is, without making one. */
  current(): Promise<Signer | undefined>;
  /** The account, made when there is none; GridError `signer.unavailable` when that cannot be. */
  ensure(): Promise<Signer>;
}
