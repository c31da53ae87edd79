import type { FarmRecord } from '../../model/farm-record.ts';
import { farmId, type FarmId } from '../../model/ids.ts';
import type { Grid } from '../../ports/grid.ts';
import { GridClockController } from '../../queries/grid-clock-controller.ts';
import { gridQuery, inventoryQuery } from '../../queries/grid-queries.ts';
import { QueryController, type Query } from '../../queries/query-controller.ts';
import type { TfPageFarm } from '../farms/tf-page-farm.ts';
import type { Route } from '../route.ts';
import { localInventory } from './local-inventory.ts';
import type { Session } from './session.ts';
import { untold } from './untold.ts';
import { Wire } from './wire.ts';

const HOUR = 3_600_000;

const farmQuery = (grid: Grid, id: FarmId): Query<FarmRecord | null> =>
  gridQuery(grid, ['farm', id], async () => (await grid.proxy.farm(id)) ?? null, HOUR);

/** Keeps the page of one farm supplied. */
export function supplyFarm(page: TfPageFarm, { grid }: Session, route: Route): () => void {
  const id = farmId(Number(route.id));
  page.view = undefined;
  page.error = undefined;
  const wire = new Wire(() => {
    page.error = untold(farm, inventory);
    page.knownAt = inventory.data?.farms.farmId.includes(id)
      ? inventory.data.provenance.at
      : undefined;
    if (farm.data === null) page.view = null;
    if (!farm.data || !inventory.data) return;
    page.view = {
      record: farm.data,
      inventory: localInventory(inventory.data),
      simulated: grid.mode === 'sim',
      now: clock.now ?? grid.clock.now(),
    };
  });
  const clock = new GridClockController(wire, () => grid);
  const farm = new QueryController(wire, () => farmQuery(grid, id));
  const inventory = new QueryController(wire, () => inventoryQuery(grid));
  wire.open();
  return () => wire.close();
}
