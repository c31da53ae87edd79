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
  /** Those it happened to, the latest first. */
  readonly contracts: readonly ContractId[];
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
        contracts: [contractId],
      })),
    ),
  );
  return grouped(events.flat().sort((a, b) => b.at - a.at)).slice(0, KEPT);
}

/** What befalls all contracts of an account together, for one cause. */
const SHARED: ReadonlySet<string> = new Set([
  'ContractGracePeriodStarted',
  'ContractGracePeriodEnded',
  'ContractGracePeriodElapsed',
  'ContractPaymentOverdrawn',
]);
const DAY = 24 * 3_600_000;

/**
 * Tells once what happened to several contracts within a day for one cause: an account without
 * funds stops all of them.
 *
 * @param events newest first
 */
export function grouped(events: readonly ContractEvent[]): readonly ContractEvent[] {
  const groups: ContractEvent[] = [];
  for (const event of events) {
    const at = SHARED.has(event.event)
      ? groups.findIndex((each) => each.event === event.event && each.since - event.at <= DAY)
      : -1;
    const group = groups[at];
    if (!group) {
      groups.push(event);
      continue;
    }
    groups[at] = {
      ...group,
      times: group.times + event.times,
      since: Math.min(group.since, event.since),
      contracts: [...new Set([...group.contracts, ...event.contracts])],
    };
  }
  return groups;
}
