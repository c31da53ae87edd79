import type { Contract } from '../../model/contract.ts';
import type { FarmRecord } from '../../model/farm-record.ts';
import type { ContractId, FarmId, NodeId } from '../../model/ids.ts';
import type { Inventory } from '../../model/inventory.ts';
import type { NodeRecord } from '../../model/node-record.ts';
import type { BillRun } from '../../ports/chain.ts';
import type {
  ContractFilter,
  ContractPage,
  ContractQuery,
  GridEvent,
  GridProxy,
  TwinPage,
  TwinQuery,
} from '../../ports/grid-proxy.ts';
import type { SimCore } from '../sim-core.ts';
import { viewOf, type IndexerView } from './indexer-view.ts';
import type { Ages, Lives } from './lives.ts';
import type { Published } from './publish.ts';
import { publish } from './publish.ts';
import { toldAt } from './told-at.ts';

/** Single records and everybody's lists: loaded when somebody looks at them. */
const lookUp = () => import('./look-up.ts');

let loaded: Promise<typeof import('./lives.ts')> | undefined;

/**
 * What time and faults do to nodes: loaded when the first of either has passed, and once, as an
 * import anew takes another number of turns in each engine, and worlds would part.
 */
function lives(): Promise<typeof import('./lives.ts')> {
  return (loaded ??= import('./lives.ts').catch((error: unknown) => {
    loaded = undefined;
    throw error;
  }));
}

/** The `GridProxy` port: what the indexer would have seen, as columns and lists. */
export class SimGridProxy implements GridProxy {
  readonly #core: SimCore;
  #published: Published | undefined;
  #ages: Ages | undefined;

  constructor(core: SimCore) {
    this.#core = core;
  }

  /** The same object until something about nodes changed: their use, their state, their addresses. */
  async inventory(): Promise<Inventory> {
    const { genesis } = this.#core.now();
    if (!this.#hasLived()) return this.#publish(genesis.inventory);
    const { Ages, livesAt } = await lives();
    this.#ages ??= new Ages();
    const aged = await this.#ages.at(genesis, toldAt(genesis, this.#core.clock.now()));
    const state = this.#core.now();
    // Meanwhile another world may have taken the place of this one.
    if (state.genesis !== genesis) return this.inventory();
    return this.#publish(livesAt(aged, state.read('faults'), this.#core.clock.now()));
  }

  async node(id: NodeId): Promise<NodeRecord | undefined> {
    const { nodeRecord } = await lookUp();
    return nodeRecord(await this.#view(), id);
  }

  async farm(id: FarmId): Promise<FarmRecord | undefined> {
    const { farmRecord } = await lookUp();
    return farmRecord(await this.#view(), id);
  }

  async contracts(filter: ContractFilter): Promise<readonly Contract[]> {
    const own = this.#ownContracts(filter);
    if (own) return own;
    const { listContracts } = await lookUp();
    return listContracts(await this.#view(), filter);
  }

  async contractPage(query: ContractQuery): Promise<ContractPage> {
    const { pageOfContracts } = await lookUp();
    return pageOfContracts(await this.#view(), query);
  }

  async contract(id: ContractId): Promise<Contract | undefined> {
    const known = this.#core.now().contracts.get(id);
    if (known) return known;
    const { contractOf } = await lookUp();
    return contractOf(await this.#view(), id);
  }

  async twinPage(query: TwinQuery): Promise<TwinPage> {
    const { pageOfTwins } = await lookUp();
    return pageOfTwins(await this.#view(), query);
  }

  async bills(id: ContractId): Promise<readonly BillRun[]> {
    return this.#core.now().bills.get(id) ?? [];
  }

  async events(id: ContractId): Promise<readonly GridEvent[]> {
    return this.#core.now().eventsOf(id);
  }

  /** False as long as all nodes are still as they were at genesis. */
  #hasLived(): boolean {
    const state = this.#core.now();
    return (
      toldAt(state.genesis, this.#core.clock.now()) > state.genesis.at ||
      state.read('faults').some(({ fault }) => fault.fault === 'power')
    );
  }

  #publish(lives: Lives): Inventory {
    const { clock } = this.#core;
    this.#published = publish(this.#core.now(), clock.now(), lives, this.#published);
    return this.#published.inventory;
  }

  /**
   * Contracts of a twin that came after genesis, oldest first, when nothing else is asked: every
   * deployment wants them, and what else is looked up is not worth loading for that.
   */
  #ownContracts({ twinId, ...others }: ContractFilter): readonly Contract[] | undefined {
    const { genesis, contracts } = this.#core.now();
    if (twinId === undefined || twinId < genesis.nextTwinId) return undefined;
    if (Object.keys(others).length > 0) return undefined;
    const own = [...contracts.values()].filter((contract) => contract.twinId === twinId);
    return own.sort((a, b) => a.contractId - b.contractId);
  }

  async #view(): Promise<IndexerView> {
    const inventory = await this.inventory();
    return viewOf(this.#core.now(), inventory, this.#core.clock.now());
  }
}
