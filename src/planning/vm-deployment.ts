import type { Deployment } from '../model/deployment.ts';
import { contractId, type TwinId } from '../model/ids.ts';
import type {
  Ip,
  MachineMount,
  Network,
  NetworkLight,
  Zmachine,
  ZmachineLight,
  Zmount,
} from '../model/workloads/workload.ts';
import { MAX_WORKLOAD_NAME } from '../model/workloads/workload-name.ts';
import type { VmSpec } from '../specs/vm/vm-spec.ts';
import { machineSize } from './vm-storage.ts';

/** Keys of the private network; secrets, made once per attempt and kept with its journal. */
export interface NetworkKeys {
  /** Base64 of 32 bytes. */
  readonly wireguardPrivateKey: string;
  /** Hex of 32 bytes. */
  readonly myceliumHexKey: string;
  /** Hex of 6 bytes; absent: made of the machine's private address, as the SDK does. */
  readonly myceliumSeed?: string;
}

/** Place of the machine in its network: third and fourth part of its private address. */
export interface IpAllocation {
  readonly subnet: number;
  readonly host: number;
}

/** The first subnet and host that the SDK gives out (protocol I.4). */
const FIRST_IP: IpAllocation = { subnet: 2, host: 2 };

export interface VmDeploymentInput {
  readonly twinId: TwinId;
  /** Version of the deployment: 0 at creation, one more with each update. */
  readonly version: number;
  readonly operationId: string;
  readonly attempt: number;
  readonly networkKeys: NetworkKeys;
  /** UDP port of the network on the node. */
  readonly wireguardPort: number;
  /** The node runs the light workload types. */
  readonly light: boolean;
  readonly ipAllocation?: IpAllocation;
}

export interface VmDeployment {
  /** Unsigned and without a contract yet. */
  readonly deployment: Deployment;
  /** Text for the contract, at most 512 bytes (protocol A.4). */
  readonly deploymentData: string;
}

const MAX_DEPLOYMENT_DATA = 512;

/**
 * The workloads of a machine as its node wants them (protocol D.1–D.3, I.4). Operation and
 * attempt stand in the metadata, so each attempt has a hash of its own and is found by it.
 * @throws RangeError when the operation id leaves no room in the contract's text
 */
export function vmDeployment(spec: VmSpec, input: VmDeploymentInput): VmDeployment {
  const metadata = JSON.stringify({
    version: input.light ? 4 : 3,
    type: 'vm',
    name: spec.name,
    projectName: `vm/${spec.name}`,
    operation: input.operationId,
    attempt: input.attempt,
  });
  if (new TextEncoder().encode(metadata).length > MAX_DEPLOYMENT_DATA) {
    throw new RangeError('The text for the contract is too long');
  }
  return { deployment: deploymentOf(spec, input, metadata), deploymentData: metadata };
}

function deploymentOf(spec: VmSpec, input: VmDeploymentInput, metadata: string): Deployment {
  const names = namesOf(spec, input.operationId);
  const common: Common = { version: input.version, metadata: '', description: '' };
  const mounts = mountsOf(spec, names.boot);
  const disks = mounts.map(({ name, size }): Zmount => ({
    ...common,
    type: 'zmount',
    name,
    data: { size },
  }));
  const { ipv4, ipv6 } = spec.network;
  const address: Ip = { ...common, type: 'ip', name: names.ip, data: { v4: ipv4, v6: ipv6 } };
  return {
    version: input.version,
    twin_id: input.twinId,
    contract_id: contractId(0),
    metadata,
    description: spec.description ?? '',
    expiration: 0,
    signature_requirement: {
      requests: [{ twin_id: input.twinId, required: false, weight: 1 }],
      weight_required: 1,
      signatures: [],
      signature_style: '',
    },
    workloads: [
      { ...common, name: names.network, ...networkOf(spec, input) },
      ...disks,
      ...(ipv4 || ipv6 ? [address] : []),
      { ...common, name: spec.name, ...machineOf(spec, input, names, mounts) },
    ],
  };
}

type Common = Pick<Zmount, 'version' | 'metadata' | 'description'>;
type Body<W extends { type: string; data: object }> = W extends W
  ? Pick<W, 'type' | 'data'>
  : never;

interface Names {
  readonly network: string;
  readonly ip: string;
  readonly boot: string;
}

/** Names of the workloads that the spec does not name; all are different. */
function namesOf({ name, network, disks }: VmSpec, operationId: string): Names {
  const taken = new Set([name, ...disks.map((disk) => disk.name)]);
  const claim = (stem: string, ending: string) => {
    for (let cut = MAX_WORKLOAD_NAME - ending.length; ; cut--) {
      const free = stem.slice(0, cut) + ending;
      if (taken.has(free)) continue;
      taken.add(free);
      return free;
    }
  };
  if (network.name !== undefined) taken.add(network.name);
  return {
    // A network is one with any other of its name on the node, so its name is never the machine's.
    network: network.name ?? claim(`nw${shortHash(operationId)}`, ''),
    ip: claim(name, '_pubip'),
    boot: claim(name, '_boot'),
  };
}

/** Eight letters and digits (FNV-1a over UTF-16, 32 bits and then another 32). */
function shortHash(text: string): string {
  const half = (start: number) => {
    let hash = start;
    for (let i = 0; i < text.length; i++) {
      hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    }
    return (hash >>> 0).toString(36).padStart(7, '0').slice(-4);
  };
  return half(0x811c9dc5) + half(0x050c5d1f);
}

function networkOf({ network }: VmSpec, input: VmDeploymentInput): Body<Network | NetworkLight> {
  const { networkKeys, wireguardPort, light, ipAllocation = FIRST_IP } = input;
  const mycelium = { hex_key: networkKeys.myceliumHexKey, peers: [] };
  // Explicit also where a light node needs none of it: absent values hash differently (D.4).
  const data = {
    ip_range: network.ipRange,
    subnet: `${prefixOf(network.ipRange)}.${ipAllocation.subnet}.0/24`,
    wireguard_private_key: networkKeys.wireguardPrivateKey,
    wireguard_listen_port: wireguardPort,
    peers: [],
  };
  if (light) return { type: 'network-light', data: { ...data, mycelium } };
  return { type: 'network', data: network.mycelium ? { ...data, mycelium } : data };
}

/** The first two parts of a /16. */
const prefixOf = (ipRange: string) => ipRange.split('.', 2).join('.');

interface Mount extends MachineMount {
  readonly size: number;
}

/** A full VM boots from its first mount (protocol D.3). */
function mountsOf({ image, rootfs, disks }: VmSpec, boot: string): readonly Mount[] {
  const root = { name: boot, mountpoint: '/', size: rootfs };
  return image.kind === 'full' ? [root, ...disks] : disks;
}

function machineOf(
  spec: VmSpec,
  input: VmDeploymentInput,
  names: Names,
  mounts: readonly Mount[],
): Body<Zmachine | ZmachineLight> {
  const { light, networkKeys, ipAllocation = FIRST_IP } = input;
  const { ipv4, ipv6, planetary, mycelium } = spec.network;
  const seed = networkKeys.myceliumSeed ?? seedOf(ipAllocation);
  const ip = `${prefixOf(spec.network.ipRange)}.${ipAllocation.subnet}.${ipAllocation.host}`;
  const interfaces = {
    interfaces: [{ network: names.network, ip }],
    ...(mycelium && { mycelium: { network: names.network, hex_seed: seed } }),
  };
  const data = {
    flist: spec.image.flist,
    network: interfaces,
    size: machineSize(spec),
    compute_capacity: { cpu: spec.cpu, memory: spec.memory },
    mounts: mounts.map(({ name, mountpoint }) => ({ name, mountpoint })),
    entrypoint: spec.image.entrypoint,
    env: envOf(spec),
    corex: false,
    gpu: [],
  };
  if (light) return { type: 'zmachine-light', data };
  const public_ip = ipv4 || ipv6 ? names.ip : '';
  return { type: 'zmachine', data: { ...data, network: { public_ip, planetary, ...interfaces } } };
}

/** Both parts of the address as six hex digits each: …2.2 → 000002000002 (protocol I.2). */
function seedOf({ subnet, host }: IpAllocation): string {
  return [subnet, host].map((part) => part.toString(16).padStart(6, '0')).join('');
}

function envOf({ env, sshKeys }: VmSpec): Record<string, string> {
  const keys = sshKeys.map((key) => key.trim()).join('\n');
  const entries = env.map(({ key, value }) => [key, value] as const);
  return Object.fromEntries(keys === '' ? entries : [...entries, ['SSH_KEY', keys]]);
}
