/** Folds a month of hourly bills of 1,000 contracts, fast and bill after bill. */
import { FAUCET } from '../../src/sim/runtime/accounts.ts';
import { advance } from '../../src/sim/runtime/bill-fold.ts';
import { prepareLongFolds } from '../../src/sim/runtime/skip-equal-hours.ts';
import { State } from '../../src/sim/runtime/state.ts';
import { Ledger } from '../../src/sim/ledger/ledger.ts';
import { Memory, MemoryStore } from '../../src/sim/ledger/memory-store.ts';
import { openSimGrid } from '../../src/sim/sim-grid.ts';
import { makeGenesis } from '../../src/sim/world/genesis.ts';
import { newUsers, populate } from './population.ts';

export interface BillMonthArgument {
  readonly runs: number;
  readonly payers: number;
  readonly contracts: number;
  /** TFT that all payers have together; the last gets most, so that levels and fates differ. */
  readonly wealth: number;
}

export interface BillMonthResult {
  readonly fast: readonly number[];
  readonly naive: readonly number[];
  readonly bills: number;
  /** How many contracts ended in each state. */
  readonly fates: Readonly<Record<string, number>>;
}

const MONTH = 30 * 86_400_000;
const world = { seed: 'bill-month', nodes: 1_800 };

/** A grid on which these payers have these contracts, with their wealth. */
async function prepare({ payers, contracts, wealth }: BillMonthArgument): Promise<State> {
  const memory = new Memory();
  const grid = await openSimGrid({ ...world, store: new MemoryStore(memory) });
  const users = await newUsers(grid, payers);
  await populate(grid, users, contracts);
  await grid.close();
  const store = new MemoryStore(memory);
  const { state } = await Ledger.open({ ...world, store, makeGenesis, at: 0 });
  const shares = (payers * (payers + 1)) / 2;
  users.forEach(({ signer }, index) => {
    const { free } = state.account(signer.account);
    const amount = BigInt(Math.floor((wealth * 1e7 * (index + 1)) / shares)) - free;
    state.credit(FAUCET, -amount);
    state.credit(signer.account, amount);
  });
  return state;
}

const byKey = ([one]: readonly unknown[], [other]: readonly unknown[]): number =>
  String(one) < String(other) ? -1 : 1;

/** All tables of a state as one text; in which order records were made is not part of it. */
const textOf = (state: State): string =>
  JSON.stringify(state.dump(), (_, value: unknown) => {
    if (typeof value === 'bigint') return `${value}n`;
    const isTable = Array.isArray(value) && value.every((entry) => Array.isArray(entry));
    return isTable ? value.toSorted(byKey) : value;
  });

export default async function billMonth(argument: BillMonthArgument): Promise<BillMonthResult> {
  const before = await prepare(argument);
  await prepareLongFolds();
  const dump = before.dump();
  // Each run gets records of its own: what was worked out for others does not help it.
  const fold = (mode: 'fast' | 'naive'): { milliseconds: number; state: State } => {
    const state = State.restore(before.genesis, structuredClone(dump));
    const start = performance.now();
    advance(state, state.at + MONTH, mode);
    return { milliseconds: performance.now() - start, state };
  };
  const samplesOf = (mode: 'fast' | 'naive', runs: number): number[] =>
    Array.from({ length: runs }, () => fold(mode).milliseconds);
  const quick = fold('fast');
  if (textOf(quick.state) !== textOf(fold('naive').state)) throw new Error('The folds differ.');

  const fates: Record<string, number> = {};
  for (const { state } of quick.state.contracts.values())
    fates[state.kind] = (fates[state.kind] ?? 0) + 1;
  let bills = 0;
  for (const runs of quick.state.bills.values()) for (const { count } of runs) bills += count;
  const { runs } = argument;
  return { fast: samplesOf('fast', runs), naive: samplesOf('naive', 3), bills, fates };
}
