import { palletErrorOf } from '../../ports/errors.ts';
import { FencedOff } from '../../profile/journal.ts';
import { Closed, errorOf, Interrupted, NodeFailure, OperationFailure } from '../engine/failure.ts';
import type { Kind } from '../engine/kind.ts';
import { currentPhase, isOpen, type Leaving, type PhaseName } from '../engine/operation.ts';
import { isGridError, type Task } from '../engine/task.ts';
import { writeContract } from './deploy-contract.ts';
import { chooseCandidates } from './deploy-plan.ts';
import { awaitProvisioned, handOver, tellIfSlow } from './deploy-node.ts';
import type { Deployer } from './deployer.ts';
import type { TwinSettings } from './identity.ts';

export interface DeployOptions<Spec, Keys> {
  /** Name of the kind in the journal, such as "deploy-vm". */
  readonly kind: string;
  readonly deployer: Deployer<Spec, Keys>;
  readonly twin?: TwinSettings;
  /** How many nodes are tried at most before a person is asked. */
  readonly maxCandidates?: number;
}

const PHASES: readonly PhaseName[] = ['plan', 'contract', 'send', 'provision', 'ready'];
/** Grid milliseconds between two questions to somebody who did not answer. */
const ASK_AGAIN = 6000;

/**
 * One deployment on one node under one contract, in five phases. A node's error leads to the next
 * candidate, after the contract of the failed one is canceled; silence never does: whoever does
 * not answer is asked again, and after a while a person decides.
 */
export function deployKind<Spec, Keys>(options: DeployOptions<Spec, Keys>): Kind<Spec> {
  const { deployer, twin = { relay: 'relay.grid.tf', pk: '' }, maxCandidates = 5 } = options;

  const steps: Partial<Record<PhaseName, (task: Task<Spec>) => Promise<void>>> = {
    plan: (task) => chooseCandidates(task, deployer, twin, maxCandidates),
    contract: (task) => writeContract(task, deployer),
    send: handOver,
    provision: awaitProvisioned,
    async ready(task) {
      await task.begin('ready');
      await task.end('ready');
      await task.finish('done');
    },
  };

  return {
    kind: options.kind,
    phases: PHASES,
    withoutSecrets: (spec) => deployer.withoutSecrets(spec),
    heeds: (operation, intent) =>
      intent === 'cancel' || (intent === 'next-node' && operation.nodeId !== undefined),
    async run(task) {
      while (isOpen(task.operation)) {
        try {
          if (task.operation.leaving) await (await leaving()).leaveAttempt(task);
          else {
            task.checkpoint();
            await steps[currentPhase(task.operation)?.phase ?? 'ready']?.(task);
          }
        } catch (error) {
          await recover(task, error);
        }
      }
    },
  };
}

let loaded: Promise<typeof import('./deploy-leave.ts')> | undefined;

/** How to take an attempt back is loaded with the first that has to be, once. */
function leaving(): Promise<typeof import('./deploy-leave.ts')> {
  return (loaded ??= import('./deploy-leave.ts').catch((error: unknown) => {
    loaded = undefined;
    throw error;
  }));
}

/** Takes what a step threw for what it means; rethrows what only a person can judge. */
async function recover(task: Task, error: unknown): Promise<void> {
  if (error instanceof Interrupted) return heed(task);
  if (error instanceof Closed || error instanceof FencedOff) throw error;
  if (isSilence(error)) {
    const node = task.operation.nodeId ?? 0;
    if (isGridError(error, 'zos.timeout')) await task.detail('node-silent', { node });
    else await task.detail('chain-silent');
    await tellIfSlow(task);
    return task.rest(ASK_AGAIN);
  }
  if (task.operation.leaving) throw error;
  if (error instanceof NodeFailure) return leave(task, { to: 'next-node', error: error.error });
  if (error instanceof OperationFailure || palletErrorOf(error))
    return leave(task, { to: 'failed', error: errorOf(error) });
  throw error;
}

const isSilence = (error: unknown): boolean =>
  isGridError(error, 'zos.timeout', 'chain.unreachable', 'proxy.unreachable') ||
  palletErrorOf(error) === 'BadNonce';

async function heed(task: Task): Promise<void> {
  await task.write(({ intent, ...operation }) => {
    if (!intent) return operation;
    const to = intent === 'cancel' ? 'canceled' : 'next-node';
    return { ...operation, leaving: { to } satisfies Leaving };
  });
}

async function leave(task: Task, leaving: Leaving): Promise<void> {
  await task.write((operation) => ({ ...operation, leaving }));
}
