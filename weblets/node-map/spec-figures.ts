import type { ReactiveControllerHost } from 'lit';
import type { Inventory } from '../../src/model/inventory.ts';
import { NO_CAPACITY, type Capacity } from '../../src/model/units.ts';
import type { Grid } from '../../src/ports/grid.ts';
import type { VmSpec } from '../../src/specs/vm/vm-spec.ts';

/** Where a request fits. */
interface Fitting {
  /** By row: 0 where the machine fits. */
  readonly masks: ArrayLike<number>;
  readonly count: number;
  readonly shape: Capacity;
}

/** What a request makes of the nodes: where it fits, by the rule of the forms, and what it costs there. */
export class SpecFigures {
  #fitting: Fitting | undefined;
  #prices: Float32Array | undefined;
  #fittingFor: readonly unknown[] = [];
  #pricesFor: readonly unknown[] = [];

  constructor(private readonly host: ReactiveControllerHost) {}

  get fitting(): Fitting | undefined {
    return this.#fitting;
  }

  /** Dollars a month by row. */
  get prices(): Float32Array | undefined {
    return this.#prices;
  }

  /** Finds where a request fits; the rule comes when somebody wants something. */
  async fit(
    spec: VmSpec | undefined,
    inventory: Inventory | undefined,
    grid: Grid | undefined,
  ): Promise<void> {
    if (spec === this.#fittingFor[0] && inventory === this.#fittingFor[1]) return;
    const turn = [spec, inventory];
    this.#fittingFor = turn;
    if (!spec || !inventory) {
      this.#fitting = undefined;
      return;
    }
    const { fitTo } = await import('./fit.ts');
    const fitting = await fitTo(spec, inventory, grid);
    if (turn !== this.#fittingFor) return;
    this.#fitting = fitting;
    this.host.requestUpdate();
  }

  /** Finds prices, of the request or of a small machine. */
  async price(inventory: Inventory | undefined, grid: Grid | undefined): Promise<void> {
    if (!grid || !inventory) return;
    const shape = this.#fitting?.shape ?? NO_CAPACITY;
    if (inventory === this.#pricesFor[0] && shape === this.#pricesFor[1]) return;
    const turn = [inventory, shape];
    this.#pricesFor = turn;
    try {
      const [{ priceColumn, SMALL }, prices] = await Promise.all([
        import('./price-column.ts'),
        grid.chain.prices(),
      ]);
      if (turn !== this.#pricesFor) return;
      this.#prices = priceColumn(inventory, prices, shape === NO_CAPACITY ? SMALL : shape);
      this.host.requestUpdate();
    } catch {
      // A grid that tells no prices has none to draw; the next change asks again.
      this.#pricesFor = [];
    }
  }
}
