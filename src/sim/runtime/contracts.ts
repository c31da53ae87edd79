import type { Contract, DeletionCause, NodeContract, PublicIp } from '../../model/contract.ts';
import type { ContractId, TwinId } from '../../model/ids.ts';
import { contractId } from '../../model/ids.ts';
import { BILLING_FREQUENCY_BLOCKS, NO_CAPACITY } from '../../model/units.ts';
import type { Capacity } from '../../model/units.ts';
import { dispatchError } from '../../ports/errors.ts';
import { farmIps } from '../world/farm-facts.ts';
import { planReport } from './due-reports.ts';
import { rowOfContract } from './dues.ts';
import { giveBack } from './set-aside.ts';
import type { NodeUse, State } from './state.ts';

/** Records of contracts and what hangs on them: lists, addresses, use of the node. */

const NO_USE: NodeUse = { ...NO_CAPACITY, ipv4: 0 };

/** Billing comes round by block, so contracts are listed in that order. */
const turn = (id: ContractId): number => id % BILLING_FREQUENCY_BLOCKS;

export function takeContractId(state: State): ContractId {
  const id = state.read('nextContractId');
  state.write('nextContractId', id + 1);
  return contractId(id);
}

function list(state: State, twin: TwinId, id: ContractId): void {
  const ids = [...(state.living.get(twin) ?? []), id];
  state.living.set(
    twin,
    ids.sort((a, b) => turn(a) - turn(b) || a - b),
  );
}

/** Enters a new contract with an empty payment record. */
export function enter(state: State, contract: Contract, block: number): void {
  const id = contract.contractId;
  state.contracts.set(id, contract);
  state.payments.set(id, {
    standardReserve: 0n,
    additionalReserve: 0n,
    standardOverdraft: 0n,
    additionalOverdraft: 0n,
    lastUpdated: state.secondsOf(block),
    cycles: 0,
    amountUnbilled: 0n,
  });
  list(state, contract.twinId, id);
  const row = rowOfContract(state, contract);
  if (contract.type === 'node') {
    state.byHash.set(`${row}:${contract.deploymentHash}`, id);
    state.onNode.set(row, [...(state.onNode.get(row) ?? []), id]);
  } else if (contract.type === 'rent') {
    state.rentOf.set(row, id);
  }
  state.note(id, block, 'ContractCreated', { contract_id: id });
  state.nodesChanged();
}

/** Takes `count` free addresses of the node's farm, the first ones first (protocol A.4). */
export function reserveIps(
  state: State,
  row: number,
  id: ContractId,
  count: number,
): readonly PublicIp[] {
  if (count === 0) return [];
  const { genesis } = state;
  const farmRow = genesis.inventory.farm[row] ?? 0;
  const taken = new Map(state.farmIps.get(farmRow));
  const found: PublicIp[] = [];
  farmIps(genesis, farmRow).forEach((candidate, index) => {
    if (found.length === count || candidate.contractId !== 0 || taken.has(index)) return;
    taken.set(index, id);
    found.push({ ip: candidate.ip, gateway: candidate.gateway });
  });
  if (found.length < count) throw dispatchError('FarmHasNotEnoughPublicIPsFree');
  state.farmIps.set(farmRow, taken);
  return found;
}

/** Replaces what a node reports as used under a contract (protocol C.1 reportContractResources). */
export function reportResources(state: State, contract: NodeContract, used: Capacity): void {
  const row = rowOfContract(state, contract);
  const before = state.nodeUse.get(row) ?? NO_USE;
  const old = contract.resources;
  state.nodeUse.set(row, {
    cru: before.cru + used.cru - old.cru,
    mru: before.mru + used.mru - old.mru,
    sru: before.sru + used.sru - old.sru,
    hru: before.hru + used.hru - old.hru,
    ipv4: before.ipv4,
  });
  state.contracts.set(contract.contractId, { ...contract, resources: used });
  state.nodesChanged();
}

/**
 * Takes a contract off the chain after its last bill: addresses are freed, the node forgets the
 * deployment; the record stays with its cause, as the proxy keeps it (protocol B.5.7).
 */
export function remove(
  state: State,
  contract: Contract,
  cause: DeletionCause,
  block: number,
): void {
  const id = contract.contractId;
  const row = rowOfContract(state, contract);
  if (contract.type === 'node') {
    reportResources(state, contract, NO_CAPACITY);
    state.byHash.delete(`${row}:${contract.deploymentHash}`);
    state.onNode.set(
      row,
      (state.onNode.get(row) ?? []).filter((other) => other !== id),
    );
    state.deployments.delete(id);
    giveBack(state, row, id);
    planReport(state, id, undefined);
    if (contract.publicIps.length > 0) {
      const farmRow = state.genesis.inventory.farm[row] ?? 0;
      const kept = [...(state.farmIps.get(farmRow) ?? [])].filter(([, owner]) => owner !== id);
      state.farmIps.set(farmRow, new Map(kept));
      state.note(id, block, 'IPsFreed', { contract_id: id, count: contract.publicIps.length });
    }
    state.note(id, block, 'NodeContractCanceled', { contract_id: id, node_id: contract.nodeId });
  } else if (contract.type === 'rent') {
    state.rentOf.delete(row);
    state.note(id, block, 'RentContractCanceled', { contract_id: id });
  } else {
    state.note(id, block, 'NameContractCanceled', { contract_id: id });
  }
  // What the node reported stays on the deleted record: bills are explained by it.
  state.contracts.set(id, { ...contract, state: { kind: 'Deleted', cause } });
  state.payments.delete(id);
  const left = (state.living.get(contract.twinId) ?? []).filter((other) => other !== id);
  if (left.length > 0) state.living.set(contract.twinId, left);
  else state.living.delete(contract.twinId);
  state.nodesChanged();
}
