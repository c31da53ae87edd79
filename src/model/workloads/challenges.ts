import type {
  MachineCommon,
  MachineInterface,
  MyceliumIp,
  NetworkData,
  QsfsEncryption,
  Workload,
  WorkloadData,
  WorkloadType,
  ZdbBackend,
} from './workload.ts';

const joined = <T>(list: readonly T[], text: (item: T) => string): string =>
  list.map(text).join('');

const mycelium = (ip: MyceliumIp | undefined): string => (ip ? ip.network + ip.hex_seed : '');
const interfaces = (list: readonly MachineInterface[]): string =>
  joined(list, ({ network, ip }) => network + ip);
const encryption = ({ algorithm, key }: QsfsEncryption): string => algorithm + key;
const backends = (list: readonly ZdbBackend[]): string =>
  joined(list, ({ address, namespace, password }) => address + namespace + password);

/** Names a shell accepts are ASCII, where this order is that of bytes. */
const environment = (env: Readonly<Record<string, string>>): string =>
  joined(Object.keys(env).sort(), (key) => `${key}=${env[key]!}`);

const machine = (data: MachineCommon, network: string): string =>
  `${data.flist}${network}${data.size}${data.compute_capacity.cpu}${data.compute_capacity.memory}` +
  joined(data.mounts, ({ name, mountpoint }) => name + mountpoint) +
  data.entrypoint +
  environment(data.env) +
  data.gpu.join('');

const network = (data: NetworkData): string =>
  `${data.ip_range}${data.subnet}${data.wireguard_private_key}${data.wireguard_listen_port}` +
  joined(
    data.peers,
    (peer) =>
      `${peer.wireguard_public_key}${peer.endpoint}${peer.subnet}${peer.allowed_ips.join('')}`,
  ) +
  (data.mycelium ? data.mycelium.hex_key + data.mycelium.peers.join('') : '');

const size = (data: { readonly size: number }): string => `${data.size}`;

/**
 * What each workload type adds of its data to the challenge of a deployment (protocol D.4):
 * its fields in this order and nothing between them.
 */
const CHALLENGES: { readonly [T in WorkloadType]: (data: WorkloadData<T>) => string } = {
  zmount: size,
  volume: size,
  ip: ({ v4, v6 }) => `${v4}${v6}`,
  ipv4: () => '',
  zdb: (data) => `${data.size}${data.mode}${data.password}${data.public}`,
  network,
  'network-light': network,
  zmachine: (data) =>
    machine(
      data,
      `${data.network.public_ip}${data.network.planetary}` +
        interfaces(data.network.interfaces) +
        mycelium(data.network.mycelium),
    ),
  'zmachine-light': (data) =>
    machine(data, interfaces(data.network.interfaces) + mycelium(data.network.mycelium)),
  qsfs: ({ cache, config }) =>
    `${cache}${config.minimal_shards}${config.expected_shards}${config.redundant_groups}` +
    `${config.redundant_nodes}${config.max_zdb_data_dir_size}${encryption(config.encryption)}` +
    `${config.meta.type}${config.meta.config.prefix}${encryption(config.meta.config.encryption)}` +
    backends(config.meta.config.backends) +
    joined(config.groups, (group) => backends(group.backends)) +
    config.compression.algorithm,
  'gateway-name-proxy': (data) =>
    `${data.name}${data.tls_passthrough}${data.backends.join('')}${data.network ?? ''}`,
  'gateway-fqdn-proxy': (data) =>
    `${data.fqdn}${data.tls_passthrough}${data.backends.join('')}${data.network ?? ''}`,
  zlogs: (data) => data.zmachine + data.output,
};

/**
 * The text of a workload in the challenge, without the version that stands before it. Two
 * workloads of one name and type with equal texts are the same to a node.
 */
export function workloadText(workload: Workload): string {
  const data = CHALLENGES[workload.type] as (data: Workload['data']) => string;
  return (
    workload.name + workload.type + workload.metadata + workload.description + data(workload.data)
  );
}
