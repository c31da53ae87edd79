import { palletErrorOf } from '../../ports/errors.ts';
import { errorOf, OperationFailure } from '../engine/failure.ts';
import type { Kind } from '../engine/kind.ts';
import { currentPhase, isOpen, type Operation } from '../engine/operation.ts';
import { begun, ended } from '../engine/phases.ts';
import { isGridError, type Task } from '../engine/task.ts';
import { billed } from './billed.ts';
import { cancelOutline } from './cancel-outline.ts';
import type { CancelSpec } from './cancel-spec.ts';
import { cancelContracts } from './deploy-leave.ts';

const ASK_AGAIN = 6000;
/** Grid milliseconds the indexer is given to show the deletion with its final bill. */
const RECEIPT_PATIENCE = 120_000;

/**
 * Deletes deployments by canceling their contracts. Nothing is sent until the undo window has
 * passed with the portal open: reopening opens the window anew. Afterwards `spent.bills` is
 * everything the contracts cost in their life.
 */
export const cancelKind: Kind<CancelSpec> = {
  ...cancelOutline,
  async run(task) {
    while (isOpen(task.operation)) {
      try {
        const phase = currentPhase(task.operation)?.phase;
        if (phase === 'undo') await waitForSecondThoughts(task);
        else if (phase === 'cancel') await cancel(task);
        else await writeReceipt(task);
      } catch (error) {
        if (isGridError(error, 'chain.unreachable', 'proxy.unreachable')) {
          await task.detail('chain-silent');
          await task.rest(ASK_AGAIN);
        } else if (palletErrorOf(error) || error instanceof OperationFailure) {
          await task.finish('failed', { error: errorOf(error), pendingFee: undefined });
        } else throw error;
      }
    }
  },
};

async function waitForSecondThoughts(task: Task<CancelSpec>): Promise<void> {
  const { undoSeconds } = specOf(task);
  await task.begin('undo', { code: 'undo-window', params: { seconds: undoSeconds } });
  if (!task.operation.intent) await task.pause(undoSeconds * 1000);
  // The last moment for second thoughts is this transaction.
  const decided = await task.write((operation) =>
    operation.intent === 'cancel'
      ? operation
      : begun(ended({ ...operation, intent: undefined }, 'undo', task.now), 'cancel', task.now),
  );
  if (decided.intent === 'cancel') await task.finish('canceled');
}

async function cancel(task: Task<CancelSpec>): Promise<void> {
  const { contracts } = specOf(task);
  await task.detail('cancel-contract', { contract: contracts[0] ?? 0 });
  // A rent that ends with the last deployment on its node belongs to the receipt.
  await cancelContracts(task, contracts, async (rents) => {
    const all = [...new Set([...specOf(task).contracts, ...rents])];
    await task.write((operation) => ({ ...operation, spec: { ...specOf(task), contracts: all } }));
  });
  await task.end('cancel');
}

async function writeReceipt(task: Task<CancelSpec>): Promise<void> {
  const { contracts } = specOf(task);
  await task.begin('receipt', { code: 'final-bill', params: {} });
  const { proxy } = task.grid;
  for (;;) {
    const shown = await Promise.all(contracts.map((id) => proxy.contract(id)));
    const gone = shown.every((contract) => !contract || contract.state.kind === 'Deleted');
    if (gone || task.now > startOf(task.operation) + RECEIPT_PATIENCE) break;
    await task.rest(ASK_AGAIN);
  }
  const bills = await Promise.all(contracts.map((id) => proxy.bills(id)));
  await task.end('receipt', { spent: { ...task.operation.spent, bills: billed(bills.flat()) } });
  await task.finish('done');
}

const specOf = (task: Task<CancelSpec>) => task.operation.spec as CancelSpec;

const startOf = (operation: Operation): number =>
  operation.phases.find(({ phase }) => phase === 'receipt')?.startedAt ?? operation.createdAt;
