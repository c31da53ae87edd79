import { bytesToHex } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { challengeBytes, challengeHash, challengeText } from './challenge.ts';
import type { Deployment } from './deployment.ts';
import { deploymentOf, everyWorkload, workloadNamed } from './every-workload.fixture.ts';
import { GiB } from './units.ts';
import { workloadText } from './workloads/challenges.ts';
import type { Workload } from './workloads/workload.ts';

const vmMetadata = '{"version":3,"type":"vm","name":"vm1","projectName":"vm/vm1"}';
const demo = (workload: Workload): Workload => ({ ...workload, description: 'demo' });

/** The machine of the third vector: the one above without GPU and second mount. */
function demoMachine(): Workload {
  const vm = workloadNamed('vm1');
  if (vm.type !== 'zmachine') throw new Error('not a machine');
  const { data } = vm;
  return demo({
    ...vm,
    data: {
      ...data,
      gpu: [],
      mounts: data.mounts.slice(0, 1),
      network: { ...data.network, public_ip: 'vm1_pubip' },
    },
  });
}

describe('the challenge of a deployment', () => {
  it('of one 10 GiB disk is the first worked vector', () => {
    const deployment = deploymentOf({
      ...workloadNamed('disk1'),
      type: 'zmount',
      data: { size: 10 * GiB },
    });
    expect(challengeText(deployment)).toBe('04200disk1zmount1073741824042false11');
    expect(challengeHash(deployment)).toBe('f3b4cfe5b613810a034d850a06de53be');
    expect(bytesToHex(challengeBytes(deployment))).toBe(challengeHash(deployment));
  });

  it('of a network with an access peer is the second worked vector', () => {
    const deployment = {
      ...deploymentOf({
        ...workloadNamed('net1'),
        metadata: '{"version":3,"user_accesses":[]}',
      }),
      metadata: '{"version":3,"type":"network","name":"net1","projectName":""}',
    };
    expect(challengeText(deployment)).toHaveLength(336);
    expect(challengeHash(deployment)).toBe('43f19e33b147a273f11069b55479aaa1');
  });

  it('of a machine with disk and address is the third worked vector', () => {
    const deployment = {
      ...deploymentOf(
        demo(workloadNamed('disk1')),
        demo({ ...workloadNamed('ip1'), name: 'vm1_pubip' }),
        demoMachine(),
      ),
      metadata: vmMetadata,
      description: 'demo',
    };
    expect(challengeText(deployment)).toHaveLength(321);
    expect(challengeHash(deployment)).toBe('afa57e2290485553dc1fc8600da6a558');
  });

  it.each([
    ['volume1', 'volume1volume21474836480'],
    ['ip1', 'ip1iptruefalse'],
    ['ip2', 'ip2ipv4'],
    ['zdb1', 'zdb1zdb10737418240usersecretfalse'],
    ['gw1', 'gw1gateway-name-proxysitefalsehttp://10.20.2.2net1'],
    ['gw2', 'gw2gateway-fqdn-proxysite.exampletrue10.20.2.2:443net1'],
    ['log1', 'log1zlogsvm1redis://10.20.2.3/logs'],
    [
      'net2',
      'net2network-light10.20.0.0/1610.20.2.0/24AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=4242' +
        'pOCSkraEwp2MvqlRRAIgDHMf2xo1bnPMXKXMQQ0PWRI=10.20.3.0/2410.20.3.0/24100.64.20.3/32' +
        '11'.repeat(32),
    ],
    [
      'vm2',
      'vm2zmachine-lighthttps://hub.grid.tf/tf-official-apps/base:latest.flistnet110.20.2.2' +
        'net1000002000002214748364824294967296disk1/datavolume1/more/sbin/zinit init' +
        'A=1SSH_KEY=ssh-ed25519 AAAA demo0000:0e:00.0/1002/744c',
    ],
    [
      'qsfs1',
      `qsfs1qsfs2684354560002413512AES${'aa'.repeat(32)}zdbmetaAES${'bb'.repeat(32)}` +
        '[2a10:b600::1]:99001-2-part1secret1[2a10:b600::2]:99001-2-part2secret2' +
        '[2a10:b600::3]:99001-2-part3secret3snappy',
    ],
  ])('holds the fields of %s in the order of the wire', (name, text) => {
    expect(workloadText(workloadNamed(name))).toBe(text);
  });
});

type Leaf = string | number | boolean;
type Path = readonly (string | number)[];

/** Every string, number and boolean below a value, with the way to it. */
function leaves(value: unknown, path: Path = []): { path: Path; leaf: Leaf }[] {
  if (typeof value !== 'object' || value === null) return [{ path, leaf: value as Leaf }];
  return Object.entries(value).flatMap(([key, child]) => leaves(child, [...path, key]));
}

function withLeaf(value: unknown, [key, ...rest]: Path, leaf: Leaf): unknown {
  if (key === undefined) return leaf;
  const child = withLeaf((value as Record<string, unknown>)[key], rest, leaf);
  if (Array.isArray(value))
    return value.map((item: unknown, i) => (i === Number(key) ? child : item));
  return { ...(value as object), [key]: child };
}

const full: Deployment = {
  ...deploymentOf(...everyWorkload),
  signature_requirement: {
    ...deploymentOf().signature_requirement,
    signatures: [{ twin_id: deploymentOf().twin_id, signature: 'ab', signature_type: 'ed25519' }],
  },
};
const isUnhashed = (path: Path): boolean =>
  path[0] === 'contract_id' || path.includes('signatures') || path.at(-1) === 'corex';
/** A type selects the rule by which a workload is read, so it cannot be just any text. */
const isType = (path: Path): boolean => path[0] === 'workloads' && path[2] === 'type';
const all = leaves(full).filter(({ path }) => !isType(path));

const changed = (leaf: Leaf, salt: string): Leaf => {
  if (typeof leaf === 'boolean') return !leaf;
  return typeof leaf === 'number' ? leaf + salt.length + 1 : `${leaf}${salt}.`;
};

describe('the hash', () => {
  it('changes with any one hashed field of any workload type', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...all.filter(({ path }) => !isUnhashed(path))),
        fc.string({ unit: 'binary' }),
        ({ path, leaf }, salt) => {
          const other = withLeaf(full, path, changed(leaf, salt)) as Deployment;
          expect(challengeHash(other)).not.toBe(challengeHash(full));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('leaves out the contract id, signatures and corex, and nothing else', () => {
    const hash = challengeHash(full);
    const same = all.filter(
      ({ path, leaf }) =>
        challengeHash(withLeaf(full, path, changed(leaf, 'x')) as Deployment) === hash,
    );
    expect(same.map(({ path }) => path.join('.'))).toEqual([
      'contract_id',
      'signature_requirement.signatures.0.twin_id',
      'signature_requirement.signatures.0.signature',
      'signature_requirement.signatures.0.signature_type',
      'workloads.6.data.corex',
      'workloads.7.data.corex',
    ]);
  });

  it('does not depend on the order in which the environment was written', () => {
    const vm = workloadNamed('vm1');
    if (vm.type !== 'zmachine') throw new Error('not a machine');
    const env = Object.fromEntries(Object.entries(vm.data.env).reverse());
    expect(workloadText({ ...vm, data: { ...vm.data, env } })).toBe(workloadText(vm));
  });

  it('tells a mount from a volume of the same name and size', () => {
    const disk = workloadNamed('disk1');
    const volume = { ...disk, type: 'volume' } as Workload;
    expect(challengeHash(deploymentOf(disk))).not.toBe(challengeHash(deploymentOf(volume)));
  });
});
