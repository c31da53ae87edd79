import type { Step } from '../../elements/tf-steps.ts';
import type { ContractId } from '../../model/ids.ts';
import type { OperationStep } from '../intent.ts';
import type { Money } from '../shell-view.ts';

export type OperationViewState = 'running' | 'waiting-for-user' | 'done' | 'failed' | 'canceled';

/** One operation as the activity list draws it. */
export interface OperationView {
  readonly id: string;
  /** "Deploy web1". */
  readonly title: string;
  readonly state: OperationViewState;
  readonly steps: readonly Step[];
  /** Grid time, milliseconds since 1970. */
  readonly startedAt: number;
  readonly endedAt?: number | undefined;
  /** What `tf-error` draws. */
  readonly error?: unknown;
  /** What came of it. */
  readonly contract?: ContractId | undefined;
  readonly spent?: Money | undefined;
  readonly simulated: boolean;
  /** What can be done with it now, most likely first. */
  readonly can: readonly OperationStep[];
}
