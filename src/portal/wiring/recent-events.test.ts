import { expect, test } from 'vitest';
import { contractId } from '../../model/ids.ts';
import { grouped, type ContractEvent } from './recent-events.ts';

const hour = 3_600_000;
const event = (name: string, contract: number, at: number): ContractEvent => ({
  at,
  since: at,
  times: 1,
  block: 0,
  event: name,
  data: {},
  contracts: [contractId(contract)],
});

test('what stopped seven machines for one cause is told once, with all of them', () => {
  const unpaid = Array.from({ length: 7 }, (_, i) => [
    event('ContractPaymentOverdrawn', i + 1, 100 * hour - i),
    event('ContractGracePeriodStarted', i + 1, 100 * hour - i - 10),
  ]).flat();
  const deployed = event('ContractDeployed', 9, 99 * hour);
  const found = grouped([...unpaid, deployed].sort((a, b) => b.at - a.at));
  expect(found.map(({ event, times, contracts }) => [event, times, contracts.length])).toEqual([
    ['ContractPaymentOverdrawn', 7, 7],
    ['ContractGracePeriodStarted', 7, 7],
    ['ContractDeployed', 1, 1],
  ]);
});

test('what happened to one after the other on its own stays apart', () => {
  const found = grouped([
    event('ContractDeployed', 2, 5 * hour),
    event('ContractDeployed', 1, 4 * hour),
    event('ContractGracePeriodStarted', 1, 3 * hour),
    event('ContractGracePeriodStarted', 1, -90 * hour),
  ]);
  expect(found).toHaveLength(4);
});
