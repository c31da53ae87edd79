import type { Step, StepState } from '../../elements/tf-steps.ts';
import type { operation as words } from '../../messages/en/operation.ts';
import type { Prices } from '../../model/prices.ts';
import {
  currentPhase,
  isOpen,
  type Operation,
  type Phase,
  type PhaseState,
} from '../../operations/engine/operation.ts';
import { CANCEL } from '../../operations/kinds/cancel-spec.ts';
import type { OperationView } from '../activity/operation-view.ts';
import type { OperationStep } from '../intent.ts';
import { moneyOf } from './money.ts';
import type { Speak } from './speak.ts';

type Say = Speak<typeof words>;

const stepStates: Readonly<Record<PhaseState, StepState>> = {
  waiting: 'waiting',
  running: 'active',
  done: 'done',
  failed: 'failed',
  skipped: 'skipped',
};

/**
 * An operation as the activity list draws it.
 *
 * @param now grid time, milliseconds since 1970
 */
export function operationView(
  operation: Operation,
  now: number,
  prices: Prices,
  t: Say,
): OperationView {
  const { id, kind, title, state, phases, createdAt, error, contractId, spent } = operation;
  const ends = phases.flatMap(({ endedAt }) => endedAt ?? []);
  const total = spent.fees + spent.bills;
  return {
    id,
    title: t(kind === CANCEL ? 'kind.cancel' : 'kind.deploy', { name: title }),
    state,
    steps: phases.map((phase) => stepOf(phase, now, t)),
    startedAt: createdAt,
    endedAt: isOpen(operation) ? undefined : Math.max(createdAt, ...ends),
    error,
    contract: kind !== CANCEL && state === 'done' ? contractId : undefined,
    spent: total > 0n ? moneyOf(total, prices) : undefined,
    simulated: operation.grid.startsWith('sim:'),
    can: stepsFor(operation),
  };
}

function stepOf({ phase, state, startedAt, endedAt, detail }: Phase, now: number, t: Say): Step {
  return {
    id: phase,
    label: t(`phase.${phase}`),
    state: stepStates[state],
    ...(detail && state === 'running' && { detail: detailOf(detail, t) }),
    ...(startedAt !== undefined && { elapsed: Math.max(0, ((endedAt ?? now) - startedAt) / 1000) }),
  };
}

/** Which holes a message has depends on its code; the engine fills them all. */
function detailOf({ code, params }: NonNullable<Phase['detail']>, t: Say): string {
  const given = { ...params, n: Number(params['count'] ?? params['seconds'] ?? 0) };
  return (t as (key: string, params: object) => string)(`detail.${code}`, given);
}

/** What a person may do with an operation as it stands, most likely first. */
export function stepsFor(operation: Operation): readonly OperationStep[] {
  if (!isOpen(operation)) return ['forget'];
  if (operation.kind === CANCEL) {
    if (currentPhase(operation)?.phase === 'undo') return ['undo', 'send-now'];
    return operation.state === 'waiting-for-user' ? ['resume'] : [];
  }
  const another: readonly OperationStep[] = operation.nodeId === undefined ? [] : ['next-node'];
  return operation.state === 'waiting-for-user'
    ? ['resume', ...another, 'cancel']
    : [...another, 'cancel'];
}
