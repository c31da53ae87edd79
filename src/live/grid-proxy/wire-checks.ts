import type { Check, Checked } from './check.ts';
import { fitting, flag, mapOf, number, oneOf, or, record, some, text, whole } from './check.ts';

/** What must stand in each answer of a grid proxy (protocol F.3, F.4). */

const capacity = record({ cru: whole, sru: whole, hru: whole, mru: whole });

export const gpu = record({
  id: text,
  vendor: text,
  device: text,
  contract: or(whole, 0),
  vram: or(number, 0),
});

/** What a list of nodes must tell for the columns. */
const nodeColumns = {
  nodeId: fitting(4),
  farmId: fitting(4),
  twinId: fitting(4),
  country: text,
  city: text,
  uptime: number,
  // Seconds since 1970.
  created: fitting(4),
  updatedAt: fitting(4),
  location: record({
    longitude: or(number, undefined),
    latitude: or(number, undefined),
    // Newer proxies.
    region: or(text, ''),
  }),
  publicConfig: record({ domain: text, gw4: text, gw6: text, ipv4: text, ipv6: text }),
  status: oneOf('up', 'standby', 'down'),
  certificationType: text,
  inDedicatedFarm: flag,
  rentContractId: whole,
  rented: flag,
  rentedByTwinId: fitting(4),
  power: record({ state: text, target: text }),
  num_gpu: fitting(1),
  extraFee: fitting(4),
  speed: record({ upload: number, download: number }),
  gpus: some(gpu),
  features: some(text),
};

export const nodeInList = record({
  ...nodeColumns,
  total_resources: capacity,
  used_resources: capacity,
});
export type NodeInList = Checked<{ node: typeof nodeInList }>['node'];

/** One node alone: everything. */
export const nodeAlone = record({
  ...nodeColumns,
  capacity: record({ total_resources: capacity, used_resources: capacity }),
  farmName: text,
  gridVersion: whole,
  farmingPolicyId: whole,
  dedicated: flag,
  rentable: flag,
  serialNumber: text,
  healthy: flag,
  dmi: record({
    bios: record({ vendor: text, version: text }),
    baseboard: record({ manufacturer: text, product_name: text }),
    processor: some(record({ version: text, thread_count: (value) => Number(value) || 0 })),
    memory: some(record({ manufacturer: text, type: text })),
  }),
  price_usd: number,
  farm_free_ips: whole,
  // Newer proxies.
  cpu_benchmark: or(
    record({ single: number, multi: number, threads: number, workloads: number }),
    undefined,
  ),
});
export type NodeAlone = Checked<{ node: typeof nodeAlone }>['node'];

export const farm = record({
  name: text,
  farmId: fitting(4),
  twinId: fitting(4),
  pricingPolicyId: whole,
  certificationType: text,
  stellarAddress: text,
  dedicated: flag,
  publicIps: some(record({ ip: text, gateway: text, contract_id: whole })),
});
export type FarmAnswer = Checked<{ farm: typeof farm }>['farm'];

const nodeDetails = record({
  nodeId: whole,
  deployment_data: text,
  deployment_hash: text,
  number_of_public_ips: whole,
  farm_id: whole,
});
const contractCommon = {
  contract_id: whole,
  twin_id: whole,
  state: oneOf('Created', 'GracePeriod', 'Deleted', 'OutOfFunds'),
  created_at: whole,
};
const kinds = {
  node: record({ ...contractCommon, type: oneOf('node'), details: nodeDetails }),
  name: record({ ...contractCommon, type: oneOf('name'), details: record({ name: text }) }),
  rent: record({ ...contractCommon, type: oneOf('rent'), details: record({ nodeId: whole }) }),
};
const contractType = record({ type: oneOf('node', 'name', 'rent') });

/** What is told of a contract depends on its type. */
export const contract = (value: unknown, path: string) =>
  kinds[contractType(value, path).type](value, path);
export type ContractAnswer = ReturnType<typeof contract>;

export const twin = record({ twinId: whole, accountId: text, relay: text, publicKey: text });

/** Later than any second: nanoseconds. */
const NANOSECONDS = 1e14;

/**
 * Seconds since 1970. The database that comes with the released proxy's own tests has nanoseconds
 * there, too large to be exact.
 */
const second: Check<number> = (value, path) =>
  typeof value === 'number' && value > NANOSECONDS && value < Number.MAX_VALUE
    ? Math.floor(value / 1e9)
    : whole(value, path);

export const bill = record({
  amountBilled: whole,
  discountReceived: oneOf('None', 'Default', 'Bronze', 'Silver', 'Gold'),
  timestamp: second,
});
export type BillAnswer = Checked<{ bill: typeof bill }>['bill'];

export const publicIp = record({
  id: or(text, ''),
  ip: text,
  gateway: text,
  contract_id: whole,
  farm_id: whole,
});

export const stats = record({
  nodes: whole,
  farms: whole,
  countries: whole,
  totalCru: whole,
  totalSru: number,
  totalMru: number,
  totalHru: number,
  publicIps: whole,
  accessNodes: whole,
  gateways: whole,
  twins: whole,
  contracts: whole,
  nodesDistribution: mapOf(whole),
  gpus: whole,
  dedicatedNodes: whole,
  workloads_number: whole,
});

export const status = record({ status: oneOf('up', 'standby', 'down') });

/** What a node says of itself when it is asked over the message bus. */
export const statistics = record({
  system: capacity,
  total: capacity,
  used: capacity,
  users: record({ deployments: whole, workloads: whole }),
});

export const consumption = record({ last_hour_consumption: number, overall_consumption: number });
export const version = record({ version: text });
export const health = record({ total_state_ok: flag, db_conn: text, rmb_conn: text });
export const ping = record({ ping: oneOf('pong') });
export const refusal = record({ error: text });
