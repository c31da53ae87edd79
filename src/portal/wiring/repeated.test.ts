import { expect, test } from 'vitest';
import type { GridEvent } from '../../ports/grid-proxy.ts';
import { eventLines } from './event-lines.ts';
import { repeated } from './repeated.ts';

const told = (...names: readonly string[]): readonly GridEvent[] =>
  names.map((event, hour) => ({ at: hour * 3_600_000, block: hour * 600, event, data: {} }));

test('what happens hour after hour is one line that says how often and since when', () => {
  const events = repeated(
    told(
      'ContractCreated',
      'ContractGracePeriodStarted',
      ...Array<string>(3).fill('ContractPaymentOverdrawn'),
      'ContractGracePeriodEnded',
      'ContractPaymentOverdrawn',
    ),
  );
  expect(events.map(({ event, times }) => `${event} ${times}`)).toEqual([
    'ContractCreated 1',
    'ContractGracePeriodStarted 1',
    'ContractPaymentOverdrawn 3',
    'ContractGracePeriodEnded 1',
    'ContractPaymentOverdrawn 1',
  ]);
  const [, , overdrawn] = eventLines(events);
  expect(overdrawn).toEqual({
    at: 4 * 3_600_000,
    since: 2 * 3_600_000,
    times: 3,
    event: 'ContractPaymentOverdrawn',
    tone: 'warn',
  });
  expect(eventLines(events)[0]).not.toHaveProperty('times');
});

test('no events are no lines', () => {
  expect(eventLines(repeated([]))).toEqual([]);
});
