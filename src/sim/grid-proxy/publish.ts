import { withFigures } from '../../model/whole-columns.ts';
import { figureAt } from '../../model/coded-column.ts';
import type { CodedColumn } from '../../model/coded-column.ts';
import type { Inventory } from '../../model/inventory.ts';
import { DOWN, RENTED } from '../../model/inventory.ts';
import type { Capacity } from '../../model/units.ts';
import type { State } from '../runtime/state.ts';
import type { PowerSpan } from '../world/faults.ts';
import { answeringSpans, concerns } from '../world/faults.ts';
import type { Genesis } from '../world/genesis.ts';
import { uptimeWindow } from '../world/uptime.ts';
import { REPORT_MS, reportBefore } from './report-times.ts';

/** A node counts as up for two reports after the last one (protocol F.3). */
const SILENCE_MS = 2 * REPORT_MS;

export interface Published {
  readonly inventory: Inventory;
  /** What the columns were made from, beside the instant. */
  readonly genesis: Genesis;
  readonly nodesRevision: number;
}

/** When a node that lost power at `lost` stops counting as up: 80 minutes after its last report. */
function fallsSilent(seedKey: number, row: number, lost: number): number {
  return reportBefore(seedKey, row, lost) + SILENCE_MS;
}

/** What power faults have made of the life of a node. */
interface Life {
  readonly isDown: boolean;
  /** Seconds since 1970. */
  readonly bootedAt: number;
  /** See `Inventory.uptimePermille`. */
  readonly uptimePermille: number;
}

/** Milliseconds without an answer between `since` and `at`. */
function silentFor(spans: readonly PowerSpan[], since: number, at: number): number {
  let silent = 0;
  for (const [i, { until }] of spans.entries()) {
    const back = Math.min(at, spans[i + 1]?.from ?? at);
    silent += Math.max(0, back - Math.max(since, until));
  }
  return silent;
}

/**
 * A row that power faults concern, at `at`. What it was down before genesis stays in its share of
 * uptime; what faults took from it since counts for as long as uptime looks back.
 */
function lifeOf({ genesis }: State, spans: readonly PowerSpan[], row: number, at: number): Life {
  const { inventory, key } = genesis;
  const last = spans.filter(({ from }) => from <= at).at(-1);
  const booted = Math.floor((last?.from ?? 0) / 1000);
  const window = uptimeWindow(Math.floor(at / 1000), inventory.createdAt[row]!) * 1000;
  const lost = Math.floor((1000 * silentFor(spans, at - window, at)) / window);
  return {
    isDown: last !== undefined && at >= fallsSilent(key, row, last.until),
    bootedAt: Math.max(inventory.bootedAt[row]!, booted),
    uptimePermille: Math.max(0, inventory.uptimePermille[row]! - lost),
  };
}

type Lives = Pick<Inventory, 'status' | 'bootedAt' | 'uptimePermille'>;

/** State, last boot and uptime of all nodes at `at`: the columns of genesis until power fails. */
function livesAt(state: State, at: number): Lives {
  const faults = state.read('faults').filter(({ fault }) => fault.fault === 'power');
  const { inventory, key } = state.genesis;
  if (faults.length === 0) return inventory;
  const status = inventory.status.slice();
  const bootedAt = inventory.bootedAt.slice();
  const uptimePermille = inventory.uptimePermille.slice();
  for (let row = 0; row < inventory.length; row++) {
    if (status[row] === DOWN) continue;
    if (!faults.some(({ fault }) => concerns(fault.target, inventory, row))) continue;
    const life = lifeOf(state, answeringSpans(faults, inventory, row, key, 0), row, at);
    if (life.isDown) status[row] = DOWN;
    bootedAt[row] = life.bootedAt;
    uptimePermille[row] = life.uptimePermille;
  }
  return { status, bootedAt, uptimePermille };
}

const sameLives = (a: Lives, b: Lives): boolean =>
  (['status', 'bootedAt', 'uptimePermille'] as const).every(
    (column) =>
      a[column] === b[column] || a[column].every((value, row) => value === b[column][row]),
  );

/**
 * Genesis columns with what has happened since: use, addresses, rents, power. Returns `before`
 * itself when nothing differs; otherwise a new inventory that shares the unchanged columns.
 */
export function publish(state: State, at: number, before: Published | undefined): Published {
  const lives = livesAt(state, at);
  const { genesis } = state;
  const nodesRevision = state.read('nodesRevision');
  const unchanged = before?.genesis === genesis && before.nodesRevision === nodesRevision;
  if (unchanged && sameLives(before.inventory, lives)) return before;

  const { inventory } = genesis;
  const uses = [...state.nodeUse.entries()];
  const withUse = (column: CodedColumn, unit: keyof Capacity): CodedColumn =>
    withFigures(
      column,
      uses.map(([row, use]) => [row, figureAt(column, row) + use[unit]]),
    );
  const freeIps = inventory.farms.freeIps.slice();
  for (const [farm, taken] of state.farmIps.entries())
    freeIps[farm] = Math.max(0, (freeIps[farm] ?? 0) - taken.size);
  const rents = [...state.rentOf.entries()];
  const flags = rents.length > 0 ? inventory.flags.slice() : inventory.flags;
  const rentedBy = rents.length > 0 ? inventory.rentedBy.slice() : inventory.rentedBy;
  for (const [row, id] of rents) {
    flags[row] = (flags[row] ?? 0) | RENTED;
    rentedBy[row] = state.contracts.get(id)?.twinId ?? 0;
  }
  return {
    genesis,
    nodesRevision,
    inventory: {
      ...inventory,
      provenance: { source: 'simulation', at },
      revision: (before?.inventory.revision ?? 0) + 1,
      usedCru: withUse(inventory.usedCru, 'cru'),
      usedMru: withUse(inventory.usedMru, 'mru'),
      usedSru: withUse(inventory.usedSru, 'sru'),
      usedHru: withUse(inventory.usedHru, 'hru'),
      status: lives.status,
      bootedAt: lives.bootedAt,
      uptimePermille: lives.uptimePermille,
      flags,
      rentedBy,
      farms: { ...inventory.farms, freeIps },
    },
  };
}
