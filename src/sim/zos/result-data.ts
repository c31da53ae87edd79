import { x25519PublicKey } from '../../crypto/x25519.ts';
import {
  deviceName,
  hardwareAddress,
  myceliumMachineAddress,
  yggdrasilAddresses,
  yggdrasilMachineAddress,
} from '../../model/addresses.ts';
import type { WorkloadResult } from '../../model/deployment.ts';
import type { ZmachineData, ZmachineLightData } from '../../model/workloads/workload.ts';
import type { DeploymentRecord, State } from '../runtime/state.ts';
import { fromHex } from '../ledger/entry.ts';
import { nodeIdentity } from '../world/accounts.ts';
import { mix, seedKey } from '../world/random.ts';
import type { Describe } from './provisioning.ts';

type Data = WorkloadResult['data'];

/** Nothing of it ever changes under a record, and records are replaced, not changed. */
const told = new WeakMap<DeploymentRecord, Promise<Describe>>();

/**
 * What a node tells of each workload that is ok: ids and addresses, per type (protocol D.3). The
 * hashes behind the overlay addresses are heavy, so this is loaded when first asked for, and each
 * workload is worked out once, when its data are first read.
 */
export function describer(state: State, record: DeploymentRecord): Promise<Describe> {
  const known = told.get(record) ?? prepare(state, record);
  told.set(record, known);
  return known;
}

async function prepare(state: State, record: DeploymentRecord): Promise<Describe> {
  const describe = describeWith(state, record, await networkKeys(record));
  const data = new Map<string, Data>();
  return (workload) => {
    const found = data.get(workload.name) ?? describe(workload);
    data.set(workload.name, found);
    return found;
  };
}

/** Public keys of the networks of a deployment that are Mycelium instances, by name. */
type NetworkKeys = ReadonlyMap<string, Uint8Array>;

async function networkKeys({ versions }: DeploymentRecord): Promise<NetworkKeys> {
  const keys = new Map<string, Uint8Array>();
  for (const workload of versions.at(-1)?.deployment.workloads ?? []) {
    if (workload.type !== 'network' && workload.type !== 'network-light') continue;
    const secret = fromHex(workload.data.mycelium?.hex_key ?? '');
    if (secret.length === 32) keys.set(workload.name, await x25519PublicKey(secret));
  }
  return keys;
}

function describeWith(state: State, record: DeploymentRecord, keys: NetworkKeys): Describe {
  return (workload) => {
    const id = `${record.twinId}-${record.contractId}-${workload.name}`;
    switch (workload.type) {
      case 'zmachine':
      case 'zmachine-light':
        return machineData(state, record, keys, workload.name, workload.data);
      case 'zmount':
      case 'volume':
        return { volume_id: id };
      case 'ip':
        return ipData(state, record, workload.data.v4, workload.data.v6);
      case 'ipv4':
        return ipData(state, record, true, false);
      case 'zdb':
        return { Namespace: id, IPs: [planetary(state, record, workload.name)], Port: 9900 };
      case 'qsfs':
        return { path: `/mnt/${id}`, metrics_endpoint: '' };
      case 'gateway-name-proxy':
        return { fqdn: workload.data.name };
      default:
        return {};
    }
  };
}

function machineData(
  state: State,
  record: DeploymentRecord,
  keys: NetworkKeys,
  name: string,
  data: ZmachineData | ZmachineLightData,
): Data {
  const [first] = data.network.interfaces;
  const { mycelium } = data.network;
  const networkKey = mycelium && keys.get(mycelium.network);
  return {
    id: `${record.twinId}-${record.contractId}-${name}`,
    ip: first?.ip ?? '',
    planetary_ip:
      'planetary' in data.network && data.network.planetary ? planetary(state, record, name) : '',
    mycelium_ip: networkKey ? myceliumMachineAddress(networkKey, mycelium.hex_seed) : '',
    console_url: first ? `${consoleHost(first.ip)}:${consolePort(first.ip)}` : '',
  };
}

/** The console listens on the network's gateway, on a port made of the machine's last octet. */
const consoleHost = (ip: string): string => ip.replace(/\.\d+$/, '.1');
const consolePort = (ip: string): number => 20_000 + Number(ip.split('.').at(-1) ?? 0);

function planetary(state: State, record: DeploymentRecord, name: string): string {
  const { subnet } = yggdrasilAddresses(nodeIdentity(state.genesis, record.row));
  const device = deviceName(record.twinId, record.contractId, name, 'ygg');
  return yggdrasilMachineAddress(subnet, hardwareAddress(`ygg:${device}`));
}

function ipData(state: State, record: DeploymentRecord, v4: boolean, v6: boolean): Data {
  const contract = state.contracts.get(record.contractId);
  const reserved = contract?.type === 'node' ? contract.publicIps[0] : undefined;
  return {
    ip: v4 ? (reserved?.ip ?? '') : '',
    ip6: v6 ? publicIpv6(state, record) : '',
    gateway: v4 ? (reserved?.gateway ?? '') : '',
  };
}

/** An address in the documentation prefix, by farm, node and contract: none of it is routed. */
function publicIpv6(state: State, record: DeploymentRecord): string {
  const farm = state.genesis.inventory.farm[record.row] ?? 0;
  const group = (value: number): string => (value & 0xffff).toString(16);
  const host = mix(state.genesis.key, record.contractId, seedKey('ipv6'));
  return `2001:db8:${group(farm + 1)}:${group(record.row + 1)}:${group(host >>> 16)}:${group(host)}::1/64`;
}
