import type { Contract, NodeContract } from '../../model/contract.ts';
import type { AccountId, ContractId, NodeId, TwinId } from '../../model/ids.ts';
import { farmId, twinId } from '../../model/ids.ts';
import { DEDICATED, FARM_DEDICATED, STANDBY, rowOf } from '../../model/inventory.ts';
import { EXISTENTIAL_DEPOSIT, NO_CAPACITY } from '../../model/units.ts';
import type { Call, ChainEvent } from '../../ports/chain.ts';
import { dispatchError } from '../../ports/errors.ts';
import { billNow } from './bill-fold.ts';
import { enter, remove, reserveIps, takeContractId } from './contracts.ts';
import { rowOfContract } from './dues.ts';
import type { State } from './state.ts';

/** Who calls, and in which block. */
export interface Origin {
  readonly account: AccountId;
  readonly block: number;
}

const HASH = /^[0-9a-f]{32}$/;
const MAX_DEPLOYMENT_DATA = 512;
const MAX_RELAY = 1024;
const MAX_TWIN_KEY = 128;
const RELAY = /^[a-zA-Z0-9_-]+(\.[a-zA-Z0-9_-]+)*$/;

function twinOf(state: State, origin: Origin): TwinId {
  const twin = state.twinByAccount.get(origin.account);
  if (twin === undefined) throw dispatchError('TwinNotExists');
  return twin;
}

function nodeRow(state: State, id: NodeId): number {
  const row = rowOf(state.genesis.inventory, id);
  if (row < 0) throw dispatchError('NodeNotExists', { node: id });
  return row;
}

function livingContract(state: State, id: ContractId): Contract {
  const contract = state.contracts.get(id);
  if (!contract || contract.state.kind === 'Deleted')
    throw dispatchError('ContractNotExists', { contract: id });
  return contract;
}

/** Genesis contracts that stand on a row: they are never billed but they are there. */
function hasGenesisContract(state: State, row: number): boolean {
  return state.genesis.contracts.nodeRow.includes(row);
}

/** Whether `twin` may put a node contract on a row (protocol A.4); capacity is the node's business. */
function checkDeployable(state: State, row: number, twin: TwinId): void {
  const { inventory } = state.genesis;
  const unavailable = dispatchError('NodeNotAvailableToDeploy', {
    node: inventory.nodeId[row] ?? 0,
  });
  if (inventory.status[row] === STANDBY) throw unavailable;
  const rentedBy = inventory.rentedBy[row] ?? 0;
  if (rentedBy !== 0 && rentedBy !== twin) throw unavailable;
  const rent = state.rentOf.get(row);
  if (rent !== undefined) {
    const contract = state.contracts.get(rent);
    if (contract?.twinId !== twin || contract.state.kind !== 'Created') throw unavailable;
  } else if (((inventory.flags[row] ?? 0) & DEDICATED) !== 0) {
    throw unavailable;
  }
}

function transfer(state: State, from: AccountId, to: AccountId, amount: bigint): void {
  if (amount <= 0n) throw dispatchError('ExistentialDeposit');
  if (state.usable(from) < amount) throw dispatchError('InsufficientBalance');
  if (state.account(to).free + amount < EXISTENTIAL_DEPOSIT)
    throw dispatchError('ExistentialDeposit');
  state.credit(from, -amount);
  state.credit(to, amount);
}

function createTwin(state: State, origin: Origin, relay: string, pk: string): ChainEvent {
  if (!state.terms.has(origin.account)) throw dispatchError('UserDidNotSignTermsAndConditions');
  if (state.twinByAccount.has(origin.account)) throw dispatchError('TwinWithPubkeyExists');
  checkRelay(relay);
  checkTwinKey(state, pk);
  const id = twinId(state.read('nextTwinId'));
  state.write('nextTwinId', id + 1);
  state.twins.set(id, { twinId: id, account: origin.account, relay, pk });
  state.twinByAccount.set(origin.account, id);
  return { event: 'TwinStored', data: { twin_id: id } };
}

/** Relay hosts joined by `_` (protocol A.3). */
function checkRelay(relay: string): void {
  const hosts = relay.split('_');
  if (relay.length > MAX_RELAY || !hosts.every((host) => RELAY.test(host)))
    throw dispatchError('InvalidRelayAddress');
}

const byteLength = (text: string): number => new TextEncoder().encode(text).length;

/** The chain does not even decode a longer one (protocol A.3). */
function checkTwinKey(state: State, pk: string): void {
  if (state.rules.boundsTwinKey && byteLength(pk) > MAX_TWIN_KEY)
    throw dispatchError('TwinKeyTooLong');
}

function createNodeContract(
  state: State,
  origin: Origin,
  call: Extract<Call, { call: 'createNodeContract' }>,
): ChainEvent {
  const twin = twinOf(state, origin);
  const row = nodeRow(state, call.nodeId);
  checkDeployable(state, row, twin);
  if (!HASH.test(call.deploymentHash)) throw dispatchError('DeploymentHashNotValid');
  if (byteLength(call.deploymentData) > MAX_DEPLOYMENT_DATA)
    throw dispatchError('DeploymentDataTooLong');
  if (state.byHash.has(`${row}:${call.deploymentHash}`)) throw dispatchError('ContractIsNotUnique');
  const contractId = takeContractId(state);
  const { inventory } = state.genesis;
  const farmRow = inventory.farm[row] ?? 0;
  const publicIps = reserveIps(state, row, contractId, call.publicIps);
  const contract: NodeContract = {
    type: 'node',
    contractId,
    twinId: twin,
    state: { kind: 'Created' },
    createdAt: state.secondsOf(origin.block),
    nodeId: call.nodeId,
    farmId: farmId(inventory.farms.farmId[farmRow] ?? 0),
    deploymentHash: call.deploymentHash,
    deploymentData: call.deploymentData,
    publicIps,
    resources: NO_CAPACITY,
  };
  enter(state, contract, origin.block);
  if (publicIps.length > 0)
    state.note(contractId, origin.block, 'IPsReserved', {
      contract_id: contractId,
      count: publicIps.length,
    });
  return {
    event: 'ContractCreated',
    data: { contract_id: contractId, node_id: call.nodeId, deployment_hash: call.deploymentHash },
  };
}

function updateNodeContract(
  state: State,
  origin: Origin,
  call: Extract<Call, { call: 'updateNodeContract' }>,
): ChainEvent {
  const contract = livingContract(state, call.contractId);
  if (contract.type !== 'node' || contract.twinId !== twinOf(state, origin))
    throw dispatchError('TwinNotAuthorizedToUpdateContract');
  if (contract.state.kind === 'GracePeriod')
    throw dispatchError('CannotUpdateContractInGraceState');
  if (!HASH.test(call.deploymentHash)) throw dispatchError('DeploymentHashNotValid');
  const row = rowOfContract(state, contract);
  const key = `${row}:${call.deploymentHash}`;
  const holder = state.byHash.get(key);
  if (holder !== undefined && holder !== contract.contractId)
    throw dispatchError('ContractIsNotUnique');
  state.byHash.delete(`${row}:${contract.deploymentHash}`);
  state.byHash.set(key, contract.contractId);
  state.contracts.set(contract.contractId, {
    ...contract,
    deploymentHash: call.deploymentHash,
    deploymentData: call.deploymentData,
  });
  state.note(contract.contractId, origin.block, 'ContractUpdated', {
    contract_id: contract.contractId,
  });
  return { event: 'ContractUpdated', data: { contract_id: contract.contractId } };
}

/** A node can be rented when nobody rents it and its farm is dedicated or nothing runs on it (A.4). */
function createRentContract(
  state: State,
  origin: Origin,
  call: Extract<Call, { call: 'createRentContract' }>,
): ChainEvent {
  const twin = twinOf(state, origin);
  const row = nodeRow(state, call.nodeId);
  const { inventory } = state.genesis;
  if (state.rentOf.has(row) || (inventory.rentedBy[row] ?? 0) !== 0)
    throw dispatchError('NodeHasRentContract');
  const busy = (state.onNode.get(row)?.length ?? 0) > 0 || hasGenesisContract(state, row);
  if (busy && ((inventory.flags[row] ?? 0) & FARM_DEDICATED) === 0)
    throw dispatchError('NodeNotAvailableForRent');
  const contractId = takeContractId(state);
  enter(
    state,
    {
      type: 'rent',
      contractId,
      twinId: twin,
      state: { kind: 'Created' },
      createdAt: state.secondsOf(origin.block),
      nodeId: call.nodeId,
    },
    origin.block,
  );
  return { event: 'ContractCreated', data: { contract_id: contractId, node_id: call.nodeId } };
}

function cancelContract(state: State, origin: Origin, id: ContractId): ChainEvent {
  const contract = livingContract(state, id);
  if (contract.twinId !== twinOf(state, origin))
    throw dispatchError('TwinNotAuthorizedToCancelContract');
  if (contract.type === 'rent') {
    const row = rowOfContract(state, contract);
    if ((state.onNode.get(row)?.length ?? 0) > 0) throw dispatchError('NodeHasActiveContracts');
  }
  billNow(state, contract, origin.block, 'CanceledByUser');
  const billed = state.contracts.get(id) ?? contract;
  remove(state, billed, 'CanceledByUser', origin.block);
  return { event: 'ContractCanceled', data: { contract_id: id } };
}

/** Carries out one call; throws GridError `chain.dispatch` and may leave a part behind for rollback. */
export function carryOut(state: State, origin: Origin, call: Call): ChainEvent {
  switch (call.call) {
    case 'userAcceptTc':
      state.terms.set(origin.account, call.documentHash);
      return { event: 'TermsAccepted', data: {} };
    case 'createTwin':
      return createTwin(state, origin, call.relay, call.pk);
    case 'updateTwin': {
      const id = twinOf(state, origin);
      checkRelay(call.relay);
      checkTwinKey(state, call.pk);
      state.twins.set(id, {
        twinId: id,
        account: origin.account,
        relay: call.relay,
        pk: call.pk,
      });
      return { event: 'TwinUpdated', data: { twin_id: id } };
    }
    case 'transfer':
      transfer(state, origin.account, call.to, call.amount);
      return { event: 'Transfer', data: { to: call.to, amount: String(call.amount) } };
    case 'createNodeContract':
      return createNodeContract(state, origin, call);
    case 'updateNodeContract':
      return updateNodeContract(state, origin, call);
    case 'createRentContract':
      return createRentContract(state, origin, call);
    case 'cancelContract':
      return cancelContract(state, origin, call.contractId);
    case 'billContractForBlock': {
      const contract = livingContract(state, call.contractId);
      billNow(state, contract, origin.block);
      return { event: 'ContractBilled', data: { contract_id: call.contractId } };
    }
  }
}
