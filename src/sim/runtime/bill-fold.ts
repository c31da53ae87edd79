import type { BillResult } from '../../model/billing.ts';
import { bill, followRent, isBillable } from '../../model/billing.ts';
import type { Contract, DeletionCause, PaymentState } from '../../model/contract.ts';
import { distribute, STAKING_POOL_ACCOUNT } from '../../model/distribution.ts';
import type { AccountId, ContractId, TwinId } from '../../model/ids.ts';
import { STANDBY } from '../../model/inventory.ts';
import { DISCOUNT_LEVELS } from '../../model/pricing.ts';
import type { TftUnits } from '../../model/units.ts';
import {
  BILLING_FREQUENCY_BLOCKS,
  DISTRIBUTION_FREQUENCY_CYCLES,
  SECONDS_PER_HOUR,
} from '../../model/units.ts';
import type { BillRun } from '../../ports/chain.ts';
import { FOUNDATION, farmerOf, payerOf } from './accounts.ts';
import { remove } from './contracts.ts';
import type { Dues } from './dues.ts';
import { duesOver, hourlyDues, levelIndex, rowOfContract } from './dues.ts';
import type { State } from './state.ts';

/**
 * Time as the chain sees it: every contract is billed once per 600 blocks, in the block whose
 * number has the contract's remainder (protocol B.1). Payers do not depend on each other between
 * two entries, so each is folded on its own; whole hours in which every bill of a payer comes out
 * the same are folded at once, which gives exactly what bill after bill gives.
 */

/** `naive` folds bill after bill: what the fast way is checked against. */
export type FoldMode = 'fast' | 'naive';

/** Folds time up to `at` (ms since 1970); does nothing when the state is there already. */
export function advance(state: State, at: number, mode: FoldMode = 'fast'): void {
  if (at <= state.at) return;
  const from = state.blockAt(state.at);
  const to = state.blockAt(at);
  if (to > from) for (const twin of [...state.living.keys()]) foldTwin(state, twin, from, to, mode);
  state.at = at;
}

function foldTwin(state: State, twin: TwinId, from: number, to: number, mode: FoldMode): void {
  let block = from;
  while (block < to) {
    const hours = Math.floor((to - block) / BILLING_FREQUENCY_BLOCKS);
    const skipped = mode === 'fast' && hours > 1 ? foldSteadyHours(state, twin, block, hours) : 0;
    if (skipped > 0) {
      block += skipped * BILLING_FREQUENCY_BLOCKS;
      continue;
    }
    const end = Math.min(block + BILLING_FREQUENCY_BLOCKS, to);
    for (const { id, due } of turns(state, twin, block, end)) {
      const contract = state.contracts.get(id);
      if (contract && contract.state.kind !== 'Deleted') billNow(state, contract, due);
    }
    block = end;
  }
}

/** First block after `block` in which a contract has its turn. */
const nextTurn = (id: ContractId, block: number): number => {
  const ahead = (id - block - 1) % BILLING_FREQUENCY_BLOCKS;
  return block + 1 + (ahead < 0 ? ahead + BILLING_FREQUENCY_BLOCKS : ahead);
};

/** Contracts with their turns in (from, to], at most an hour apart, in the order of the blocks. */
function turns(
  state: State,
  twin: TwinId,
  from: number,
  to: number,
): { readonly id: ContractId; readonly due: number }[] {
  return (state.living.get(twin) ?? [])
    .map((id) => ({ id, due: nextTurn(id, from) }))
    .filter(({ due }) => due <= to)
    .sort((a, b) => a.due - b.due || a.id - b.id);
}

interface SteadyBill {
  readonly contract: Contract;
  readonly payment: PaymentState;
  readonly level: number;
  readonly due: TftUnits;
  readonly additional: TftUnits;
  readonly firstTurn: number;
}

/** The bill a contract will get every hour as long as its level holds; undefined where it may not. */
function steadyBill(
  state: State,
  contract: Contract,
  usable: TftUnits,
  block: number,
): { readonly bill: SteadyBill; readonly dues: Dues } | undefined {
  const payment = state.payments.get(contract.contractId);
  if (!payment || contract.state.kind !== 'Created') return undefined;
  if (payment.standardOverdraft + payment.additionalOverdraft + payment.amountUnbilled > 0n)
    return undefined;
  if (contract.type === 'rent') {
    const row = rowOfContract(state, contract);
    if (state.genesis.inventory.status[row] === STANDBY) return undefined;
  }
  const dues = hourlyDues(state, contract);
  const firstTurn = nextTurn(contract.contractId, block);
  const level = levelIndex(dues, usable);
  const due = dues.atLevel[level] ?? 0n;
  const bill = { contract, payment, level, due, additional: dues.additional, firstTurn };
  if (due + dues.additional === 0n) return isFree(dues) ? { bill, dues } : undefined;
  const elapsed = state.secondsOf(firstTurn) - payment.lastUpdated;
  return elapsed === SECONDS_PER_HOUR ? { bill, dues } : undefined;
}

/** True when no length of time would make anything due: nothing used, no address, or rented. */
const isFree = (dues: Dues): boolean => dues.standard + dues.additional === 0n && dues.free;

/**
 * Folds as many whole hours as certainly bring the same bills, and tells how many: the payer keeps
 * enough for every bill, and enough for every contract's level, until the last of them.
 */
function foldSteadyHours(state: State, twin: TwinId, block: number, hours: number): number {
  const payer = payerOf(state, twin);
  const usable = state.usable(payer);
  const steady: SteadyBill[] = [];
  let perHour = 0n;
  let floor = 0n;
  for (const id of state.living.get(twin) ?? []) {
    const contract = state.contracts.get(id);
    const found = contract && steadyBill(state, contract, usable, block);
    if (!found) return 0;
    steady.push(found.bill);
    perHour += found.bill.due + found.bill.additional;
    const needed = found.dues.from[found.bill.level] ?? 0n;
    if (needed > floor) floor = needed;
  }
  if (perHour === 0n) return hours;
  const affordable = usable > floor ? (usable - floor) / perHour : 0n;
  const count = affordable < BigInt(hours) ? Number(affordable) : hours;
  if (count < 2) return 0;
  for (const each of steady) foldSteadyBill(state, payer, each, count);
  return count;
}

function foldSteadyBill(state: State, payer: AccountId, each: SteadyBill, count: number): void {
  const { contract, payment, due, additional } = each;
  if (due + additional === 0n) return;
  const id = contract.contractId;
  reserve(state, payer, (due + additional) * BigInt(count));

  const cycles = payment.cycles + count;
  const payouts = Math.floor(cycles / DISTRIBUTION_FREQUENCY_CYCLES);
  const left = cycles % DISTRIBUTION_FREQUENCY_CYCLES;
  const first = BigInt(DISTRIBUTION_FREQUENCY_CYCLES - payment.cycles);
  const full = BigInt(DISTRIBUTION_FREQUENCY_CYCLES);
  if (payouts > 0) {
    const standard = payment.standardReserve + first * due;
    payOut(state, payer, contract, standard, payment.additionalReserve + first * additional, 1n);
    if (payouts > 1)
      payOut(state, payer, contract, full * due, full * additional, BigInt(payouts - 1));
  }
  const since = BigInt(payouts > 0 ? left : count);
  const lastTurn = each.firstTurn + (count - 1) * BILLING_FREQUENCY_BLOCKS;
  state.payments.set(id, {
    ...payment,
    standardReserve: (payouts > 0 ? 0n : payment.standardReserve) + since * due,
    additionalReserve: (payouts > 0 ? 0n : payment.additionalReserve) + since * additional,
    cycles: left,
    lastUpdated: state.secondsOf(lastTurn),
  });
  recordBills(state, id, {
    first: state.secondsOf(each.firstTurn),
    last: state.secondsOf(lastTurn),
    every: SECONDS_PER_HOUR,
    count,
    discountLevel: DISCOUNT_LEVELS[each.level] ?? 'None',
    amountBilled: due + additional,
  });
}

/** Pays `times` equal distributions out of the payer's reserve (protocol B.7). */
function payOut(
  state: State,
  payer: AccountId,
  contract: Contract,
  standard: TftUnits,
  additional: TftUnits,
  times: bigint,
): void {
  const total = (standard + additional) * times;
  if (total === 0n) return;
  const account = state.account(payer);
  state.accounts.set(payer, { ...account, reserved: account.reserved - total });
  const row = rowOfContract(state, contract);
  for (const { to, amount } of distribute(contract.type, standard, additional)) {
    const account =
      to === 'staking'
        ? STAKING_POOL_ACCOUNT
        : to === 'foundation'
          ? FOUNDATION
          : farmerOf(state.genesis, row);
    state.credit(account, amount * times);
  }
}

/** Joins a run to the last one where it goes on in the same way. */
function recordBills(state: State, id: ContractId, run: BillRun): void {
  const runs = state.bills.get(id) ?? [];
  const last = runs.at(-1);
  const goesOn =
    last?.amountBilled === run.amountBilled &&
    last.discountLevel === run.discountLevel &&
    run.every === last.every &&
    run.first - last.last === last.every;
  state.bills.set(
    id,
    goesOn
      ? [...runs.slice(0, -1), { ...last, last: run.last, count: last.count + run.count }]
      : [...runs, run],
  );
}

/** What the chain knows beyond the contract itself when it bills it (protocol B.1, B.5). */
function circumstances(
  state: State,
  contract: Contract,
): { waived: boolean; rentInGrace: boolean; mustWait: boolean } {
  const row = rowOfContract(state, contract);
  const rent = state.rentOf.get(row);
  const rentContract = rent === undefined ? undefined : state.contracts.get(rent);
  return {
    waived: contract.type === 'rent' && state.genesis.inventory.status[row] === STANDBY,
    rentInGrace: contract.type === 'node' && rentContract?.state.kind === 'GracePeriod',
    mustWait:
      contract.type === 'rent' &&
      (state.onNode.get(row) ?? []).some((id) => {
        const payment = state.payments.get(id);
        return payment !== undefined && payment.standardReserve + payment.additionalReserve > 0n;
      }),
  };
}

/**
 * Bills a contract for the time since its last bill and carries out what follows: reserve, grace,
 * distribution, and removal when the grace period is over. With `cancel` it is the final bill of a
 * contract that its owner ends; the caller removes it (protocol B.5).
 */
export function billNow(
  state: State,
  contract: Contract,
  block: number,
  cancel?: DeletionCause,
): void {
  const id = contract.contractId;
  const payment = state.payments.get(id);
  if (!payment) return;
  if (
    contract.type === 'node' &&
    cancel === undefined &&
    !isBillable(contract.publicIps.length, contract.resources, payment)
  )
    return;
  const now = state.secondsOf(block);
  const payer = payerOf(state, contract.twinId);
  const usable = state.usable(payer);
  const dues = duesOver(state, contract, now - payment.lastUpdated, payment.amountUnbilled);
  const level = levelIndex(dues, usable);
  const result = bill({
    type: contract.type,
    state: cancel ? { kind: 'Deleted', cause: cancel } : contract.state,
    payment,
    standardDue: dues.atLevel[level] ?? 0n,
    additionalDue: dues.additional,
    usable,
    block,
    now,
    ...circumstances(state, contract),
  });
  if (result.outcome === 'nothing' || result.outcome === 'waived') return;

  reserve(state, payer, result.reserved);
  state.payments.set(id, result.payment);
  if (result.outcome === 'billed' || result.reserved > 0n)
    recordBills(state, id, {
      first: now,
      last: now,
      every: SECONDS_PER_HOUR,
      count: 1,
      discountLevel: DISCOUNT_LEVELS[level] ?? 'None',
      amountBilled: result.reserved,
    });
  if (result.outcome === 'overdrawn')
    state.note(id, block, 'ContractPaymentOverdrawn', {
      contract_id: id,
      partially_billed_amount: String(result.reserved),
      overdraft: String(result.overdraft),
    });
  if (result.distribution) {
    const { standard, additional } = result.distribution;
    payOut(state, payer, contract, standard, additional, 1n);
  }
  if (cancel === undefined) follow(state, contract, result, block);
}

/** Carries a change of state on: into the record, to the contracts under a rent, off the chain. */
function follow(state: State, contract: Contract, result: BillResult, block: number): void {
  if (result.grace === undefined) return;
  const id = contract.contractId;
  const event = {
    started: 'ContractGracePeriodStarted',
    ended: 'ContractGracePeriodEnded',
    elapsed: 'ContractGracePeriodElapsed',
  }[result.grace];
  state.note(id, block, event, { contract_id: id });
  if (result.state.kind === 'Deleted') {
    remove(state, contract, result.state.cause, block);
    return;
  }
  state.contracts.set(id, { ...contract, state: result.state });
  if (contract.type !== 'rent') return;
  for (const other of state.onNode.get(rowOfContract(state, contract)) ?? []) {
    const under = state.contracts.get(other);
    const payment = state.payments.get(other);
    if (!under || !payment) continue;
    const next = followRent(under.state, payment, result.state);
    if (next === under.state) continue;
    state.contracts.set(other, { ...under, state: next });
    state.note(other, block, event, { contract_id: other });
  }
}

function reserve(state: State, payer: AccountId, amount: TftUnits): void {
  if (amount === 0n) return;
  const account = state.account(payer);
  state.accounts.set(payer, {
    ...account,
    free: account.free - amount,
    reserved: account.reserved + amount,
  });
}
