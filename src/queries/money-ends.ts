import { GRACE_PERIOD_BLOCKS, SECONDS_PER_BLOCK } from '../model/units.ts';
import type { Runway } from './runway.ts';

const GRACE_SECONDS = GRACE_PERIOD_BLOCKS * SECONDS_PER_BLOCK;

/**
 * When the money ends: with the bill that cannot be paid, which is when machines stop, two weeks
 * before they are deleted. A grace period that has begun is over with the next bill where there is
 * money again; then the next one counts.
 *
 * @param now seconds since 1970
 * @returns seconds since 1970, not before `now`; undefined when money outlasts what was replayed
 */
export function moneyEnds({ grace, deletion }: Runway, now: number): number | undefined {
  if (!grace || grace.at > now) return grace?.at;
  return deletion && Math.max(now, deletion.at - GRACE_SECONDS);
}
