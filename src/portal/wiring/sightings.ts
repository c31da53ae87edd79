import type { ReactiveControllerHost } from 'lit';
import type { Grid } from '../../ports/grid.ts';
import { lastReportsQuery } from '../../queries/deployment-queries.ts';
import type { DeploymentRow } from '../../queries/deployments.ts';
import { blockQuery } from '../../queries/grid-queries.ts';
import { QueryController } from '../../queries/query-controller.ts';
import type { RowSightings } from './deployment-rows.ts';

/** Follows since when deployments stand still; asks nothing while all of them run. */
export class SightingsController {
  readonly #reports;
  readonly #block;

  constructor(
    host: ReactiveControllerHost,
    grid: Grid,
    rows: () => readonly DeploymentRow[] | undefined,
  ) {
    this.#reports = new QueryController(host, () => {
      const silent = (rows() ?? []).filter(
        ({ health }) => health === 'down' || health === 'standby',
      );
      const nodes = new Set(silent.flatMap(({ nodeId }) => nodeId ?? []));
      return nodes.size > 0 ? lastReportsQuery(grid, [...nodes]) : undefined;
    });
    this.#block = new QueryController(host, () =>
      (rows() ?? []).some(({ health }) => health === 'paused') ? blockQuery(grid) : undefined,
    );
  }

  at(now: number): RowSightings {
    return { lastReports: this.#reports.data, block: this.#block.data, now };
  }
}
