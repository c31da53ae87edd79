import type { AccountId, TwinId } from './ids.ts';

/** A twin as the indexer has it (protocol F.4). */
export interface TwinRecord {
  readonly twinId: TwinId;
  readonly accountId: AccountId;
  /** Host names joined with "_"; '' where none is set. */
  readonly relay: string;
  /** "0x" and a compressed secp256k1 key, or ''. */
  readonly publicKey: string;
}
