import { OperationFailure } from '../engine/failure.ts';
import type { Task } from '../engine/task.ts';
import type { Deployer } from './deployer.ts';
import { ensureSender, type TwinSettings } from './identity.ts';

/** Phase `plan`: the account with its twin, and the nodes to try in their order. */
export async function chooseCandidates<Spec, Keys>(
  task: Task<Spec>,
  deployer: Deployer<Spec, Keys>,
  settings: TwinSettings,
  maxCandidates: number,
): Promise<void> {
  await task.begin('plan', { code: 'account', params: {} });
  const { twin } = await ensureSender(task, settings);
  const spec = await task.spec();
  const inventory = await task.grid.proxy.inventory();
  const { nodes, excluded } = deployer.candidates(spec, inventory, twin);
  if (nodes.length === 0) throw new OperationFailure('operation.no-candidate', { excluded });
  const candidates = nodes.slice(0, maxCandidates).map((nodeId) => ({ nodeId }));
  await task.end('plan', { candidates });
}
