import type { Operation } from './operation.ts';

/** What a person wants done. `kind` names a registered kind, `spec` is its input as JSON. */
export interface Request<Spec = unknown> {
  readonly kind: string;
  /** What a person calls it; shown in lists. */
  readonly title: string;
  /** May hold secrets; the journal keeps a copy without them and the whole thing sealed. */
  readonly spec: Spec;
}

/** The durable operations of one grid and profile, whichever tab runs them. */
export interface Operations {
  /** Journals the operation, then runs it. Rejects (`storage.full`) only before any effect. */
  start<Spec>(request: Request<Spec>): Promise<Operation<Spec>>;
  /** All operations, newest first. */
  list(): Promise<readonly Operation[]>;
  get(id: string): Promise<Operation | undefined>;
  /**
   * Stops an operation at any phase and undoes what it did; what that cost is in `spent`. False
   * when it is too late: it has ended, or a deletion was sent.
   */
  cancel(id: string): Promise<boolean>;
  /** Gives up the current node, cancels its contract and goes on with the next candidate. */
  tryNext(id: string): Promise<boolean>;
  /** Ends the undo window of a deletion now. */
  sendNow(id: string): Promise<boolean>;
  /** Tries the same step of a waiting operation again. */
  resume(id: string): Promise<void>;
  /** Starts a new operation with the spec of this one; undefined when its secrets are gone. */
  again(id: string): Promise<Operation | undefined>;
  /** Takes up every open operation that no other tab runs. Call once after opening the grid. */
  resumeAll(): Promise<void>;
  /** Resolves when an operation is done, failed or canceled. */
  settled(id: string): Promise<Operation>;
  /** Calls back after any operation changed, in this tab or another. Returns the way to stop. */
  watch(listener: () => void): () => void;
  /** Forgets operations that have ended. */
  forget(id: string): Promise<void>;
  /** Lets go of everything; running operations are taken up again by `resumeAll` elsewhere. */
  close(): Promise<void>;
}
