import type { Ed25519Key } from '../crypto/ed25519.ts';
import { GridError } from '../ports/errors.ts';
import type { Grid } from '../ports/grid.ts';
import type { LedgerStore } from './ledger/store.ts';
import { untouchedGrid } from './untouched-grid.ts';
import { worldName } from './world-name.ts';
import type { Genesis, GenesisOptions } from './world/genesis.ts';
import { makeGenesis } from './world/genesis.ts';
import { SimClock } from './world/sim-clock.ts';
import type { Wall } from './world/wall.ts';
import { browserWall } from './world/wall.ts';

export interface SimOptions {
  /** Same seed and size, same grid. */
  readonly seed: string;
  readonly nodes: number;
  /** Seconds since 1970 where a new world starts; the start of this hour when absent. */
  readonly from?: number;
  /** Grid time of a new world, milliseconds since 1970; the wall's when absent. */
  readonly at?: number;
  /** Speed of time from there on; 1 when absent. */
  readonly rate?: number;
  /** Forgets what this browser has of the world and begins anew; its account stays. */
  readonly anew?: boolean;
  /** Tests bring their own store, time and key; the browser's otherwise. */
  readonly store?: LedgerStore;
  readonly wall?: Wall;
  readonly makeKey?: () => Promise<Ed25519Key>;
}

const HOUR = 3600;

async function browserStore({ store, seed, nodes }: SimOptions): Promise<LedgerStore> {
  if (store) return store;
  try {
    const { openIdbStore } = await import('./ledger/idb-store.ts');
    return await openIdbStore(worldName(seed, nodes));
  } catch (error) {
    // A world that is there but cannot be had must not be shadowed by an empty one.
    if (error instanceof GridError && error.code !== 'storage.refused') throw error;
    const { MemoryStore } = await import('./ledger/memory-store.ts');
    return new MemoryStore();
  }
}

/** Columns are the heavy part of opening; the same world is asked for twice in a row. */
function remembering(): (options: GenesisOptions) => Genesis {
  let last: Genesis | undefined;
  return (options) => {
    const { seed, nodes, at } = options;
    if (last?.seed !== seed || last.inventory.length !== nodes || last.at !== at)
      last = makeGenesis(options);
    return last;
  };
}

/**
 * Opens the simulated grid of a seed, as this browser has it, or a new one. Runs in memory, and
 * says so in `world.state().storage`, where the browser refuses storage. What folds a ledger is
 * loaded once there is one: a form that is only looked at needs the columns and the prices.
 * Rejects with GridError `storage.corrupt`, `storage.foreign` or `storage.newer`.
 */
export async function openSimGrid(options: SimOptions): Promise<Grid> {
  const wall = options.wall ?? browserWall();
  const store = await browserStore(options);
  const { seed, nodes, makeKey } = options;
  const from = options.from ?? Math.floor(wall.now() / 1000 / HOUR) * HOUR;
  const start = from * 1000;
  if (options.anew) await store.replace([]);
  const isNew = await store.isEmpty();
  const at = isNew ? options.at : undefined;
  const record =
    at === undefined
      ? { rate: 1, at: start, wall: start }
      : { rate: options.rate ?? 1, at, wall: Math.floor(wall.now()) };
  // A world that is there has a time of its own, which may be earlier than the wall's.
  const clock = new SimClock(wall, record, isNew ? record.at : 0);
  const make = remembering();
  const ownTime = at !== undefined;
  const foundations = {
    store,
    wall,
    clock,
    makeGenesis: make,
    seed,
    nodes,
    from,
    makeKey,
    ownTime,
  };
  const openFull = async (): Promise<Grid> =>
    (await import('./full-grid.ts')).openFullGrid(foundations);
  if (!isNew) {
    // What long stretches are folded with comes along, not after; whoever needs it asks again.
    void import('./runtime/equal-hours.ts').catch(() => undefined);
    return openFull();
  }
  return untouchedGrid({
    seed,
    nodes,
    genesis: make({ seed, nodes, at: from }),
    clock,
    store,
    openFull,
  });
}
