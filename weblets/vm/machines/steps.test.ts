import { expect, test } from 'vitest';
import { say, type Message } from '../../../src/messages/message.ts';
import { operation as english } from '../../../src/messages/en/operation.ts';
import type { Operation, Phase } from '../../../src/operations/engine/operation.ts';
import { stepsOf } from './steps.ts';

const t = (key: string, params = {}) =>
  say((english as Record<string, Message>)[key]!, params, 'en');
const stepsAt = (now: number, ...phases: Phase[]) =>
  stepsOf({ phases } as unknown as Operation, now, { t });

test('a phase that is over says how long it took, one that runs how long it has been', () => {
  const steps = stepsAt(
    20_000,
    { phase: 'plan', state: 'done', startedAt: 1000, endedAt: 3000 },
    { phase: 'contract', state: 'running', startedAt: 3000 },
    { phase: 'send', state: 'waiting' },
  );
  expect(steps.map(({ label, state, elapsed }) => [label, state, elapsed])).toEqual([
    ['Plan', 'done', 2],
    ['Contract', 'active', 17],
    ['Send to the node', 'waiting', undefined],
  ]);
});

test('a running phase says what it is busy with and how far it is', () => {
  const detail = { code: 'workloads', params: { done: 1, total: 4, now: 'web' } } as const;
  const [step] = stepsAt(0, { phase: 'provision', state: 'running', detail });
  expect(step).toMatchObject({ detail: '1 of 4 workloads run; now web', progress: 0.25 });
});

test('numbers of a detail choose its plural', () => {
  const detail = { code: 'undo-window', params: { seconds: 1 } } as const;
  const [step] = stepsAt(0, { phase: 'undo', state: 'running', detail });
  expect(step!.detail).toBe('1 second left to undo');
});

test('a phase that is over says nothing of what it was busy with', () => {
  const detail = { code: 'sign', params: { node: 7 } } as const;
  const [step] = stepsAt(0, { phase: 'contract', state: 'done', detail });
  expect(step).not.toHaveProperty('detail');
});
