import type { PublicIp } from '../../model/contract.ts';
import type { WorkloadResult } from '../../model/deployment.ts';
import { myceliumMachineAddress } from '../../model/mycelium-addresses.ts';
import { isMyceliumSeed } from '../../model/mycelium-seed.ts';
import type { SealedSecret } from '../../model/sealed-secret.ts';
import type { Workload, ZmachineData, ZmachineLightData } from '../../model/workloads/workload.ts';
import { fromHex } from '../../model/hex.ts';
import type { DeploymentRecord, State } from '../runtime/state.ts';
import type { Genesis } from '../world/genesis.ts';
import { mix, seedKey } from '../world/random.ts';
import type { Describe } from './provisioning.ts';

type Data = WorkloadResult['data'];

/** All that a node's words on a deployment are made of; it never changes under a record. */
interface Facts {
  readonly genesis: Genesis;
  readonly record: DeploymentRecord;
  /** What the contract has reserved. */
  readonly reserved: PublicIp | undefined;
  /** Public keys of the networks that are Mycelium instances, by name. */
  readonly networkKeys: ReadonlyMap<string, Uint8Array>;
  /** Address of a workload in the Planetary network. */
  readonly planetary: (name: string) => string;
}

/** Records are replaced, not changed. */
const told = new WeakMap<DeploymentRecord, Promise<Describe>>();

/**
 * What a node tells of each workload that is ok: ids and addresses, per type (protocol D.3). The
 * hashes behind the overlay addresses are heavy, so this is loaded when first asked for, and each
 * workload is worked out once, when its data are first read.
 */
export function describer(state: State, record: DeploymentRecord): Promise<Describe> {
  const known = told.get(record);
  if (known) return known;
  const describe = prepare(state, record);
  told.set(record, describe);
  // What could not be loaded is tried again.
  describe.catch(() => told.delete(record));
  return describe;
}

async function prepare({ genesis, contracts }: State, record: DeploymentRecord): Promise<Describe> {
  const contract = contracts.get(record.contractId);
  const reserved = contract?.type === 'node' ? contract.publicIps[0] : undefined;
  const workloads = record.versions.at(-1)?.deployment.workloads ?? [];
  const networkKeys = keysOf(workloads);
  const planetary = workloads.some(isPlanetary)
    ? await planetaryOf(genesis, record)
    : (): string => '';
  const facts: Facts = { genesis, record, reserved, networkKeys, planetary };
  const data = new Map<string, Data>();
  return (workload) => {
    const found = data.get(workload.name) ?? describe(facts, workload);
    data.set(workload.name, found);
    return found;
  };
}

function keysOf(workloads: readonly Workload<SealedSecret>[]): Facts['networkKeys'] {
  const keys = new Map<string, Uint8Array>();
  for (const { type, name, data } of workloads) {
    if (type !== 'network' && type !== 'network-light') continue;
    const key = data.mycelium?.hex_key.publicKey;
    if (key !== undefined) keys.set(name, fromHex(key));
  }
  return keys;
}

const isPlanetary = ({ type, data }: Workload<unknown>): boolean =>
  type === 'zdb' || (type === 'zmachine' && data.network.planetary);

let planetaryModule: Promise<typeof import('./planetary.ts')> | undefined;

async function planetaryOf(
  genesis: Genesis,
  record: DeploymentRecord,
): Promise<Facts['planetary']> {
  const { planetaryAddress } = await (planetaryModule ??= import('./planetary.ts'));
  return (name) => planetaryAddress(genesis, record, name);
}

function describe(facts: Facts, workload: Workload<unknown>): Data {
  const id = idOf(facts, workload.name);
  switch (workload.type) {
    case 'zmachine':
    case 'zmachine-light':
      return machineData(facts, workload.name, workload.data);
    case 'zmount':
    case 'volume':
      return { volume_id: id };
    case 'ip':
      return ipData(facts, workload.data.v4, workload.data.v6);
    case 'ipv4':
      return ipData(facts, true, false);
    case 'zdb':
      return { Namespace: id, IPs: [facts.planetary(workload.name)], Port: 9900 };
    case 'qsfs':
      return { path: `/mnt/${id}`, metrics_endpoint: '' };
    case 'gateway-name-proxy':
      return { fqdn: workload.data.name };
    default:
      return {};
  }
}

const idOf = ({ record }: Facts, name: string): string =>
  `${record.twinId}-${record.contractId}-${name}`;

function machineData(
  facts: Facts,
  name: string,
  data: ZmachineData<unknown> | ZmachineLightData<unknown>,
): Data {
  const [first] = data.network.interfaces;
  const { mycelium } = data.network;
  const networkKey = mycelium && facts.networkKeys.get(mycelium.network);
  const isSeeded = networkKey && isMyceliumSeed(mycelium.hex_seed);
  const isOnPlanetary = 'planetary' in data.network && data.network.planetary;
  return {
    id: idOf(facts, name),
    ip: first?.ip ?? '',
    planetary_ip: isOnPlanetary ? facts.planetary(name) : '',
    mycelium_ip: isSeeded ? myceliumMachineAddress(networkKey, mycelium.hex_seed) : '',
    console_url: first ? `${consoleHost(first.ip)}:${consolePort(first.ip)}` : '',
  };
}

/** The console listens on the network's gateway, on a port made of the machine's last octet. */
const consoleHost = (ip: string): string => ip.replace(/\.\d+$/, '.1');
const consolePort = (ip: string): number => 20_000 + Number(ip.split('.').at(-1) ?? 0);

const ipData = (facts: Facts, v4: boolean, v6: boolean): Data => ({
  ip: v4 ? (facts.reserved?.ip ?? '') : '',
  ip6: v6 ? publicIpv6(facts) : '',
  gateway: v4 ? (facts.reserved?.gateway ?? '') : '',
});

/** An address in the documentation prefix, by farm, node and contract: none of it is routed. */
function publicIpv6({ genesis, record }: Facts): string {
  const farm = genesis.inventory.farm[record.row] ?? 0;
  const group = (value: number): string => (value & 0xffff).toString(16);
  const host = mix(genesis.key, record.contractId, seedKey('ipv6'));
  return `2001:db8:${group(farm + 1)}:${group(record.row + 1)}:${group(host >>> 16)}:${group(host)}::1/64`;
}
