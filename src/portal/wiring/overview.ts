import type { Inventory } from '../../model/inventory.ts';
import type { NodeId } from '../../model/ids.ts';
import type { Prices } from '../../model/prices.ts';
import { effectiveTftPrice, toUsd } from '../../model/pricing.ts';
import { USD } from '../../model/units.ts';
import { DeploymentsController } from '../../queries/deployments-controller.ts';
import { GridClockController } from '../../queries/grid-clock-controller.ts';
import { accountQuery, inventoryQuery, pricesQuery } from '../../queries/grid-queries.ts';
import { debtQuery, runwayQuery, spendingQuery } from '../../queries/money-queries.ts';
import { moneyEnds } from '../../queries/money-ends.ts';
import { QueryController } from '../../queries/query-controller.ts';
import type { OverviewView } from '../overview/overview-view.ts';
import { summarizeGrid } from '../overview/summarize-grid.ts';
import type { TfPageOverview } from '../overview/tf-page-overview.ts';
import { eventLines } from './event-lines.ts';
import { localInventory } from './local-inventory.ts';
import { moneyOf } from './money.ts';
import { once } from './once.ts';
import { recentEventsQuery } from './recent-events.ts';
import type { Session } from './session.ts';
import { SightingsController } from './sightings.ts';
import { pageFormat } from './speak.ts';
import { spentQuery } from './spent.ts';
import { topUpFor } from './top-up-for.ts';
import { Wire } from './wire.ts';

/** Keeps the first page supplied. */
export function supplyOverview(page: TfPageOverview, session: Session): () => void {
  const { grid } = session;
  const wire = new Wire(draw);
  const clock = new GridClockController(wire, () => grid);
  const inventory = new QueryController(wire, () => inventoryQuery(grid));
  const prices = new QueryController(wire, () => pricesQuery(grid));
  const account = new QueryController(wire, () => accountQuery(grid));
  // Without an account there is nothing of one's own: the rest is neither asked nor loaded.
  const owned = <T>(query: () => T) => (account.data ? query() : undefined);
  const deployments = new DeploymentsController(wire, () => owned(() => session), 'states');
  const sightings = new SightingsController(wire, grid, () => deployments.rows);
  const debt = new QueryController(wire, () => owned(() => debtQuery(grid)));
  const spending = new QueryController(wire, () => owned(() => spendingQuery(grid)));
  const runway = new QueryController(wire, () => owned(() => runwayQuery(grid)));
  const spent = new QueryController(wire, () => owned(() => spentQuery(grid)));
  const events = new QueryController(wire, () => owned(() => recentEventsQuery(grid)));
  /** What draws one's own deployments: comes with the first of them. */
  let own: typeof import('./own-rows.ts') | undefined;
  const loadOwn = once(async () => {
    own = await import('./own-rows.ts');
    wire.requestUpdate();
  });
  const summary = summaryOf();

  function draw(): void {
    // Whoever has an account most likely has something to draw.
    if (account.data && !own) void loadOwn.get();
    const rows = account.data ? deployments.rows : [];
    if (!inventory.data || !prices.data || account.data === undefined || !rows) return;
    const given = prices.data;
    const now = clock.now ?? grid.clock.now();
    if (rows.length > 0 && !own) return;
    const context = {
      sightings: sightings.at(now),
      inventory: localInventory(inventory.data),
      prices: given,
      spending: spending.data,
      format: pageFormat(),
    };
    const shown = own?.ownRows(rows, context, () => wire.requestUpdate()) ?? [];
    const names = new Map(shown.map(({ contract, name }) => [contract, name]));
    const ends = runway.data ? moneyEnds(runway.data, now / 1000) : undefined;
    page.view = {
      simulated: grid.mode === 'sim',
      now,
      deployments: shown,
      perHour: spending.data ? moneyOf(spending.data.perHour, given) : undefined,
      perMonth: spending.data ? moneyOf(spending.data.perMonth, given) : undefined,
      spent: spent.data && moneyOf(spent.data.total, given),
      spentPerDay: spent.data?.perDay.map((tft) => dollars(tft, given)) ?? [],
      balance: account.data ? moneyOf(account.data.balance.usable, given) : undefined,
      runway: ends === undefined ? undefined : ends - now / 1000,
      deletion: runway.data?.deletion && runway.data.deletion.at * 1000,
      debt: debt.data && {
        owed: moneyOf(debt.data.owed, given),
        nextBill: debt.data.nextBill,
      },
      topUp: topUpFor(grid, account.data),
      events: (events.data ?? []).flatMap((event) => {
        const { contracts } = event;
        const [first] = contracts;
        const found = contracts.flatMap((contract) => names.get(contract) ?? []);
        if (contracts.length > 1) return eventLines([{ ...event, times: 1 }], { names: found });
        return eventLines([event], { contract: first, name: found[0] });
      }),
      grid: summary(
        localInventory(inventory.data),
        shown.map(({ nodeId }) => nodeId),
      ),
    } satisfies OverviewView;
  }

  wire.open();
  return () => wire.close();
}

const dollars = (tft: bigint, { tft: price }: Prices): number =>
  Number(toUsd(tft, effectiveTftPrice(price))) / Number(USD);

/** Summing up all nodes is worth doing only when they, or the reader's own, have changed. */
function summaryOf() {
  let of: Inventory | undefined;
  let mine = '';
  let last: OverviewView['grid'] | undefined;
  return (inventory: Inventory, nodes: readonly NodeId[]): OverviewView['grid'] => {
    const key = nodes.join();
    if (!last || of !== inventory || mine !== key) last = summarizeGrid(inventory, new Set(nodes));
    of = inventory;
    mine = key;
    return last;
  };
}
