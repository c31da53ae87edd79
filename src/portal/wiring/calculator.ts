import { knownPricesQuery } from '../../queries/known-prices.ts';
import { QueryController } from '../../queries/query-controller.ts';
import type { TfPageCalculator } from '../calculator/tf-page-calculator.ts';
import type { Session } from './session.ts';
import { Wire } from './wire.ts';

/** Keeps the pricing calculator supplied with the prices of the grid. */
export function supplyCalculator(page: TfPageCalculator, { grid }: Session): () => void {
  const wire = new Wire(() => {
    page.error = prices.result?.error ?? undefined;
    if (prices.data) page.view = { ...prices.data, simulated: grid.mode === 'sim' };
  });
  const prices = new QueryController(wire, () => knownPricesQuery(grid));
  wire.open();
  return () => wire.close();
}
