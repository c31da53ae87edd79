import { chainPages } from '../chain-pages.ts';
import type { PageName, Route } from '../route.ts';
import type { Supply } from '../supply.ts';
import type { Session } from './session.ts';

type Load = () => Promise<(page: never, session: Session, route: Route) => () => void>;

/** What supplies each page; comes when the page does. */
const loads: Partial<Record<PageName, Load>> = {
  overview: async () => (await import('./overview.ts')).supplyOverview,
  deploy: async () => (await import('./deploy.ts')).supplyDeploy,
  deployments: async () => (await import('./deployments.ts')).supplyDeployments,
  deployment: async () => (await import('./deployment.ts')).supplyDeployment,
  contracts: async () => (await import('./contracts.ts')).supplyContracts,
  contract: async () => (await import('./contract.ts')).supplyContract,
  bills: async () => (await import('./bills.ts')).supplyBills,
  statement: async () => (await import('./statement.ts')).supplyStatement,
  ledger: async () => (await import('./ledger.ts')).supplyLedger,
  'ledger-changes': async () => (await import('./ledger-changes.ts')).supplyLedgerChanges,
  'ledger-block': async () => (await import('./ledger-block.ts')).supplyLedgerBlock,
  'ledger-entry': async () => (await import('./ledger-entry.ts')).supplyLedgerEntry,
  map: async () => (await import('./map.ts')).supplyMap,
  activity: async () => (await import('./activity.ts')).supplyActivity,
  embed: async () => (await import('./embed.ts')).supplyEmbed,
  nodes: async () => (await import('./nodes.ts')).supplyNodes,
  node: async () => (await import('./node.ts')).supplyNode,
  farms: async () => (await import('./farms.ts')).supplyFarms,
  farm: async () => (await import('./farm.ts')).supplyFarm,
  farming: async () => (await import('./farming.ts')).supplyFarming,
  statistics: async () => (await import('./statistics.ts')).supplyStatistics,
  calculator: async () => (await import('./calculator.ts')).supplyCalculator,
  settings: async () => (await import('./settings.ts')).supplySettings,
  simulation: async () => (await import('./simulation.ts')).supplySimulation,
};

/**
 * Supplies whatever page is shown from a session.
 *
 * @param failed told when the code of a supply could not be fetched
 */
export const suppliesFrom =
  (session: Session, failed: (error: unknown) => void): Supply =>
  (page, route) => {
    // A grid that is only read shows a message in place of these.
    if (session.grid.mode === 'live' && chainPages[route.page]) return () => undefined;
    let stopped = false;
    let stop: (() => void) | undefined;
    loads[route.page]?.().then((supply) => {
      if (!stopped) stop = supply(page as never, session, route);
    }, failed);
    return () => {
      stopped = true;
      stop?.();
    };
  };
