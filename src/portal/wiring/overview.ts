import type { TfPageOverview } from '../overview/tf-page-overview.ts';
import { follow } from './follow.ts';
import { summarizeGrid } from '../overview/summarize-grid.ts';
import { moneyOf } from './money.ts';
import type { Session } from './session.ts';

/** Keeps the first page supplied. */
export function supplyOverview(page: TfPageOverview, { grid, pulse }: Session): () => void {
  return follow(pulse, {
    async ask() {
      const [inventory, prices] = await Promise.all([grid.proxy.inventory(), grid.chain.prices()]);
      const nothing = moneyOf(0n, prices);
      return {
        simulated: grid.mode === 'sim',
        now: grid.clock.now(),
        deployments: [],
        perHour: nothing,
        perMonth: nothing,
        spent: nothing,
        spentPerDay: [],
        events: [],
        grid: summarizeGrid(inventory, new Set()),
      };
    },
    use: (view) => (page.view = view),
    withTime: true,
  });
}
