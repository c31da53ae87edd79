import type { FarmRecord } from '../../model/farm-record.ts';
import { farmId, nodeId } from '../../model/ids.ts';
import type { Inventory } from '../../model/inventory.ts';
import type { NodeRecord } from '../../model/node-record.ts';
import type { GridProxy } from '../../ports/grid-proxy.ts';
import { rowOf } from '../../model/inventory.ts';
import type { FarmRow } from './farm-questions.ts';
import type { NodeRow } from './node-questions.ts';

/** Records of every node and farm, made anew when something about them changed. */
export interface Shelves {
  readonly inventory: Inventory;
  readonly nodes: readonly NodeRow[];
  readonly farms: readonly FarmRow[];
}

const present = <T>(value: T | undefined): value is T => value !== undefined;

async function fill(proxy: GridProxy, inventory: Inventory): Promise<Shelves> {
  const ids = Array.from(inventory.nodeId, (id) => nodeId(id));
  const nodes: NodeRecord[] = (await Promise.all(ids.map((id) => proxy.node(id)))).filter(present);
  const farmIds = Array.from(inventory.farms.farmId, (id) => farmId(id));
  const farms: FarmRecord[] = (await Promise.all(farmIds.map((id) => proxy.farm(id)))).filter(
    present,
  );
  const byFarm = new Map<number, NodeRecord[]>();
  for (const node of nodes) {
    const known = byFarm.get(node.farmId);
    if (known) known.push(node);
    else byFarm.set(node.farmId, [node]);
  }
  const farmers = new Map(farms.map((farm) => [farm.farmId as number, farm.twinId as number]));
  return {
    inventory,
    nodes: nodes.map((node) => ({ node, farmer: farmers.get(node.farmId) ?? 0 })),
    farms: farms.map((farm) => ({ farm, nodes: byFarm.get(farm.farmId) ?? [] })),
  };
}

/** What filters and sorts look at; the same until the inventory is another. */
export class Library {
  readonly #proxy: GridProxy;
  #shelves: Promise<Shelves> | undefined;
  #inventory: Inventory | undefined;

  constructor(proxy: GridProxy) {
    this.#proxy = proxy;
  }

  async shelves(): Promise<Shelves> {
    const inventory = await this.#proxy.inventory();
    if (!this.#shelves || inventory !== this.#inventory) {
      this.#inventory = inventory;
      this.#shelves = fill(this.#proxy, inventory);
    }
    return this.#shelves;
  }

  /** Name and number of the farm a node stands in. */
  async farmOf(node: number): Promise<{ readonly farm_id: number; readonly farm_name: string }> {
    const inventory = await this.#proxy.inventory();
    const farm = inventory.farm[rowOf(inventory, nodeId(node))];
    const { farms } = inventory;
    return farm === undefined
      ? { farm_id: 0, farm_name: '' }
      : { farm_id: farms.farmId[farm] ?? 0, farm_name: farms.name[farm] ?? '' };
  }
}
