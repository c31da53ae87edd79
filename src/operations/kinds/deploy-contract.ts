import { challengeHash } from '../../model/challenge.ts';
import { signedMessage } from '../../model/deployment-signature.ts';
import type { Deployment } from '../../model/deployment.ts';
import { hex } from '../../model/hex.ts';
import type { NodeId } from '../../model/ids.ts';
import { GridError, palletErrorOf, type PalletError } from '../../ports/errors.ts';
import type { Sender } from '../../ports/zos.ts';
import { FencedOff } from '../../profile/journal.ts';
import { errorOf, NodeFailure } from '../engine/failure.ts';
import type { Candidate, Operation } from '../engine/operation.ts';
import { isGridError, type Task } from '../engine/task.ts';
import type { BuiltDeployment, Deployer } from './deployer.ts';
import { senderOf } from './identity.ts';
import { charged, submit, uncharged } from './submit.ts';

/** What the chain says when the fault is the node's or its farm's, so that another may do. */
const NODE_ERRORS: readonly (PalletError | undefined)[] = [
  'NodeNotAvailableToDeploy',
  'NodeNotExists',
  'FarmHasNotEnoughPublicIPs',
  'FarmHasNotEnoughPublicIPsFree',
  'NodeHasRentContract',
  'NodeNotAvailableForRent',
];

/** How often a node is asked for its ports before it counts as one that does not answer. */
const PROBES = 3;
/** Where WireGuard listens; the ports below belong to the node (protocol D.6). */
const FIRST_PORT = 10_000;
const PORTS = 20_000;

/** What the keys of an attempt are sealed with. */
interface AttemptKeys<Keys> {
  readonly keys: Keys;
  readonly wireguardPort?: number;
}

/** The deployment of an attempt as the journal seals it. */
export interface SealedDeployment extends Omit<BuiltDeployment, 'deployment'> {
  readonly deployment: Deployment;
}

/**
 * Phase `contract`: keys, then the deployment and its hash, then the contract over that hash. All
 * of it stands in the journal before the chain sees any, and the chain takes a hash once per node:
 * however often this is cut off, there is one contract.
 */
export async function writeContract<Spec, Keys>(
  task: Task<Spec>,
  deployer: Deployer<Spec, Keys>,
): Promise<void> {
  const nodeId = task.operation.candidates[task.operation.attempt - 1]!.nodeId;
  if (task.operation.nodeId !== nodeId || !task.operation.deploymentHash) {
    await prepare(task, deployer, nodeId);
  }
  const { deploymentHash } = task.operation;
  const node = { nodeId, deploymentHash: deploymentHash! };
  let contractId = await task.grid.chain.contractByHash(nodeId, node.deploymentHash);
  let fee: bigint | undefined;
  if (contractId === undefined) {
    await task.begin('contract', { code: 'sign', params: { node: nodeId } });
    task.checkpoint();
    fee = await createContract(task, node);
    contractId = await task.grid.chain.contractByHash(nodeId, node.deploymentHash);
    if (contractId === undefined) throw new GridError('chain.unreachable', { wanted: 'contract' });
  }
  const id = contractId;
  const rentContractId = task.operation.rents ? await (await renting()).ownRent(task) : undefined;
  try {
    await task.write((operation) => ({
      ...withCandidate(charged(operation, fee), { contractId: id }),
      rentContractId,
    }));
  } catch (error) {
    // Another tab took the operation while this one was frozen in the middle.
    if (error instanceof FencedOff && fee !== undefined) await (await renting()).disown(task, id);
    throw error;
  }
  await task.end('contract', { contractId: id });
}

let loaded: Promise<typeof import('./own-rent.ts')> | undefined;

/** What rents nodes, or takes them back, is loaded with the first attempt that has to, once. */
function renting(): Promise<typeof import('./own-rent.ts')> {
  return (loaded ??= import('./own-rent.ts').catch((error: unknown) => {
    loaded = undefined;
    throw error;
  }));
}

/** Settles everything that the hash covers and journals it. */
async function prepare<Spec, Keys>(
  task: Task<Spec>,
  deployer: Deployer<Spec, Keys>,
  nodeId: NodeId,
): Promise<void> {
  await task.begin('contract', { code: 'probe', params: { node: nodeId } });
  await task.write((operation) => ({ ...operation, nodeId }));
  const sender = await senderOf(task);
  const spec = await task.spec();
  const inventory = await task.grid.proxy.inventory();
  const attempt = await attemptKeys(task, deployer, async () =>
    deployer.usesWireguard(spec, inventory, nodeId) ? freePort(task, sender, nodeId) : undefined,
  );
  const built = deployer.build(spec, {
    inventory,
    node: nodeId,
    twin: sender.twin,
    operationId: task.operation.id,
    attempt: task.operation.attempt,
    ...attempt,
  });
  const deployment = await signed(built.deployment, sender);
  const sealed = await task.seal({ ...built, deployment } satisfies SealedDeployment);
  const deploymentHash = challengeHash(deployment);
  await task.write((operation) =>
    withCandidate(
      { ...operation, deploymentHash, deployment: sealed, rents: built.rents ?? false },
      { deploymentHash },
    ),
  );
}

/** Keys and port of this attempt: those in the journal, else new ones, journaled before use. */
async function attemptKeys<Spec, Keys>(
  task: Task<Spec>,
  deployer: Deployer<Spec, Keys>,
  choosePort: () => Promise<number | undefined>,
): Promise<AttemptKeys<Keys>> {
  const { keys: kept } = task.operation;
  if (kept) return (await task.open(kept)) as AttemptKeys<Keys>;
  const wireguardPort = await choosePort();
  const made = deployer.keys(await task.spec(), task.random);
  const attempt = { keys: made, ...(wireguardPort !== undefined && { wireguardPort }) };
  const keys = await task.seal(attempt);
  await task.write((operation) => ({ ...operation, keys }));
  return attempt;
}

/**
 * A UDP port that the node has free. A node that does not even answer this is left for the next
 * candidate: nothing was asked of it yet, so nothing about it is unknown.
 */
async function freePort(task: Task, sender: Sender, nodeId: NodeId): Promise<number> {
  for (let probe = 1; ; probe++) {
    try {
      const taken = await task.interruptible(task.grid.zos.wireguardPorts(sender, nodeId));
      for (;;) {
        const [high = 0, low = 0] = task.random(2);
        const port = FIRST_PORT + (((high << 8) | low) % PORTS);
        if (!taken.includes(port)) return port;
      }
    } catch (error) {
      if (isGridError(error, 'zos.refused')) throw nodeFailure(error);
      if (!isGridError(error, 'zos.timeout')) throw error;
      if (probe === PROBES) throw nodeFailure(error);
    }
  }
}

async function signed(deployment: Deployment, { twin, signer }: Sender): Promise<Deployment> {
  const signature = hex(await signer.sign(signedMessage(deployment)));
  const entry = { twin_id: twin, signature, signature_type: signer.scheme };
  const requirement = { ...deployment.signature_requirement, signatures: [entry] };
  return { ...deployment, signature_requirement: requirement };
}

/** Submits the contract; the fee, or undefined when it stood already. */
async function createContract(
  task: Task,
  node: { readonly nodeId: NodeId; readonly deploymentHash: string },
): Promise<bigint | undefined> {
  const { deploymentData, publicIps, rents } = (await task.open(
    task.operation.deployment!,
  )) as SealedDeployment;
  const { signer } = await senderOf(task);
  // What cannot be loaded is better found missing before the node is rented.
  if (rents) await renting();
  try {
    const { nodeId } = node;
    const submission = await submit(task, signer, [
      ...(rents ? [{ call: 'createRentContract' as const, nodeId, solutionProviderId: null }] : []),
      { call: 'createNodeContract', ...node, deploymentData, publicIps, solutionProviderId: null },
    ]);
    return submission.fee;
  } catch (error) {
    const pallet = palletErrorOf(error);
    if (pallet === 'ContractIsNotUnique') return undefined;
    if (pallet) await task.write(uncharged);
    throw NODE_ERRORS.includes(pallet) ? nodeFailure(error) : error;
  }
}

function withCandidate(operation: Operation, change: Partial<Candidate>): Operation {
  const candidates = operation.candidates.map((candidate, i) =>
    i === operation.attempt - 1 ? { ...candidate, ...change } : candidate,
  );
  return { ...operation, ...('contractId' in change && change), candidates };
}

function nodeFailure(error: unknown): NodeFailure {
  const { code, params } = errorOf(error);
  return new NodeFailure(code, params, { cause: error });
}
