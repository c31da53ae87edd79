import type { PageName, Route } from '../route.ts';
import type { Supply } from '../supply.ts';
import type { Session } from './session.ts';

type Load = () => Promise<(page: never, session: Session, route: Route) => () => void>;

/** What supplies each page; comes with the page's own code. */
const loads: Partial<Record<PageName, Load>> = {
  overview: async () => (await import('./overview.ts')).supplyOverview,
};

/** Supplies whatever page is shown from a session. */
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
