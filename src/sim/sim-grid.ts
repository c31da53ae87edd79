import type { Ed25519Key } from '../crypto/ed25519.ts';
import type { Grid } from '../ports/grid.ts';
import { GridError } from '../ports/errors.ts';
import { SimAccounts } from './accounts/sim-accounts.ts';
import { SimActivation } from './accounts/sim-activation.ts';
import { SimChain } from './chain/sim-chain.ts';
import { SimGridProxy } from './grid-proxy/sim-grid-proxy.ts';
import { Ledger } from './ledger/ledger.ts';
import { MemoryStore } from './ledger/memory-store.ts';
import type { LedgerStore } from './ledger/store.ts';
import { SimCore } from './sim-core.ts';
import { makeGenesis } from './world/genesis.ts';
import { SimClock } from './world/sim-clock.ts';
import { SimWorld } from './world/sim-world.ts';
import type { Wall } from './world/wall.ts';
import { browserWall } from './world/wall.ts';
import { SimZos } from './zos/sim-zos.ts';

export interface SimOptions {
  /** Same seed and size, same grid. */
  readonly seed: string;
  readonly nodes: number;
  /** Seconds since 1970 where a new world starts; the start of this hour when absent. */
  readonly from?: number;
  /** Tests bring their own store, time and key; the browser's otherwise. */
  readonly store?: LedgerStore;
  readonly wall?: Wall;
  readonly makeKey?: () => Promise<Ed25519Key>;
}

/** Accelerated time stops with the last tab; a tab counts as alive this long after its last beat. */
const BEAT_MS = 2_000;
const ALIVE_MS = 3 * BEAT_MS;
const HOUR = 3600;

/** The database of a world is named by it; its shape has a version of its own. */
export const worldName = (seed: string, nodes: number): string => `tfgrid-world:${seed}:${nodes}`;

async function browserStore(options: SimOptions): Promise<LedgerStore> {
  if (options.store) return options.store;
  try {
    const { openIdbStore } = await import('./ledger/idb-store.ts');
    return await openIdbStore(worldName(options.seed, options.nodes));
  } catch (error) {
    // A newer app's world must not be shadowed by an empty one.
    if (error instanceof GridError && error.code === 'storage.newer') throw error;
    return new MemoryStore();
  }
}

/**
 * Opens the simulated grid of a seed, as this browser has it, or a new one. Runs in memory, and
 * says so in `world.state().storage`, where the browser refuses storage. Rejects with GridError
 * `storage.corrupt`, `storage.foreign` or `storage.newer`.
 */
export async function openSimGrid(options: SimOptions): Promise<Grid> {
  const wall = options.wall ?? browserWall();
  const store = await browserStore(options);
  const { seed, nodes } = options;
  const from = options.from ?? Math.floor(wall.now() / 1000 / HOUR) * HOUR;
  const ledger = await Ledger.open({ store, makeGenesis, seed, nodes, at: from });
  const { state } = ledger;
  const clock = new SimClock(wall, state.read('clock'), state.at);
  const core = new SimCore(ledger, clock);
  await resumeTime(core, store);

  const stopForeign = store.onForeign(() => {
    void ledger.catchUp().then((changed) => {
      if (changed) core.follow();
    });
  });
  const stopBeating = beat(core, store, wall);

  return {
    mode: 'sim',
    name: `sim:${seed}:${nodes}`,
    proxy: new SimGridProxy(core),
    chain: new SimChain(core),
    zos: new SimZos(core),
    clock,
    accounts: new SimAccounts(store, options.makeKey),
    activation: new SimActivation(core),
    world: new SimWorld(core, makeGenesis, store.kind),
    watch: (listener) => core.watch(listener),
    async close() {
      stopBeating();
      stopForeign();
      await ledger.keepSnapshot();
      core.close();
      store.close();
    },
  };
}

/** Fast time did not run while no tab lived: it goes on from where the last one left it. */
async function resumeTime(core: SimCore, store: LedgerStore): Promise<void> {
  const { clock, ledger } = core;
  const { rate } = ledger.state.read('clock');
  if (rate <= 1) return;
  const last = await store.heartbeat();
  const wall = clock.wallNow();
  if (last && wall - last.wall < ALIVE_MS) return;
  const at = Math.max(ledger.state.at, last?.grid ?? 0);
  clock.restart({ rate, at, wall }, at);
  await core.append(() => ({ kind: 'clock', rate, wall }));
}

function beat(core: SimCore, store: LedgerStore, wall: Wall): () => void {
  let stop: () => void = () => undefined;
  const tick = (): void => {
    if (core.clock.rate() > 1)
      void store
        .beat({ wall: core.clock.wallNow(), grid: core.clock.now() })
        .catch(() => undefined);
    stop = wall.after(BEAT_MS, tick);
  };
  tick();
  return () => stop();
}
