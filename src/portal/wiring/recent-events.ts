import type { ContractId } from '../../model/ids.ts';
import type { Grid } from '../../ports/grid.ts';
import { contractsOn, gridQuery } from '../../queries/grid-queries.ts';
import type { Query } from '../../queries/query-controller.ts';
import { repeated, type RepeatedEvent } from './repeated.ts';

const QUARTER = 15 * 60_000;
/** Contracts that are looked at, the newest; events kept. */
const CONTRACTS = 50;
const KEPT = 12;

export interface ContractEvent extends RepeatedEvent {
  readonly contract: ContractId;
}

/** What happened last to the newest contracts of this account, newest first. */
export const recentEventsQuery = (grid: Grid): Query<readonly ContractEvent[]> =>
  gridQuery(grid, ['events', 'recent'], () => askRecent(grid), QUARTER);

async function askRecent(grid: Grid): Promise<readonly ContractEvent[]> {
  const newest = (await contractsOn(grid)).slice(-CONTRACTS);
  const events = await Promise.all(
    newest.map(async ({ contractId }) =>
      repeated(await grid.proxy.events(contractId)).map((event) => ({
        ...event,
        contract: contractId,
      })),
    ),
  );
  return events
    .flat()
    .sort((a, b) => b.at - a.at)
    .slice(0, KEPT);
}
