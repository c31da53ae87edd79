import { accountQuery } from '../../queries/grid-queries.ts';
import { knownPricesQuery } from '../../queries/known-prices.ts';
import { payerQuery } from '../../queries/payer-query.ts';
import { QueryController } from '../../queries/query-controller.ts';
import type { TfPageCalculator } from '../calculator/tf-page-calculator.ts';
import type { Session } from './session.ts';
import { topUpFor } from './top-up-for.ts';
import { Wire } from './wire.ts';

const NO_PAYER = { balance: 0n, charges: [], balanceOf: 'nobody' } as const;

/** Keeps the pricing calculator supplied with the prices of the grid. */
export function supplyCalculator(page: TfPageCalculator, { grid }: Session): () => void {
  const wire = new Wire(() => {
    page.error = prices.result?.error ?? undefined;
    const isAsking = grid.mode === 'sim' && !payer.data && !payer.result?.error;
    if (!prices.data || isAsking) return;
    // A grid that is only read tells no balance.
    const { balance, charges, balanceOf } = payer.data ?? NO_PAYER;
    page.view = {
      ...prices.data,
      simulated: grid.mode === 'sim',
      reader: { held: balance, charges },
      balanceOf,
      topUp: topUpFor(grid, account.data),
    };
  });
  const prices = new QueryController(wire, () => knownPricesQuery(grid));
  const payer = new QueryController(wire, () =>
    grid.mode === 'sim' ? payerQuery(grid) : undefined,
  );
  const account = new QueryController(wire, () =>
    grid.mode === 'sim' ? accountQuery(grid) : undefined,
  );
  wire.open();
  return () => wire.close();
}
