import type { NodeId } from '../../model/ids.ts';
import { UP, type Inventory } from '../../model/inventory.ts';
import { GridClockController } from '../../queries/grid-clock-controller.ts';
import {
  contractsQuery,
  gridQuery,
  inventoryQuery,
  pricesQuery,
  worldQuery,
} from '../../queries/grid-queries.ts';
import { QueryController } from '../../queries/query-controller.ts';
import type { WorldState } from '../../ports/world.ts';
import { hrefTo } from '../href.ts';
import { targetsOf } from '../simulation/targets.ts';
import type { TfPageSimulation } from '../simulation/tf-page-simulation.ts';
import { nameOfContract } from '../../model/contract-name.ts';
import { localInventory } from './local-inventory.ts';
import type { Session } from './session.ts';
import { storageFacts } from './storage-facts.ts';
import { Wire } from './wire.ts';
import { DEFAULT_WORLD, MOST_NODES, worldQueryString } from './world-link.ts';

const HOUR = 3_600_000;

/** Keeps the panel of a simulated grid supplied. */
export function supplySimulation(page: TfPageSimulation, session: Session): () => void {
  const { grid, log } = session;
  if (!grid.world) {
    page.view = null;
    return () => undefined;
  }
  const wire = new Wire(draw);
  const clock = new GridClockController(wire, () => grid);
  const world = new QueryController(wire, () => worldQuery(grid));
  const inventory = new QueryController(wire, () => inventoryQuery(grid));
  const prices = new QueryController(wire, () => pricesQuery(grid));
  const contracts = new QueryController(wire, () => contractsQuery(grid));
  const storage = new QueryController(wire, () => gridQuery(grid, ['storage'], storageFacts, HOUR));
  const targets = remembered(targetsOf);
  const nodesUp = remembered(({ status }: Inventory) =>
    status.reduce((up, state) => up + Number(state === UP), 0),
  );
  const mine = remembered((found: typeof contracts.data) => {
    const names = new Map<NodeId, string>();
    for (const contract of found ?? [])
      if (contract.type === 'node') names.set(contract.nodeId, nameOfContract(contract));
    return names;
  });

  function draw(): void {
    if (!world.data || !inventory.data || !prices.data) return;
    const { seed, nodes } = world.data;
    const isUsual = seed === DEFAULT_WORLD.seed && nodes === DEFAULT_WORLD.nodes;
    page.view = {
      world: world.data,
      now: clock.now ?? grid.clock.now(),
      rate: grid.clock.rate(),
      price: prices.data.tft,
      targets: targets(localInventory(inventory.data), mine(contracts.data)),
      nodesUp: nodesUp(inventory.data),
      link: linkTo(world.data),
      log: log.lines,
      ...storage.data,
      usual: isUsual ? undefined : DEFAULT_WORLD,
      mostNodes: MOST_NODES,
    };
  }

  const stopLog = log.watch(() => wire.requestUpdate());
  wire.open();
  return () => {
    stopLog();
    wire.close();
  };
}

const linkTo = (state: WorldState): string =>
  new URL(`${hrefTo('/')}?${worldQueryString(state)}`, location.href).href;

/** The last result of a function, as long as it is asked with the same arguments. */
function remembered<A extends readonly unknown[], T>(make: (...args: A) => T): (...args: A) => T {
  let last: { readonly args: A; readonly made: T } | undefined;
  return (...args) => {
    if (!last?.args.every((arg, index) => arg === args[index]))
      last = { args, made: make(...args) };
    return last.made;
  };
}
