import type { NodeContract } from '../../model/contract.ts';
import type { Grid } from '../../ports/grid.ts';
import type { GridEvent } from '../../ports/grid-proxy.ts';
import type { History, Outage } from '../../ports/history.ts';
import type { Trouble } from '../../queries/deployment-health.ts';
import { gridQuery } from '../../queries/grid-queries.ts';
import type { Query } from '../../queries/query-controller.ts';

const HOUR = 3_600_000;

/** When the node of a contract was gone since the contract was made. */
export const outagesQuery = (
  grid: Grid,
  history: History,
  { nodeId, createdAt }: NodeContract,
): Query<readonly Outage[]> =>
  gridQuery(
    grid,
    ['outages', nodeId, createdAt],
    async () => (await history.outages?.(nodeId, createdAt * 1000, grid.clock.now())) ?? [],
    HOUR,
  );

/**
 * Events of a contract with those of its node among them, oldest first. An outage that lasts is told
 * from the node's last report on, as everything else that speaks of it.
 *
 * @param now milliseconds since 1970
 */
export function withOutages(
  events: readonly GridEvent[],
  outages: readonly Outage[],
  trouble: Trouble | undefined,
  now: number,
): readonly GridEvent[] {
  const event = (at: number, name: string): GridEvent => ({ at, block: 0, event: name, data: {} });
  const past = outages
    .filter(({ to }) => to < now)
    .flatMap(({ from, to }) => [event(from, 'NodeDown'), event(to, 'NodeUp')]);
  const since = trouble?.cause === 'node-down' ? trouble.since : undefined;
  const present = since === undefined ? [] : [event(since, 'NodeDown')];
  return [...events, ...past, ...present].sort((a, b) => a.at - b.at);
}
