import { describe, expect, it } from 'vitest';
import { deploymentOf, everyWorkload, workloadNamed } from './every-workload.fixture.ts';
import { mapSecrets, mapWorkloadSecrets } from './secrets.ts';
import type { Workload } from './workloads/workload.ts';

const deployment = deploymentOf(...everyWorkload);

/** Field → secret, in order. */
function secretsOf(workload: Workload): readonly (readonly [field: string, secret: string])[] {
  const found: [string, string][] = [];
  mapWorkloadSecrets(workload, (secret, field) => void found.push([field, secret]));
  return found;
}

describe('secrets of workloads', () => {
  it.each([
    [
      'vm1',
      [
        ['env.A', '1'],
        ['env.SSH_KEY', 'ssh-ed25519 AAAA demo'],
      ],
    ],
    [
      'vm2',
      [
        ['env.A', '1'],
        ['env.SSH_KEY', 'ssh-ed25519 AAAA demo'],
      ],
    ],
    [
      'net1',
      [
        ['wireguard_private_key', 'AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE='],
        ['mycelium.hex_key', '11'.repeat(32)],
      ],
    ],
    ['zdb1', [['password', 'secret']]],
    [
      'qsfs1',
      [
        ['config.encryption.key', 'aa'.repeat(32)],
        ['config.meta.encryption.key', 'bb'.repeat(32)],
        ['config.meta.backends.0.password', 'secret1'],
        ['config.groups.0.0.password', 'secret2'],
        ['config.groups.0.1.password', 'secret3'],
      ],
    ],
    ['log1', [['output', 'redis://10.20.2.3/logs']]],
    ['disk1', []],
    ['volume1', []],
    ['ip1', []],
    ['ip2', []],
    ['gw1', []],
    ['gw2', []],
  ])('%s has these and no others', (name, expected) => {
    expect(secretsOf(workloadNamed(name))).toEqual(expected);
  });

  it('of a network include the private keys that official tools note in its metadata', () => {
    const metadata = '{"version":3,"user_accesses":[{"private_key":"k","node_id":1}]}';
    const noted = { ...workloadNamed('net1'), metadata } as Workload;
    expect(secretsOf(noted)).toContainEqual(['metadata', metadata]);
    const empty = { ...noted, metadata: '{"version":3,"user_accesses":[]}' } as Workload;
    expect(secretsOf(empty).map(([field]) => field)).not.toContain('metadata');
  });

  it('are all there is of what a name, a key or a password looks like', () => {
    const text = JSON.stringify(mapSecrets(deployment, () => ({ commitment: '' })));
    for (const secret of ['AAAA', 'AQEB', '1111', 'secret', 'aaaa', 'bbbb', 'redis://'])
      expect(text).not.toContain(secret);
  });

  it('come back to their places', () => {
    const kept: string[] = [];
    const without = mapSecrets(deployment, (secret) => kept.push(secret) - 1);
    expect(mapSecrets(without, (at) => kept[at]!)).toEqual(deployment);
  });

  it('of a network without Mycelium leave it so', () => {
    const { mycelium: _, ...data } = (
      workloadNamed('net1') as Extract<Workload, { type: 'network' }>
    ).data;
    const plain = { ...workloadNamed('net1'), data } as Workload;
    expect(mapWorkloadSecrets(plain, (secret) => secret)).toEqual(plain);
  });
});
