/** Opens the bills of 2,400 contracts of a year in a list, and narrows it to one contract. */
import '../../src/elements/tf-bill-list.ts';
import { BillBook, type BillsOfContract } from '../../src/model/bill-book.ts';
import type { Bill } from '../../src/model/contract.ts';
import { Ledger } from '../../src/sim/ledger/ledger.ts';
import { Memory, MemoryStore } from '../../src/sim/ledger/memory-store.ts';
import { FAUCET } from '../../src/sim/runtime/accounts.ts';
import { advance } from '../../src/sim/runtime/bill-fold.ts';
import type { State } from '../../src/sim/runtime/state.ts';
import { openSimGrid } from '../../src/sim/sim-grid.ts';
import { makeGenesis } from '../../src/sim/world/genesis.ts';
import { newUsers, populate } from './population.ts';

export interface BillsArgument {
  readonly runs: number;
  /** Days between two prices of TFT: with each, every contract begins a new run of bills. */
  readonly priceEvery: number;
}

export interface BillsResult {
  /** Milliseconds from the fold's runs to the second list on the screen. */
  readonly samples: readonly number[];
  /** The same with every bill written out as an object, for a tenth of the contracts. */
  readonly naive: readonly number[];
  readonly bills: number;
  readonly bookedRuns: number;
}

const DAY = 86_400_000;
const contracts = 2_400;
const payers = 10;
const world = { seed: 'bills', nodes: 1_800 };

/** A year of a grid on which everybody pays. */
async function aYear(priceEvery: number): Promise<State> {
  const memory = new Memory();
  const grid = await openSimGrid({ ...world, store: new MemoryStore(memory) });
  const users = await newUsers(grid, payers);
  await populate(grid, users, contracts);
  await grid.close();
  const store = new MemoryStore(memory);
  const { state } = await Ledger.open({ ...world, store, makeGenesis, at: 0 });
  for (const { signer } of users) {
    const amount = 10n ** 14n;
    state.credit(FAUCET, -amount);
    state.credit(signer.account, amount);
  }
  const end = state.at + 365 * DAY + DAY / 24;
  for (let step = 0; state.at < end; step++) {
    state.write('tftAverage', 15 + (step % 9));
    advance(state, Math.min(end, state.at + priceEvery * DAY));
  }
  return state;
}

const painted = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(undefined);
    });
  });

export default async function bills({ runs, priceEvery }: BillsArgument): Promise<BillsResult> {
  const state = await aYear(priceEvery);
  const list = document.createElement('tf-bill-list');
  list.hrefOf = (id) => `#${id}`;
  document.body.append(list);
  const ids = [...state.bills.keys()];
  const shown = (): string => list.renderRoot.querySelector('[role=cell]')?.textContent ?? '';
  let book = new BillBook([]);

  /** What the page does with what the ledger hands it, up to the frame that shows it. */
  const open = async (all: readonly BillsOfContract[]): Promise<void> => {
    book = new BillBook(all);
    list.book = book;
    await list.updateComplete;
    await painted();
    if (shown() === '') throw new Error('Nothing was drawn.');
  };
  const measure = async (run: number): Promise<number> => {
    list.book = undefined;
    await painted();
    const start = performance.now();
    await open(
      [...state.bills.entries()].map(([contractId, found]) => ({ contractId, runs: found })),
    );
    const id = ids[(run * 997) % ids.length]!;
    await open([{ contractId: id, runs: state.bills.get(id) ?? [] }]);
    return performance.now() - start;
  };

  const all = new BillBook(
    [...state.bills.entries()].map(([contractId, found]) => ({ contractId, runs: found })),
  );
  let bookedRuns = 0;
  for (const found of state.bills.values()) bookedRuns += found.length;
  const samples: number[] = [];
  await measure(0);
  for (let run = 1; run <= runs; run++) samples.push(await measure(run));
  list.remove();

  const tenth = ids.slice(0, contracts / 10);
  const writtenOut = (): number => {
    const start = performance.now();
    const written: Bill[] = [];
    for (const contractId of tenth)
      for (const { first, every, count, discountLevel, amountBilled } of state.bills.get(
        contractId,
      ) ?? [])
        for (let turn = 0; turn < count; turn++)
          written.push({
            contractId,
            timestamp: first + turn * every,
            discountLevel,
            amountBilled,
          });
    written.sort((a, b) => b.timestamp - a.timestamp);
    const one = written.filter(({ contractId }) => contractId === tenth[7]);
    if (one.length < 8_000) throw new Error(`Only ${one.length} bills.`);
    return performance.now() - start;
  };
  return {
    samples,
    naive: [writtenOut(), writtenOut(), writtenOut()],
    bills: all.count,
    bookedRuns,
  };
}
