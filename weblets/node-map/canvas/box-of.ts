import type { Inventory } from '../../../src/model/inventory.ts';
import { isInWorldView, type Box } from '../engine/camera.ts';
import { isPlace, project } from '../engine/projection.ts';

/** Where a row stands on the flat world; undefined when it has no place. */
export function placeOf(
  { latitude, longitude }: Inventory,
  row: number,
): readonly [x: number, y: number] | undefined {
  const north = latitude[row] ?? NaN;
  const east = longitude[row] ?? NaN;
  return isPlace(north, east) ? project(east, north) : undefined;
}

/** The box around rows; undefined when none has a place. */
export function boxOf(inventory: Inventory, rows: Iterable<number>): Box | undefined {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const row of rows) {
    const place = placeOf(inventory, row);
    if (!place) continue;
    const [x, y] = place;
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return box.left <= box.right ? box : undefined;
}

/** Whether a node has a place outside of what the view of the world shows. */
export function hasOutlyers(inventory: Inventory): boolean {
  const { length, latitude, longitude } = inventory;
  for (let row = 0; row < length; row++) {
    const north = latitude[row]!;
    const east = longitude[row]!;
    // Most are far from its edges, and need not be projected.
    if (north > -50 && north < 65 && east > -110 && east < 150) continue;
    const place = placeOf(inventory, row);
    if (place && !isInWorldView(place)) return true;
  }
  return false;
}
