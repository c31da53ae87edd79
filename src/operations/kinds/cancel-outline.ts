import type { Kind } from '../engine/kind.ts';
import { currentPhase } from '../engine/operation.ts';
import { CANCEL, type CancelSpec } from './cancel-spec.ts';

/** What the engine must know of deletions before any of them runs. */
export const cancelOutline: Omit<Kind<CancelSpec>, 'run'> = {
  kind: CANCEL,
  phases: ['undo', 'cancel', 'receipt'],
  withoutSecrets: (spec) => spec,
  heeds: (operation, intent) =>
    (intent === 'cancel' || intent === 'send-now') && currentPhase(operation)?.phase === 'undo',
};
