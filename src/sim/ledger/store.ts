import type { StateDump } from '../runtime/state.ts';
import type { StoredEntry } from './entry.ts';

/** A fold kept for speed; worthless unless entry `seq` still has `hash`. */
export interface Snapshot {
  readonly seq: number;
  readonly hash: string;
  /** Shape of the dump; others are ignored. */
  readonly schema: number;
  readonly state: StateDump;
}

/** When a tab last lived: accelerated time stops with the last tab. Milliseconds since 1970. */
export interface Heartbeat {
  readonly wall: number;
  readonly grid: number;
}

/** Encrypted secrets of a message that stands in the ledger. */
export interface SecretRow {
  /** What they are kept under: `secretsId` of the message. */
  readonly id: string;
  /** 12 bytes. */
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: Uint8Array<ArrayBuffer>;
}

/**
 * Where a ledger is kept. One `append` is one read-write transaction: `decide` is called inside it
 * with the entries from number `known` on, may not wait for anything, and returns what to add. It is
 * given the known one too, so that it sees when somebody replaced everything.
 * Resolves when that is durable; if it rejects, nothing of it is kept.
 */
export interface LedgerStore {
  readonly kind: 'indexeddb' | 'memory';
  append(
    known: number,
    decide: (found: readonly StoredEntry[]) => readonly StoredEntry[],
    /** Written with what is decided, and only with it. */
    secrets?: readonly SecretRow[],
  ): Promise<void>;
  /** Whether nothing was ever appended. */
  isEmpty(): Promise<boolean>;
  /** Entries with seq > `after`, in order; the first `limit` of them. */
  read(after: number, limit?: number): Promise<readonly StoredEntry[]>;
  /** Drops everything and writes these entries instead, in one transaction. */
  replace(entries: readonly StoredEntry[], secrets?: readonly SecretRow[]): Promise<void>;
  /** Secrets kept under these, as far as there are any. */
  secrets(ids: readonly string[]): Promise<readonly SecretRow[]>;

  snapshot(): Promise<Snapshot | undefined>;
  keepSnapshot(snapshot: Snapshot): Promise<void>;
  heartbeat(): Promise<Heartbeat | undefined>;
  beat(heartbeat: Heartbeat): Promise<void>;
  /** The account's key of this browser: a structured-cloneable record. */
  key(name: string): Promise<unknown>;
  /** Keeps a key unless there is one; resolves to the one that is kept. */
  keepKey(name: string, key: unknown): Promise<unknown>;

  /** Called when another tab, or another object here, has written. Returns the way to stop. */
  onForeign(listener: () => void): () => void;
  close(): void;
}
