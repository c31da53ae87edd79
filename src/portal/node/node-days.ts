import type { NodeId } from '../../model/ids.ts';
import { DOWN, STANDBY, rowOf, type Inventory } from '../../model/inventory.ts';
import type { Outage } from '../../ports/history.ts';

const DAY = 86_400_000;

/** How a node was on one day; `broken` was up again at its end, `unknown` nobody looked. */
export type DayState = 'up' | 'broken' | 'standby' | 'down' | 'unknown';

export interface NodeDay {
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
  readonly state: DayState;
}

/** The days before `to`, oldest first, that begin at or after `from`. */
export function daysBetween(from: number, to: number, most: number): readonly number[] {
  const count = Math.min(most, Math.floor((to - from) / DAY));
  return Array.from({ length: Math.max(0, count) }, (_, i) => to - (count - 1 - i) * DAY);
}

/**
 * How a node was on the day that ended when this inventory was as it is. Undefined before it was
 * registered.
 */
export function nodeDay(inventory: Inventory, node: NodeId, end: number): NodeDay | undefined {
  const from = end - DAY;
  const row = rowOf(inventory, node);
  if (row < 0) return undefined;
  const day = (state: DayState): NodeDay => ({ from, to: end, state });
  // A kept snapshot of an earlier day says nothing of this one.
  if (inventory.provenance.at < from) return day('unknown');
  const status = inventory.status[row]!;
  if (status === DOWN) return day('down');
  if (status === STANDBY) return day('standby');
  const booted = inventory.bootedAt[row]! * 1000;
  const registered = inventory.createdAt[row]! * 1000;
  return day(booted > from && booted > registered ? 'broken' : 'up');
}

/**
 * The same from the outages of a node, exactly: `row` of the inventory of now tells when it was
 * registered and whether it sleeps. Days before its registration are left out.
 */
export function daysOfOutages(
  inventory: Inventory,
  row: number,
  outages: readonly Outage[],
  ends: readonly number[],
): readonly NodeDay[] {
  const registered = inventory.createdAt[row]! * 1000;
  const status = inventory.status[row]!;
  return ends
    .filter((end) => end >= registered)
    .map((end) => {
      const from = end - DAY;
      const gone = outages.filter((outage) => outage.from < end && outage.to > from);
      // As long as nobody missed its reports, one that has just gone counts as up.
      const isDown = gone.some(({ to }) => to >= end) && (end !== ends.at(-1) || status === DOWN);
      const state = isDown ? 'down' : gone.length > 0 ? 'broken' : kind(status);
      return { from, to: end, state };
    });
}

const kind = (status: number): DayState => (status === STANDBY ? 'standby' : 'up');
