import { figureAt } from '../model/coded-column.ts';
import { freeGpus } from '../model/gpu-models.ts';
import { UP, type Inventory } from '../model/inventory.ts';
import {
  columnsOf,
  freeAt,
  isTakeable,
  NO_SUPPLY,
  type Resource,
  type Supply,
} from '../model/supply.ts';
import type { Sieve } from './sieve.ts';

/** What the nodes that pass have of each resource and of GPUs, by the rule of `Supply`. */
export type Sums = Readonly<Record<Resource | 'gpu', Supply>>;

/**
 * The sums of what passes: from the sums before and what entered and left since, or anew. All
 * figures are whole numbers of bytes and cores, so nothing is lost by adding and taking away.
 */
export function sumsOf(inventory: Inventory, sieve: Sieve, before: Sums | undefined): Sums {
  const log = sieve.takeLog();
  const follow = before && log;
  const { out } = sieve;
  const { status, gpuCount } = inventory;
  /** Walks over what counts, with 1 for what is to be added and -1 for what is to be taken away. */
  const walk = (add: (row: number, sign: number) => void): void => {
    if (follow) for (const entry of follow) add(entry < 0 ? ~entry : entry, entry < 0 ? -1 : 1);
    else for (let row = 0; row < out.length; row++) if (out[row] === 0) add(row, 1);
  };
  const sum = (what: Resource): Supply => {
    const [total, used] = columnsOf(inventory, what);
    const sums = { ...(follow ? before[what] : NO_SUPPLY) };
    walk((row, sign) => {
      const has = sign * figureAt(total, row);
      sums.total += has;
      sums.free += sign * freeAt(inventory, total, used, row);
      if (status[row] !== UP) sums.offline += has;
    });
    return sums;
  };
  const gpus = (): Supply => {
    const sums = { ...(follow ? before.gpu : NO_SUPPLY) };
    walk((row, sign) => {
      const has = sign * gpuCount[row]!;
      sums.total += has;
      if (isTakeable(inventory, row)) sums.free += sign * freeGpus(inventory, row);
      if (status[row] !== UP) sums.offline += has;
    });
    return sums;
  };
  return { cru: sum('cru'), mru: sum('mru'), sru: sum('sru'), hru: sum('hru'), gpu: gpus() };
}
