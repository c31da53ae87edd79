import type { Inventory } from '../model/inventory.ts';
import type { PlacementPolicy } from '../specs/vm/vm-spec.ts';
import { MaskCounts } from './mask-counts.ts';
import { matcher, nodeAt } from './matcher.ts';
import type { Exclusion, Placement, PlaceOptions, Requirements } from './placement.ts';
import { REASONS } from './reasons.ts';
import { scoringOf } from './scoring.ts';
import { TopRows } from './top-rows.ts';

const DEFAULT_LIMIT = 10;
/** Rows are worked on in runs that fit the nearest cache. */
const RUN = 2048;

/**
 * Finds the nodes that can take a deployment, best first by `policy`, with the reasons against all
 * others. One pass over the columns; the same inventory and wish give the same answer, ties going to
 * the lower row. What would admit more nodes is `relaxations`, which few ask for.
 */
export function place(
  inventory: Inventory,
  requirements: Requirements,
  policy: PlacementPolicy,
  options: PlaceOptions = {},
): Placement {
  const { limit = DEFAULT_LIMIT } = options;
  const { length } = inventory;
  const match = matcher(inventory, requirements, options.exclude);
  const { rank, parts } = scoringOf(inventory, requirements, policy, options);
  const top = new TopRows(limit);
  const counts = new MaskCounts();
  const masks = new Int32Array(length);
  const scores = new Float64Array(RUN);
  const rows = new Int32Array(RUN);

  let admitted = 0;
  for (let from = 0; from < length; from += RUN) {
    const run = masks.subarray(from, from + RUN);
    match(run, from);
    const good = admittedFirst(run, from, rows);
    rank(scores, rows.subarray(0, good));
    for (let i = 0; i < good; i++) top.offer(scores[i]! * length + rows[i]!);
    for (let i = good; i < run.length; i++) counts.add(masks[rows[i]!]!);
    admitted += good;
  }

  const best = limit > 0 ? top.sorted().map((key) => key % length) : [];
  return {
    nodes: length,
    admitted,
    candidates: best.map((row) => ({ row, nodeId: nodeAt(inventory, row), score: parts(row) })),
    excludedBy: exclusions(counts),
  };
}

/**
 * Writes to `rows` the rows without reasons, then the others, and says how many have none.
 * Without a branch, as it could not be guessed.
 */
function admittedFirst(masks: Int32Array, from: number, rows: Int32Array): number {
  let low = 0;
  let high = masks.length - 1;
  for (let i = 0; i < masks.length; i++) {
    // Each row is written to both ends; at the end that is not meant it is written over.
    rows[low] = from + i;
    rows[high] = from + i;
    const good = Number(masks[i] === 0);
    low += good;
    high -= 1 - good;
  }
  return low;
}

function exclusions(counts: MaskCounts): Exclusion[] {
  const nodes = REASONS.map(() => 0);
  const only = REASONS.map(() => 0);
  counts.forEach((mask, count) => {
    for (let rest = mask; rest !== 0; rest &= rest - 1) nodes[lowestBit(rest)]! += count;
    if ((mask & (mask - 1)) === 0) only[lowestBit(mask)]! += count;
  });
  return REASONS.map((code, i) => ({ code, nodes: nodes[i]!, only: only[i]! }))
    .filter((exclusion) => exclusion.nodes > 0)
    .sort((a, b) => b.nodes - a.nodes);
}

const lowestBit = (mask: number) => 31 - Math.clz32(mask & -mask);
