import type { WorldChanges } from '../../ports/ledger.ts';
import { gridQuery } from '../../queries/grid-queries.ts';
import { QueryController } from '../../queries/query-controller.ts';
import { AddressQuery } from '../address-query.ts';
import { readChangesQuery } from '../ledger/ledger-address.ts';
import type { TfPageLedgerChanges } from '../ledger/tf-page-ledger-changes.ts';
import { headQuery } from './ledger.ts';
import type { Session } from './session.ts';
import { Wire } from './wire.ts';

const DAY = 86_400_000;

/** Keeps the comparison of two instants supplied: the last day as long as nothing was chosen. */
export function supplyLedgerChanges(page: TfPageLedgerChanges, { grid }: Session): () => void {
  const wire = new Wire(draw);
  const query = new AddressQuery(wire, readChangesQuery);
  const head = new QueryController(wire, () => headQuery(grid));
  /** Now, when the page was opened: what is looked at does not move on by itself. */
  const opened = grid.clock.now();
  const wanted = (): { from: number; to: number; startedAt: number } | undefined => {
    if (!head.data) return undefined;
    const { startedAt } = head.data;
    const to = query.now.until ?? opened;
    const from = query.now.since ?? Math.max(startedAt, to - DAY);
    return { from: Math.min(from, to), to: Math.max(from, to), startedAt };
  };
  const isInside = (): boolean => {
    const span = wanted();
    return span !== undefined && span.from >= span.startedAt && span.to <= grid.clock.now();
  };
  const changes = new QueryController<WorldChanges | null>(wire, () => {
    const span = wanted();
    if (!span || !isInside()) return undefined;
    return gridQuery(
      grid,
      ['ledger-changes', span.from, span.to],
      async () => (await grid.ledger?.changes(span.from, span.to)) ?? null,
    );
  });

  function draw(): void {
    page.error = head.result?.error ?? changes.result?.error ?? undefined;
    if (head.data === null) page.view = null;
    const span = wanted();
    if (!span) return;
    const { data } = changes;
    const fits = data && data.from === span.from && data.to === span.to;
    // What is not worked out yet leaves the picture before it standing.
    if (isInside() && !fits) return;
    page.view = {
      startedAt: span.startedAt,
      now: grid.clock.now(),
      from: span.from,
      to: span.to,
      changes: fits && isInside() ? data : undefined,
    };
  }

  wire.open();
  return () => wire.close();
}
