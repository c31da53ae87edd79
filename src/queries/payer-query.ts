import type { Grid } from '../ports/grid.ts';
import { gridQuery } from './grid-queries.ts';
import { payerOn, type Payer } from './payer.ts';
import type { Query } from './query-controller.ts';

const QUARTER = 15 * 60_000;

/** Who pays for something new on this grid. */
export const payerQuery = (grid: Grid): Query<Payer> =>
  gridQuery(
    grid,
    ['payer'],
    async () => {
      const [inventory, prices] = await Promise.all([grid.proxy.inventory(), grid.chain.prices()]);
      return payerOn(grid, inventory, prices);
    },
    QUARTER,
  );
