import type { UpdateViolation } from '../../model/deployment-update.ts';
import { checkUpdate, refusesUpdate } from '../../model/deployment-update.ts';
import type { Deployment } from '../../model/deployment.ts';
import type { NodeContract } from '../../model/contract.ts';
import { deploymentCapacity } from '../../model/workloads/workload-capacity.ts';
import { rowOf } from '../../model/inventory.ts';
import type { Capacity } from '../../model/units.ts';
import type { ChainEvent } from '../../ports/chain.ts';
import { GridError, dispatchError } from '../../ports/errors.ts';
import type { Fault } from '../../ports/world.ts';
import type { Body, ExtrinsicBody, MessageBody } from '../ledger/entry.ts';
import { ACTIVATION_AMOUNT } from '../accounts/activation-amount.ts';
import { AUTHOR, FAUCET } from './accounts.ts';
import { acceptVersion } from './accept-version.ts';
import { advance } from './bill-fold.ts';
import { carryOut } from './calls.ts';
import { reportResources } from './contracts.ts';
import { feeOf } from './fees.ts';
import { nodeFailures } from './node-checks.ts';
import { comparable } from '../ledger/sealed-message.ts';
import { afterPower, expectReport, recountAll } from './reports.ts';
import type { AcceptedVersion, DeploymentRecord, State } from './state.ts';
import { rulesOf } from './versions.ts';

/** What an entry did, for whoever sent it. */
export interface Outcome {
  readonly events: readonly ChainEvent[];
  readonly fee: bigint;
}
const NOTHING: Outcome = { events: [], fee: 0n };

/**
 * Folds time up to `at` and then one entry. Throws GridError and leaves a part behind when the
 * entry is refused: the caller rolls back with the state's journal.
 */
export function apply(state: State, at: number, body: Body): Outcome {
  advance(state, at);
  switch (body.kind) {
    case 'genesis':
      return NOTHING;
    case 'extrinsic':
      return extrinsic(state, body);
    case 'message':
      message(state, at, body);
      return NOTHING;
    case 'clock':
      state.write('clock', { rate: body.rate, at, wall: body.wall });
      return NOTHING;
    case 'fault':
      fault(state, at, body.fault);
      return NOTHING;
    case 'price':
      state.write('tftAverage', body.average);
      return NOTHING;
    case 'activation':
      activation(state, body.account, body.amount);
      return NOTHING;
    case 'runtime':
      changeRules(state, body.version);
      return NOTHING;
  }
}

function extrinsic(state: State, body: ExtrinsicBody): Outcome {
  const account = state.account(body.account);
  if (account.nonce !== body.nonce) throw dispatchError('BadNonce');
  const fee = feeOf(body.calls);
  if (state.usable(body.account) < fee) throw dispatchError('InsufficientBalance');
  state.accounts.set(body.account, {
    ...account,
    free: account.free - fee,
    nonce: account.nonce + 1,
  });
  state.credit(AUTHOR, fee);
  const origin = { account: body.account, block: state.blockAt(state.at) };
  return { events: body.calls.map((call) => carryOut(state, origin, call)), fee };
}

/** Rules change from this entry on, never back. */
function changeRules(state: State, version: number): void {
  const rules = rulesOf(version);
  if (version < state.read('runtime')) throw new GridError('storage.corrupt', { version });
  const recounts = rules.reportsWhatStands && !state.rules.reportsWhatStands;
  state.write('runtime', version);
  if (recounts) recountAll(state);
}

function fault(state: State, at: number, fault: Fault): void {
  const happen = (): void => {
    state.write('faults', [...state.read('faults'), { at, fault }]);
    state.nodesChanged();
  };
  if (state.rules.reportsWhatStands && fault.fault === 'power') afterPower(state, fault, happen);
  else happen();
}

/** Once a full amount; later only what an account below a tenth of it lacks (like protocol G.2). */
function activation(state: State, account: Parameters<State['account']>[0], amount: bigint): void {
  if (amount !== activationDue(state, account) || amount === 0n) throw dispatchError('BadOrigin');
  state.credit(FAUCET, -amount);
  state.credit(account, amount);
}

/** What an activation would pay this account now; 0 when it has enough. */
export function activationDue(state: State, account: Parameters<State['account']>[0]): bigint {
  const { free, reserved } = state.account(account);
  return free + reserved < ACTIVATION_AMOUNT / 10n ? ACTIVATION_AMOUNT - free - reserved : 0n;
}

/** Refuses as a node does; GridError `zos.refused` carries the node's words. */
const refuse = (message: string): never => {
  throw new GridError('zos.refused', { message });
};

function contractFor(state: State, row: number, body: MessageBody): NodeContract {
  const { deployment } = body;
  const contract = state.contracts.get(deployment.contract_id);
  if (contract?.type !== 'node' || contract.state.kind === 'Deleted')
    return refuse(`no contract with id ${deployment.contract_id}`);
  if (contract.nodeId !== state.genesis.inventory.nodeId[row])
    return refuse('invalid node id in contract');
  if (contract.twinId !== deployment.twin_id) return refuse('contract twin id does not match');
  if (contract.deploymentHash !== body.challenge)
    return refuse('contract hash does not match deployment');
  return contract;
}

/** What a deployment asks for, without its addresses. */
function capacityOf(deployment: Deployment<unknown>): Capacity {
  const { cru, mru, sru, hru } = deploymentCapacity(deployment);
  return { cru, mru, sru, hru };
}

/**
 * What is wrong with a message as an update. Secrets are compared by their commitments; where the
 * node no longer had those of the version before when it blinded these, nobody can compare them.
 */
function updateViolations(before: AcceptedVersion, next: MessageBody): readonly UpdateViolation[] {
  const isSame = before.blinding === next.blinding;
  return checkUpdate(comparable(before.deployment, isSame), comparable(next.deployment, isSame));
}

/** A node takes a deployment only with its contract, its hash and a right version (protocol D.5). */
function message(state: State, at: number, body: MessageBody): void {
  const row = rowOf(state.genesis.inventory, body.node);
  if (row < 0) refuse('unknown node');
  const { deployment, challenge, blinding } = body;
  const contract = contractFor(state, row, body);
  const record = state.deployments.get(contract.contractId);
  const last = record?.versions.at(-1);
  const violations = last ? updateViolations(last, body) : [];
  if (body.command === 'deploy') {
    if (record) refuse(`deployment with contract ${contract.contractId} already exists`);
    if (deployment.version !== 0) refuse('a new deployment has version 0');
  } else {
    if (!last) return refuse('deployment not found');
    const refused = violations.filter(refusesUpdate);
    if (refused.length > 0) refuse(refused.map(({ code }) => code).join(', '));
  }
  const { contractId, twinId } = contract;
  const told = { at, deployment, challenge, ...(blinding !== undefined && { blinding }) };
  const accept = (version: AcceptedVersion): DeploymentRecord => {
    const versions = [...(record?.versions ?? []), version];
    const accepted = { contractId, twinId, row, versions };
    state.deployments.set(contractId, accepted);
    return accepted;
  };
  if (state.rules.reportsWhatStands) {
    const { granted, ...taken } = acceptVersion(state, row, contract, deployment, record);
    expectReport(state, contract, accept({ ...told, ...taken }), granted);
  } else {
    const failures = nodeFailures(state, row, contract, deployment, violations);
    accept({ ...told, failures });
    reportResources(state, contract, capacityOf(deployment));
  }
}
