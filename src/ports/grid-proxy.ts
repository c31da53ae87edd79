import type { Contract } from '../model/contract.ts';
import type { ContractId, NodeId, TwinId } from '../model/ids.ts';
import type { Inventory } from '../model/inventory.ts';
import type { BillRun } from './chain.ts';

export type ContractFilter = Readonly<{
  twinId?: TwinId;
  nodeId?: NodeId;
  /** All states when absent; the proxy remembers deleted contracts. */
  states?: readonly Contract['state']['kind'][];
}>;

/** What happened to one contract or its node, with its instant (ms since 1970), newest last. */
export interface GridEvent {
  readonly at: number;
  readonly block: number;
  readonly event: string;
  readonly data: Readonly<Record<string, string | number>>;
}

/** Reading: the indexer's view of nodes, farms and contracts, deleted ones too. */
export interface GridProxy {
  /** All nodes as columns; the same object until something changed. */
  inventory(): Promise<Inventory>;
  contracts(filter: ContractFilter): Promise<readonly Contract[]>;
  contract(id: ContractId): Promise<Contract | undefined>;
  /** Bills of one contract in runs of equal bills, oldest first. */
  bills(id: ContractId): Promise<readonly BillRun[]>;
  /** Events of one contract, oldest first. */
  events(id: ContractId): Promise<readonly GridEvent[]>;
}
