import { encodeBase64 } from '../../crypto/base64.ts';
import { hex } from '../../model/hex.ts';
import type { NodeId } from '../../model/ids.ts';
import { LIGHT, RENTED, rowOf, type Inventory } from '../../model/inventory.ts';
import { isMyceliumSeed } from '../../model/mycelium-seed.ts';
import { reasonsAgainst } from '../../planning/matcher.ts';
import { place } from '../../planning/place.ts';
import { vmDeployment, type NetworkKeys } from '../../planning/vm-deployment.ts';
import { requirementsOf } from '../../planning/vm-requirements.ts';
import type { VmSpec } from '../../specs/vm/vm-spec.ts';
import type { Kind } from '../engine/kind.ts';
import { deployKind } from './deploy.ts';
import type { Deployer } from './deployer.ts';

export const DEPLOY_VM = 'deploy-vm';

/** A machine's spec, and where it was planned to go. */
export interface DeployVm extends VmSpec {
  /**
   * Nodes that the plan showed, in their order: tried first as far as they still fit; what else
   * fits comes after them.
   */
  readonly attempts?: readonly NodeId[];
}

/** From a machine's spec to its deployment on one node. */
export const vmDeployer: Deployer<DeployVm, NetworkKeys> = {
  withoutSecrets: (vm) => ({ ...vm, env: vm.env.map(({ key }) => ({ key, value: '' })) }),

  candidates(vm, inventory, twin) {
    const wish = requirementsOf(vm, twin);
    const { near, policy } = vm.placement;
    const { candidates, nodes, admitted } = place(inventory, wish, policy, {
      ...(near && { near }),
    });
    const planned = (vm.attempts ?? []).filter((node) => {
      const row = rowOf(inventory, node);
      return row >= 0 && reasonsAgainst(inventory, wish, row) === 0;
    });
    return {
      nodes: [...new Set([...planned, ...candidates.map(({ nodeId }) => nodeId)])],
      excluded: nodes - admitted,
    };
  },

  usesWireguard: (_spec, inventory, node) => !isLight(inventory, node),

  keys: (_spec, random) => ({
    wireguardPrivateKey: wireguardKey(random),
    myceliumHexKey: hex(random(32)),
    myceliumSeed: machineSeed(random),
  }),

  build(vm, { inventory, node, twin, operationId, attempt, keys, wireguardPort = 0 }) {
    const row = rowOf(inventory, node);
    const rented = ((inventory.flags[row] ?? 0) & RENTED) !== 0 && inventory.rentedBy[row] === twin;
    return {
      ...vmDeployment(vm, {
        twinId: twin,
        version: 0,
        operationId,
        attempt,
        networkKeys: keys,
        wireguardPort,
        light: isLight(inventory, node),
      }),
      publicIps: requirementsOf(vm, twin).publicIps,
      rents: vm.dedicated && !rented,
    };
  },
};

export const deployVmKind: Kind<DeployVm> = deployKind({ kind: DEPLOY_VM, deployer: vmDeployer });

function isLight(inventory: Inventory, node: NodeId): boolean {
  return ((inventory.flags[rowOf(inventory, node)] ?? 0) & LIGHT) !== 0;
}

/** A Curve25519 secret with the bits set that WireGuard sets. */
function wireguardKey(random: (bytes: number) => Uint8Array): string {
  const key = random(32);
  key[0]! &= 248;
  key[31] = (key[31]! & 127) | 64;
  return encodeBase64(key);
}

/** Six bytes from which the machine's own Mycelium address is made. */
function machineSeed(random: (bytes: number) => Uint8Array): string {
  for (;;) {
    const seed = hex(random(6));
    if (isMyceliumSeed(seed)) return seed;
  }
}
