import { figureAt, type CodedColumn } from '../model/coded-column.ts';
import type { Inventory } from '../model/inventory.ts';
import type { Sieve } from './sieve.ts';

/** Sums over the nodes that pass: cores and bytes, what is free and what there is. */
export interface Sums {
  readonly cru: Share;
  readonly mru: Share;
  readonly sru: Share;
  readonly hru: Share;
  readonly gpus: number;
}

export interface Share {
  readonly free: number;
  readonly total: number;
}

/**
 * The sums of what passes: from the sums before and what entered and left since, or anew. All
 * figures are whole numbers of bytes and cores, so nothing is lost by adding and taking away.
 */
export function sumsOf(inventory: Inventory, sieve: Sieve, before: Sums | undefined): Sums {
  const log = sieve.takeLog();
  const follow = before && log;
  const { out } = sieve;
  const share = (total: CodedColumn, used: CodedColumn, start: Share | undefined): Share => {
    let free = 0;
    let all = 0;
    if (follow && start) {
      for (const entry of follow) {
        const row = entry < 0 ? ~entry : entry;
        const sign = entry < 0 ? -1 : 1;
        const has = figureAt(total, row);
        all += sign * has;
        free += sign * Math.max(0, has - figureAt(used, row));
      }
      return { free: start.free + free, total: start.total + all };
    }
    for (let row = 0; row < out.length; row++) {
      const passes = Number(out[row] === 0);
      const has = figureAt(total, row);
      all += passes * has;
      free += passes * Math.max(0, has - figureAt(used, row));
    }
    return { free, total: all };
  };
  const { gpuCount } = inventory;
  let gpus = follow ? before.gpus : 0;
  if (follow) for (const entry of follow) gpus += entry < 0 ? -gpuCount[~entry]! : gpuCount[entry]!;
  else for (let row = 0; row < out.length; row++) gpus += Number(out[row] === 0) * gpuCount[row]!;
  return {
    cru: share(inventory.totalCru, inventory.usedCru, before?.cru),
    mru: share(inventory.totalMru, inventory.usedMru, before?.mru),
    sru: share(inventory.totalSru, inventory.usedSru, before?.sru),
    hru: share(inventory.totalHru, inventory.usedHru, before?.hru),
    gpus,
  };
}
