import { GridClockController } from '../../queries/grid-clock-controller.ts';
import { inventoryQuery, pricesQuery } from '../../queries/grid-queries.ts';
import { QueryController } from '../../queries/query-controller.ts';
import type { SavedSearch } from '../../profile/searches.ts';
import type { TfPageNodes } from '../nodes/tf-page-nodes.ts';
import { localInventory } from './local-inventory.ts';
import type { Session } from './session.ts';
import { Wire } from './wire.ts';

/** Keeps the node finder supplied: nodes, prices, and the searches this browser remembers. */
export function supplyNodes(page: TfPageNodes, session: Session): () => void {
  const { grid } = session;
  let searches: readonly SavedSearch[] = [];
  let stopped = false;
  let stopWatching: () => void = () => undefined;
  const wire = new Wire(() => {
    page.error = inventory.result?.error ?? prices.result?.error ?? undefined;
    if (!inventory.data || !prices.data) return;
    page.view = {
      simulated: grid.mode === 'sim',
      now: clock.now ?? grid.clock.now(),
      inventory: localInventory(inventory.data),
      prices: prices.data,
      searches,
    };
  });
  const clock = new GridClockController(wire, () => grid);
  const inventory = new QueryController(wire, () => inventoryQuery(grid));
  const prices = new QueryController(wire, () => pricesQuery(grid));

  async function followSearches(): Promise<void> {
    const profile = await session.profile();
    const read = async (): Promise<void> => {
      searches = await profile.searches.list();
      wire.requestUpdate();
    };
    if (stopped) return;
    stopWatching = profile.watch((topic) => {
      if (topic === 'searches') void read().catch(withoutSearches);
    });
    await read();
  }
  // Storage that is refused or full is no reason not to show nodes.
  const withoutSearches = (): void => undefined;

  wire.open();
  followSearches().catch(withoutSearches);
  return () => {
    stopped = true;
    stopWatching();
    wire.close();
  };
}
