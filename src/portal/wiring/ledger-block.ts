import type { LedgerBlock } from '../../ports/ledger.ts';
import { GridClockController } from '../../queries/grid-clock-controller.ts';
import { gridQuery } from '../../queries/grid-queries.ts';
import { QueryController } from '../../queries/query-controller.ts';
import type { TfPageLedgerBlock } from '../ledger/tf-page-ledger-block.ts';
import type { Route } from '../route.ts';
import type { Session } from './session.ts';
import { Wire } from './wire.ts';

const MINUTE = 60_000;

/** Keeps the page of one block supplied. */
export function supplyLedgerBlock(
  page: TfPageLedgerBlock,
  { grid }: Session,
  route: Route,
): () => void {
  const number = Number(route.id);
  const wire = new Wire(() => {
    page.error = block.result?.error ?? undefined;
    if (block.data === undefined) return;
    page.view = block.data && { now: clock.now ?? grid.clock.now(), block: block.data };
  });
  const clock = new GridClockController(wire, () => grid);
  const block = new QueryController<LedgerBlock | null>(wire, () =>
    gridQuery(
      grid,
      ['ledger-block', number],
      async () => (await grid.ledger?.block(number)) ?? null,
      MINUTE,
    ),
  );
  page.view = undefined;
  page.error = undefined;
  wire.open();
  return () => wire.close();
}
