import type { FarmId, NodeId } from '../model/ids.ts';

export type FaultTarget =
  | { readonly kind: 'node'; readonly node: NodeId }
  | { readonly kind: 'farm'; readonly farm: FarmId }
  /** ISO 3166-1 alpha-2. */
  | { readonly kind: 'country'; readonly country: string }
  | { readonly kind: 'all' };

/** Things that go wrong on purpose. A later fault on the same target and kind replaces the earlier. */
export type Fault =
  | { readonly fault: 'power'; readonly target: FaultTarget; readonly on: boolean }
  /** Share of messages lost, in 1/1000, and delay of the rest in seconds; 0 and 0 heals. */
  | {
      readonly fault: 'messages';
      readonly target: FaultTarget;
      readonly lostPermille: number;
      readonly delay: number;
    }
  /** The node accepts no new workload of this twin world: provisioning ends in an error with `message`; '' heals. */
  | { readonly fault: 'refuse'; readonly target: FaultTarget; readonly message: string };

export interface WorldState {
  readonly seed: string;
  readonly nodes: number;
  /** Grid time, ms since 1970. */
  readonly now: number;
  readonly startedAt: number;
  readonly rate: number;
  readonly block: number;
  /** Average TFT price, mUSD. */
  readonly tftPrice: number;
  readonly faults: readonly (Fault & { readonly since: number })[];
  /** Hex of the last entry's hash, and how many entries the ledger has. */
  readonly head: string;
  readonly entries: number;
  /** `memory` when this browser refused storage: nothing survives the tab. */
  readonly storage: 'indexeddb' | 'memory';
}

export interface Verification {
  readonly entries: number;
  readonly signatures: number;
  /**
   * Messages whose secrets are not in this browser: what they say was not held against what was
   * signed. Of `hashes` of them, written by earlier versions, the hash is taken as stated. Absent
   * where there are none.
   */
  readonly sealed?: { readonly messages: number; readonly hashes: number };
  /** Sequence number and reason of the first bad entry, if any. */
  readonly broken?: { readonly entry: number; readonly reason: string };
}

/** What an export of a world would hold. */
export interface WorldHoldings {
  readonly entries: number;
  /** Messages to nodes that have secrets, and of how many of them these are in this browser. */
  readonly sealed: number;
  readonly secrets: number;
}

/** What a world file says of secrets, in messages that have some. */
export type FileSecrets =
  | { readonly kind: 'none' }
  | { readonly kind: 'left-out'; readonly messages: number }
  /** In clear, as earlier versions wrote them. */
  | { readonly kind: 'clear'; readonly messages: number }
  | { readonly kind: 'encrypted'; readonly messages: number; readonly missing: number };

/** What a world file holds. */
export interface WorldFileFacts {
  readonly seed: string;
  readonly nodes: number;
  readonly entries: number;
  /** Milliseconds since 1970 of its first and its newest entry. */
  readonly startedAt: number;
  readonly at: number;
  /** Hex of the newest entry's hash. */
  readonly head: string;
  readonly secrets: FileSecrets;
}

/** Time and faults: only a simulated grid has it. */
export interface World {
  state(): Promise<WorldState>;
  /** 0 pauses; at most 3600. */
  setRate(rate: number): Promise<void>;
  /** Moves ahead by this many milliseconds of grid time (> 0). */
  jump(milliseconds: number): Promise<void>;
  /** Moves ahead to this instant, ms since 1970; rejects with `world.invalid` when it has passed. */
  jumpTo(instant: number): Promise<void>;
  inject(fault: Fault): Promise<void>;
  setTftPrice(milliUsd: number): Promise<void>;
  /** What an export would hold. */
  holdings(): Promise<WorldHoldings>;
  /**
   * Whole world as a text file: seed and entries, no keys, and no secrets but for those that are in
   * this browser, encrypted, where a passphrase is given. Rejects with `capability.missing` for one
   * on a page without a secure context.
   */
  export(passphrase?: string): Promise<string>;
  /**
   * What a file holds, without taking it. Rejects with `storage.foreign` (no world),
   * `storage.newer` or `world.tampered` (changed or cut off).
   */
  inspect(file: string): Promise<WorldFileFacts>;
  /**
   * Replaces this world. Encrypted secrets take the passphrase of the file, or null to leave them
   * behind; rejects with `world.locked` without either, `world.passphrase` for a wrong one, and as
   * `inspect` does, when every entry is checked, too.
   */
  import(file: string, passphrase?: string | null): Promise<void>;
  /** Deletes everything of this world and starts at genesis. */
  reset(): Promise<void>;
  /** Checks every hash link, signature and re-folds; `onProgress` gets entries done. */
  verify(onProgress?: (done: number, total: number) => void): Promise<Verification>;
  /** Link parameters that open this world at this moment: seed, size, faults. */
  link(): Promise<string>;
}
