import type { Inventory } from '../../model/inventory.ts';
import { rowOf } from '../../model/inventory.ts';
import { nodeId } from '../../model/ids.ts';

/** Fewer nodes in common than this prove nothing. */
const ENOUGH = 5;

/**
 * Whether two inventories can be of one network: a node keeps its twin and the day it registered for
 * life, so where most nodes with the same number differ in both, they are other nodes. True as long
 * as nothing speaks against it.
 */
export function isSameNetwork(before: Inventory, after: Inventory): boolean {
  let common = 0;
  let same = 0;
  for (let row = 0; row < after.length; row++) {
    const old = rowOf(before, nodeId(after.nodeId[row]!));
    if (old < 0) continue;
    common++;
    if (before.twinId[old] === after.twinId[row] || before.createdAt[old] === after.createdAt[row])
      same++;
  }
  // Networks of which no number is the same are as unlike as they can be.
  if (common === 0) return Math.min(before.length, after.length) < ENOUGH;
  return common < ENOUGH || same * 2 >= common;
}
