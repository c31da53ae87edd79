import { expect, test } from 'vitest';
import { contractId, nodeId } from '../../model/ids.ts';
import { LIVE_POLICY } from '../../model/live-policy.ts';
import type { Operation } from '../../operations/engine/operation.ts';
import { CANCEL } from '../../operations/kinds/cancel-spec.ts';
import { operation as words } from '../../messages/en/operation.ts';
import { say } from '../../messages/message.ts';
import { operationView, stepsFor } from './operation-views.ts';
import type { Speak } from './speak.ts';

const now = Date.UTC(2026, 0, 1);
const prices = { policy: LIVE_POLICY, tft: { average: 20, min: 10, max: 1000 } };
const t = ((key: keyof typeof words, params: Record<string, string | number> = {}) =>
  say(words[key], params, 'en')) as unknown as Speak<typeof words>;

const deploying: Operation = {
  id: 'a',
  grid: 'sim:test:10',
  kind: 'deploy-vm',
  title: 'web1',
  createdAt: now - 30_000,
  spec: {},
  sealedSpec: { kind: 'memory', ticket: '' },
  state: 'running',
  attempt: 1,
  nodeId: nodeId(7),
  phases: [
    { phase: 'plan', state: 'done', startedAt: now - 30_000, endedAt: now - 29_000 },
    {
      phase: 'send',
      state: 'running',
      startedAt: now - 10_000,
      detail: { code: 'workloads', params: { done: 1, total: 3, now: 'disk' } },
    },
    { phase: 'ready', state: 'waiting' },
  ],
  candidates: [],
  spent: { fees: 10_000_000n, bills: 0n },
};

test('an operation on its way tells what it is busy with and for how long', () => {
  const view = operationView(deploying, now, prices, t);
  expect(view.title).toBe('Deploy web1');
  expect(view.steps.map(({ state }) => state)).toEqual(['done', 'active', 'waiting']);
  expect(view.steps[1]).toMatchObject({ detail: '1 of 3 workloads run; now disk', elapsed: 10 });
  expect(view.spent).toEqual({ tft: 10_000_000n, usd: 200_000n });
  expect(view.endedAt).toBeUndefined();
});

test('one that is done leads to what came of it and ended with its last phase', () => {
  const done: Operation = {
    ...deploying,
    state: 'done',
    contractId: contractId(5),
    phases: deploying.phases.map((phase) => ({ ...phase, state: 'done', endedAt: now - 5 })),
  };
  expect(operationView(done, now, prices, t)).toMatchObject({ contract: 5, endedAt: now - 5 });
});

test('what can be done follows from where it stands', () => {
  expect(stepsFor(deploying)).toEqual(['next-node', 'cancel']);
  const waiting: Operation = { ...deploying, state: 'waiting-for-user' };
  expect(stepsFor(waiting)).toEqual(['resume', 'next-node', 'cancel']);
  expect(stepsFor({ ...deploying, state: 'failed' })).toEqual(['forget']);
  const deleting: Operation = {
    ...deploying,
    kind: CANCEL,
    phases: [
      { phase: 'undo', state: 'running' },
      { phase: 'cancel', state: 'waiting' },
    ],
  };
  expect(stepsFor(deleting)).toEqual(['undo', 'send-now']);
});
