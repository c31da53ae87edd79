import { GridError } from '../../ports/errors.ts';
import { GENESIS_ACCOUNTS } from '../runtime/accounts.ts';
import type { Outcome } from '../runtime/apply.ts';
import { apply } from '../runtime/apply.ts';
import { advance } from '../runtime/bill-fold.ts';
import { prepareLongFolds } from '../runtime/skip-equal-hours.ts';
import { State } from '../runtime/state.ts';
import { RUNTIME_VERSION } from '../runtime/versions.ts';
import type { Genesis } from '../world/genesis.ts';
import type { Body, StoredEntry } from './entry.ts';
import { open, seal } from './entry.ts';
import type { WorldStart } from './first-entries.ts';
import { FIRST_ENTRIES, firstEntries } from './first-entries.ts';
import type { LedgerStore, SecretRow } from './store.ts';

/** Shape of `StateDump`: a snapshot of another shape is ignored and the ledger folded anew. */
export const SNAPSHOT_SCHEMA = 6;
/** A snapshot is kept when this many entries have come since the last. */
const SNAPSHOT_EVERY = 500;

/** Makes the columns of a world; injected because it is the heavy part. */
export type MakeGenesis = (options: WorldStart) => Genesis;

/** A store, and the world that is begun in it when it is empty. */
export interface LedgerOptions extends WorldStart {
  readonly store: LedgerStore;
  readonly makeGenesis: MakeGenesis;
}

/** What came of a look at the newest entries: one to append, or a world put in their place. */
type Decided = { readonly entry: StoredEntry; readonly at: number } | 'replaced';

/** What a submission brings back. */
export interface Appended extends Outcome {
  readonly entry: StoredEntry;
  readonly at: number;
}

/**
 * The truth of a simulated grid: dated, hash-linked entries, and the state folded from them. Many
 * objects, in many tabs, may stand on one store.
 */
export class Ledger {
  readonly #store: LedgerStore;
  readonly #options: LedgerOptions;
  #genesisHash = '';
  #seq = -1;
  #hash = '';
  /** Folded to the newest known entry, at its instant. */
  #state!: State;
  #view: State | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  #sinceSnapshot = 0;
  /** Called when another tab has replaced everything, once the state has followed. */
  replaced: () => void = () => undefined;

  private constructor(options: LedgerOptions) {
    this.#options = options;
    this.#store = options.store;
  }

  /**
   * Opens what the store holds, or writes the genesis of a new world into it. Rejects with
   * `storage.corrupt` when an entry does not link, `storage.foreign` for another world's and
   * `storage.newer` for one under rules that this build does not know.
   */
  static async open(options: LedgerOptions): Promise<Ledger> {
    const ledger = new Ledger(options);
    await ledger.#load();
    return ledger;
  }

  /** Entries that the kept snapshot does not hold: what the next opening has to fold. */
  get sinceSnapshot(): number {
    return this.#sinceSnapshot;
  }
  get genesisHash(): string {
    return this.#genesisHash;
  }
  get head(): string {
    return this.#hash;
  }
  get length(): number {
    return this.#seq + 1;
  }
  /** State at the newest entry's instant. Not to be changed, nor kept over an await. */
  get state(): State {
    return this.#state;
  }

  /** State with time folded up to `at` (or the newest entry, if that is later). Read only. */
  view(at: number): State {
    if (at <= this.#state.at) return this.#state;
    if (!this.#view || this.#view.at > at) this.#view = this.#state.clone();
    advance(this.#view, at);
    return this.#view;
  }

  /**
   * Appends one entry: reads the head, folds what others appended, asks `body` for the entry on
   * that state, applies it and writes it, all in one transaction; resolves when it is durable.
   * The instant is `at()`, or the head's where that is later. `secrets` are those of the entry.
   */
  append(
    at: () => number,
    body: (state: State) => Body,
    secrets?: readonly SecretRow[],
  ): Promise<Appended> {
    // What is asked for is appended, or the rules refuse it.
    return this.#inTurn(async () => (await this.#append(at, body, secrets))!);
  }

  /**
   * Brings a world under older rules to this build's with one entry at `at()`, from which on they
   * hold; resolves to whether it did. Of several that try at once the first one does.
   */
  async upgrade(at: () => number): Promise<boolean> {
    const isOld = (state: State): boolean => state.read('runtime') < RUNTIME_VERSION;
    const newest: Body = { kind: 'runtime', version: RUNTIME_VERSION };
    const run = async (): Promise<boolean> =>
      isOld(this.#state) &&
      (await this.#append(at, (state) => (isOld(state) ? newest : undefined))) !== undefined;
    return this.#inTurn(run);
  }

  #inTurn<T>(run: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(run, run);
    this.#queue = result.catch(() => undefined);
    return result;
  }

  /** Appends the entry that `body` gives on the newest state; nothing where it gives none. */
  async #append(
    at: () => number,
    body: (state: State) => Body | undefined,
    secrets?: readonly SecretRow[],
  ): Promise<Appended | undefined> {
    let decided: Decided | undefined;
    const decide = (found: readonly StoredEntry[]): readonly StoredEntry[] => {
      const foreign = this.#after(found);
      if (!foreign) {
        decided = 'replaced';
        return [];
      }
      this.#fold(foreign);
      const instant = Math.max(at(), this.#state.at);
      const entry = this.#try(instant, body);
      decided = entry && { entry, at: instant };
      return entry ? [entry] : [];
    };
    await this.#store.append(this.#seq, decide, secrets);
    if (!decided) return undefined;
    if (decided === 'replaced') {
      await this.#follow();
      return this.#append(at, body, secrets);
    }
    // The state only ever holds what is durable, so the entry is folded now that it is.
    const appended = { ...decided, ...this.#foldOne(decided.entry) };
    if (++this.#sinceSnapshot >= SNAPSHOT_EVERY) void this.keepSnapshot();
    return appended;
  }

  /** The entry that `body` asks for, if the rules allow it; leaves the state as it was. */
  #try(instant: number, body: (state: State) => Body | undefined): StoredEntry | undefined {
    const state = this.#state;
    const { at } = state;
    state.journal.begin();
    try {
      advance(state, instant);
      const content = body(state);
      if (!content) return undefined;
      apply(state, instant, content);
      return seal(this.#seq + 1, instant, this.#hash, content);
    } finally {
      state.journal.rollback();
      state.at = at;
    }
  }

  /** Folds what other tabs have appended; true when there was something. */
  catchUp(): Promise<boolean> {
    return this.#inTurn(async () => {
      const foreign = this.#after(await this.#store.read(this.#seq - 1));
      if (foreign) this.#fold(foreign);
      else await this.#follow();
      return foreign?.length !== 0;
    });
  }

  /** Of entries from the newest known one on, those after it; undefined when it is not theirs. */
  #after(found: readonly StoredEntry[]): readonly StoredEntry[] | undefined {
    if (this.#seq < 0) return found;
    return found[0]?.hash === this.#hash ? found.slice(1) : undefined;
  }

  /** Another tab replaced everything: what is there now counts. */
  async #follow(): Promise<void> {
    await this.#load();
    this.replaced();
  }

  /** Entries with a number above `after`, in order; the first `limit` of them. */
  entries(after = -1, limit?: number): Promise<readonly StoredEntry[]> {
    return this.#store.read(after, limit);
  }

  /** Replaces everything by verified entries and folds them; the columns follow their genesis. */
  replace(entries: readonly StoredEntry[], secrets?: readonly SecretRow[]): Promise<void> {
    return this.#inTurn(async () => {
      await this.#store.replace(entries, secrets);
      await this.#load();
    });
  }

  async keepSnapshot(): Promise<void> {
    this.#sinceSnapshot = 0;
    await this.#store
      .keepSnapshot({
        seq: this.#seq,
        hash: this.#hash,
        schema: SNAPSHOT_SCHEMA,
        state: this.#state.dump(),
      })
      .catch(() => undefined);
  }

  async #load(): Promise<void> {
    this.#seq = -1;
    this.#hash = '';
    this.#view = undefined;
    const first = await this.#first();
    const genesis = open(first);
    if (genesis.body.kind !== 'genesis')
      throw new GridError('storage.corrupt', { reason: 'the first entry is not a genesis' });
    this.#genesisHash = first.hash;
    const snapshot = await this.#store.snapshot();
    // What came before a snapshot need not be read to go on from it.
    const known = snapshot?.schema === SNAPSHOT_SCHEMA ? snapshot : undefined;
    const reading = this.#store.read((known?.seq ?? 0) - 1);
    const preparing = known && prepareLongFolds();
    const columns = this.#options.makeGenesis(genesis.body);
    const entries = await reading;
    // A world in which something has happened may have stood for long.
    if (known || entries.length > FIRST_ENTRIES) await (preparing ?? prepareLongFolds());
    if (known && entries[0]?.hash === known.hash) {
      this.#state = State.restore(columns, known.state);
      this.#seq = known.seq;
      this.#hash = known.hash;
      this.#fold(entries.slice(1));
    } else {
      this.#state = State.atGenesis(columns, GENESIS_ACCOUNTS);
      this.#fold(known ? await this.#store.read(-1) : entries);
    }
    this.#sinceSnapshot = this.#seq - (known?.seq ?? 0);
  }

  /** The first entry; written, with those every world begins with, where there is none. */
  async #first(): Promise<StoredEntry> {
    const [there] = await this.#store.read(-1, 1);
    if (there) return there;
    const entries = firstEntries(this.#options);
    let first = entries[0]!;
    await this.#store.append(-1, (foreign) => {
      first = foreign[0] ?? first;
      return foreign.length > 0 ? [] : entries;
    });
    return first;
  }

  #fold(entries: readonly StoredEntry[]): void {
    for (const stored of entries) this.#foldOne(stored);
  }

  /** Folds an entry that is durable; it must link to the one before. */
  #foldOne(stored: StoredEntry): Outcome {
    const entry = open(stored);
    if (entry.seq !== this.#seq + 1 || entry.prev !== this.#hash)
      throw new GridError('storage.corrupt', { entry: stored.seq, reason: 'does not link' });
    this.#view = undefined;
    const outcome = apply(this.#state, entry.at, entry.body);
    this.#seq = entry.seq;
    this.#hash = stored.hash;
    return outcome;
  }
}
