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
  /** Sequence number and reason of the first bad entry, if any. */
  readonly broken?: { readonly entry: number; readonly reason: string };
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
  /** Whole world as a text file: seed, entries, keys excluded. */
  export(): Promise<string>;
  /** Replaces this world; rejects with `storage.corrupt`, `storage.foreign` or `storage.newer`. */
  import(file: string): Promise<void>;
  /** Deletes everything of this world and starts at genesis. */
  reset(): Promise<void>;
  /** Checks every hash link, signature and re-folds; `onProgress` gets entries done. */
  verify(onProgress?: (done: number, total: number) => void): Promise<Verification>;
  /** Link parameters that open this world at this moment: seed, size, faults. */
  link(): Promise<string>;
}
