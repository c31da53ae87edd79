import { UP, type Inventory } from '../../src/model/inventory.ts';
import { isPlace } from './engine/projection.ts';
import { amountsOf, type Measure } from './measures.ts';

/** What a country or a farm has. */
export interface RegionLine {
  /** Row in the table of countries or of farms. */
  readonly index: number;
  readonly nodes: number;
  readonly up: number;
  readonly total: number;
  readonly free: number;
}

/**
 * The countries, or the farms, of the nodes that are not left out; most free first.
 *
 * @param by the table, row by row of the inventory
 */
export function regionLines(
  inventory: Inventory,
  measure: Measure,
  by: Uint16Array | Uint32Array,
  out?: ArrayLike<number>,
): RegionLine[] {
  const amounts = amountsOf(inventory, measure);
  const { length, status } = inventory;
  let groups = 0;
  for (let row = 0; row < length; row++) if (by[row]! >= groups) groups = by[row]! + 1;
  const nodes = new Uint32Array(groups);
  const up = new Uint32Array(groups);
  const total = new Float64Array(groups);
  const free = new Float64Array(groups);
  for (let row = 0; row < length; row++) {
    if (out !== undefined && out[row] !== 0) continue;
    const index = by[row]!;
    nodes[index]!++;
    total[index]! += amounts.total[row]!;
    free[index]! += amounts.free[row]!;
    if (status[row] === UP) up[index]!++;
  }
  const lines: RegionLine[] = [];
  for (let index = 0; index < groups; index++)
    if (nodes[index]! > 0)
      lines.push({
        index,
        nodes: nodes[index]!,
        up: up[index]!,
        total: total[index]!,
        free: free[index]!,
      });
  return lines.sort((a, b) => b.free - a.free || b.nodes - a.nodes || a.index - b.index);
}

/** Rows that are not left out, most free first. */
export function nodeLines(
  inventory: Inventory,
  measure: Measure,
  out: ArrayLike<number> | undefined,
): number[] {
  const { free } = amountsOf(inventory, measure);
  const rows: number[] = [];
  for (let row = 0; row < inventory.length; row++) if (!out?.[row]) rows.push(row);
  return rows.sort((a, b) => free[b]! - free[a]! || a - b);
}

/** Left out: everything that has a place on earth. */
export const placedOut = ({ latitude, longitude, length }: Inventory): Uint8Array =>
  Uint8Array.from({ length }, (_, row) => Number(isPlace(latitude[row]!, longitude[row]!)));
