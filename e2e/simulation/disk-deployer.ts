import type { Deployer } from '../../src/operations/kinds/deployer.ts';
import { deploymentOf, openNodes, zmount } from '../../src/ports/conformance/actions.ts';

export interface DiskSpec {
  readonly gigabytes: number;
}

/** Puts one disk on any node that has room: the least that contract, node and bill can be tried with. */
export const diskDeployer: Deployer<DiskSpec, null> = {
  withoutSecrets: (spec) => spec,
  candidates: (_spec, inventory) => {
    const nodes = openNodes(inventory);
    return { nodes, excluded: inventory.length - nodes.length };
  },
  usesWireguard: () => false,
  keys: () => null,
  build: (spec, { twin, operationId, attempt }) => ({
    deployment: {
      ...deploymentOf(twin, [zmount('disk', spec.gigabytes)]),
      metadata: JSON.stringify({ operation: operationId, attempt }),
    },
    deploymentData: JSON.stringify({ operation: operationId, attempt }),
    publicIps: 0,
  }),
};
