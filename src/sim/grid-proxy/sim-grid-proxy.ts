import type { Contract } from '../../model/contract.ts';
import type { ContractId } from '../../model/ids.ts';
import type { Inventory } from '../../model/inventory.ts';
import type { BillRun } from '../../ports/chain.ts';
import type { ContractFilter, GridEvent, GridProxy } from '../../ports/grid-proxy.ts';
import type { SimCore } from '../sim-core.ts';
import { publish } from './publish.ts';

/** The `GridProxy` port: what the indexer would have seen, as columns and lists. */
export class SimGridProxy implements GridProxy {
  readonly #core: SimCore;
  #published: { readonly inventory: Inventory; readonly key: string } | undefined;

  constructor(core: SimCore) {
    this.#core = core;
  }

  /** The same object until something about nodes changed: their use, their state, their addresses. */
  async inventory(): Promise<Inventory> {
    const state = this.#core.now();
    this.#published = publish(state, this.#core.clock.now(), this.#published);
    return this.#published.inventory;
  }

  async contracts(filter: ContractFilter): Promise<readonly Contract[]> {
    const found: Contract[] = [];
    for (const contract of this.#core.now().contracts.values()) {
      if (filter.twinId !== undefined && contract.twinId !== filter.twinId) continue;
      if (
        filter.nodeId !== undefined &&
        (contract.type === 'name' || contract.nodeId !== filter.nodeId)
      )
        continue;
      if (filter.states && !filter.states.includes(contract.state.kind)) continue;
      found.push(contract);
    }
    return found.sort((a, b) => a.contractId - b.contractId);
  }

  async contract(id: ContractId): Promise<Contract | undefined> {
    return this.#core.now().contracts.get(id);
  }

  async bills(id: ContractId): Promise<readonly BillRun[]> {
    return this.#core.now().bills.get(id) ?? [];
  }

  async events(id: ContractId): Promise<readonly GridEvent[]> {
    return this.#core.now().eventsOf(id);
  }
}
