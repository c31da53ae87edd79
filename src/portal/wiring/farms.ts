import { GridClockController } from '../../queries/grid-clock-controller.ts';
import { inventoryQuery } from '../../queries/grid-queries.ts';
import { QueryController } from '../../queries/query-controller.ts';
import type { TfPageFarms } from '../farms/tf-page-farms.ts';
import { localInventory } from './local-inventory.ts';
import type { Session } from './session.ts';
import { Wire } from './wire.ts';

/** Keeps the list of farms supplied. */
export function supplyFarms(page: TfPageFarms, { grid }: Session): () => void {
  const wire = new Wire(() => {
    page.error = inventory.result?.error ?? undefined;
    if (!inventory.data) return;
    page.view = {
      now: clock.now ?? grid.clock.now(),
      inventory: localInventory(inventory.data),
    };
  });
  const clock = new GridClockController(wire, () => grid);
  const inventory = new QueryController(wire, () => inventoryQuery(grid));
  wire.open();
  return () => wire.close();
}
