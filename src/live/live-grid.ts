import { UNKNOWN_TFT_PRICE } from '../model/prices.ts';
import { LIVE_POLICY } from '../model/live-policy.ts';
import type { RealNetwork } from '../model/network.ts';
import type { Accounts } from '../ports/accounts.ts';
import type { Chain } from '../ports/chain.ts';
import type { Clock } from '../ports/clock.ts';
import { GridError } from '../ports/errors.ts';
import { isMethod } from '../ports/is-method.ts';
import type { Grid } from '../ports/grid.ts';
import type { Snapshots } from '../ports/snapshots.ts';
import { FreshInventory } from './grid-proxy/fresh-inventory.ts';
import { LiveGridProxy } from './grid-proxy/live-grid-proxy.ts';
import type { Limits } from './grid-proxy/proxy-client.ts';
import { ProxyClient } from './grid-proxy/proxy-client.ts';
import { keptHistory } from './kept-history.ts';
import { gridName, proxiesOf } from './networks.ts';
import type { Surroundings } from './surroundings.ts';
import { browserSurroundings, wait } from './surroundings.ts';

export { networkNamed, proxiesOf } from './networks.ts';

export interface LiveOptions {
  readonly network: RealNetwork;
  /** Address of a custom network's proxy. */
  readonly proxy?: string;
  /** What this browser keeps of it; nothing is kept when absent. */
  readonly snapshots?: Snapshots;
  /** Tests bring their own. */
  readonly around?: Surroundings;
  readonly limits?: Limits;
  /** Milliseconds for which nodes are not asked for again; five minutes when absent. */
  readonly freshFor?: number;
}

const FRESH_MS = 5 * 60_000;

/** A port of which every call tells that this grid has none. */
function missing<T extends object>(port: string, answers: Partial<T> = {}): T {
  return new Proxy(answers as T, {
    get(known, method) {
      if (!isMethod(method)) return undefined;
      return (
        (known as Record<string, unknown>)[method] ??
        (() => Promise.reject(new GridError('capability.missing', { port })))
      );
    },
  });
}

/** Real time. */
const clockOf = (around: Surroundings): Clock => ({
  now: () => around.now(),
  rate: () => 1,
  until: (instant, signal) => wait(around, Math.max(0, instant - around.now()), signal),
});

/**
 * Opens a network of the real grid for reading. Nothing is asked before somebody wants to know
 * something. Whatever needs the chain or a node rejects with GridError `capability.missing`.
 *
 * @throws GridError `proxy.address` when a custom network's address is none
 */
export async function openLiveGrid(options: LiveOptions): Promise<Grid> {
  const { network, proxy, snapshots, limits, freshFor = FRESH_MS } = options;
  const around = options.around ?? browserSurroundings;
  const mirrors = proxiesOf(network, proxy);
  const name = gridName(network, proxy);
  const listeners = new Set<() => void>();
  const client = new ProxyClient(mirrors, around, limits);
  const changed = (): void => {
    for (const listener of listeners) listener();
  };
  const fresh = new FreshInventory({
    client,
    around,
    snapshots,
    name,
    network,
    freshFor,
    changed,
  });
  return {
    mode: 'live',
    name,
    proxy: new LiveGridProxy(client, () => fresh.inventory()),
    // What a node costs in dollars is policy (protocol A.6); what TFT costs only the chain knows.
    chain: missing<Chain>('chain', {
      prices: () => Promise.resolve({ policy: LIVE_POLICY, tft: UNKNOWN_TFT_PRICE }),
    }),
    zos: missing('zos'),
    accounts: missing<Accounts>('accounts', { current: () => Promise.resolve(undefined) }),
    clock: clockOf(around),
    reach: fresh,
    ...(snapshots && { history: keptHistory(name, snapshots, () => fresh.inventory()) }),
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      listeners.clear();
      fresh.close();
    },
  };
}
