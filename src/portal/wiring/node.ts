import { nodeId, type NodeId } from '../../model/ids.ts';
import { rowOf, UNKNOWN_UPTIME, type Inventory } from '../../model/inventory.ts';
import { levelPrices } from '../../model/estimate.ts';
import { knownNode } from '../known-of.ts';
import type { NodeRecord } from '../../model/node-record.ts';
import { extraFeeCost, nodeContractCost, rentContractCost } from '../../model/pricing.ts';
import { SECONDS_PER_HOUR } from '../../model/units.ts';
import type { Grid } from '../../ports/grid.ts';
import type { ContractPage } from '../../ports/grid-proxy.ts';
import type { History } from '../../ports/history.ts';
import { GridClockController } from '../../queries/grid-clock-controller.ts';
import { gridQuery, inventoryQuery } from '../../queries/grid-queries.ts';
import { knownPricesQuery, type KnownPrices } from '../../queries/known-prices.ts';
import { QueryController, type Query } from '../../queries/query-controller.ts';
import { daysBetween, daysOfOutages, nodeDay, type NodeDay } from '../node/node-days.ts';
import type { TfPageNode } from '../node/tf-page-node.ts';
import { placesOf } from '../places.ts';
import type { Route } from '../route.ts';
import { nameOfContract } from '../../model/contract-name.ts';
import { localInventory } from './local-inventory.ts';
import { pageFormat } from './speak.ts';
import { pause } from '../pause.ts';
import type { Session } from './session.ts';
import { unreached } from './unreached.ts';
import { untold } from './untold.ts';
import { Wire } from './wire.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MOST_DAYS = 90;
const MOST_CONTRACTS = 12;

const nodeQuery = (grid: Grid, id: NodeId): Query<NodeRecord | null> =>
  gridQuery(grid, ['node', id], async () => (await grid.proxy.node(id)) ?? null, HOUR / 2);

const contractsOnNodeQuery = (grid: Grid, id: NodeId): Query<ContractPage> =>
  gridQuery(grid, ['contracts-on', id], () =>
    grid.proxy.contractPage({
      filter: { nodeId: id, states: ['Created', 'GracePeriod'] },
      page: 1,
      size: MOST_CONTRACTS,
      sort: { by: 'created_at', descending: true },
    }),
  );

/** Keeps the page of one node supplied. */
export function supplyNode(page: TfPageNode, { grid }: Session, route: Route): () => void {
  const id = nodeId(Number(route.id));
  const wire = new Wire(draw);
  const clock = new GridClockController(wire, () => grid);
  const node = new QueryController(wire, () => nodeQuery(grid, id));
  const inventory = new QueryController(wire, () => inventoryQuery(grid));
  const prices = new QueryController(wire, () => knownPricesQuery(grid));
  const contracts = new QueryController(wire, () => contractsOnNodeQuery(grid, id));
  let days: readonly NodeDay[] | undefined;
  let asked = 0;
  let stopped = false;
  page.view = undefined;
  page.error = undefined;

  function draw(): void {
    const row = inventory.data ? rowOf(inventory.data, id) : -1;
    const why = unreached(grid, node);
    const known =
      inventory.data && row >= 0 && why !== undefined ? knownNode(inventory.data, row) : undefined;
    page.error = known ? undefined : untold(node, inventory);
    if (node.data === null) page.view = null;
    const record = node.data ?? known?.record;
    if (!record || !inventory.data) return;
    const local = localInventory(inventory.data);
    const now = clock.now ?? grid.clock.now();
    void lookBack(now, local, row);
    const permille = local.uptimePermille[row] ?? UNKNOWN_UPTIME;
    page.view = {
      record,
      raw: node.data?.raw,
      known: known && { gpus: known.gpus, access: known.access, error: why },
      simulated: grid.mode === 'sim',
      now,
      country: record.countryCode ? pageFormat().country(record.countryCode) : record.country,
      nodesOfFarm: countOf(local.farm, local.farm[row]),
      places: placesOf(local, row),
      previous: neighbour(local, row, -1),
      next: neighbour(local, row, 1),
      ...pricesOf(record, prices.data),
      knowsTft: prices.data?.tftPrice !== undefined,
      uptimePermille: permille === UNKNOWN_UPTIME ? undefined : permille,
      days,
      hasHistory: grid.history !== undefined,
      contracts: contracts.data?.contracts.map((contract) => ({
        contract,
        name: nameOfContract(contract),
      })),
      contractCount: contracts.data?.total,
      contractsError: contracts.result?.error ?? undefined,
    };
  }

  /** Exact days of a grid that knows when a node was gone, every hour as it tells uptime. */
  async function lookBack(now: number, local: Inventory, row: number): Promise<void> {
    const { history } = grid;
    if (!history) return;
    const isExact = history.outages !== undefined;
    const every = isExact ? HOUR : DAY;
    const end = Math.floor(now / every) * every;
    if (end === asked) return;
    asked = end;
    try {
      const { from, to } = await history.span();
      const ends = daysBetween(from, isExact ? end : to, MOST_DAYS);
      const gone = await history.outages?.(id, end - MOST_DAYS * DAY, end);
      const found = gone
        ? daysOfOutages(local, row, gone, ends)
        : await daysOfSnapshots(history, ends);
      if (asked !== end || !found) return;
      days = found;
    } catch {
      // Without a past there is still the share of uptime that the grid itself tells.
      days = [];
    }
    wire.requestUpdate();
  }

  /** Undefined when the page was left meanwhile, which goes on between two days of it. */
  async function daysOfSnapshots(
    history: History,
    ends: readonly number[],
  ): Promise<readonly NodeDay[] | undefined> {
    const found: NodeDay[] = [];
    for (const end of ends) {
      const day = nodeDay(await history.inventoryAt(end), id, end);
      if (day) found.push(day);
      await pause();
      if (stopped) return undefined;
    }
    return found;
  }

  wire.open();
  return () => {
    stopped = true;
    wire.close();
  };
}

function pricesOf(
  record: Pick<NodeRecord, 'total' | 'certified' | 'extraFee'>,
  known: KnownPrices | undefined,
) {
  if (!known) return { shared: undefined, rented: undefined };
  const { policy, tftPrice } = known;
  const { total, certified, extraFee } = record;
  const shared = nodeContractCost(policy, total, 0, SECONDS_PER_HOUR, false);
  const rented = rentContractCost(policy, total, SECONDS_PER_HOUR);
  const fee = extraFeeCost(extraFee, SECONDS_PER_HOUR);
  return {
    shared: levelPrices(shared, 0n, certified, tftPrice),
    rented: levelPrices(rented, fee, certified, tftPrice),
  };
}

const countOf = (column: Uint32Array, value: number | undefined): number =>
  value === undefined ? 0 : column.reduce((sum, each) => sum + Number(each === value), 0);

function neighbour(inventory: Inventory, row: number, step: number): NodeId | undefined {
  if (row < 0) return undefined;
  const id = inventory.nodeId[row + step];
  return id === undefined ? undefined : nodeId(id);
}
