import type { AccountId, ContractId, TwinId } from '../../model/ids.ts';
import { GridError } from '../../ports/errors.ts';
import type { BillRun } from '../../ports/chain.ts';
import type {
  BlockSummary,
  DerivedEvent,
  EntryPage,
  LedgerBlock,
  LedgerEntry,
  LedgerFilter,
  LedgerHead,
  LedgerReader,
  WorldChanges,
} from '../../ports/ledger.ts';
import { BILLING_FREQUENCY_BLOCKS } from '../../model/units.ts';
import type { Entry } from '../ledger/entry.ts';
import type { State } from '../runtime/state.ts';
import type { SimCore } from '../sim-core.ts';
import { concerned } from './concerned.ts';
import type { Replay, Replayed } from './replay.ts';
import { betweenWorlds, figuresOf } from './world-figures.ts';

/** The entries of a ledger with what they did, and where to find each. */
interface Read {
  /** Hash of the first entry: another one is another world. */
  readonly world: string;
  readonly entries: LedgerEntry[];
  readonly byHash: Map<string, number>;
  readonly byAccount: Map<AccountId, number[]>;
  readonly byTwin: Map<TwinId, number[]>;
  readonly byContract: Map<ContractId, number[]>;
  /** Entries of each block that holds any; blocks ascending, as they were written. */
  readonly blocks: { readonly block: number; readonly entries: LedgerEntry[] }[];
  /** The newest clock entry: what time would have been without the next. */
  clock: { readonly at: number; readonly wall: number; readonly rate: number } | undefined;
}

/** Time told by two walls differs by what passes between asking and writing. */
const JUMP = 5_000;

const nothingRead = (world: string): Read => ({
  world,
  entries: [],
  byHash: new Map(),
  byAccount: new Map(),
  byTwin: new Map(),
  byContract: new Map(),
  blocks: [],
  clock: undefined,
});

function note<Key>(index: Map<Key, number[]>, keys: readonly Key[], seq: number): void {
  for (const key of keys) {
    const known = index.get(key);
    if (known) known.push(seq);
    else index.set(key, [seq]);
  }
}

/** Reads the ledger of the simulation from a replay of it. */
export class SimLedgerReader implements LedgerReader {
  readonly #core: SimCore;
  readonly #replay: Replay;
  #known: Read = nothingRead('');

  constructor(core: SimCore, replay: Replay) {
    this.#core = core;
    this.#replay = replay;
  }

  async head(): Promise<LedgerHead> {
    const { entries } = await this.#read();
    const first = entries[0]!;
    const last = entries.at(-1)!;
    return {
      hash: last.hash,
      genesis: first.hash,
      entries: entries.length,
      block: this.#core.now().blockAt(this.#core.clock.now()),
      startedAt: first.at,
      at: last.at,
    };
  }

  async entries(filter: LedgerFilter, skip: number, limit: number): Promise<EntryPage> {
    const read = await this.#read();
    const { kinds, account, twin, contract } = filter;
    // The narrowest index that there is; what else was asked for is looked at entry by entry.
    const narrowed =
      contract !== undefined
        ? (read.byContract.get(contract) ?? [])
        : twin !== undefined
          ? (read.byTwin.get(twin) ?? [])
          : account !== undefined
            ? (read.byAccount.get(account) ?? [])
            : undefined;
    const meets = (entry: LedgerEntry): boolean =>
      (!kinds?.length || kinds.includes(entry.body.kind)) &&
      (contract === undefined || entry.contracts.includes(contract)) &&
      (twin === undefined || entry.twins.includes(twin)) &&
      (account === undefined || entry.accounts.includes(account));
    const length = narrowed?.length ?? read.entries.length;
    const found: LedgerEntry[] = [];
    let total = 0;
    for (let index = length - 1; index >= 0; index--) {
      const entry = read.entries[narrowed ? narrowed[index]! : index]!;
      if (!meets(entry)) continue;
      if (total >= skip && found.length < limit) found.push(entry);
      total++;
    }
    return { entries: found, total };
  }

  async entry(numberOrHash: number | string): Promise<LedgerEntry | undefined> {
    const { entries, byHash } = await this.#read();
    const seq = typeof numberOrHash === 'number' ? numberOrHash : byHash.get(numberOrHash);
    return seq === undefined ? undefined : entries[seq];
  }

  async hashed(beginning: string, limit: number): Promise<readonly LedgerEntry[]> {
    const { entries } = await this.#read();
    const found: LedgerEntry[] = [];
    for (let index = entries.length - 1; index >= 0 && found.length < limit; index--)
      if (entries[index]!.hash.startsWith(beginning)) found.push(entries[index]!);
    return found;
  }

  async blocks(before: number, limit: number): Promise<readonly BlockSummary[]> {
    const { blocks } = await this.#read();
    const end = this.#firstFrom(before);
    return blocks
      .slice(Math.max(0, end - limit), end)
      .reverse()
      .map((found) => this.#summary(found));
  }

  async block(number: number): Promise<LedgerBlock | undefined> {
    const { blocks } = await this.#read();
    const state = this.#core.now();
    if (!Number.isSafeInteger(number) || number < 0) return undefined;
    if (number > state.blockAt(this.#core.clock.now())) return undefined;
    const index = this.#firstFrom(number);
    const found = blocks[index]?.block === number ? blocks[index] : undefined;
    const previous = blocks[index - 1]?.block;
    const next = blocks[found ? index + 1 : index]?.block;
    return {
      ...this.#summary(found ?? { block: number, entries: [] }),
      events: derivedIn(state, number),
      ...(previous !== undefined && { previous }),
      ...(next !== undefined && { next }),
    };
  }

  async texts(after: number, limit: number): Promise<readonly string[]> {
    const { ledger, vault } = this.#core;
    const { hashedTexts } = await import('../ledger/read-entries.ts');
    return hashedTexts(await ledger.entries(after, limit), (ids) => vault.open(ids));
  }

  async bills(): Promise<
    readonly { readonly contractId: ContractId; readonly runs: readonly BillRun[] }[]
  > {
    return [...this.#core.now().bills.entries()].map(([contractId, runs]) => ({
      contractId,
      runs,
    }));
  }

  async changes(from: number, to: number): Promise<WorldChanges> {
    const [earlier, later] = from <= to ? [from, to] : [to, from];
    const start = this.#core.ledger.state.genesis.at * 1000;
    if (!(earlier >= start && later <= this.#core.clock.now()))
      throw new GridError('world.invalid', { what: 'instant' });
    const { entries } = await this.#read();
    const before = figuresOf(await this.#replay.stateAt(earlier), earlier);
    const after = figuresOf(await this.#replay.stateAt(later), later);
    const between = entries.filter(({ at }) => at > earlier && at <= later).length;
    return betweenWorlds(before, after, between);
  }

  /** Index of the first block that holds entries and is not below this one. */
  #firstFrom(block: number): number {
    const { blocks } = this.#known;
    let low = 0;
    let high = blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (blocks[middle]!.block < block) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #summary({ block, entries }: Read['blocks'][number]): BlockSummary {
    return { block, at: this.#core.ledger.state.secondsOf(block) * 1000, entries };
  }

  async #read(): Promise<Read> {
    const replayed = await this.#replay.entries();
    if (this.#known.world !== this.#replay.world) this.#known = nothingRead(this.#replay.world);
    const known = this.#known;
    for (let seq = known.entries.length; seq < replayed.length; seq++)
      this.#take(known, replayed[seq]!);
    return known;
  }

  /** How far a clock entry lies ahead of where time had got by itself; 0 for any other. */
  #jump(known: Read, { at, body }: Entry): number {
    if (body.kind !== 'clock') return 0;
    const { clock } = known;
    const { rate, wall } = body;
    known.clock = { at, wall, rate };
    if (!clock) return 0;
    const ahead = at - (clock.at + Math.max(0, wall - clock.wall) * clock.rate);
    return ahead > JUMP * Math.max(1, clock.rate) ? ahead : 0;
  }

  #take(known: Read, { stored, entry, events, fee }: Replayed): void {
    const { state } = this.#core.ledger;
    const { seq } = entry;
    // A twin belongs to its account for good, so that the newest state knows it too.
    const about = concerned(entry.body, events, (account) => state.twinByAccount.get(account));
    const { hash, text } = stored;
    const block = state.blockAt(entry.at);
    const jump = this.#jump(known, entry);
    const read: LedgerEntry = {
      ...entry,
      hash,
      text,
      block,
      events,
      fee,
      ...about,
      ...(jump > 0 && { jump }),
    };
    known.entries.push(read);
    known.byHash.set(hash, seq);
    note(known.byAccount, about.accounts, seq);
    note(known.byTwin, about.twins, seq);
    note(known.byContract, about.contracts, seq);
    const last = known.blocks.at(-1);
    if (last?.block === block) last.entries.push(read);
    else known.blocks.push({ block, entries: [read] });
  }
}

/** What time and entries brought contracts in one block: events, and bills. */
function derivedIn(state: State, block: number): readonly DerivedEvent[] {
  const seconds = state.secondsOf(block);
  const found: DerivedEvent[] = [];
  for (const [id, runs] of state.events.entries())
    for (const { block: first, event, data, count } of runs) {
      const turn = (block - first) / BILLING_FREQUENCY_BLOCKS;
      if (Number.isInteger(turn) && turn >= 0 && turn < count)
        found.push({ at: seconds * 1000, block, event, data, contractId: id });
    }
  for (const [id, runs] of state.bills.entries())
    for (const { first, last, every, amountBilled, discountLevel } of runs) {
      if (seconds < first || seconds > last || (seconds - first) % every !== 0) continue;
      const data = { contract_id: id, discount_level: discountLevel, amount: String(amountBilled) };
      found.push({
        at: seconds * 1000,
        block,
        event: 'ContractBilled',
        data,
        contractId: id,
        amount: amountBilled,
      });
    }
  return found.sort((a, b) => a.contractId - b.contractId);
}
