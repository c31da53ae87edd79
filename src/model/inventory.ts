import type { CodedColumn } from './coded-column.ts';
import type { NodeId, TwinId } from './ids.ts';

/** Where a number comes from and how old it is; drawn beside it. */
export interface Provenance {
  /** "simulation" or the address of the service that answered. */
  readonly source: string;
  /** Milliseconds since 1970 (grid time) for which the columns hold. */
  readonly at: number;
}

/** Node states of the grid proxy (protocol F.3), as stored in `Inventory.status`. */
export const NODE_STATUS = ['up', 'standby', 'down'] as const;
export type NodeStatus = (typeof NODE_STATUS)[number];
export const UP = 0;
export const STANDBY = 1;
export const DOWN = 2;

/** Bits of `Inventory.flags`. */
export const CERTIFIED = 1;
/** Farm dedicated or extra fee > 0: only its renter may deploy (protocol A.4). */
export const DEDICATED = 2;
export const RENTED = 4;
/** Public config with IPv4: access node. */
export const ACCESS_IPV4 = 8;
export const IPV6 = 16;
/** Public config with a domain: gateway. */
export const GATEWAY = 32;
/** Under a farmerbot: may be put in standby. */
export const POWER_MANAGED = 64;
/** zos4: network-light and zmachine-light only. */
export const LIGHT = 128;
export const SECURE_BOOT = 256;
export const FARM_DEDICATED = 512;

/** A real grid's proxy does not tell how long a node was down: `Inventory.uptimePermille`. */
export const UNKNOWN_UPTIME = 0xffff;

/**
 * Feature strings a node may advertise (protocol D.3); bit i of `Inventory.features`, which has room
 * for 16.
 */
export const FEATURES = [
  'zmount',
  'zdb',
  'volume',
  'ipv4',
  'ip',
  'gateway-name-proxy',
  'gateway-fqdn-proxy',
  'qsfs',
  'zlogs',
  'network',
  'zmachine',
  'wireguard',
  'yggdrasil',
  'mycelium',
  'zmachine-light',
  'network-light',
] as const;
export type Feature = (typeof FEATURES)[number];

/** Bit mask of feature names. */
export function featureMask(names: readonly Feature[]): number {
  let mask = 0;
  for (const name of names) mask |= 1 << FEATURES.indexOf(name);
  return mask;
}

/**
 * All nodes of a grid as columns: row i of every node column is one node. Farms, countries and
 * cities are tables of their own that rows point into. Columns are read-only for readers; an
 * adapter publishes a changed grid as a new object that shares the columns that did not change.
 */
export interface Inventory {
  readonly provenance: Provenance;
  /** Grows by one with each change, so caches know when to look again. */
  readonly revision: number;
  readonly length: number;

  readonly nodeId: Uint32Array;
  readonly twinId: Uint32Array;
  /** Row in the farm table. */
  readonly farm: Uint32Array;
  /** Row in `countries` and in `cities`. */
  readonly country: Uint16Array;
  readonly city: Uint16Array;
  /** Degrees; NaN where unknown. */
  readonly latitude: Float32Array;
  readonly longitude: Float32Array;
  /** Logical cores, and bytes. */
  readonly totalCru: CodedColumn;
  readonly totalMru: CodedColumn;
  readonly totalSru: CodedColumn;
  readonly totalHru: CodedColumn;
  /** Used, with the node's own reserve included as the grid proxy counts it (protocol F.3). */
  readonly usedCru: CodedColumn;
  readonly usedMru: CodedColumn;
  readonly usedSru: CodedColumn;
  readonly usedHru: CodedColumn;
  /** UP, STANDBY or DOWN. */
  readonly status: Uint8Array;
  readonly flags: Uint16Array;
  readonly features: Uint16Array;
  /** Number of GPUs and row in `gpuModels` (0 = none). */
  readonly gpuCount: Uint8Array;
  readonly gpuModel: Uint8Array;
  /** How many of them a contract uses; absent where a node is only ever rented with all of them. */
  readonly gpuTaken?: Uint8Array;
  /** Twin that rents the node, 0 = nobody. */
  readonly rentedBy: Uint32Array;
  /** mUSD per month (protocol A.9). */
  readonly extraFee: Uint32Array;
  /** Seconds since 1970 of the last boot and of the registration. */
  readonly bootedAt: Uint32Array;
  readonly createdAt: Uint32Array;
  /** Share of the last 90 days the node was up, in 1/1000; UNKNOWN_UPTIME where nobody measured. */
  readonly uptimePermille: Uint16Array;
  /** bit/s. */
  readonly uploadSpeed: CodedColumn;
  readonly downloadSpeed: CodedColumn;

  readonly farms: FarmColumns;
  /** ISO 3166-1 alpha-2 codes ('' where unknown) with English names. */
  readonly countries: readonly {
    readonly code: string;
    readonly name: string;
    readonly continent?: string;
  }[];
  readonly cities: readonly string[];
  readonly gpuModels: readonly GpuModel[];
}

export interface FarmColumns {
  readonly length: number;
  readonly farmId: Uint32Array;
  readonly twinId: Uint32Array;
  readonly name: readonly string[];
  readonly totalIps: Uint16Array;
  readonly freeIps: Uint16Array;
  /** 1 = dedicated, 1 = gold certified. */
  readonly dedicated: Uint8Array;
  readonly gold: Uint8Array;
}

export interface GpuModel {
  readonly vendor: string;
  readonly device: string;
  /** Bytes; of several models the largest. */
  readonly memory: number;
  /** Several models on one node, each by its row: then it has no vendor and no device itself. */
  readonly mix?: readonly { readonly model: number; readonly count: number }[];
}

/** Row of a node, or -1. Ids are dense in a simulated grid; the search is a guess and then binary. */
export function rowOf(inventory: Inventory, id: NodeId): number {
  const ids = inventory.nodeId;
  if (ids[id - 1] === id) return id - 1;
  let low = 0;
  let high = inventory.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = ids[middle] ?? 0;
    if (found === id) return middle;
    if (found < id) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** State of a node; undefined for one that the inventory does not have. */
export function statusOf(inventory: Inventory, id: NodeId): NodeStatus | undefined {
  const row = rowOf(inventory, id);
  return row < 0 ? undefined : NODE_STATUS[inventory.status[row]!];
}

/** True when `twin` may deploy on row `row` as far as renting and dedication go (protocol A.4). */
export function openTo(inventory: Inventory, row: number, twin: TwinId | 0): boolean {
  const flags = inventory.flags[row] ?? 0;
  if (flags & RENTED) return twin !== 0 && inventory.rentedBy[row] === twin;
  return (flags & DEDICATED) === 0;
}
