import type { Contract, PaymentState } from '../../model/contract.ts';
import type { AccountId, TwinId } from '../../model/ids.ts';
import { STANDBY } from '../../model/inventory.ts';
import { DISCOUNT_LEVELS } from '../../model/pricing.ts';
import type { TftUnits } from '../../model/units.ts';
import {
  BILLING_FREQUENCY_BLOCKS,
  DISTRIBUTION_FREQUENCY_CYCLES,
  GRACE_PERIOD_BLOCKS,
  SECONDS_PER_HOUR,
} from '../../model/units.ts';
import { payerOf } from './accounts.ts';
import type { Dues } from './dues.ts';
import { hourlyDues, levelIndex, nextTurn, rowOfContract } from './dues.ts';
import { noteOverdraft, payOut, recordBills, reserve } from './settle.ts';
import type { State } from './state.ts';

/** Hours in which every bill of a payer comes out like the one before, folded at once. */

interface SteadyBill {
  readonly contract: Contract;
  readonly payment: PaymentState;
  readonly level: number;
  readonly due: TftUnits;
  readonly additional: TftUnits;
  readonly firstTurn: number;
}

/** A rent contract of a node that stands by costs nothing meanwhile. */
const standsBy = (state: State, contract: Contract): boolean =>
  state.genesis.inventory.status[rowOfContract(state, contract)] === STANDBY;

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
  if (contract.type === 'rent' && standsBy(state, contract)) return undefined;
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
 * Folds up to `hours` whole hours after `block` in which the bills of a payer certainly do not
 * change, and tells how many: 0 where they may.
 */
export const foldEqualHours = (state: State, twin: TwinId, block: number, hours: number): number =>
  foldSteadyHours(state, twin, block, hours) || foldEmptyHours(state, twin, block, hours);

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

interface EmptyBill {
  readonly contract: Contract;
  readonly payment: PaymentState;
  readonly due: TftUnits;
  readonly additional: TftUnits;
  readonly firstTurn: number;
  /** Turns left before the grace period is over. */
  readonly turns: number;
}

/** The debt a contract in grace will run up every hour; undefined where more may happen. */
function emptyBill(state: State, contract: Contract, block: number): EmptyBill | undefined {
  const payment = state.payments.get(contract.contractId);
  if (!payment || contract.state.kind !== 'GracePeriod') return undefined;
  if (payment.standardReserve + payment.additionalReserve + payment.amountUnbilled > 0n)
    return undefined;
  if (payment.standardOverdraft + payment.additionalOverdraft === 0n) return undefined;
  if (contract.type === 'rent' && standsBy(state, contract)) return undefined;
  const firstTurn = nextTurn(contract.contractId, block);
  if (state.secondsOf(firstTurn) - payment.lastUpdated !== SECONDS_PER_HOUR) return undefined;
  const dues = hourlyDues(state, contract);
  const left = contract.state.since + GRACE_PERIOD_BLOCKS - firstTurn;
  return {
    contract,
    payment,
    due: dues.atLevel[levelIndex(dues, 0n)] ?? 0n,
    additional: dues.additional,
    firstTurn,
    turns: Math.ceil(left / BILLING_FREQUENCY_BLOCKS),
  };
}

/**
 * Folds whole hours of a payer who has nothing: whatever costs something is in grace, pays nothing
 * and owes more, until the first grace period is over.
 */
function foldEmptyHours(state: State, twin: TwinId, block: number, hours: number): number {
  if (state.usable(payerOf(state, twin)) > 0n) return 0;
  const empty: EmptyBill[] = [];
  let count = hours;
  for (const id of state.living.get(twin) ?? []) {
    const contract = state.contracts.get(id);
    if (!contract) return 0;
    const found = emptyBill(state, contract, block);
    if (found) {
      empty.push(found);
      count = Math.min(count, found.turns);
    } else if (!staysFree(state, contract)) {
      return 0;
    }
  }
  if (count < 2) return 0;
  for (const each of empty) foldEmptyBill(state, each, count);
  return count;
}

/** True for a contract without debts that no hour makes anything due for, in grace or not. */
function staysFree(state: State, contract: Contract): boolean {
  const payment = state.payments.get(contract.contractId);
  if (!payment) return false;
  const owed = payment.standardOverdraft + payment.additionalOverdraft + payment.amountUnbilled;
  return owed === 0n && isFree(hourlyDues(state, contract));
}

function foldEmptyBill(state: State, each: EmptyBill, count: number): void {
  const { contract, payment, due, additional, firstTurn } = each;
  const times = BigInt(count);
  const lastTurn = firstTurn + (count - 1) * BILLING_FREQUENCY_BLOCKS;
  state.payments.set(contract.contractId, {
    ...payment,
    standardOverdraft: payment.standardOverdraft + due * times,
    additionalOverdraft: payment.additionalOverdraft + additional * times,
    cycles: payment.cycles + count,
    lastUpdated: state.secondsOf(lastTurn),
  });
  noteOverdraft(state, contract.contractId, firstTurn, 0n, due + additional, count);
}
