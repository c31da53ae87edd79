import { withFigures } from '../../model/whole-columns.ts';
import { figureAt } from '../../model/coded-column.ts';
import type { CodedColumn } from '../../model/coded-column.ts';
import type { Inventory } from '../../model/inventory.ts';
import { RENTED } from '../../model/inventory.ts';
import type { Capacity } from '../../model/units.ts';
import type { State } from '../runtime/state.ts';
import type { Genesis } from '../world/genesis.ts';
import type { Lives } from './lives.ts';
import { hoursSince } from './told-at.ts';

export interface Published {
  readonly inventory: Inventory;
  /** What the columns were made from, beside the instant. */
  readonly genesis: Genesis;
  readonly nodesRevision: number;
}

const sameLives = (a: Lives, b: Lives): boolean =>
  (['status', 'bootedAt', 'uptimePermille'] as const).every(
    (column) =>
      a[column] === b[column] || a[column].every((value, row) => value === b[column][row]),
  );

/**
 * Genesis columns with what has happened since: use, addresses, rents, and the lives of nodes (see
 * `livesAt`). Returns `before` itself when nothing differs; otherwise a new inventory that shares
 * the unchanged columns.
 */
export function publish(
  state: State,
  at: number,
  lives: Lives,
  before: Published | undefined,
): Published {
  const { genesis } = state;
  const nodesRevision = state.read('nodesRevision');
  const unchanged = before?.genesis === genesis && before.nodesRevision === nodesRevision;
  if (unchanged && sameLives(before.inventory, lives)) return before;

  const revision = (before?.inventory.revision ?? hoursSince(genesis, at)) + 1;
  const inventory = {
    ...withContracts(state),
    provenance: { source: 'simulation', at },
    revision,
    status: lives.status,
    bootedAt: lives.bootedAt,
    uptimePermille: lives.uptimePermille,
  };
  return { genesis, nodesRevision, inventory };
}

/** Genesis columns with the use, addresses and rents of a state; nodes live on as at genesis. */
export function withContracts(state: State): Inventory {
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
  const rents = [...state.rentOf.entries()];
  const flags = rents.length > 0 ? inventory.flags.slice() : inventory.flags;
  const rentedBy = rents.length > 0 ? inventory.rentedBy.slice() : inventory.rentedBy;
  for (const [row, id] of rents) {
    flags[row] = (flags[row] ?? 0) | RENTED;
    rentedBy[row] = state.contracts.get(id)?.twinId ?? 0;
  }
  return {
    ...inventory,
    usedCru: withUse(inventory.usedCru, 'cru'),
    usedMru: withUse(inventory.usedMru, 'mru'),
    usedSru: withUse(inventory.usedSru, 'sru'),
    usedHru: withUse(inventory.usedHru, 'hru'),
    flags,
    rentedBy,
    farms: { ...inventory.farms, freeIps },
  };
}
