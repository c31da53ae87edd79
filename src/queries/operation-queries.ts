import type { Operation } from '../operations/engine/operation.ts';
import type { OpenGrid } from './grid-offer.ts';
import { gridQuery } from './grid-queries.ts';
import { clientOf } from './query-client.ts';
import type { Query } from './query-controller.ts';

const followed = new WeakSet<OpenGrid['grid']>();

/** All operations of this grid in this browser, newest first. Loads the engine. */
export const operationsQuery = (open: OpenGrid): Query<readonly Operation[]> =>
  gridQuery(open.grid, ['operations'], async () => (await followedOperations(open)).list());

/** One operation; null when the journal does not know it. Loads the engine. */
export const operationQuery = (open: OpenGrid, id: string): Query<Operation | null> =>
  gridQuery(
    open.grid,
    ['operations', id],
    async () => (await (await followedOperations(open)).get(id)) ?? null,
  );

/** The engine, whose changes from now on reach the queries, whichever tab makes them. */
async function followedOperations(open: OpenGrid) {
  const operations = await open.operations();
  if (!followed.has(open.grid)) {
    followed.add(open.grid);
    const client = clientOf(open.grid);
    operations.watch(() => void client.invalidateQueries({ queryKey: ['operations'] }));
  }
  return operations;
}
