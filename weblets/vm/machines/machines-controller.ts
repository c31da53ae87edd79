import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Contract } from '../../../src/model/contract.ts';
import type { ContractId, NodeId } from '../../../src/model/ids.ts';
import { statusOf, type Inventory } from '../../../src/model/inventory.ts';
import type { TftUnits } from '../../../src/model/units.ts';
import type { Operation } from '../../../src/operations/engine/operation.ts';
import type { Operations } from '../../../src/operations/engine/operations.ts';
import { billed } from '../../../src/operations/kinds/billed.ts';
import type { Grid } from '../../../src/ports/grid.ts';
import { AskController } from '../../../src/queries/ask-controller.ts';
import type { OpenGrid } from '../../../src/queries/grid-offer.ts';
import { machinesOf, type Machine } from './machine.ts';

/** Bills come by the hour. */
const GOOD_FOR = 15 * 60_000;

/** What the grid tells beside the operations. */
interface Told {
  readonly contracts: readonly Contract[];
  readonly costs: ReadonlyMap<ContractId, TftUnits>;
  readonly inventory: Inventory;
}

/** Follows the operations of this browser and what became of their contracts. */
export class MachinesController implements ReactiveController {
  readonly #told;
  #operations: readonly Operation[] = [];
  #unwatch: (() => void) | undefined;
  #isConnected = false;
  #inMemory = false;
  #error: unknown;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly open: () => OpenGrid,
  ) {
    host.addController(this);
    this.#told = new AskController(host, () => this.open().grid, tellOf, { goodFor: GOOD_FOR });
  }

  get machines(): readonly Machine[] {
    const { contracts, costs, inventory } = this.#told.data ?? {};
    const nodeStatus = inventory && ((node: NodeId) => statusOf(inventory, node));
    return machinesOf({ operations: this.#operations, contracts, costs, nodeStatus });
  }

  get contracts(): readonly Contract[] {
    return this.#told.data?.contracts ?? [];
  }

  /** This browser keeps nothing. */
  get inMemory(): boolean {
    return this.#inMemory;
  }

  get error(): unknown {
    return this.#error ?? this.#told.error;
  }

  hostConnected(): void {
    this.#isConnected = true;
    const { operations, profile } = this.open();
    Promise.all([operations(), profile()])
      .then(([operations, { storage }]) => {
        this.#inMemory = storage === 'memory';
        return this.#follow(operations);
      })
      .catch((error: unknown) => this.#fail(error));
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    this.#unwatch?.();
    this.#unwatch = undefined;
  }

  async #follow(operations: Operations): Promise<void> {
    if (!this.#isConnected) return;
    const read = async (): Promise<void> => {
      this.#operations = await operations.list();
      this.host.requestUpdate();
    };
    this.#unwatch?.();
    this.#unwatch = operations.watch(
      () => void read().catch((error: unknown) => this.#fail(error)),
    );
    await read();
  }

  #fail(error: unknown): void {
    this.#error = error;
    this.host.requestUpdate();
  }
}

async function tellOf({ accounts, chain, proxy }: Grid): Promise<Told> {
  const signer = await accounts.current();
  const twin = signer && (await chain.twinOf(signer.account));
  const contracts = twin ? await proxy.contracts({ twinId: twin.twinId }) : [];
  const bills = await Promise.all(
    contracts.map(async ({ contractId }) => {
      return [contractId, billed(await proxy.bills(contractId))] as const;
    }),
  );
  return {
    inventory: await proxy.inventory(),
    contracts: contracts.filter(({ state }) => state.kind !== 'Deleted'),
    costs: new Map(bills),
  };
}
