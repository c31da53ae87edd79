import type { HealthWire } from '../../../ports/wire/answers.ts';
import { answer } from '../answers.ts';
import type { Desk, Route } from '../desk.ts';
import { statsOf } from '../stats.ts';

const INDEXERS = ['gpu', 'health', 'dmi', 'speed', 'ipv6', 'workloads', 'features'];

/** Totals of the grid, and what a proxy tells of itself (protocol F.4). */
export const proxyRoutes = (desk: Desk): readonly Route[] => [
  [/^\/stats$/, async (asked) => answer(await statsOf(asked, desk.library, desk.proxy))],
  [/^\/ping$/, () => answer({ ping: 'pong' })],
  [/^\/version$/, () => answer({ version: desk.version })],
  [/^\/health$/, () => answer(healthAt(desk.now()))],
  [/^\/$/, () => answer('welcome to the grid proxy; see /swagger/')],
];

function healthAt(now: number): HealthWire {
  const at = { updated_at: Math.floor(now / 1000) };
  return {
    total_state_ok: true,
    db_conn: 'ok',
    rmb_conn: 'ok',
    indexers: Object.fromEntries(INDEXERS.map((name) => [name, at])),
  };
}
