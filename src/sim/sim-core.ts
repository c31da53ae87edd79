import { GridError } from '../ports/errors.ts';
import type { Body } from './ledger/entry.ts';
import type { Appended, Ledger } from './ledger/ledger.ts';
import type { SecretRow } from './ledger/store.ts';
import type { Vault } from './ledger/vault.ts';
import type { State } from './runtime/state.ts';
import type { SimClock } from './world/sim-clock.ts';

/** What the adapters of the simulation share: the ledger, the clock, and the news. */
export class SimCore {
  readonly ledger: Ledger;
  readonly clock: SimClock;
  readonly vault: Vault;
  readonly #listeners = new Set<() => void>();
  #announced = false;
  #closed = false;
  /** The report that is waited for, ms since 1970, and the way to stop. */
  #awaited = Infinity;
  #stopAwaiting = new AbortController();
  /** Why the state in hand is not to be shown any more: a newer build has changed the rules. */
  #outdated: GridError | undefined;

  constructor(ledger: Ledger, clock: SimClock, vault: Vault) {
    this.ledger = ledger;
    this.clock = clock;
    this.vault = vault;
    // What another tab put in its place may be earlier.
    ledger.replaced = () => {
      this.#outdated = undefined;
      clock.restart(ledger.state.read('clock'), ledger.state.at);
      this.#awaitReport(ledger.state.read('nextReport'));
      this.announce();
    };
  }

  /**
   * State folded up to now. Read only, and only until the next await. Throws GridError
   * `storage.newer` once another tab has gone on under rules that this build does not know.
   */
  now(): State {
    if (this.#outdated) throw this.#outdated;
    return this.ledger.view(this.clock.now());
  }

  /** Appends an entry at this instant; see `Ledger.append`. */
  async append(
    body: (state: State) => Body,
    secrets: readonly SecretRow[] = [],
  ): Promise<Appended> {
    if (this.#closed) throw new GridError('storage.refused', { reason: 'closed' });
    try {
      const appended = await this.ledger.append(() => this.clock.now(), body, secrets);
      this.follow();
      return appended;
    } catch (error) {
      this.#heed(error);
      throw error;
    }
  }

  /** Brings a world under older rules to this build's, from now on. */
  async upgrade(): Promise<void> {
    if (await this.ledger.upgrade(() => this.clock.now())) this.follow();
  }

  /** Follows what another tab has written; from rules of a newer build on, `now` says so. */
  async catchUp(): Promise<void> {
    try {
      if (await this.ledger.catchUp()) this.follow();
    } catch (error) {
      if (!this.#heed(error)) throw error;
    }
  }

  /** Stops showing the state when a newer build has changed the rules; true if that is it. */
  #heed(error: unknown): boolean {
    if (!(error instanceof GridError) || error.code !== 'storage.newer') return false;
    // A newer shape of the database keeps this tab from writing; what it has read is still so.
    if (error.params['of'] === 'database') return false;
    this.#outdated = error;
    this.announce();
    return true;
  }

  /** After entries came: the clock follows, listeners hear of it, once per burst. */
  follow(): void {
    const { state } = this.ledger;
    this.clock.follow(state.read('clock'), state.at);
    this.#awaitReport(state.read('nextReport'));
    this.announce();
  }

  /** Listeners hear of what a node reports, too, when it does: time brings that about. */
  #awaitReport(next: number): void {
    if (next === this.#awaited) return;
    this.#awaited = next;
    this.#stopAwaiting.abort();
    if (next === Infinity) return;
    const stop = (this.#stopAwaiting = new AbortController());
    const reported = (): void => {
      this.announce();
      if (!this.#outdated) this.#awaitReport(this.now().read('nextReport'));
    };
    // Another report comes first, or another world.
    this.clock.until(next, stop.signal).then(reported, () => undefined);
  }

  announce(): void {
    if (this.#announced) return;
    this.#announced = true;
    queueMicrotask(() => {
      this.#announced = false;
      for (const listener of this.#listeners) listener();
    });
  }

  watch(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): void {
    this.#closed = true;
    this.#stopAwaiting.abort();
    this.#listeners.clear();
    this.clock.close();
  }
}
