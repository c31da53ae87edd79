import { expect, test } from 'vitest';
import type { Contract, NodeContract } from '../../../src/model/contract.ts';
import { contractId, nodeId } from '../../../src/model/ids.ts';
import type { Operation, OperationState } from '../../../src/operations/engine/operation.ts';
import { CANCEL, type CancelSpec } from '../../../src/operations/kinds/cancel-spec.ts';
import { deletionOf } from '../../../src/operations/kinds/deletion.ts';
import { defaultVm, type VmSpec } from '../../../src/specs/vm/vm-spec.ts';
import { isPresent, machinesOf, type Machine } from './machine.ts';

const CONTRACT = contractId(7);
const NODE = nodeId(4);
const common = { grid: 'sim:x:1', createdAt: 0, attempt: 1, phases: [], candidates: [] };
const sealedSpec = { kind: 'memory', ticket: '' } as const;

const deployment = (state: OperationState, spec: VmSpec = defaultVm()): Machine['operation'] => ({
  ...common,
  id: 'deploy',
  kind: 'deploy-vm',
  title: 'web1',
  spec,
  sealedSpec,
  state,
  contractId: CONTRACT,
  nodeId: NODE,
  spent: { fees: 5n, bills: 0n },
});
const deletion = (state: OperationState): Operation<CancelSpec> => ({
  ...common,
  id: 'delete',
  kind: CANCEL,
  title: 'web1',
  spec: { contracts: [CONTRACT], undoSeconds: 8 },
  sealedSpec,
  state,
  spent: { fees: 2n, bills: 90n },
});
const contract = (type: 'node' | 'rent', id: number): Contract =>
  ({
    type,
    contractId: contractId(id),
    nodeId: NODE,
    state: { kind: 'Created' },
  }) as NodeContract;

const theMachine = (
  operations: readonly Operation[],
  contracts?: readonly Contract[],
  costs?: ReadonlyMap<typeof CONTRACT, bigint>,
): Machine => machinesOf({ operations, contracts, costs })[0]!;

test.each([
  ['running', 'deploying'],
  ['waiting-for-user', 'stuck'],
  ['failed', 'failed'],
  ['canceled', 'canceled'],
] as const)('a deployment that is %s is a machine that is %s', (state, expected) => {
  expect(theMachine([deployment(state)]).state).toBe(expected);
});

test('a machine runs as long as the chain has its contract, and counts as running before that is known', () => {
  const done = deployment('done');
  expect(theMachine([done]).state).toBe('runs');
  expect(theMachine([done], [contract('node', 7)]).state).toBe('runs');
  expect(theMachine([done], []).state).toBe('deleted');
});

test.each(['down', 'standby'] as const)('on a node that is %s nothing runs', (state) => {
  const known = { operations: [deployment('done')], costs: undefined, nodeStatus: () => state };
  const contracts = [contract('node', 7)];
  expect(machinesOf({ ...known, contracts })[0]!.state).toBe(state);
  const unpaid = { ...contracts[0]!, state: { kind: 'GracePeriod', since: 1 } } as Contract;
  expect(machinesOf({ ...known, contracts: [unpaid] })[0]!.state).toBe('paused');
});

test('its newest deletion decides; one that was undone changes nothing', () => {
  const done = deployment('done');
  const lives = [contract('node', 7)];
  expect(theMachine([deletion('running'), done], lives).state).toBe('deleting');
  expect(theMachine([deletion('done'), done], []).state).toBe('deleted');
  expect(theMachine([deletion('canceled'), done], lives).state).toBe('runs');
  expect(theMachine([deletion('running'), deletion('canceled'), done], lives).state).toBe(
    'deleting',
  );
});

test('the cost is every fee and every bill, once', () => {
  const bills = new Map([[CONTRACT, 90n]]);
  expect(theMachine([deletion('done'), deployment('done')], [], bills).cost).toBe(97n);
  expect(theMachine([deployment('running')]).cost).toBe(5n);
});

test('only what is under way or runs is listed beside the form', () => {
  const present = (state: OperationState) => isPresent(theMachine([deployment(state)]));
  expect([present('running'), present('waiting-for-user'), present('done')]).toEqual([
    true,
    true,
    true,
  ]);
  expect([present('failed'), present('canceled')]).toEqual([false, false]);
});

test('deleting a machine ends the rent of its node too, unless something else runs there', () => {
  const rented = theMachine([deployment('done', { ...defaultVm(), dedicated: true })]);
  const own = contract('node', 7);
  const rent = contract('rent', 6);
  expect(deletionOf(rented.operation, [rent, own]).spec.contracts).toEqual([7, 6]);
  expect(deletionOf(rented.operation, [rent, own, contract('node', 8)]).spec.contracts).toEqual([
    7,
  ]);
  const shared = theMachine([deployment('done')]);
  expect(deletionOf(shared.operation, [rent, own]).spec.contracts).toEqual([7]);
});
