import { figureAt, withFigures } from '../../model/coded-column.ts';
import type { CodedColumn } from '../../model/coded-column.ts';
import type { Inventory } from '../../model/inventory.ts';
import { DOWN, RENTED } from '../../model/inventory.ts';
import type { Capacity } from '../../model/units.ts';
import type { State } from '../runtime/state.ts';
import { answeringSpans, concerns } from '../world/faults.ts';
import { REPORT_MS, reportBefore } from './report-times.ts';

/** A node counts as up for two reports after the last one (protocol F.3). */
const SILENCE_MS = 2 * REPORT_MS;

export interface Published {
  readonly inventory: Inventory;
  /** What the columns were made from; equal keys mean equal columns. */
  readonly key: string;
}

/** When a node that lost power at `lost` stops counting as up: 80 minutes after its last report. */
function fallsSilent(seedKey: number, row: number, lost: number): number {
  return reportBefore(seedKey, row, lost) + SILENCE_MS;
}

/** Rows that power faults have to do with, and whether each counts as down at `at`. */
function powerChanges(state: State, at: number): Map<number, boolean> {
  const changes = new Map<number, boolean>();
  const faults = state.read('faults').filter(({ fault }) => fault.fault === 'power');
  if (faults.length === 0) return changes;
  const { inventory, key } = state.genesis;
  for (let row = 0; row < inventory.length; row++) {
    if (!faults.some(({ fault }) => concerns(fault.target, inventory, row))) continue;
    const spans = answeringSpans(faults, inventory, row, key, 0);
    const last = spans.filter((span) => span.from <= at).at(-1);
    changes.set(row, last !== undefined && at >= fallsSilent(key, row, last.until));
  }
  return changes;
}

/**
 * Genesis columns with what has happened since: use, addresses, rents, power. Returns `before`
 * itself when nothing differs; otherwise a new inventory that shares the unchanged columns.
 */
export function publish(state: State, at: number, before: Published | undefined): Published {
  const down = powerChanges(state, at);
  const downRows = [...down].filter(([, isDown]) => isDown).map(([row]) => row);
  const key = `${state.read('nodesRevision')}|${downRows.join()}`;
  if (before?.key === key) return before;

  const { inventory } = state.genesis;
  const uses = [...state.nodeUse.entries()];
  const withUse = (column: CodedColumn, unit: keyof Capacity): CodedColumn =>
    withFigures(
      column,
      uses.map(([row, use]) => [row, figureAt(column, row) + use[unit]]),
    );
  const freeIps = inventory.farms.freeIps.slice();
  for (const [farm, taken] of state.farmIps.entries())
    freeIps[farm] = Math.max(0, (freeIps[farm] ?? 0) - taken.size);
  const status = downRows.length > 0 ? inventory.status.slice() : inventory.status;
  for (const row of downRows) status[row] = DOWN;
  const rents = [...state.rentOf.entries()];
  const flags = rents.length > 0 ? inventory.flags.slice() : inventory.flags;
  const rentedBy = rents.length > 0 ? inventory.rentedBy.slice() : inventory.rentedBy;
  for (const [row, id] of rents) {
    flags[row] = (flags[row] ?? 0) | RENTED;
    rentedBy[row] = state.contracts.get(id)?.twinId ?? 0;
  }
  return {
    key,
    inventory: {
      ...inventory,
      provenance: { source: 'simulation', at },
      revision: (before?.inventory.revision ?? 0) + 1,
      usedCru: withUse(inventory.usedCru, 'cru'),
      usedMru: withUse(inventory.usedMru, 'mru'),
      usedSru: withUse(inventory.usedSru, 'sru'),
      usedHru: withUse(inventory.usedHru, 'hru'),
      status,
      flags,
      rentedBy,
      farms: { ...inventory.farms, freeIps },
    },
  };
}
