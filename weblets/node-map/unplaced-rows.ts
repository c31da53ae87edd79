import type { Inventory } from '../../src/model/inventory.ts';
import { isPlace } from './engine/projection.ts';

const unplaced = new WeakMap<ArrayBufferLike, { length: number; rows: readonly number[] }>();

/** Rows that have no place on earth. Nodes do not move: an inventory of the past has the same ones. */
export function unplacedRows({ latitude, longitude, length }: Inventory): readonly number[] {
  const before = unplaced.get(latitude.buffer);
  if (before?.length === length) return before.rows;
  if (before && before.length > length) return before.rows.filter((row) => row < length);
  const rows: number[] = [];
  for (let row = 0; row < length; row++)
    if (!isPlace(latitude[row]!, longitude[row]!)) rows.push(row);
  unplaced.set(latitude.buffer, { length, rows });
  return rows;
}
