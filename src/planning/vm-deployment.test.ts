import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { challengeHash } from '../model/challenge.ts';
import { twinId } from '../model/ids.ts';
import { FEATURES, type Feature } from '../model/inventory.ts';
import { GiB } from '../model/units.ts';
import { deploymentCapacity } from '../model/workloads/workload-capacity.ts';
import { workloadNameProblem } from '../model/workloads/workload-name.ts';
import { ED25519_KEY, RSA_KEY } from '../specs/vm/testing/ssh-keys.ts';
import { vmSpecs } from '../specs/vm/testing/vm-arbitrary.ts';
import { defaultVm, type VmSpec } from '../specs/vm/vm-spec.ts';
import { vmDeployment, type VmDeploymentInput } from './vm-deployment.ts';
import { requirementsOf } from './vm-requirements.ts';

const input: VmDeploymentInput = {
  twinId: twinId(42),
  version: 0,
  operationId: '0190f3c2-7e2a-7b31-9d1c-5f0e4a6b8c1d',
  attempt: 1,
  networkKeys: {
    wireguardPrivateKey: btoa('\x01'.repeat(32)),
    myceliumHexKey: '11'.repeat(32),
  },
  wireguardPort: 4242,
  light: false,
};
const kinds = fc.boolean();

describe('the deployment of a machine', () => {
  it('is a network, disks, an address and the machine, wired to each other', () => {
    const spec: VmSpec = {
      ...defaultVm(),
      name: 'web',
      sshKeys: [ED25519_KEY, RSA_KEY],
      env: [{ key: 'MODE', value: 'x' }],
      disks: [{ name: 'data', size: 10 * GiB, mountpoint: '/data' }],
      network: {
        ipRange: '10.20.0.0/16',
        name: 'net1',
        ipv4: true,
        ipv6: false,
        planetary: true,
        mycelium: true,
      },
      description: 'my web',
    };
    const { deployment, deploymentData } = vmDeployment(spec, input);
    expect(deployment).toMatchObject({
      version: 0,
      twin_id: 42,
      contract_id: 0,
      description: 'my web',
      expiration: 0,
      signature_requirement: {
        requests: [{ twin_id: 42, required: false, weight: 1 }],
        weight_required: 1,
      },
      workloads: [
        {
          type: 'network',
          name: 'net1',
          data: {
            ip_range: '10.20.0.0/16',
            subnet: '10.20.2.0/24',
            wireguard_listen_port: 4242,
            peers: [],
            mycelium: { hex_key: '11'.repeat(32), peers: [] },
          },
        },
        { type: 'zmount', name: 'web_boot', data: { size: 50 * GiB } },
        { type: 'zmount', name: 'data', data: { size: 10 * GiB } },
        { type: 'ip', name: 'web_pubip', data: { v4: true, v6: false } },
        {
          type: 'zmachine',
          name: 'web',
          data: {
            flist: 'https://hub.grid.tf/tf-official-vms/ubuntu-24.04-full.flist',
            network: {
              public_ip: 'web_pubip',
              planetary: true,
              mycelium: { network: 'net1', hex_seed: '000002000002' },
              interfaces: [{ network: 'net1', ip: '10.20.2.2' }],
            },
            size: 2 * GiB,
            compute_capacity: { cpu: 2, memory: 4 * GiB },
            mounts: [
              { name: 'web_boot', mountpoint: '/' },
              { name: 'data', mountpoint: '/data' },
            ],
            env: { MODE: 'x', SSH_KEY: `${ED25519_KEY}\n${RSA_KEY}` },
            gpu: [],
          },
        },
      ],
    });
    expect(JSON.parse(deploymentData)).toEqual({
      version: 3,
      type: 'vm',
      name: 'web',
      projectName: 'vm/web',
      operation: input.operationId,
      attempt: 1,
    });
    expect(deployment.metadata).toBe(deploymentData);
  });

  it('is of the light types on a light node, its network on Mycelium whatever was asked', () => {
    const spec = { ...defaultVm(), network: { ...defaultVm().network, mycelium: false } };
    const { deployment, deploymentData } = vmDeployment(spec, { ...input, light: true });
    const [network, , machine] = deployment.workloads;
    expect(network).toMatchObject({
      type: 'network-light',
      data: { mycelium: { hex_key: '11'.repeat(32) } },
    });
    expect(machine).toMatchObject({ type: 'zmachine-light' });
    expect(machine?.data).toHaveProperty('network', {
      interfaces: [{ network: network?.name, ip: '10.20.2.2' }],
    });
    expect(JSON.parse(deploymentData)).toMatchObject({ version: 4 });
  });

  it('takes the place in the network that it is given', () => {
    const ipAllocation = { subnet: 17, host: 250 };
    const { deployment } = vmDeployment(defaultVm(), { ...input, ipAllocation });
    expect(deployment.workloads[0]).toMatchObject({ data: { subnet: '10.20.17.0/24' } });
    expect(deployment.workloads.at(-1)).toMatchObject({
      data: {
        network: { interfaces: [{ ip: '10.20.17.250' }], mycelium: { hex_seed: '0000110000fa' } },
      },
    });
  });

  it('has different names, all of them allowed', () => {
    const nasty: VmSpec = {
      ...defaultVm(),
      name: `${'v'.repeat(29)}_pubip`,
      network: { ...defaultVm().network, ipv6: true },
    };
    fc.assert(
      fc.property(fc.oneof(vmSpecs, fc.constant(nasty)), kinds, (spec, light) => {
        const { workloads } = vmDeployment(spec, { ...input, light }).deployment;
        const names = workloads.map(({ name }) => name);
        expect(new Set(names).size).toBe(names.length);
        for (const name of names) expect(workloadNameProblem(name)).toBeUndefined();
        expect(names).toContain(spec.name);
      }),
    );
  });

  it('takes exactly what was looked for when its node was chosen', () => {
    fc.assert(
      fc.property(vmSpecs, kinds, (spec, light) => {
        const { cru, mru, sru, hru, publicIps, ...needs } = requirementsOf(spec, 0);
        const { deployment } = vmDeployment(spec, { ...input, light });
        expect(deploymentCapacity(deployment)).toEqual({ cru, mru, sru, hru, ipv4: publicIps });
        // The type of each workload is a feature that the node was asked for.
        const mask = light ? needs.lightFeatures : needs.fullFeatures;
        for (const { type } of deployment.workloads) {
          expect(mask & (1 << FEATURES.indexOf(type as Feature))).not.toBe(0);
        }
      }),
    );
  });

  it('has another hash for each attempt, operation and version', () => {
    fc.assert(
      fc.property(vmSpecs, kinds, (spec, light) => {
        const hashes = [
          {},
          { attempt: 2 },
          { operationId: 'other' },
          { version: 1 },
          { twinId: twinId(43) },
        ].map((change) =>
          challengeHash(vmDeployment(spec, { ...input, light, ...change }).deployment),
        );
        expect(new Set(hashes).size).toBe(hashes.length);
        expect(challengeHash(vmDeployment(spec, { ...input, light }).deployment)).toBe(hashes[0]);
      }),
    );
  });

  it('fits its text into the contract', () => {
    fc.assert(
      fc.property(vmSpecs, (spec) => {
        const { deploymentData } = vmDeployment(spec, input);
        expect(new TextEncoder().encode(deploymentData).length).toBeLessThanOrEqual(512);
      }),
    );
    const operationId = 'x'.repeat(500);
    expect(() => vmDeployment(defaultVm(), { ...input, operationId })).toThrow(RangeError);
  });
});
