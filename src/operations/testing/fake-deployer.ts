import { contractId } from '../../model/ids.ts';
import type { Workload } from '../../model/workloads/workload.ts';
import { nodeId } from '../../model/ids.ts';
import type { Deployer } from '../kinds/deployer.ts';

/** What the fake deploys: disks, and a password that nobody may read in the journal. */
export interface FakeSpec {
  readonly disks: number;
  readonly password: string;
}

export const PASSWORD = 'correct horse battery staple';

/** Deploys disks and a 0-db with a secret on every node there is. */
export const fakeDeployer: Deployer<FakeSpec, { readonly seed: string }> = {
  withoutSecrets: (spec) => ({ ...spec, password: '' }),
  candidates: (_spec, inventory) => ({
    nodes: Array.from(inventory.nodeId, nodeId),
    excluded: 0,
  }),
  usesWireguard: () => true,
  keys: (_spec, random) => ({ seed: `secret-seed-${random(8).join('-')}` }),
  build(spec, { twin, operationId, attempt, keys, wireguardPort }) {
    const base = { version: 0, metadata: '', description: '' };
    const workloads: Workload[] = Array.from({ length: spec.disks }, (_, i) => ({
      ...base,
      name: `disk${i}`,
      type: 'zmount',
      data: { size: 1 },
    }));
    const { seed } = keys;
    workloads.push({
      ...base,
      name: 'store',
      type: 'zdb',
      data: { size: 1, mode: 'user', password: spec.password + seed, public: false },
    });
    return {
      deployment: {
        version: 0,
        twin_id: twin,
        contract_id: contractId(0),
        metadata: JSON.stringify({ operation: operationId, attempt, port: wireguardPort }),
        description: '',
        expiration: 0,
        signature_requirement: {
          requests: [{ twin_id: twin, required: false, weight: 1 }],
          weight_required: 1,
          signatures: [],
          signature_style: '',
        },
        workloads,
      },
      deploymentData: '{}',
      publicIps: 0,
    };
  },
};
