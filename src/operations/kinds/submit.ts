import type { Call, Submission } from '../../ports/chain.ts';
import type { Signer } from '../../ports/signer.ts';
import type { Operation } from '../engine/operation.ts';
import type { Task } from '../engine/task.ts';

/**
 * Submits calls for an operation. What it will cost is journaled first, so that the fee is known
 * even when the tab dies before the answer: `charged` settles it, once.
 */
export async function submit(
  task: Task,
  signer: Signer,
  calls: readonly Call[],
): Promise<Submission> {
  const fee = await task.grid.chain.fee(calls);
  await task.write((operation) => ({ ...operation, pendingFee: fee }));
  return task.grid.chain.submit(calls, signer);
}

/** The operation with the fee of its last submission among what it spent. */
export function charged(operation: Operation, fee = operation.pendingFee ?? 0n): Operation {
  if (operation.pendingFee === undefined) return operation;
  const { fees, bills } = operation.spent;
  return { ...operation, pendingFee: undefined, spent: { fees: fees + fee, bills } };
}

/** The operation without a fee: the submission was refused. */
export function uncharged(operation: Operation): Operation {
  return { ...operation, pendingFee: undefined };
}
