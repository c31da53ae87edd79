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
  activity: async () => (await import('./activity.ts')).supplyActivity,
  embed: async () => (await import('./embed.ts')).supplyEmbed,
  nodes: async () => (await import('./nodes.ts')).supplyNodes,
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
