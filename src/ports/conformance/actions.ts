import { freeOf } from '../../model/capacity-of.ts';
import { bytesToHex } from '@noble/hashes/utils.js';
import { challengeBytes, challengeHash } from '../../model/challenge.ts';
import type { Deployment } from '../../model/deployment.ts';
import type { ContractId, NodeId, TwinId } from '../../model/ids.ts';
import { contractId, nodeId } from '../../model/ids.ts';
import type { Inventory } from '../../model/inventory.ts';
import { CERTIFIED, DEDICATED, LIGHT, RENTED, UP } from '../../model/inventory.ts';
import { GiB } from '../../model/units.ts';
import type { Workload } from '../../model/workloads/workload.ts';
import type { Grid } from '../grid.ts';
import type { Signer } from '../signer.ts';
import type { Sender } from '../zos.ts';

/** Somebody with a twin and money. */
export interface User extends Sender {
  readonly signer: Signer;
  readonly twin: TwinId;
}

/** Accepts the terms, gets money and a twin. */
export async function newUser(grid: Grid, signer?: Signer): Promise<User> {
  const who = signer ?? (await grid.accounts.ensure());
  await grid.activation?.activate(who.account);
  await grid.chain.submit(
    [
      { call: 'userAcceptTc', documentLink: 'https://example.org/terms', documentHash: 'abc' },
      { call: 'createTwin', relay: 'relay.example.org', pk: '0x00' },
    ],
    who,
  );
  const twin = await grid.chain.twinOf(who.account);
  if (!twin) throw new Error('the twin that was created cannot be found');
  return { signer: who, twin: twin.twinId };
}

/** Ids of nodes on which anybody may deploy, with 200 GiB of SSD free. */
export function openNodes(inventory: Inventory): readonly NodeId[] {
  const closed = CERTIFIED | DEDICATED | RENTED | LIGHT;
  return [...inventory.nodeId.keys()]
    .filter((row) => inventory.status[row] === UP && ((inventory.flags[row] ?? 0) & closed) === 0)
    .filter((row) => freeOf(inventory, row).sru > 200 * GiB)
    .map((row) => nodeId(inventory.nodeId[row] ?? 0));
}

export const zmount = (name: string, gigabytes: number, version = 0): Workload => ({
  version,
  name,
  type: 'zmount',
  data: { size: gigabytes * GiB },
  metadata: '',
  description: '',
});

/** A deployment that only its owner signs. */
export const deploymentOf = (
  twin: TwinId,
  workloads: readonly Workload[],
  version = 0,
): Deployment => ({
  version,
  twin_id: twin,
  contract_id: contractId(0),
  metadata: '',
  description: '',
  expiration: 0,
  signature_requirement: {
    requests: [{ twin_id: twin, required: false, weight: 1 }],
    weight_required: 1,
    signatures: [],
    signature_style: '',
  },
  workloads,
});

/** A disk and nothing else: the smallest deployment that costs something. */
export const diskDeployment = (twin: TwinId, name: string, gigabytes: number): Deployment =>
  deploymentOf(twin, [zmount(name, gigabytes)]);

export async function signed(
  deployment: Deployment,
  contract: ContractId,
  signer: Signer,
): Promise<Deployment> {
  const signature = bytesToHex(await signer.sign(challengeBytes(deployment)));
  return {
    ...deployment,
    contract_id: contract,
    signature_requirement: {
      ...deployment.signature_requirement,
      signatures: [{ twin_id: deployment.twin_id, signature, signature_type: signer.scheme }],
    },
  };
}

/** The contract of a deployment, without the node knowing of it yet. */
export async function contractFor(
  grid: Grid,
  user: User,
  node: NodeId,
  deployment: Deployment,
  publicIps = 0,
): Promise<ContractId> {
  const deploymentHash = challengeHash(deployment);
  await grid.chain.submit(
    [
      {
        call: 'createNodeContract',
        nodeId: node,
        deploymentHash,
        deploymentData: '{}',
        publicIps,
        solutionProviderId: null,
      },
    ],
    user.signer,
  );
  const contract = await grid.chain.contractByHash(node, deploymentHash);
  if (contract === undefined) throw new Error('the contract that was created cannot be found');
  return contract;
}

/** Contract first, then the node, as the real order is. */
export async function deploy(
  grid: Grid,
  user: User,
  node: NodeId,
  deployment: Deployment,
): Promise<ContractId> {
  const contract = await contractFor(grid, user, node, deployment);
  await grid.zos.deploy(user, node, await signed(deployment, contract, user.signer));
  return contract;
}
