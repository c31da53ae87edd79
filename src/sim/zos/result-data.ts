import { myceliumMachineAddress } from '../../model/mycelium-addresses.ts';
import type { WorkloadResult } from '../../model/deployment.ts';
import type { Workload } from '../../model/workloads/workload.ts';
import type { DeploymentRecord, State } from '../runtime/state.ts';
import { nodeIdentity } from '../world/accounts.ts';
import { mix, seedKey } from '../world/random.ts';
import type { Describe } from './provisioning.ts';

type Data = WorkloadResult['data'];

/** Nothing of it ever changes under a record, and records are replaced, not changed. */
const told = new WeakMap<DeploymentRecord, Map<string, Data>>();

/** Yggdrasil address of a workload by its name. */
type Planetary = (name: string) => string;

/**
 * What a node tells of each workload that is ok: ids and addresses, per type (protocol D.3). The
 * hashes behind the overlay addresses are heavy, so this is loaded when first asked for, those of
 * Yggdrasil only where something has such an address, and each workload is worked out once.
 */
export async function describer(state: State, record: DeploymentRecord): Promise<Describe> {
  const describe = describeWith(state, record, await planetaryOf(state, record));
  const data = told.get(record) ?? new Map<string, Data>();
  told.set(record, data);
  return (workload) => {
    const found = data.get(workload.name) ?? describe(workload);
    data.set(workload.name, found);
    return found;
  };
}

const workloadsOf = (record: DeploymentRecord): readonly Workload[] =>
  record.versions.at(-1)?.deployment.workloads ?? [];

const isPlanetary = ({ type, data }: Workload): boolean =>
  type === 'zdb' || (type === 'zmachine' && data.network.planetary);

async function planetaryOf(state: State, record: DeploymentRecord): Promise<Planetary> {
  if (!workloadsOf(record).some(isPlanetary)) return () => '';
  const ygg = await import('../../model/yggdrasil-addresses.ts');
  const { subnet } = ygg.yggdrasilAddresses(nodeIdentity(state.genesis, record.row));
  return (name) => {
    const device = ygg.deviceName(record.twinId, record.contractId, name, 'ygg');
    return ygg.yggdrasilMachineAddress(subnet, ygg.hardwareAddress(`ygg:${device}`));
  };
}

function describeWith(state: State, record: DeploymentRecord, planetary: Planetary): Describe {
  const workloads = workloadsOf(record);
  return (workload) => {
    const id = `${record.twinId}-${record.contractId}-${workload.name}`;
    switch (workload.type) {
      case 'zmachine':
      case 'zmachine-light':
        return machineData(record, workloads, workload, planetary);
      case 'zmount':
      case 'volume':
        return { volume_id: id };
      case 'ip':
        return ipData(state, record, workload.data.v4, workload.data.v6);
      case 'ipv4':
        return ipData(state, record, true, false);
      case 'zdb':
        return { Namespace: id, IPs: [planetary(workload.name)], Port: 9900 };
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
  record: DeploymentRecord,
  workloads: readonly Workload[],
  machine: Workload & { readonly type: 'zmachine' | 'zmachine-light' },
  planetary: Planetary,
): Data {
  const { name, data } = machine;
  const [first] = data.network.interfaces;
  const { mycelium } = data.network;
  const network = workloads.find((other) => other.name === mycelium?.network);
  const hexKey =
    network?.type === 'network' || network?.type === 'network-light'
      ? network.data.mycelium?.hex_key
      : undefined;
  return {
    id: `${record.twinId}-${record.contractId}-${name}`,
    ip: first?.ip ?? '',
    planetary_ip: isPlanetary(machine) ? planetary(name) : '',
    mycelium_ip: mycelium && hexKey ? myceliumMachineAddress(hexKey, mycelium.hex_seed) : '',
    console_url: first ? `${consoleHost(first.ip)}:${consolePort(first.ip)}` : '',
  };
}

/** The console listens on the network's gateway, on a port made of the machine's last octet. */
const consoleHost = (ip: string): string => ip.replace(/\.\d+$/, '.1');
const consolePort = (ip: string): number => 20_000 + Number(ip.split('.').at(-1) ?? 0);

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
