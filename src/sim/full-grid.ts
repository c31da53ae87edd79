import type { Ed25519Key } from '../crypto/ed25519.ts';
import { isMethod } from '../ports/is-method.ts';
import type { Grid } from '../ports/grid.ts';
import type { History } from '../ports/history.ts';
import type { LedgerReader } from '../ports/ledger.ts';
import type { World, WorldState } from '../ports/world.ts';
import { SimAccounts } from './accounts/sim-accounts.ts';
import { SimActivation } from './accounts/sim-activation.ts';
import { SimChain } from './chain/sim-chain.ts';
import type { Replay } from './history/replay.ts';
import { SimGridProxy } from './grid-proxy/sim-grid-proxy.ts';
import type { Body } from './ledger/entry.ts';
import { FIRST_ENTRIES } from './ledger/first-entries.ts';
import type { MakeGenesis } from './ledger/ledger.ts';
import { Ledger } from './ledger/ledger.ts';
import type { LedgerStore } from './ledger/store.ts';
import { Vault } from './ledger/vault.ts';
import { prepareLongFolds } from './runtime/skip-equal-hours.ts';
import { SimCore } from './sim-core.ts';
import type { SimClock } from './world/sim-clock.ts';
import type { Wall } from './world/wall.ts';
import { SimZos } from './zos/sim-zos.ts';

/** What a folded grid stands on: one store, one clock, one way to make columns. */
export interface Foundations {
  readonly store: LedgerStore;
  readonly wall: Wall;
  readonly clock: SimClock;
  readonly makeGenesis: MakeGenesis;
  readonly seed: string;
  readonly nodes: number;
  /** Seconds since 1970 where a new world starts. */
  readonly from: number;
  readonly makeKey?: (() => Promise<Ed25519Key>) | undefined;
  /** A new world goes by the clock as it stands instead of by the wall. */
  readonly ownTime?: boolean;
}

/** Accelerated time stops with the last tab; a tab counts as alive this long after its last beat. */
const BEAT_MS = 2_000;
const ALIVE_MS = 3 * BEAT_MS;

/** From this many folded entries on an opened world keeps a snapshot of its own accord. */
const MANY_TO_FOLD = 50;
/** When a page has drawn what it opened with, so that the snapshot is in nobody's way. */
const AT_REST_MS = 5_000;

/** The whole grid: folds the ledger of a store, or writes the first entries of a new one. */
export async function openFullGrid(foundations: Foundations): Promise<Grid> {
  const { store, wall, clock, makeGenesis, seed, nodes, from, makeKey } = foundations;
  const ledger = await Ledger.open({ store, makeGenesis, seed, nodes, at: from });
  if (foundations.ownTime && ledger.length === FIRST_ENTRIES) {
    const body: Body = { kind: 'clock', rate: clock.rate(), wall: clock.wallNow() };
    await ledger.append(
      () => clock.now(),
      () => body,
    );
  }
  const { state } = ledger;
  clock.follow(state.read('clock'), state.at);
  const core = new SimCore(ledger, clock, new Vault(store));
  await resumeTime(core, store);
  await core.upgrade();

  const stopForeign = store.onForeign(() => {
    void core.catchUp();
  });
  const stopBeating = beat(core, store, wall);
  // A tab that was closed or died kept no snapshot; what was folded here need not be again.
  const stopWaiting =
    ledger.sinceSnapshot >= MANY_TO_FOLD
      ? wall.after(AT_REST_MS, () => void ledger.keepSnapshot())
      : () => undefined;

  return {
    mode: 'sim',
    name: `sim:${seed}:${nodes}`,
    proxy: new SimGridProxy(core),
    chain: new SimChain(core),
    zos: new SimZos(core),
    clock,
    accounts: new SimAccounts(store, makeKey),
    activation: new SimActivation(core),
    world: steering(core, makeGenesis, store.kind),
    ...lookingBack(core),
    watch: (listener) => core.watch(listener),
    async close() {
      stopWaiting();
      stopBeating();
      stopForeign();
      await ledger.keepSnapshot();
      core.close();
      store.close();
    },
  };
}

/** Time and faults; what changes them is loaded when somebody does. */
const steering = (core: SimCore, makeGenesis: MakeGenesis, storage: WorldState['storage']): World =>
  whenAsked(async () => {
    const [{ SimWorld }] = await Promise.all([import('./world/sim-world.ts'), prepareLongFolds()]);
    return new SimWorld(core, makeGenesis, storage);
  });

/**
 * What was, and the entries behind it: a second fold of the ledger that is loaded, and run, when
 * somebody looks back.
 */
function lookingBack(core: SimCore): { readonly history: History; readonly ledger: LedgerReader } {
  let folding: Promise<Replay> | undefined;
  const replay = (): Promise<Replay> =>
    (folding ??= import('./history/replay.ts').then(({ Replay }) => new Replay(core)));
  return {
    history: whenAsked(async () => {
      const { SimHistory } = await import('./history/sim-history.ts');
      return new SimHistory(core, await replay());
    }),
    ledger: whenAsked(async () => {
      const { SimLedgerReader } = await import('./history/sim-ledger-reader.ts');
      return new SimLedgerReader(core, await replay());
    }),
  };
}

/** A port of asynchronous methods that is loaded when the first of them is called. */
function whenAsked<T extends object>(load: () => Promise<T>): T {
  let loading: Promise<T> | undefined;
  return new Proxy({} as T, {
    get: (_, method) =>
      isMethod(method)
        ? async (...args: unknown[]) =>
            ((await (loading ??= load())) as Record<string, (...args: unknown[]) => unknown>)[
              method
            ]?.(...args)
        : undefined,
  });
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

/** Beats as long as time runs fast, and takes it up again when it begins to. */
function beat(core: SimCore, store: LedgerStore, wall: Wall): () => void {
  let stop: (() => void) | undefined;
  const tick = (): void => {
    stop = undefined;
    if (core.clock.rate() <= 1) return;
    void store.beat({ wall: core.clock.wallNow(), grid: core.clock.now() }).catch(() => undefined);
    stop = wall.after(BEAT_MS, tick);
  };
  const unwatch = core.watch(() => {
    if (!stop) tick();
  });
  tick();
  return () => {
    unwatch();
    stop?.();
  };
}
