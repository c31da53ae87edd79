import type { Deployment, DeploymentStatus } from '../../model/deployment.ts';
import { NodeFailure, OperationFailure } from '../engine/failure.ts';
import type { Operation, WorkloadOutcome } from '../engine/operation.ts';
import { isGridError, type Task } from '../engine/task.ts';
import type { SealedDeployment } from './deploy-contract.ts';
import { senderOf } from './identity.ts';

/** Grid milliseconds between two looks at a node (as the grid's own client does). */
const POLL = 2000;
/** Grid milliseconds after which a person is told that this takes longer than it should. */
const SLOW = 600_000;

/**
 * Phase `send`: the node holds the deployment. Whether it does is looked up before anything is
 * sent, and again when it refuses: the refusal may be of a copy of what it has accepted already.
 */
export async function handOver(task: Task): Promise<void> {
  const { nodeId, contractId } = task.operation;
  await task.begin('send', { code: 'hand-over', params: { node: nodeId! } });
  const sender = await senderOf(task);
  await contractStands(task);
  if (!(await statusOf(task))) {
    const { deployment } = (await task.open(task.operation.deployment!)) as SealedDeployment;
    const addressed: Deployment = { ...deployment, contract_id: contractId! };
    try {
      await task.interruptible(task.grid.zos.deploy(sender, nodeId!, addressed));
    } catch (error) {
      if (!isGridError(error, 'zos.refused')) throw error;
      if (!(await statusOf(task))) {
        await contractStands(task);
        throw new NodeFailure(error.code, error.params, { cause: error });
      }
    }
  }
  await task.end('send');
}

/** Phase `provision`: polls until every workload runs or one ended in an error. */
export async function awaitProvisioned(task: Task): Promise<void> {
  await task.begin('provision');
  for (;;) {
    task.checkpoint();
    await contractStands(task);
    const status = await statusOf(task);
    if (!status) {
      // The node forgot it, or a delayed message has yet to come: hand it over once more.
      await handOver(task);
      await task.begin('provision');
      continue;
    }
    const failed = status.workloads.find(
      ({ result }) => result.state === 'error' || result.state === 'deleted',
    );
    if (failed) {
      // A contract canceled elsewhere takes its workloads with it: that is no fault of the node.
      await contractStands(task);
      const { name, type, result } = failed;
      const params = { workload: name, type, message: result.message };
      throw new NodeFailure('operation.workload-failed', params);
    }
    const running = status.workloads.filter(({ result }) => result.state === 'ok');
    if (running.length === status.workloads.length) {
      await task.end('provision', { outcome: outcomeOf(status) });
      return;
    }
    const next = status.workloads.find(({ result }) => result.state !== 'ok');
    await task.detail('workloads', {
      done: running.length,
      total: status.workloads.length,
      now: next?.name ?? '',
    });
    await tellIfSlow(task);
    await task.rest(POLL);
  }
}

/** What the node says of the deployment; undefined when it has none. */
async function statusOf(task: Task): Promise<DeploymentStatus | undefined> {
  const { nodeId, contractId } = task.operation;
  try {
    const sender = await senderOf(task);
    return await task.interruptible(task.grid.zos.get(sender, nodeId!, contractId!));
  } catch (error) {
    if (isGridError(error, 'zos.not-found')) return undefined;
    throw error;
  }
}

/** Fails the operation when the chain no longer holds the contract. */
async function contractStands(task: Task): Promise<void> {
  const { contractId } = task.operation;
  if (!(await task.grid.chain.contract(contractId!)))
    throw new OperationFailure('operation.contract-gone', { contract: contractId! });
}

/** After ten minutes of grid time a person is told; the operation goes on all the same. */
export async function tellIfSlow(task: Task): Promise<void> {
  const since = slowSince(task.operation);
  const seconds = Math.round((task.now - since) / 1000);
  if (seconds * 1000 > SLOW)
    await task.stuck({ code: 'operation.slow', params: { seconds }, cause: '' });
}

const slowSince = (operation: Operation): number =>
  operation.phases.find(({ state }) => state === 'running')?.startedAt ?? operation.createdAt;

function outcomeOf(status: DeploymentStatus): readonly WorkloadOutcome[] {
  return status.workloads.map(({ name, type, result }) => ({ name, type, data: result.data }));
}
