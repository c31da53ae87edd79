import type { ReactiveController, ReactiveElement } from 'lit';
import type { Inventory } from '../../src/model/inventory.ts';
import type { Grid } from '../../src/ports/grid.ts';
import { AskController } from '../../src/queries/ask-controller.ts';
import { GridController } from '../../src/queries/grid-controller.ts';
import { offerNetwork, offerPageGrid } from '../grid.ts';

/** Uptime and the boots of sleeping nodes move on by the hour. */
const HOUR = 3_600_000;

/** What the source sees of its map. */
interface SourceHost extends ReactiveElement {
  /** A real network by its name, or ''. */
  readonly network: string;
  /** Nodes from elsewhere. */
  readonly inventory: Inventory | undefined;
}

/** Where the nodes come from: the network that is asked for, else what is around, else the grid of the page. */
export class NodeSource implements ReactiveController {
  readonly #grid: GridController;
  readonly #asked: AskController<Inventory>;
  /** The real network that was opened for this map alone. */
  #closeNetwork: (() => void) | undefined;

  constructor(private readonly host: SourceHost) {
    this.#grid = new GridController(host);
    this.#asked = new AskController(
      host,
      () => this.grid,
      ({ proxy }) => proxy.inventory(),
      { goodFor: HOUR },
    );
    host.addController(this);
  }

  hostConnected(): void {
    if (this.host.hasUpdated) this.find();
  }

  hostDisconnected(): void {
    this.#closeNetwork?.();
    this.#closeNetwork = undefined;
  }

  /** The open grid. */
  get grid(): Grid | undefined {
    return this.#grid.open?.grid;
  }

  /** Its nodes now. */
  get nodes(): Inventory | undefined {
    return this.#asked.data;
  }

  /** Two versions on one page: what each says it is. */
  get foreign(): { readonly theirs: string; readonly ours: string } | undefined {
    const { state } = this.#grid;
    return state.state === 'foreign' ? state : undefined;
  }

  get error(): unknown {
    const { state } = this.#grid;
    return state.state === 'failed' ? state.error : this.#asked.error;
  }

  readonly retry = (): void => this.#asked.retry();

  /** Looks for the grid anew: the name of the network has changed. */
  find(): void {
    this.hostDisconnected();
    const { network, inventory } = this.host;
    if (inventory) return;
    if (network && !isWithin(this.host, 'tf-grid'))
      this.#closeNetwork = offerNetwork(this.host, network);
    else if (this.#grid.state.state === 'missing') offerPageGrid();
  }
}

/** Whether an element of that name is around this one, in whatever tree. */
function isWithin(element: Element, name: string): boolean {
  let around: Node | null = element;
  while (around) {
    if (around instanceof Element && around.localName === name) return true;
    const slot: Node | null = around instanceof Element ? around.assignedSlot : null;
    around = slot ?? (around instanceof ShadowRoot ? around.host : around.parentNode);
  }
  return false;
}
