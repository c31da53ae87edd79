import type { Intent, Operation, PhaseName } from './operation.ts';
import type { Task } from './task.ts';

/** One kind of operation: its phases, and how to go on from whatever the journal says. */
export interface Kind<Spec = unknown> {
  readonly kind: string;
  readonly phases: readonly PhaseName[];
  /** A copy of the spec that may be shown and stored: every secret left out. */
  withoutSecrets(spec: Spec): Spec;
  /** Whether this intent still means something, as the record stands. */
  heeds(operation: Operation, intent: Intent): boolean;
  /**
   * Takes the operation on from its record until it has ended. Called again, maybe in another
   * tab, when it was cut off at any point; each step is idempotent. Rejections leave the
   * operation waiting for its user.
   */
  run(task: Task<Spec>): Promise<void>;
}
