import { operation as operationWords } from '../../messages/operation.ts';
import { GridClockController } from '../../queries/grid-clock-controller.ts';
import { pricesQuery } from '../../queries/grid-queries.ts';
import { operationsQuery } from '../../queries/operation-queries.ts';
import { QueryController } from '../../queries/query-controller.ts';
import type { TfPageActivity } from '../activity/tf-page-activity.ts';
import { operationView } from './operation-views.ts';
import type { Session } from './session.ts';
import { speaker } from './speak.ts';
import { Wire } from './wire.ts';

/** Keeps the list of operations supplied. */
export function supplyActivity(page: TfPageActivity, session: Session): () => void {
  const { grid } = session;
  const wire = new Wire(() => {
    const given = prices.data;
    const now = clock.now ?? grid.clock.now();
    if (!operations.data || !given) return;
    page.view = {
      now,
      operations: operations.data.map((operation) => operationView(operation, now, given, t)),
    };
  });
  const clock = new GridClockController(wire, () => grid);
  const prices = new QueryController(wire, () => pricesQuery(grid));
  const operations = new QueryController(wire, () => operationsQuery(session));
  const t = speaker(operationWords, () => wire.requestUpdate());
  wire.open();
  return () => wire.close();
}
