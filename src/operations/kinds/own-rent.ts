import type { Contract, RentContract } from '../../model/contract.ts';
import type { ContractId, NodeId } from '../../model/ids.ts';
import { contractId } from '../../model/ids.ts';
import { isOpen } from '../engine/operation.ts';
import type { Task } from '../engine/task.ts';
import { senderOf } from './identity.ts';

/** The rent contract that this attempt made for its node, if it rents it. */
export async function ownRent(task: Task): Promise<ContractId | undefined> {
  const { rents, rentContractId, nodeId } = task.operation;
  if (!rents) return undefined;
  const own = await ownContracts(task);
  const rent = own.find((contract) => contract.type === 'rent' && contract.nodeId === nodeId);
  return rent?.contractId ?? rentContractId;
}

/**
 * Cancels a contract of ours unless the operation, in another tab's hands now, knows it or is
 * about to find it by its hash.
 */
export async function disown(task: Task, contractId: ContractId): Promise<void> {
  const record = await task.current();
  if (record?.contractId === contractId) return;
  const searching = record && isOpen(record) && !record.leaving;
  if (searching && record.deploymentHash === task.operation.deploymentHash) return;
  const { signer } = await senderOf(task);
  const nodes = await nodesOf(task, [contractId]);
  const rents = await rentsLeftOn(task, nodes, [contractId]);
  await task.grid.chain.submit(
    [contractId, ...rents].map((id) => ({ call: 'cancelContract', contractId: id })),
    signer,
  );
}

/** Nodes that contracts stand on, or stood on before they were deleted. */
export async function nodesOf(
  task: Task,
  contracts: readonly ContractId[],
): Promise<readonly NodeId[]> {
  const found = await Promise.all(contracts.map((id) => contractOf(task, id)));
  return [...new Set(found.flatMap((each) => (each?.type === 'node' ? each.nodeId : [])))];
}

/**
 * Rent contracts of these nodes that serve nobody once `contracts` are gone: those that came with a
 * deployment, whichever, and that no other deployment of the account stands on. The deployment that
 * a rent came with may have left long before the last one does, so each looks after all of them. A
 * rent that a person made alone stays theirs.
 */
export async function rentsLeftOn(
  task: Task,
  nodes: readonly NodeId[],
  contracts: readonly ContractId[],
): Promise<readonly ContractId[]> {
  if (nodes.length === 0) return [];
  const own = await ownContracts(task);
  const isEmpty = (node: NodeId): boolean =>
    !own.some(
      (other) =>
        other.type === 'node' && other.nodeId === node && !contracts.includes(other.contractId),
    );
  const left: ContractId[] = [];
  for (const rent of own)
    if (
      rent.type === 'rent' &&
      nodes.includes(rent.nodeId) &&
      isEmpty(rent.nodeId) &&
      (await cameWithDeployment(task, rent))
    )
      left.push(rent.contractId);
  return left;
}

/**
 * Whether an operation made a rent contract: it submits both at once, so that the contract of the
 * deployment has the next number, in the same block. Holds as well when that one is long deleted.
 */
async function cameWithDeployment(task: Task, rent: RentContract): Promise<boolean> {
  const next = await contractOf(task, contractId(rent.contractId + 1));
  return (
    next?.type === 'node' &&
    next.twinId === rent.twinId &&
    next.nodeId === rent.nodeId &&
    next.createdAt === rent.createdAt &&
    isOperations(next.deploymentData)
  );
}

/** True for the contract data of a deployment that an operation made. */
function isOperations(deploymentData: string): boolean {
  try {
    const data: unknown = JSON.parse(deploymentData);
    return typeof data === 'object' && data !== null && 'operation' in data;
  } catch {
    return false;
  }
}

/** A contract as the chain has it, or as the indexer remembers it. */
async function contractOf({ grid }: Task, id: ContractId): Promise<Contract | undefined> {
  return (await grid.chain.contract(id)) ?? (await grid.proxy.contract(id));
}

async function ownContracts(task: Task): Promise<readonly Contract[]> {
  const { twin } = await senderOf(task);
  return task.grid.chain.contractsOf(twin);
}
