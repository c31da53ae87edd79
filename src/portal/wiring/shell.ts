import { whenIdle } from '../../elements/when-idle.ts';
import { operation as operationWords } from '../../messages/operation.ts';
import { isOpen, type Operation } from '../../operations/engine/operation.ts';
import { GridClockController } from '../../queries/grid-clock-controller.ts';
import { accountQuery, pricesQuery, worldQuery } from '../../queries/grid-queries.ts';
import { runwayQuery } from '../../queries/money-queries.ts';
import { operationsQuery } from '../../queries/operation-queries.ts';
import { moneyEnds } from '../../queries/money-ends.ts';
import { QueryController } from '../../queries/query-controller.ts';
import type { Reach } from '../../ports/reach.ts';
import type { ReachView } from '../shell-view.ts';
import type { TfPortal } from '../tf-portal.ts';
import { moneyOf } from './money.ts';
import { operationView } from './operation-views.ts';
import type { Session } from './session.ts';
import { speaker } from './speak.ts';
import { Wire } from './wire.ts';

/** What the shell is told that no query knows. */
export interface ShellState {
  /** A newer version of the portal runs in another tab. */
  superseded: boolean;
  /** There are operations, so they are worth their code. */
  withOperations: boolean;
}

const reachOf = ({ source, answeredAt, failure, asking }: Reach): ReachView => ({
  source,
  answeredAt,
  failure,
  asking,
});

/**
 * Keeps the shell supplied: grid time, funds, and the operations on their way. The wire that is
 * returned is asked for an update when `state` has changed.
 */
export function supplyShell(portal: TfPortal, session: Session, state: ShellState): Wire {
  const { grid } = session;
  const wire = new Wire(() => draw());
  const clock = new GridClockController(wire, () => grid);
  const world = new QueryController(wire, () => (grid.world ? worldQuery(grid) : undefined));
  const account = new QueryController(wire, () => accountQuery(grid));
  // Prices are the chain's, which a grid that is only read has not.
  const prices = new QueryController(wire, () =>
    grid.mode === 'sim' ? pricesQuery(grid) : undefined,
  );
  const runway = new QueryController(wire, () => (account.data ? runwayQuery(grid) : undefined));
  const operations = new QueryController<readonly Operation[]>(wire, () =>
    state.withOperations ? operationsQuery(session) : undefined,
  );
  const t = speaker(operationWords, () => wire.requestUpdate());

  function draw(): void {
    const now = clock.now ?? grid.clock.now();
    const open = operations.data?.filter(isOpen) ?? [];
    const waiting = open.filter((operation) => operation.state === 'waiting-for-user').length;
    const ends = runway.data ? moneyEnds(runway.data, now / 1000) : undefined;
    portal.view = {
      simulated: grid.mode === 'sim',
      reach: grid.reach && reachOf(grid.reach),
      now,
      rate: grid.clock.rate(),
      balance:
        account.data && prices.data ? moneyOf(account.data.balance.usable, prices.data) : undefined,
      runway: ends === undefined ? undefined : ends - now / 1000,
      running: open.length - waiting,
      waiting,
      storage: world.data?.storage ?? 'indexeddb',
      secure: isSecureContext,
      superseded: state.superseded,
    };
    if (operations.data && prices.data) {
      const given = prices.data;
      portal.operations = operations.data.map((operation) =>
        operationView(operation, now, given, t),
      );
    }
  }

  // After the picture of the page, which is what a person came for.
  void whenIdle().then(() => wire.open());
  return wire;
}
