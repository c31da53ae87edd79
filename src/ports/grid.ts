import type { Accounts } from './accounts.ts';
import type { Activation } from './activation.ts';
import type { Chain } from './chain.ts';
import type { Clock } from './clock.ts';
import type { GridProxy } from './grid-proxy.ts';
import type { History } from './history.ts';
import type { LedgerReader } from './ledger.ts';
import type { Reach } from './reach.ts';
import type { World } from './world.ts';
import type { Zos } from './zos.ts';

/** A grid: the three services and what else this one offers. The only thing above the ports that knows the mode. */
export interface Grid {
  readonly mode: 'sim' | 'live';
  /** "sim:<seed>:<nodes>" or the network's name; names databases and never changes. */
  readonly name: string;
  readonly proxy: GridProxy;
  readonly chain: Chain;
  readonly zos: Zos;
  readonly clock: Clock;
  readonly accounts: Accounts;
  readonly activation?: Activation;
  readonly world?: World;
  readonly history?: History;
  readonly ledger?: LedgerReader;
  /** Only a real grid can be out of reach. */
  readonly reach?: Reach;
  /**
   * Tells that something may have changed: own submissions, other tabs, faults, time jumps.
   * Bursts are joined. Returns the way to stop.
   */
  watch(listener: () => void): () => void;
  /** Releases timers, channels and databases. */
  close(): Promise<void>;
}
