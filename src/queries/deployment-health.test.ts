import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { healthOf, troubleOf, type Health, type HealthFacts } from './deployment-health.ts';

const facts: HealthFacts = {
  contract: 'Created',
  node: 'up',
  answer: ['ok', 'ok'],
  operation: undefined,
  isBeingDeleted: false,
};

describe('the health of a deployment', () => {
  it.each<readonly [Health, string, Partial<HealthFacts>]>([
    ['running', 'its workloads run', {}],
    ['asking', 'its node counts as up and is being asked', { answer: 'asking' }],
    ['asking', 'no inventory has come yet', { answer: 'asking', node: undefined }],
    ['down', 'its node is down, whatever that said before', { node: 'down' }],
    ['down', 'its node is down and is being asked', { node: 'down', answer: 'asking' }],
    ['down', 'its node is down and does not answer', { node: 'down', answer: 'none' }],
    ['standby', 'its node sleeps', { node: 'standby', answer: 'asking' }],
    ['paused', 'it is unpaid', { contract: 'GracePeriod' }],
    [
      'paused',
      'it is unpaid and its node is being asked',
      { contract: 'GracePeriod', answer: 'asking' },
    ],
    ['paused', 'it is unpaid and its node is down', { contract: 'GracePeriod', node: 'down' }],
    ['paused', 'its node paused it', { answer: ['paused', 'ok'] }],
    ['silent', 'its node counts as up and does not answer', { answer: 'none' }],
    ['error', 'a workload failed', { answer: ['ok', 'error'] }],
    ['error', 'a workload is gone', { answer: ['deleted'] }],
    ['starting', 'a workload is not up yet', { answer: ['init', 'ok'] }],
    ['deploying', 'an operation is at it', { operation: 'running', node: 'down' }],
    ['stuck', 'an operation waits for its user', { operation: 'waiting-for-user' }],
    ['deleting', 'it is being deleted', { isBeingDeleted: true, contract: 'GracePeriod' }],
    ['deleted', 'its contract is over', { contract: 'Deleted', isBeingDeleted: true }],
  ])('is %s when %s', (health, _, change) => {
    expect(healthOf({ ...facts, ...change })).toBe(health);
  });

  it('is never running unless its node says so and is up, its contract paid and nothing else at it', () => {
    const any = fc.record({
      contract: fc.constantFrom('Created', 'GracePeriod', 'Deleted'),
      node: fc.constantFrom('up', 'standby', 'down', undefined),
      answer: fc.oneof(
        fc.constantFrom('asking', 'none'),
        fc.array(fc.constantFrom('ok', 'unchanged', 'init', 'error', 'paused', 'deleted')),
      ),
      operation: fc.constantFrom('running', 'waiting-for-user', undefined),
      isBeingDeleted: fc.boolean(),
    }) as fc.Arbitrary<HealthFacts>;
    fc.assert(
      fc.property(any, (found) => {
        if (healthOf(found) !== 'running') return;
        expect(found.contract).toBe('Created');
        expect(found.node === 'down' || found.node === 'standby').toBe(false);
        expect(found.isBeingDeleted).toBe(false);
        expect(found.answer).toBeInstanceOf(Array);
      }),
      { numRuns: 500 },
    );
  });
});

it('says since when it stands still, as far as that is known', () => {
  const now = 1_000_000_000;
  const seen = { lastReport: 900_000, lastAnswer: 5000, block: 1000, now };
  const grace = { kind: 'GracePeriod', since: 400 } as const;
  const created = { kind: 'Created' } as const;
  expect(troubleOf('paused', grace, seen)).toEqual({ cause: 'unpaid', since: now - 3_600_000 });
  expect(troubleOf('paused', grace, { ...seen, block: undefined })).toEqual({
    cause: 'unpaid',
    since: undefined,
  });
  expect(troubleOf('down', created, seen)).toEqual({ cause: 'node-down', since: 900_000_000 });
  expect(troubleOf('standby', created, seen)?.cause).toBe('node-standby');
  expect(troubleOf('silent', created, seen)).toEqual({ cause: 'no-answer', since: 5000 });
  expect(troubleOf('running', created, seen)).toBeUndefined();
});
