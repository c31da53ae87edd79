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

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

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
  const { total, free } = amountsOf(inventory, measure);
  const lines = new Map<number, Mutable<RegionLine>>();
  for (let row = 0; row < inventory.length; row++) {
    if (out?.[row]) continue;
    const index = by[row]!;
    let line = lines.get(index);
    if (!line) lines.set(index, (line = { index, nodes: 0, up: 0, total: 0, free: 0 }));
    line.nodes++;
    line.total += total[row]!;
    line.free += free[row]!;
    if (inventory.status[row] === UP) line.up++;
  }
  return [...lines.values()].sort(
    (a, b) => b.free - a.free || b.nodes - a.nodes || a.index - b.index,
  );
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
