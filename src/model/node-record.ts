import type { ContractId, FarmId, NodeId, TwinId } from './ids.ts';
import type { NodeStatus, Provenance } from './inventory.ts';
import type { Capacity } from './units.ts';

/** Power of a node as the chain has it (protocol A.3): standby is `state` Down. */
export interface NodePower {
  readonly state: 'Up' | 'Down';
  readonly target: 'Up' | 'Down';
}

/** One GPU of a node. */
export interface GpuRecord {
  /** "slot/vendor/device", as a zmachine names it (protocol D.3). */
  readonly id: string;
  readonly vendor: string;
  readonly device: string;
  /** Bytes; undefined where the source does not say. */
  readonly memory: number | undefined;
  /** Contract that uses it, undefined when it is free. */
  readonly contractId: ContractId | undefined;
}

/** Public config of an access node or gateway (protocol A.3); '' for what it has not. */
export interface PublicConfigRecord {
  /** CIDR text, and the gateway's address. */
  readonly ipv4: string;
  readonly gw4: string;
  readonly ipv6: string;
  readonly gw6: string;
  readonly domain: string;
}

/** What the firmware says the machine is made of (protocol F.3, `dmi`). */
export interface HardwareRecord {
  readonly bios: { readonly vendor: string; readonly version: string };
  readonly baseboard: { readonly manufacturer: string; readonly productName: string };
  readonly processors: readonly { readonly version: string; readonly threads: number }[];
  readonly memory: readonly { readonly manufacturer: string; readonly type: string }[];
}

/** The node's own measurement of its processor (protocol D.6, `cpu-benchmark`). */
export interface BenchmarkRecord {
  readonly single: number;
  readonly multi: number;
  readonly threads: number;
  /** Workloads that ran beside it. */
  readonly workloads: number;
}

/** How a node's state was decided (protocol F.3): what was looked at, so that a page can say it. */
export interface StatusReason {
  /** Seconds since 1970 of the last report; undefined when it has never reported. */
  readonly lastReport: number | undefined;
  /** Undefined when the chain has no power record: the node is taken to be Up. */
  readonly power: NodePower | undefined;
}

/**
 * All a grid knows about one node. Sizes are bytes, `cru` logical cores, instants seconds since
 * 1970. What a source may not know is undefined, and a page says so.
 */
export interface NodeRecord {
  /** Where this came from and the instant (milliseconds since 1970) for which it holds. */
  readonly provenance: Provenance;
  readonly nodeId: NodeId;
  readonly twinId: TwinId;
  readonly farmId: FarmId;
  readonly farmName: string;

  /** ISO 3166-1 alpha-2 in upper case, '' where unknown; `country` is the source's own text. */
  readonly countryCode: string;
  readonly country: string;
  readonly city: string;
  /** Continent in the source's words, '' where unknown. */
  readonly region: string;
  /** Degrees; undefined where unknown or impossible. */
  readonly latitude: number | undefined;
  readonly longitude: number | undefined;

  readonly total: Capacity;
  /** Used, with the node's own share included as the grid proxy counts it (protocol F.3). */
  readonly used: Capacity;
  /** The part of `used` that the node keeps for itself: max(2 GiB, 10 %) of memory, 100 GiB of SSD. */
  readonly reserved: Capacity;

  readonly status: NodeStatus;
  readonly statusReason: StatusReason;
  /** What the proxy's own checks over the message bus say; undefined where it does not check. */
  readonly healthy: boolean | undefined;
  /** Seconds since the last boot, as of the last report; 0 for a node that is down. */
  readonly uptime: number;
  readonly createdAt: number;

  readonly certified: boolean;
  readonly farmingPolicyId: number;
  readonly serialNumber: string;
  /** Undefined where the source does not say. */
  readonly secureBoot: boolean | undefined;
  /** Version of the node's record on the chain; undefined where the source does not say. */
  readonly gridVersion: number | undefined;

  /** "Can be or is dedicated", as the grid proxy means it (protocol F.3). */
  readonly dedicated: boolean;
  readonly inDedicatedFarm: boolean;
  readonly rentable: boolean;
  /** Twin that rents it, and the contract by which it does. */
  readonly rentedBy: TwinId | undefined;
  readonly rentContractId: ContractId | undefined;
  /** mUSD per month, beside the price of the capacity (protocol A.9). */
  readonly extraFee: number;
  /** USD per month for the whole node as the source computes it; undefined where it does not. */
  readonly priceUsd: number | undefined;
  /** Public IPv4 addresses that are free in its farm. */
  readonly farmFreeIps: number | undefined;

  readonly gpus: readonly GpuRecord[];
  /** bit/s; undefined before the first measurement. */
  readonly speed: { readonly upload: number; readonly download: number } | undefined;
  readonly publicConfig: PublicConfigRecord | undefined;
  /** Workload types and abilities in the node's own words (protocol D.3). */
  readonly features: readonly string[];
  readonly hardware: HardwareRecord | undefined;
  readonly benchmark: BenchmarkRecord | undefined;

  readonly raw: RawRecord;
}

/** A record exactly as its source gave it. */
export interface RawRecord {
  /** JSON text. */
  readonly json: string;
  /** Address that gave it, for "copy as cURL"; undefined in a simulation. */
  readonly url: string | undefined;
}
