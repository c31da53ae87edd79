import type { Deployment } from './deployment.ts';
import { contractId, twinId } from './ids.ts';
import { GiB } from './units.ts';
import type { MachineCommon, NetworkData, Workload } from './workloads/workload.ts';

const common = { version: 0, metadata: '', description: '' };

const machine: MachineCommon = {
  flist: 'https://hub.grid.tf/tf-official-apps/base:latest.flist',
  size: 2 * GiB,
  compute_capacity: { cpu: 2, memory: 4 * GiB },
  mounts: [
    { name: 'disk1', mountpoint: '/data' },
    { name: 'volume1', mountpoint: '/more' },
  ],
  entrypoint: '/sbin/zinit init',
  env: { SSH_KEY: 'ssh-ed25519 AAAA demo', A: '1' },
  corex: false,
  gpu: ['0000:0e:00.0/1002/744c'],
};
const mycelium = { network: 'net1', hex_seed: '000002000002' };
const interfaces = [{ network: 'net1', ip: '10.20.2.2' }];

const network: NetworkData & Required<Pick<NetworkData, 'mycelium'>> = {
  ip_range: '10.20.0.0/16',
  subnet: '10.20.2.0/24',
  wireguard_private_key: 'AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=',
  wireguard_listen_port: 4242,
  peers: [
    {
      subnet: '10.20.3.0/24',
      wireguard_public_key: 'pOCSkraEwp2MvqlRRAIgDHMf2xo1bnPMXKXMQQ0PWRI=',
      allowed_ips: ['10.20.3.0/24', '100.64.20.3/32'],
      endpoint: '',
    },
  ],
  mycelium: { hex_key: '11'.repeat(32), peers: [] },
};

const backend = (n: number) => ({
  address: `[2a10:b600::${n}]:9900`,
  namespace: `1-2-part${n}`,
  password: `secret${n}`,
});

/** One workload of every type, each field with a value of its own. */
export const everyWorkload: readonly Workload[] = [
  { ...common, name: 'disk1', type: 'zmount', data: { size: 50 * GiB } },
  { ...common, name: 'volume1', type: 'volume', data: { size: 20 * GiB } },
  { ...common, name: 'net1', type: 'network', data: network },
  { ...common, name: 'net2', type: 'network-light', data: network },
  { ...common, name: 'ip1', type: 'ip', data: { v4: true, v6: false } },
  { ...common, name: 'ip2', type: 'ipv4', data: {} },
  {
    ...common,
    name: 'vm1',
    type: 'zmachine',
    data: { ...machine, network: { public_ip: 'ip1', planetary: true, mycelium, interfaces } },
  },
  {
    ...common,
    name: 'vm2',
    type: 'zmachine-light',
    data: { ...machine, network: { mycelium, interfaces } },
  },
  {
    ...common,
    name: 'zdb1',
    type: 'zdb',
    data: { size: 10 * GiB, mode: 'user', password: 'secret', public: false },
  },
  {
    ...common,
    name: 'qsfs1',
    type: 'qsfs',
    data: {
      cache: 250 * GiB,
      config: {
        minimal_shards: 2,
        expected_shards: 4,
        redundant_groups: 1,
        redundant_nodes: 3,
        max_zdb_data_dir_size: 512,
        encryption: { algorithm: 'AES', key: 'aa'.repeat(32) },
        meta: {
          type: 'zdb',
          config: {
            prefix: 'meta',
            encryption: { algorithm: 'AES', key: 'bb'.repeat(32) },
            backends: [backend(1)],
          },
        },
        groups: [{ backends: [backend(2), backend(3)] }],
        compression: { algorithm: 'snappy' },
      },
    },
  },
  {
    ...common,
    name: 'gw1',
    type: 'gateway-name-proxy',
    data: { name: 'site', tls_passthrough: false, backends: ['http://10.20.2.2'], network: 'net1' },
  },
  {
    ...common,
    name: 'gw2',
    type: 'gateway-fqdn-proxy',
    data: {
      fqdn: 'site.example',
      tls_passthrough: true,
      backends: ['10.20.2.2:443'],
      network: 'net1',
    },
  },
  {
    ...common,
    name: 'log1',
    type: 'zlogs',
    data: { zmachine: 'vm1', output: 'redis://10.20.2.3/logs' },
  },
];

/** A deployment of twin 42 that asks for its own signature, as the grid client makes it. */
export const deploymentOf = (...workloads: readonly Workload[]): Deployment => ({
  version: 0,
  twin_id: twinId(42),
  contract_id: contractId(0),
  metadata: '',
  description: '',
  expiration: 0,
  signature_requirement: {
    requests: [{ twin_id: twinId(42), required: false, weight: 1 }],
    weight_required: 1,
    signatures: [],
    signature_style: '',
  },
  workloads,
});

/** The workload of that name above. */
export function workloadNamed(name: string): Workload {
  const found = everyWorkload.find((workload) => workload.name === name);
  if (!found) throw new Error(`No workload ${name}`);
  return found;
}
