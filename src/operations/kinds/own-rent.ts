import type { ContractId } from '../../model/ids.ts';
import type { Task } from '../engine/task.ts';
import { senderOf } from './identity.ts';

/**
 * The rent contract that this attempt made for its node, if it rents it. Undefined, too, when a
 * deployment other than `besides` stands on the node by now: then the rent is no longer ours to end.
 */
export async function ownRent(task: Task, besides?: ContractId): Promise<ContractId | undefined> {
  const { rents, rentContractId, nodeId } = task.operation;
  if (!rents) return undefined;
  const { twin } = await senderOf(task);
  const own = (await task.grid.chain.contractsOf(twin)).filter(
    (contract) => contract.type !== 'name' && contract.nodeId === nodeId,
  );
  const shared = own.some(({ type, contractId }) => type === 'node' && contractId !== besides);
  if (besides !== undefined && shared) return undefined;
  // Canceled before the tab died: its bills are still wanted.
  return own.find(({ type }) => type === 'rent')?.contractId ?? rentContractId;
}
