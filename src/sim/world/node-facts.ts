import { ACCESS_IPV4, CERTIFIED, GATEWAY, IPV6, SECURE_BOOT } from '../../model/inventory.ts';
import type { GpuModel } from '../../model/inventory.ts';
import { farmNetwork } from './addresses.ts';
import type { Genesis } from './genesis.ts';
import { GPU_TABLE } from './gpu-models.ts';
import { mix } from './random.ts';

/** Facts of single nodes, by row: nothing of this is kept, all of it follows from the seed. */

const SERIAL = 0x5e;
const SLOT = 0x510;
const SERIAL_LETTERS = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Serial number on the board; what careless vendors write there on one machine in four. */
export function nodeSerial(genesis: Genesis, row: number): string {
  if (mix(genesis.key, row, SERIAL) % 4 === 0) return 'To Be Filled By O.E.M.';
  let serial = '';
  for (let i = 0; i < 10; i++) {
    serial += SERIAL_LETTERS[mix(genesis.key, row, SERIAL, i) % SERIAL_LETTERS.length]!;
  }
  return serial;
}

/** Terms under which a node registered (protocol A.3, A.7). */
export interface NodeRegistration {
  /** 1 = DIY, 2 = certified. */
  readonly farmingPolicyId: 1 | 2;
  /** mUSD for one TFT, fixed at registration. */
  readonly connectionPrice: number;
  readonly secureBoot: boolean;
  readonly serialNumber: string;
}

export function nodeRegistration(genesis: Genesis, row: number): NodeRegistration {
  const flags = genesis.inventory.flags[row] ?? 0;
  return {
    farmingPolicyId: flags & CERTIFIED ? 2 : 1,
    connectionPrice: 80,
    secureBoot: (flags & SECURE_BOOT) !== 0,
    serialNumber: nodeSerial(genesis, row),
  };
}

export interface NodeGpu extends GpuModel {
  /** "slot/vendor/device", as a zmachine names it (protocol D.3). */
  readonly id: string;
}

/** The GPUs of a node. */
export function nodeGpus(genesis: Genesis, row: number): readonly NodeGpu[] {
  const { gpuCount, gpuModel, gpuModels } = genesis.inventory;
  const index = gpuModel[row] ?? 0;
  const model = gpuModels[index];
  const [, vendor, device] = GPU_TABLE[index] ?? GPU_TABLE[0];
  const first = 1 + (mix(genesis.key, row, SLOT) % 12);
  return Array.from({ length: model ? (gpuCount[row] ?? 0) : 0 }, (_, i) => ({
    ...model!,
    id: `0000:${(first + i * 16).toString(16).padStart(2, '0')}:00.0/${vendor}/${device}`,
  }));
}

/** Public config of an access node (protocol A.3); '' where it has none. */
export interface NodePublicConfig {
  readonly ipv4: string;
  readonly gw4: string;
  readonly ipv6: string;
  readonly gw6: string;
  readonly domain: string;
}

/** Addresses left in a farm's /24 behind those of its list. */
const FIRST_HOST = 100;
const HOSTS = 150;

/** Position of each access node among the access nodes of its farm. */
const positions = new WeakMap<Genesis, Uint32Array>();

function positionOf(genesis: Genesis, row: number): number {
  let known = positions.get(genesis);
  if (!known) {
    const { farm, farms, flags, length } = genesis.inventory;
    known = new Uint32Array(length);
    const seen = new Uint32Array(farms.length);
    for (let node = 0; node < length; node++) {
      if (flags[node]! & ACCESS_IPV4) known[node] = seen[farm[node]!]!++;
    }
    positions.set(genesis, known);
  }
  return known[row] ?? 0;
}

/** A first farm of 100,000 nodes has more access nodes than its /24 has room for. */
function publicIpv4(
  genesis: Genesis,
  row: number,
  farm: number,
): { network: string; host: number } {
  const position = positionOf(genesis, row);
  if (position < HOSTS) return { network: farmNetwork(genesis, farm), host: FIRST_HOST + position };
  return { network: `${46 + (row >>> 16)}.${(row >>> 8) & 255}.${row & 255}.`, host: FIRST_HOST };
}

const hex = (value: number) => value.toString(16);

/** Lower case letters of a city, or of nothing if its name has others. */
function slug(city: string): string {
  const plain = city.replace(/ /g, '').toLowerCase();
  return /^[a-z]+$/.test(plain) ? plain : 'gateway';
}

/**
 * Public config of a node, undefined if it is no access node. Gateways have a domain under
 * "grid.example", a name that leads nowhere (RFC 2606).
 */
export function nodePublicConfig(genesis: Genesis, row: number): NodePublicConfig | undefined {
  const { cities, city, farm, flags } = genesis.inventory;
  const bits = flags[row] ?? 0;
  if (!(bits & ACCESS_IPV4)) return undefined;
  const farmRow = farm[row]!;
  const { network, host } = publicIpv4(genesis, row, farmRow);
  const prefix = `2a10:${hex(0x1000 + (farmRow >>> 16))}:${hex(farmRow & 0xffff)}:`;
  const hasIpv6 = (bits & IPV6) !== 0;
  return {
    ipv4: `${network}${host}/24`,
    gw4: `${network}1`,
    ipv6: hasIpv6 ? `${prefix}:${hex(1 + (row >>> 16))}:${hex(row & 0xffff)}/64` : '',
    gw6: hasIpv6 ? `${prefix}:1` : '',
    domain: bits & GATEWAY ? `${slug(cities[city[row]!] ?? '')}${row + 1}.grid.example` : '',
  };
}
