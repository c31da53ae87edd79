import type { Inventory } from '../../model/inventory.ts';

/** Kinds of genesis contracts, as stored in `GenesisContracts.type`. */
export const NODE_CONTRACT = 0;
export const RENT_CONTRACT = 1;
export const NAME_CONTRACT = 2;
/** `GenesisContracts.nodeRow` of a name contract: it stands on no node. */
export const NO_NODE = 0xffffffff;

/**
 * Contracts that exist before the first block, as columns. They hold capacity, addresses and rents
 * and are never billed. Row i is contract i + 1; rows are in order of creation.
 */
export interface GenesisContracts {
  readonly length: number;
  readonly contractId: Uint32Array;
  /** The user's twin. */
  readonly twinId: Uint32Array;
  /** Row in the inventory, or NO_NODE. */
  readonly nodeRow: Uint32Array;
  /** NODE_CONTRACT, RENT_CONTRACT or NAME_CONTRACT. */
  readonly type: Uint8Array;
  /** Capacity the contract holds: logical cores, and bytes. */
  readonly cru: Uint16Array;
  readonly mru: Float64Array;
  readonly sru: Float64Array;
  readonly hru: Float64Array;
  /** Public IPv4 addresses reserved in the node's farm. */
  readonly publicIps: Uint8Array;
  /** Seconds since 1970. */
  readonly createdAt: Float64Array;
}

/** mUSD for one TFT: the average the chain bills with and its clamp (protocol A.8). */
export interface TftPrice {
  readonly average: number;
  readonly min: number;
  readonly max: number;
}

/**
 * A simulated grid at the moment it starts. Everything is a function of (seed, nodes, at); what is
 * not a column here is derived when asked for, from `key` and a row: see `node-facts.ts`,
 * `farm-facts.ts`, `accounts.ts` and `history.ts`.
 *
 * Twins are numbered farmers first (farm row + 1), then nodes, then users; see `accounts.ts`.
 */
export interface Genesis {
  readonly seed: string;
  /** Hash of the seed: the first argument of `mix` for every derived fact. */
  readonly key: number;
  /** Seconds since 1970. */
  readonly at: number;
  readonly inventory: Inventory;
  /** Row in `inventory.cities` of each farm's home. */
  readonly farmCity: Uint16Array;
  readonly contracts: GenesisContracts;
  /** Number of twins that are neither farmer nor node. */
  readonly usersTwins: number;
  readonly nextNodeId: number;
  readonly nextFarmId: number;
  readonly nextTwinId: number;
  readonly nextContractId: number;
  readonly tftPrice: TftPrice;
}

export interface GenesisOptions {
  readonly seed: string;
  /** Number of nodes, 1 to 1,000,000. */
  readonly nodes: number;
  /** The instant the grid starts, whole seconds since 1970. */
  readonly at: number;
}
