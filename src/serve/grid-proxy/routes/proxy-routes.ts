import type { HealthWire } from '../../../ports/wire/answers.ts';
import { answer } from '../answers.ts';
import { pagingOf, type Asked } from '../asked.ts';
import type { Desk, Route } from '../desk.ts';
import { statsOf } from '../stats.ts';

const INDEXERS = ['gpu', 'health', 'dmi', 'speed', 'ipv6', 'workloads', 'features'];

/** Totals of the grid, and what a proxy tells of itself (protocol F.4). */
export const proxyRoutes = (desk: Desk): readonly Route[] => [
  [/^\/stats$/, (asked) => stats(desk, asked)],
  [/^\/ping$/, () => answer({ ping: 'pong' })],
  [/^\/version$/, () => answer({ version: desk.version })],
  [/^\/health$/, () => answer(healthAt(desk.now()))],
];

async function stats({ library, proxy }: Desk, asked: Asked): Promise<Response> {
  const status = asked.statuses('status', "couldn't get nodes total resources");
  pagingOf(asked, { record: 'Stats', columns: [], selects: false });
  return answer(await statsOf(status, library, proxy));
}

function healthAt(now: number): HealthWire {
  const at = { updated_at: Math.floor(now / 1000) };
  return {
    total_state_ok: true,
    db_conn: 'ok',
    rmb_conn: 'ok',
    indexers: Object.fromEntries(INDEXERS.map((name) => [name, at])),
  };
}
