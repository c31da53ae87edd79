import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BILLING_FREQUENCY_BLOCKS } from '../../model/units.ts';
import type { EventRun } from './event-runs.ts';
import { appendRun, eventsOf } from './event-runs.ts';

const secondsOf = (block: number): number => 1_767_225_600 + 6 * block;

const steps = fc.array(
  fc.record({
    hours: fc.integer({ min: 1, max: 2 }),
    more: fc.constantFrom(0, 0, 0, 7),
    event: fc.constantFrom('ContractPaymentOverdrawn', 'ContractUpdated'),
    overdraft: fc.constantFrom('1', '1', '2'),
  }),
);

it('tells the same events whether they were kept in runs or one by one', () => {
  fc.assert(
    fc.property(steps, (list) => {
      let runs: readonly EventRun[] = [];
      let block = 5;
      const expected = list.map(({ hours, more, event, overdraft }) => {
        block += hours * BILLING_FREQUENCY_BLOCKS + more;
        const data = { contract_id: 7, overdraft };
        runs = appendRun(runs, { block, event, data, count: 1 });
        return { at: secondsOf(block) * 1000, block, event, data };
      });
      expect(eventsOf(runs, secondsOf)).toEqual(expected);
    }),
  );
});

it('keeps two weeks of the same debt as one run', () => {
  let runs: readonly EventRun[] = [];
  for (let turn = 0; turn < 336; turn++)
    runs = appendRun(runs, {
      block: 40 + turn * BILLING_FREQUENCY_BLOCKS,
      event: 'ContractPaymentOverdrawn',
      data: { contract_id: 7, overdraft: '1' },
      count: 1,
    });
  expect(runs).toHaveLength(1);
  expect(runs[0]?.count).toBe(336);
});
