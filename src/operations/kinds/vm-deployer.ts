import { base64 } from '@scure/base';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { TwinId } from '../../model/ids.ts';
import { LIGHT, RENTED, rowOf, type Inventory } from '../../model/inventory.ts';
import { place } from '../../planning/place.ts';
import { vmDeployment, type NetworkKeys } from '../../planning/vm-deployment.ts';
import { requirementsOf } from '../../planning/vm-requirements.ts';
import type { VmSpec } from '../../specs/vm/vm-spec.ts';
import type { NodeId } from '../../model/ids.ts';
import type { Kind } from '../engine/kind.ts';
import { deployKind } from './deploy.ts';
import type { Deployer } from './deployer.ts';

/** Name of the operation that deploys a virtual machine. */
export const DEPLOY_VM = 'deploy-vm';

/** How many nodes are kept ready for the case that one refuses. */
const CANDIDATES = 10;

const flagsOf = (inventory: Inventory, node: NodeId): number =>
  inventory.flags[rowOf(inventory, node)] ?? 0;

const isRentedBy = (inventory: Inventory, node: NodeId, twin: TwinId): boolean =>
  (flagsOf(inventory, node) & RENTED) !== 0 && inventory.rentedBy[rowOf(inventory, node)] === twin;

/** A virtual machine with its private network, disks and addresses, as one deployment. */
export const vmDeployer: Deployer<VmSpec, NetworkKeys> = {
  withoutSecrets: (spec) => ({ ...spec, env: spec.env.map(({ key }) => ({ key, value: '' })) }),

  candidates(spec, inventory, twin) {
    const { policy, near } = spec.placement;
    const placement = place(inventory, requirementsOf(spec, twin), policy, {
      limit: CANDIDATES,
      ...(near && { near }),
    });
    return {
      nodes: placement.candidates.map(({ nodeId }) => nodeId),
      excluded: placement.nodes - placement.admitted,
    };
  },

  usesWireguard: (_spec, inventory, node) => (flagsOf(inventory, node) & LIGHT) === 0,

  keys: (_spec, random) => ({
    wireguardPrivateKey: base64.encode(random(32)),
    myceliumHexKey: bytesToHex(random(32)),
  }),

  build(spec, { inventory, node, twin, operationId, attempt, keys, wireguardPort }) {
    const light = (flagsOf(inventory, node) & LIGHT) !== 0;
    return {
      ...vmDeployment(spec, {
        twinId: twin,
        version: 0,
        operationId,
        attempt,
        networkKeys: keys,
        wireguardPort: wireguardPort ?? 0,
        light,
      }),
      publicIps: spec.network.ipv4 ? 1 : 0,
      rents: spec.dedicated && !isRentedBy(inventory, node, twin),
    };
  },
};

/** The kind of operation that deploys a `VmSpec`. */
export const deployVmKind: Kind<VmSpec> = deployKind({ kind: DEPLOY_VM, deployer: vmDeployer });
