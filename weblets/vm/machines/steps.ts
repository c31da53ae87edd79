import type { Step } from '../../../src/elements/tf-steps.ts';
import type { Words } from '../../../src/elements/words.ts';
import type { operation as words } from '../../../src/messages/operation.ts';
import type { Detail, Operation, Phase } from '../../../src/operations/engine/operation.ts';

type OperationWords = Words<[typeof words]>;

const STATES = {
  waiting: 'waiting',
  running: 'active',
  done: 'done',
  failed: 'failed',
  skipped: 'skipped',
} as const;

/**
 * The phases of an operation as `tf-steps` draws them.
 *
 * @param now grid time, milliseconds since 1970
 */
export function stepsOf(
  { phases }: Operation,
  now: number,
  { t }: Pick<OperationWords, 't'>,
): readonly Step[] {
  return phases.map((phase) => ({
    id: phase.phase,
    label: t(`phase.${phase.phase}`),
    state: STATES[phase.state],
    ...elapsed(phase, now),
    ...(phase.detail && phase.state === 'running' && busyWith(phase.detail, t)),
  }));
}

function elapsed({ startedAt, endedAt }: Phase, now: number): Pick<Step, 'elapsed'> {
  if (startedAt === undefined) return {};
  return { elapsed: Math.max(0, (endedAt ?? now) - startedAt) / 1000 };
}

function busyWith(
  { code, params }: Detail,
  t: OperationWords['t'],
): Pick<Step, 'detail' | 'progress'> {
  const { done, total, count, seconds } = params;
  const detail = t(`detail.${code}`, { ...params, n: Number(count ?? seconds ?? 0) } as never);
  const share = Number(done) / Number(total);
  return { detail, ...(Number.isFinite(share) && { progress: share }) };
}
