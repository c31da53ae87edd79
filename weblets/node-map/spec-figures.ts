import type { ReactiveControllerHost } from 'lit';
import type { Inventory } from '../../src/model/inventory.ts';
import type { Grid } from '../../src/ports/grid.ts';
import type { BalanceOf, Payer } from '../../src/queries/payer.ts';
import type { VmSpec } from '../../src/specs/vm/vm-spec.ts';
import type { MachineShape } from './price-column.ts';

/** Where a request fits. */
interface Fitting {
  /** By row: 0 where the machine fits. */
  readonly masks: ArrayLike<number>;
  readonly count: number;
  readonly shape: MachineShape;
}

/** What a request makes of the nodes: where it fits, by the rule of the forms, and what it costs there. */
export class SpecFigures {
  #fitting: Fitting | undefined;
  #prices: Float32Array | undefined;
  #pricedFor: BalanceOf = 'nobody';
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

  /** Whose balance the prices are reckoned with, as far as they are known. */
  get pricedFor(): BalanceOf | undefined {
    return this.#prices && this.#pricedFor;
  }

  /**
   * Finds prices, of the request or of a small machine, as whoever pays would be billed.
   *
   * @param known who that is, where it is known already
   */
  async price(
    inventory: Inventory | undefined,
    grid: Grid | undefined,
    known: Payer | undefined,
  ): Promise<void> {
    if (!grid || !inventory) return;
    const shape = this.#fitting?.shape;
    const turn = [inventory, shape, known];
    if (turn.every((each, i) => each === this.#pricesFor[i])) return;
    this.#pricesFor = turn;
    try {
      const [{ payerOn, priceColumn, SMALL }, prices] = await Promise.all([
        import('./price-column.ts'),
        grid.chain.prices(),
      ]);
      const payer = known ?? (await payerOn(grid, inventory, prices));
      if (turn !== this.#pricesFor) return;
      this.#prices = priceColumn(inventory, prices, shape ?? SMALL, payer);
      this.#pricedFor = payer.balanceOf;
      this.host.requestUpdate();
    } catch {
      // A grid that tells no prices has none to draw; the next change asks again.
      this.#pricesFor = [];
    }
  }
}
