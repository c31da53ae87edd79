import { vm } from '../../messages/vm.ts';
import { DeploymentsController } from '../../queries/deployments-controller.ts';
import { GridClockController } from '../../queries/grid-clock-controller.ts';
import { inventoryQuery, pricesQuery } from '../../queries/grid-queries.ts';
import { spendingQuery } from '../../queries/money-queries.ts';
import { QueryController } from '../../queries/query-controller.ts';
import type { TfPageDeployments } from '../deployments/tf-page-deployments.ts';
import { deploymentRows } from './deployment-rows.ts';
import { localInventory } from './local-inventory.ts';
import type { Session } from './session.ts';
import { SightingsController } from './sightings.ts';
import { pageFormat, speaker } from './speak.ts';
import { Wire } from './wire.ts';

/** Keeps the list of deployments supplied. */
export function supplyDeployments(page: TfPageDeployments, session: Session): () => void {
  const { grid } = session;
  const wire = new Wire(() => {
    page.error = deployments.error ?? inventory.result?.error ?? prices.result?.error ?? undefined;
    const { rows } = deployments;
    if (!rows || !inventory.data || !prices.data) return;
    const now = clock.now ?? grid.clock.now();
    const context = {
      sightings: sightings.at(now),
      inventory: localInventory(inventory.data),
      prices: prices.data,
      spending: spending.data,
      format: pageFormat(),
      t,
    };
    page.view = {
      simulated: grid.mode === 'sim',
      now,
      rows: deploymentRows(rows, context),
    };
  });
  const clock = new GridClockController(wire, () => grid);
  const deployments = new DeploymentsController(wire, () => session);
  const sightings = new SightingsController(wire, grid, () => deployments.rows);
  const inventory = new QueryController(wire, () => inventoryQuery(grid));
  const prices = new QueryController(wire, () => pricesQuery(grid));
  const spending = new QueryController(wire, () => spendingQuery(grid));
  const t = speaker(vm, () => wire.requestUpdate());
  wire.open();
  return () => wire.close();
}
