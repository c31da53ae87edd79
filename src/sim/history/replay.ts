import { GridError } from '../../ports/errors.ts';
import type { Entry, StoredEntry } from '../ledger/entry.ts';
import { open } from '../ledger/entry.ts';
import { GENESIS_ACCOUNTS } from '../runtime/accounts.ts';
import type { Outcome } from '../runtime/apply.ts';
import { apply } from '../runtime/apply.ts';
import { advance } from '../runtime/bill-fold.ts';
import { State } from '../runtime/state.ts';
import type { SimCore } from '../sim-core.ts';
import { pause } from '../pause.ts';

/** An entry with what it did when it was folded. */
export interface Replayed extends Outcome {
  readonly stored: StoredEntry;
  readonly entry: Entry;
}

interface Checkpoint {
  /** Number of entries folded into `state`. */
  readonly entries: number;
  readonly state: State;
}

/** States kept on the way; when there are more, every second one goes and the distance doubles. */
const MOST_CHECKPOINTS = 24;
/** Entries between two pauses. */
const SLICE = 48;

/**
 * The ledger folded once more beside the one in use, so that every entry's outcome and the state at
 * any instant can be told. Goes on where it stopped when entries come, and starts over when the
 * world is replaced.
 */
export class Replay {
  readonly #core: SimCore;
  #done: Replayed[] = [];
  #state: State | undefined;
  #checkpoints: Checkpoint[] = [];
  #every = 16;
  /** Where the last question about the past was answered: time mostly moves on from there. */
  #cursor: Checkpoint | undefined;
  #genesisHash = '';
  #queue: Promise<unknown> = Promise.resolve();

  constructor(core: SimCore) {
    this.#core = core;
  }

  /** Hash of the first entry of the world that was replayed last. */
  get world(): string {
    return this.#genesisHash;
  }

  /** All entries up to the head, oldest first. Grows in place; GridError `storage.corrupt`. */
  entries(): Promise<readonly Replayed[]> {
    return this.#inTurn(() => this.#catchUp());
  }

  /**
   * The state as it was at `instant` (ms since 1970), which is not before genesis: all entries of
   * until then folded, and time. To be read only, and only until the next await.
   */
  async stateAt(instant: number): Promise<State> {
    const { ledger } = this.#core;
    if (instant >= ledger.state.at) return ledger.view(instant);
    const state = await this.#inTurn(async () => {
      await this.#catchUp();
      return this.#goTo(instant);
    });
    return state;
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work, work);
    this.#queue = result.catch(() => undefined);
    return result;
  }

  async #catchUp(): Promise<readonly Replayed[]> {
    const last = this.#done.at(-1)?.stored;
    const { ledger } = this.#core;
    if (last && last.hash === ledger.head) return this.#done;
    const found = await ledger.entries((last?.seq ?? 0) - 1);
    const goesOn = last !== undefined && found[0]?.hash === last.hash;
    if (!goesOn) this.#begin();
    const fresh = goesOn ? found.slice(1) : last ? await ledger.entries() : found;
    for (const [index, stored] of fresh.entries()) {
      if (index % SLICE === SLICE - 1) await pause();
      this.#fold(stored);
    }
    return this.#done;
  }

  #begin(): void {
    this.#done = [];
    this.#checkpoints = [];
    this.#every = 16;
    this.#cursor = undefined;
    this.#state = undefined;
  }

  #fold(stored: StoredEntry): void {
    const entry = open(stored);
    const before = this.#done.at(-1)?.stored;
    if (entry.seq !== this.#done.length || entry.prev !== (before?.hash ?? ''))
      throw new GridError('storage.corrupt', { entry: stored.seq, reason: 'does not link' });
    if (!this.#state) {
      this.#genesisHash = stored.hash;
      this.#state = State.atGenesis(this.#core.ledger.state.genesis, GENESIS_ACCOUNTS);
    }
    const outcome = apply(this.#state, entry.at, entry.body);
    this.#done.push({ ...outcome, stored, entry });
    if (this.#done.length === 1 || this.#done.length % this.#every === 0) this.#keep(this.#state);
  }

  #keep(state: State): void {
    this.#checkpoints.push({ entries: this.#done.length, state: state.clone() });
    if (this.#checkpoints.length <= MOST_CHECKPOINTS) return;
    this.#every *= 2;
    this.#checkpoints = this.#checkpoints.filter(
      ({ entries }) => entries === 1 || entries % this.#every === 0,
    );
  }

  async #goTo(instant: number): Promise<State> {
    const nearest = this.#checkpoints.findLast(({ state }) => state.at <= instant);
    const cursor = this.#cursor && this.#cursor.state.at <= instant ? this.#cursor : undefined;
    const goesOn = cursor !== undefined && cursor.entries >= (nearest?.entries ?? 0);
    const from = goesOn ? cursor : nearest;
    if (!from) throw new GridError('world.invalid', { what: 'instant' });
    const state = goesOn ? from.state : from.state.clone();
    let { entries } = from;
    for (let next = this.#done[entries]; next && next.entry.at <= instant;) {
      apply(state, next.entry.at, next.entry.body);
      next = this.#done[++entries];
      if (entries % SLICE === 0) await pause();
    }
    advance(state, instant);
    this.#cursor = { entries, state };
    return state;
  }
}
