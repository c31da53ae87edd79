import type { Inventory } from '../model/inventory.ts';
import type { Prices } from '../model/prices.ts';
import { isMethod } from '../ports/is-method.ts';
import type { Grid } from '../ports/grid.ts';
import type { WorldState } from '../ports/world.ts';
import { ACTIVATION_AMOUNT } from './accounts/activation-amount.ts';
import { untouchedView } from './grid-proxy/indexer-view.ts';
import { hoursSince, toldAt } from './grid-proxy/told-at.ts';
import type { LedgerStore } from './ledger/store.ts';
import type { Genesis } from './world/genesis.ts';
import type { SimClock } from './world/sim-clock.ts';

interface Untouched {
  readonly seed: string;
  readonly nodes: number;
  readonly genesis: Genesis;
  readonly clock: SimClock;
  readonly store: LedgerStore;
  readonly openFull: () => Promise<Grid>;
}

const lookUp = () => import('./grid-proxy/look-up.ts');
/** Not every page shows a price. */
const livePolicy = () => import('../model/live-policy.ts');

/**
 * A world in which nothing has happened yet: nodes and prices are those of genesis, nobody has an
 * account, and whatever else is asked loads the part that folds ledgers and goes on there.
 */
export function untouchedGrid(world: Untouched): Grid {
  const { seed, nodes, genesis, clock, store, openFull } = world;
  const listeners = new Set<() => void>();
  let opening: Promise<Grid> | undefined;

  const full = (): Promise<Grid> =>
    (opening ??= openFull().then(
      (grid) => {
        stopForeign();
        grid.watch(tell);
        return grid;
      },
      (error: unknown) => {
        opening = undefined;
        throw error;
      },
    ));
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const stopForeign = store.onForeign(() => {
    // Where it does not open, whoever asks next is told why.
    void full().then(tell, tell);
  });

  /** A port whose methods all wait for the full grid, but for those that genesis can answer. */
  function port<K extends 'proxy' | 'chain' | 'zos' | 'accounts' | 'world' | 'history' | 'ledger'>(
    name: K,
    answers: Partial<NonNullable<Grid[K]>>,
  ): NonNullable<Grid[K]> {
    return new Proxy(answers as NonNullable<Grid[K]>, {
      get: (known, method) => {
        if (!isMethod(method)) return undefined;
        return (...args: unknown[]): unknown => {
          const own = (known as unknown as Record<string, unknown>)[method] as Method | undefined;
          if (own && !opening) return own(...args);
          return full().then((grid) => {
            const target = grid[name] as unknown as Record<string, Method>;
            return target[method]?.(...args);
          });
        };
      },
    });
  }

  let shown: Inventory = {
    ...genesis.inventory,
    provenance: { source: 'simulation', at: clock.now() },
  };
  let told = genesis.at;
  /** Nothing happens here but that nodes grow older, hour by hour. */
  const inventory = async (): Promise<Inventory> => {
    const now = clock.now();
    const hour = toldAt(genesis, now);
    if (hour === told) return shown;
    const { agedLives } = await import('./grid-proxy/lives.ts');
    const { lives } = await agedLives(genesis, hour);
    if (hour > told) {
      told = hour;
      shown = {
        ...shown,
        bootedAt: lives.bootedAt,
        uptimePermille: lives.uptimePermille,
        provenance: { source: 'simulation', at: now },
        revision: hoursSince(genesis, now),
      };
    }
    return shown;
  };
  const view = async () => untouchedView(genesis, await inventory(), clock.now());
  let prices: Prices | undefined;
  const state = (): WorldState => ({
    seed,
    nodes,
    now: clock.now(),
    startedAt: genesis.at * 1000,
    rate: clock.rate(),
    block: Math.floor((clock.now() / 1000 - genesis.at) / 6),
    tftPrice: genesis.tftPrice.average,
    faults: [],
    head: '',
    entries: 0,
    storage: store.kind,
  });

  return {
    mode: 'sim',
    name: `sim:${seed}:${nodes}`,
    proxy: port('proxy', {
      inventory,
      node: async (id) => (await lookUp()).nodeRecord(await view(), id),
      farm: async (id) => (await lookUp()).farmRecord(await view(), id),
      contracts: async (filter) => (await lookUp()).listContracts(await view(), filter),
      contractPage: async (query) => (await lookUp()).pageOfContracts(await view(), query),
      contract: async (id) => (await lookUp()).contractOf(await view(), id),
      twinPage: async (query) => (await lookUp()).pageOfTwins(await view(), query),
      bills: () => Promise.resolve([]),
      events: () => Promise.resolve([]),
    }),
    chain: port('chain', {
      prices: async () => {
        const { LIVE_POLICY } = await livePolicy();
        return (prices ??= { policy: LIVE_POLICY, tft: genesis.tftPrice });
      },
    }),
    zos: port('zos', {}),
    clock,
    accounts: port('accounts', { current: () => Promise.resolve(undefined) }),
    activation: {
      amount: ACTIVATION_AMOUNT,
      activate: async (account) => (await full()).activation?.activate(account) ?? 0n,
    },
    world: port('world', { state: () => Promise.resolve(state()) }),
    history: port('history', {}),
    ledger: port('ledger', {}),
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      listeners.clear();
      if (opening) return (await opening).close();
      stopForeign();
      clock.close();
      store.close();
    },
  };
}

type Method = (...args: unknown[]) => unknown;
