import { keyFromSeed } from '../../crypto/ed25519.ts';
import { challengeBytes, challengeHash } from '../../model/challenge.ts';
import type { Deployment } from '../../model/deployment.ts';
import type { ContractId, NodeId, TwinId } from '../../model/ids.ts';
import { contractId, nodeId } from '../../model/ids.ts';
import type { Inventory } from '../../model/inventory.ts';
import { CERTIFIED, DEDICATED, LIGHT, RENTED } from '../../model/inventory.ts';
import { GiB } from '../../model/units.ts';
import type { Grid } from '../../ports/grid.ts';
import type { Signer } from '../../ports/signer.ts';
import { hex } from '../ledger/entry.ts';

/** A key that is the same in every run. */
export const testKey = (number = 1) => () => keyFromSeed(new Uint8Array(32).fill(number));

/** Accepts the terms, gets money and a twin. */
export async function newUser(grid: Grid): Promise<{ signer: Signer; twin: TwinId }> {
  const signer = await grid.accounts.ensure();
  await grid.activation?.activate(signer.account);
  await grid.chain.submit(
    [
      { call: 'userAcceptTc', documentLink: 'https://example.org/terms', documentHash: 'abc' },
      { call: 'createTwin', relay: 'relay.example.org', pk: '0x00' },
    ],
    signer,
  );
  const twin = await grid.chain.twinOf(signer.account);
  if (!twin) throw new Error('no twin');
  return { signer, twin: twin.twinId };
}

/** Ids of nodes that anybody may deploy on, with their rows. */
export function openNodes(inventory: Inventory): readonly NodeId[] {
  const closed = CERTIFIED | DEDICATED | RENTED | LIGHT;
  return [...inventory.nodeId.keys()]
    .filter((row) => inventory.status[row] === 0 && ((inventory.flags[row] ?? 0) & closed) === 0)
    .filter((row) => (inventory.totalSru[row] ?? 0) - (inventory.usedSru[row] ?? 0) > 200 * GiB)
    .map((row) => nodeId(inventory.nodeId[row] ?? 0));
}

/** A disk and nothing else: the smallest deployment that costs something. */
export function diskDeployment(twin: TwinId, name: string, gigabytes: number): Deployment {
  return {
    version: 0,
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
    workloads: [
      {
        version: 0,
        name,
        type: 'zmount',
        data: { size: gigabytes * GiB },
        metadata: '',
        description: '',
      },
    ],
  };
}

export async function signed(
  deployment: Deployment,
  contract: ContractId,
  signer: Signer,
): Promise<Deployment> {
  const signature = hex(await signer.sign(challengeBytes(deployment)));
  return {
    ...deployment,
    contract_id: contract,
    signature_requirement: {
      ...deployment.signature_requirement,
      signatures: [{ twin_id: deployment.twin_id, signature, signature_type: 'ed25519' }],
    },
  };
}

/** Contract first, then the node, as the real order is. */
export async function deploy(
  grid: Grid,
  user: { signer: Signer; twin: TwinId },
  node: NodeId,
  deployment: Deployment,
): Promise<ContractId> {
  const deploymentHash = challengeHash(deployment);
  await grid.chain.submit(
    [
      {
        call: 'createNodeContract',
        nodeId: node,
        deploymentHash,
        deploymentData: '{}',
        publicIps: 0,
        solutionProviderId: null,
      },
    ],
    user.signer,
  );
  const contract = await grid.chain.contractByHash(node, deploymentHash);
  if (contract === undefined) throw new Error('no contract');
  const from = { twin: user.twin, signer: user.signer };
  await grid.zos.deploy(from, node, await signed(deployment, contract, user.signer));
  return contract;
}
