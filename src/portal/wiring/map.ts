import { inventoryQuery } from '../../queries/grid-queries.ts';
import { QueryController } from '../../queries/query-controller.ts';
import type { TfPageMap } from '../map/tf-page-map.ts';
import type { Session } from './session.ts';
import { Wire } from './wire.ts';

/** Tells the page of the map what there is on the grid; the map itself asks for its nodes. */
export function supplyMap(page: TfPageMap, { grid }: Session): () => void {
  const wire = new Wire(() => {
    page.inventory = inventory.data;
  });
  const inventory = new QueryController(wire, () => inventoryQuery(grid));
  wire.open();
  return () => wire.close();
}
