import { knownPricesQuery } from '../../queries/known-prices.ts';
import { QueryController } from '../../queries/query-controller.ts';
import type { TfPageFarming } from '../farming/tf-page-farming.ts';
import type { Session } from './session.ts';
import { Wire } from './wire.ts';

/** Tells the farming simulator what TFT costs on this grid. */
export function supplyFarming(page: TfPageFarming, { grid }: Session): () => void {
  const wire = new Wire(() => {
    page.view = { tftPrice: prices.data?.tftPrice };
  });
  const prices = new QueryController(wire, () => knownPricesQuery(grid));
  wire.open();
  return () => wire.close();
}
