import type { ContractId } from '../../model/ids.ts';
import type { TftUnits } from '../../model/units.ts';
import { palletErrorOf } from '../../ports/errors.ts';
import type { Operation, OperationError } from '../engine/operation.ts';
import { rewound } from '../engine/phases.ts';
import type { Task } from '../engine/task.ts';
import { billed } from './billed.ts';
import { signerOf } from './identity.ts';
import { nodesOf, rentsLeftOn } from './own-rent.ts';
import { charged, submit, uncharged } from './submit.ts';

const LEFT: OperationError = { code: 'operation.left', params: {}, cause: '' };

/**
 * Gives up the current attempt: cancels its contract if there is one, waits for its bills, and
 * goes on to what `leaving` says: the next candidate, or the end.
 */
export async function leaveAttempt(task: Task): Promise<void> {
  const { leaving, contractId: known, nodeId, deploymentHash, attempt } = task.operation;
  const { chain, proxy } = task.grid;
  const written = nodeId !== undefined && deploymentHash !== undefined;
  const contractId = known ?? (written && (await chain.contractByHash(nodeId, deploymentHash)));
  let bills = 0n;
  if (contractId !== undefined && contractId !== false) {
    await task.detail('retreat', { node: nodeId ?? 0, contract: contractId });
    const rents = await cancelContracts(task, [contractId]);
    const contracts = [contractId, ...(await ownRents(task, rents))];
    const runs = await Promise.all(contracts.map((id) => proxy.bills(id)));
    bills = billed(runs.flat());
  } else if (task.operation.pendingFee !== undefined) await task.write(uncharged);

  const error = leaving?.error;
  const next = leaving?.to === 'next-node' && task.operation.candidates[attempt];
  if (next) {
    await task.write((operation) => nextAttempt(spentAlso(operation, bills)));
    return;
  }
  await task.finish(leaving?.to === 'canceled' ? 'canceled' : 'failed', {
    ...left(spentAlso(task.operation, bills)),
    error: leaving?.to === 'next-node' ? exhausted(task.operation) : error,
  });
}

/** Rents that this attempt made and that have ended: those it has just ended, or before a crash. */
async function ownRents(task: Task, ended: readonly ContractId[]): Promise<readonly ContractId[]> {
  const { rents, rentContractId } = task.operation;
  if (!rents) return [];
  if (rentContractId === undefined || ended.includes(rentContractId)) return ended;
  return (await task.grid.chain.contract(rentContractId)) ? ended : [...ended, rentContractId];
}

/**
 * Cancels those contracts that the chain still holds, and with the last deployment on a rented node
 * the rent that came with one (`rentsLeftOn`), and resolves to those rents. `announce` is told of
 * rents before they are canceled. Looks again until nothing is left: two deployments that leave a
 * node at once each see the other one there at first.
 */
export async function cancelContracts(
  task: Task,
  contracts: readonly ContractId[],
  announce?: (rents: readonly ContractId[]) => Promise<void>,
): Promise<readonly ContractId[]> {
  const { chain } = task.grid;
  const nodes = await nodesOf(task, contracts);
  const ended = new Set<ContractId>();
  for (;;) {
    const rents = await rentsLeftOn(task, nodes, contracts);
    const found = await Promise.all(
      [...new Set([...contracts, ...rents])].map((id) => chain.contract(id)),
    );
    const held = found.flatMap((contract) =>
      contract && contract.state.kind !== 'Deleted' ? contract.contractId : [],
    );
    if (held.length === 0) break;
    if (rents.length > 0) await announce?.(rents);
    const calls = held.map((contractId) => ({ call: 'cancelContract' as const, contractId }));
    try {
      const { fee } = await submit(task, await signerOf(task), calls);
      await task.write((operation) => charged(operation, fee));
      for (const rent of rents) ended.add(rent);
    } catch (error) {
      // Somebody else canceled one of them, or deployed on the node, in between: look again.
      const pallet = palletErrorOf(error);
      const isTaken = pallet === 'NodeHasActiveContracts' && rents.length > 0;
      if (pallet !== 'ContractNotExists' && !isTaken) throw error;
      await task.write(uncharged);
    }
  }
  // Cut off between a submission and its answer, which was yes.
  if (task.operation.pendingFee !== undefined) await task.write((op) => charged(op));
  return [...ended];
}

function spentAlso(operation: Operation, bills: TftUnits): Operation {
  const { spent } = operation;
  return { ...operation, spent: { ...spent, bills: spent.bills + bills } };
}

/** Notes at the candidate why it was left. */
function left(operation: Operation): Pick<Operation, 'candidates' | 'spent' | 'leaving'> {
  const failed = operation.leaving?.error ?? LEFT;
  const candidates = operation.candidates.map((candidate, i) =>
    i === operation.attempt - 1 ? { ...candidate, failed } : candidate,
  );
  return { candidates, spent: operation.spent, leaving: undefined };
}

function nextAttempt(operation: Operation): Operation {
  return {
    ...rewound(operation, ['contract', 'send', 'provision', 'ready']),
    ...left(operation),
    attempt: operation.attempt + 1,
    state: 'running',
    error: undefined,
    nodeId: undefined,
    contractId: undefined,
    rents: undefined,
    rentContractId: undefined,
    deploymentHash: undefined,
    keys: undefined,
    deployment: undefined,
  };
}

function exhausted({ leaving, attempt }: Operation): OperationError {
  const last = leaving?.error;
  if (attempt === 1 && last) return last;
  const cause = last ? `${last.code}: ${last.cause}` : '';
  return { code: 'operation.candidates-exhausted', params: { tried: attempt }, cause };
}
