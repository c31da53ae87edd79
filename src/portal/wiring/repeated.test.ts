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

test('bills that could not be paid in full say what was taken and what is owed, together', () => {
  const overdrawn = (hour: number, paid: number, overdraft: number): GridEvent => ({
    at: hour * 3_600_000,
    block: hour * 600,
    event: 'ContractPaymentOverdrawn',
    data: {
      contract_id: 5,
      partially_billed_amount: String(paid),
      overdraft: String(overdraft),
    },
  });
  const [line] = eventLines(repeated([overdrawn(1, 30, 70), overdrawn(2, 0, 100)]));
  expect(line).toMatchObject({ times: 2, paid: 30n, owed: 170n });
  expect(eventLines(repeated([overdrawn(1, 30, 70)]))[0]).toMatchObject({ paid: 30n, owed: 70n });
});

test('no events are no lines', () => {
  expect(eventLines(repeated([]))).toEqual([]);
});
