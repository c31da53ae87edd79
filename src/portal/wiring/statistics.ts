import type { Grid } from '../../ports/grid.ts';
import { GridClockController } from '../../queries/grid-clock-controller.ts';
import { inventoryQuery } from '../../queries/grid-queries.ts';
import { QueryController } from '../../queries/query-controller.ts';
import type { Moment } from '../statistics/statistics-view.ts';
import { totalsOf } from '../statistics/tally.ts';
import type { TfPageStatistics } from '../statistics/tf-page-statistics.ts';
import { localInventory } from './local-inventory.ts';
import { pause } from '../pause.ts';
import type { Session } from './session.ts';
import { Wire } from './wire.ts';

const DAY = 86_400_000;
const MOMENTS = 36;

/** Keeps the statistics supplied; the past comes after the present is drawn. */
export function supplyStatistics(page: TfPageStatistics, { grid }: Session): () => void {
  let moments: readonly Moment[] | undefined;
  let askedDay = 0;
  let stopped = false;
  const wire = new Wire(() => {
    page.error = inventory.result?.error ?? undefined;
    if (!inventory.data) return;
    const now = clock.now ?? grid.clock.now();
    page.view = {
      now,
      inventory: localInventory(inventory.data),
      hasHistory: grid.history !== undefined,
      moments,
    };
    const today = Math.floor(now / DAY);
    if (!grid.history || today === askedDay) return;
    askedDay = today;
    void lookBack(grid, () => stopped).then(
      (found) => {
        moments = found ?? moments;
        wire.requestUpdate();
      },
      () => {
        moments ??= [];
        wire.requestUpdate();
      },
    );
  });
  const clock = new GridClockController(wire, () => grid);
  const inventory = new QueryController(wire, () => inventoryQuery(grid));
  wire.open();
  return () => {
    stopped = true;
    wire.close();
  };
}

/** The grid at instants spread over all of its history; the page goes on between two of them. */
async function lookBack(
  { history }: Grid,
  isStopped: () => boolean,
): Promise<readonly Moment[] | undefined> {
  if (!history) return [];
  const { from, to } = await history.span();
  const count = from < to ? MOMENTS : 0;
  const moments: Moment[] = [];
  for (let i = 0; i < count; i++) {
    const instant = from + Math.round(((to - from) * i) / (count - 1));
    const inventory = await history.inventoryAt(instant);
    moments.push({ ...totalsOf(inventory), at: instant });
    await pause();
    if (isStopped()) return undefined;
  }
  return moments;
}
