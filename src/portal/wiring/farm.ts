import type { FarmRecord } from '../../model/farm-record.ts';
import { farmId, type FarmId } from '../../model/ids.ts';
import { knownFarm } from '../known-of.ts';
import type { Grid } from '../../ports/grid.ts';
import { GridClockController } from '../../queries/grid-clock-controller.ts';
import { gridQuery, inventoryQuery } from '../../queries/grid-queries.ts';
import { QueryController, type Query } from '../../queries/query-controller.ts';
import type { TfPageFarm } from '../farms/tf-page-farm.ts';
import type { Route } from '../route.ts';
import { localInventory } from './local-inventory.ts';
import type { Session } from './session.ts';
import { unreached } from './unreached.ts';
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
    const row = inventory.data?.farms.farmId.indexOf(id) ?? -1;
    const why = unreached(grid, farm);
    const known =
      inventory.data && row >= 0 && why !== undefined ? knownFarm(inventory.data, row) : undefined;
    page.error = known ? undefined : untold(farm, inventory);
    if (farm.data === null) page.view = null;
    const record = farm.data ?? known?.record;
    if (!record || !inventory.data) return;
    page.view = {
      record,
      raw: farm.data?.raw,
      known: known && { totalIps: known.totalIps, freeIps: known.freeIps, error: why },
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
