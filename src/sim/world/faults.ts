import { LIGHT } from '../../model/inventory.ts';
import type { Inventory } from '../../model/inventory.ts';
import type { FaultTarget } from '../../ports/world.ts';
import type { FaultRecord } from '../runtime/state.ts';
import { mix } from './random.ts';

/** Power of a node over time, newest fault last; nodes have power until a fault takes it. */
export interface PowerSpan {
  /** Milliseconds since 1970; `until` is open (Infinity) for the last one. */
  readonly from: number;
  readonly until: number;
}

/** True when a fault with this target concerns node row `row`. */
export function concerns(target: FaultTarget, inventory: Inventory, row: number): boolean {
  switch (target.kind) {
    case 'all':
      return true;
    case 'node':
      return inventory.nodeId[row] === target.node;
    case 'farm':
      return inventory.farms.farmId[inventory.farm[row] ?? 0] === target.farm;
    case 'country':
      return inventory.countries[inventory.country[row] ?? 0]?.code === target.country;
  }
}

/** Key under which a later fault replaces an earlier one. */
export function targetKey(target: FaultTarget): string {
  switch (target.kind) {
    case 'all':
      return 'all';
    case 'node':
      return `node:${target.node}`;
    case 'farm':
      return `farm:${target.farm}`;
    case 'country':
      return `country:${target.country}`;
  }
}

/** Seconds a node needs from power to its first word: 60 to 179, its own. */
export function bootSeconds(seedKey: number, row: number): number {
  return 60 + (mix(seedKey, row, 0xb007) % 120);
}

/**
 * Spans in which a node answers, from `since` on: without power faults one open span. After power
 * returns the node boots first.
 */
export function answeringSpans(
  faults: readonly FaultRecord[],
  inventory: Inventory,
  row: number,
  seedKey: number,
  since: number,
): readonly PowerSpan[] {
  const spans: PowerSpan[] = [];
  let from: number | undefined = since;
  for (const { at, fault } of faults) {
    if (fault.fault !== 'power' || !concerns(fault.target, inventory, row)) continue;
    if (!fault.on && from !== undefined) {
      if (at > from) spans.push({ from, until: at });
      from = undefined;
    } else if (fault.on && from === undefined) {
      from = at + bootSeconds(seedKey, row) * 1000;
    }
  }
  if (from !== undefined) spans.push({ from, until: Infinity });
  return spans;
}

/** The span that holds instant `at`, if the node answers then. */
export function answeringAt(spans: readonly PowerSpan[], at: number): PowerSpan | undefined {
  return spans.find((span) => span.from <= at && at < span.until);
}

/** What a messages fault does to a node at instant `at`; the newest that concerns it counts. */
export function messageFault(
  faults: readonly FaultRecord[],
  inventory: Inventory,
  row: number,
  at: number,
): { readonly lostPermille: number; readonly delay: number } {
  let found = { lostPermille: 0, delay: 0 };
  for (const record of faults)
    if (
      record.fault.fault === 'messages' &&
      record.at <= at &&
      concerns(record.fault.target, inventory, row)
    )
      found = record.fault;
  return found;
}

/** Why a node refuses new workloads at instant `at`, or ''. */
export function refusal(
  faults: readonly FaultRecord[],
  inventory: Inventory,
  row: number,
  at: number,
): string {
  let message = '';
  for (const record of faults)
    if (
      record.fault.fault === 'refuse' &&
      record.at <= at &&
      concerns(record.fault.target, inventory, row)
    )
      message = record.fault.message;
  return message;
}

/** True for zos4 nodes, which run the light workload types only. */
export const isLight = (inventory: Inventory, row: number): boolean =>
  ((inventory.flags[row] ?? 0) & LIGHT) !== 0;
