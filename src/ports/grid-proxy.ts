import type { Contract, ContractType } from '../model/contract.ts';
import type { FarmRecord } from '../model/farm-record.ts';
import type { ContractId, FarmId, NodeId, TwinId } from '../model/ids.ts';
import type { Inventory } from '../model/inventory.ts';
import type { NodeRecord } from '../model/node-record.ts';
import type { TwinRecord } from '../model/twin-record.ts';
import type { BillRun } from './chain.ts';

export type ContractFilter = Readonly<{
  twinId?: TwinId;
  nodeId?: NodeId;
  /** All states when absent or empty; the proxy remembers deleted contracts. */
  states?: readonly Contract['state']['kind'][];
  contractId?: ContractId;
  farmId?: FarmId;
  /** Exact name of the farm. */
  farmName?: string;
  type?: ContractType;
  /** Exact name of a name contract. */
  name?: string;
  /** At least so many public addresses, which only node contracts have; 0 admits all. */
  publicIps?: number;
  deploymentData?: string;
  deploymentHash?: string;
}>;

/** A column that a list can be sorted by, in the grid proxy's words (protocol F.4). */
export interface SortBy<Column extends string> {
  readonly by: Column;
  readonly descending: boolean;
}

/** One page of a list; pages are counted from 1. */
export interface PageQuery<Filter, Column extends string> {
  readonly filter: Filter;
  readonly page: number;
  /** Rows of a page, at least 1. */
  readonly size: number;
  /** By id, smallest first, when absent. Equal values are in the order of their ids. */
  readonly sort?: SortBy<Column>;
}

export type ContractColumn = 'contract_id' | 'twin_id' | 'type' | 'state' | 'created_at';
export type ContractQuery = PageQuery<ContractFilter, ContractColumn>;

export interface ContractPage {
  readonly contracts: readonly Contract[];
  /** How many contracts the filter admits on all pages together. */
  readonly total: number;
}

export type TwinFilter = Readonly<{
  twinId?: TwinId;
  accountId?: string;
  relay?: string;
  publicKey?: string;
}>;
export type TwinColumn = 'twin_id' | 'account_id' | 'relay' | 'public_key';
export type TwinQuery = PageQuery<TwinFilter, TwinColumn>;

export interface TwinPage {
  readonly twins: readonly TwinRecord[];
  readonly total: number;
}

/** What happened to one contract or its node, with its instant (ms since 1970), newest last. */
export interface GridEvent {
  readonly at: number;
  readonly block: number;
  readonly event: string;
  readonly data: Readonly<Record<string, string | number>>;
}

/**
 * Reading: the indexer's view of nodes, farms and contracts, deleted ones too. Errors are GridError
 * `proxy.*`.
 */
export interface GridProxy {
  /** All nodes as columns; the same object until something changed. */
  inventory(): Promise<Inventory>;
  /** Everything about one node; undefined when there is no such node. */
  node(id: NodeId): Promise<NodeRecord | undefined>;
  /** Everything about one farm; undefined when there is no such farm. */
  farm(id: FarmId): Promise<FarmRecord | undefined>;
  /** Every contract the filter admits, by id. Everybody's may be many: ask for `contractPage`. */
  contracts(filter: ContractFilter): Promise<readonly Contract[]>;
  /** One page of the contracts of everybody; empty behind the last one. */
  contractPage(query: ContractQuery): Promise<ContractPage>;
  contract(id: ContractId): Promise<Contract | undefined>;
  /** One page of the twins of everybody; empty behind the last one. */
  twinPage(query: TwinQuery): Promise<TwinPage>;
  /** Bills of one contract in runs of equal bills, oldest first. */
  bills(id: ContractId): Promise<readonly BillRun[]>;
  /** Events of one contract, oldest first; empty where the source keeps none. */
  events(id: ContractId): Promise<readonly GridEvent[]>;
}
