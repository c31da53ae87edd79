import type { Genesis } from '../world/genesis.ts';
import { outages } from '../world/history.ts';
import { pause } from '../pause.ts';

/** Outages of all nodes in the year before genesis: those of row r are `first[r]` to `first[r + 1]`. */
export interface OutageColumns {
  readonly first: Uint32Array;
  /** Seconds since 1970, oldest first for each row; `to` is the first second the node was back. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

/** Rows between two pauses: some milliseconds of work. */
const SLICE = 4096;

const grown = (column: Uint32Array): Uint32Array<ArrayBuffer> => {
  const longer = new Uint32Array(column.length * 2);
  longer.set(column);
  return longer;
};

/** Derives the outages of every node once; a page stays usable meanwhile. */
export async function outageColumns(genesis: Genesis): Promise<OutageColumns> {
  const { length } = genesis.inventory;
  const first = new Uint32Array(length + 1);
  let from = new Uint32Array(length * 8 + 64);
  let to = new Uint32Array(from.length);
  let count = 0;
  for (let row = 0; row < length; row++) {
    if (row % SLICE === SLICE - 1) await pause();
    for (const outage of outages(genesis, row)) {
      if (count === from.length) {
        from = grown(from);
        to = grown(to);
      }
      from[count] = outage.from;
      to[count++] = outage.to;
    }
    first[row + 1] = count;
  }
  return { first, from: from.subarray(0, count), to: to.subarray(0, count) };
}
