import type { Contract } from '../../model/contract.ts';
import type { ContractId } from '../../model/ids.ts';
import type { Inventory } from '../../model/inventory.ts';
import type { Twin } from '../../ports/chain.ts';
import type { FaultRecord, State } from '../runtime/state.ts';
import type { Genesis } from '../world/genesis.ts';

/** What the indexer looks at: the columns of genesis, and what has happened since. */
export interface IndexerView {
  readonly genesis: Genesis;
  /** As published: with use, rents and power of now. */
  readonly inventory: Inventory;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Contracts and twins made since genesis, by id. */
  readonly contracts: ReadonlyTable<ContractId, Contract>;
  readonly twins: ReadonlyTable<number, Twin>;
  /** Farm row → addresses taken since genesis, by their place in the farm's list. */
  readonly takenIps: ReadonlyTable<number, ReadonlyMap<number, ContractId>>;
  /** Row → rent contract made since genesis. */
  readonly rentOf: ReadonlyTable<number, ContractId>;
  readonly faults: readonly FaultRecord[];
}

interface ReadonlyTable<K, V> {
  get(key: K): V | undefined;
  values(): Iterable<V>;
}

const EMPTY = new Map<never, never>();

/** A world in which nothing has happened yet. */
export const untouchedView = (genesis: Genesis, inventory: Inventory, at: number): IndexerView => ({
  genesis,
  inventory,
  at,
  contracts: EMPTY,
  twins: EMPTY,
  takenIps: EMPTY,
  rentOf: EMPTY,
  faults: [],
});

/** The world as it is folded. */
export const viewOf = (state: State, inventory: Inventory, at: number): IndexerView => ({
  genesis: state.genesis,
  inventory,
  at,
  contracts: state.contracts,
  twins: state.twins,
  takenIps: state.farmIps,
  rentOf: state.rentOf,
  faults: state.read('faults'),
});
