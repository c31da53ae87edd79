import type { ContractState, ContractType, PaymentState } from './contract.ts';
import type { Capacity, TftUnits, UsdUnits } from './units.ts';
import { DISTRIBUTION_FREQUENCY_CYCLES, GRACE_PERIOD_BLOCKS } from './units.ts';

/**
 * True when the hourly round bills a node contract at all: for an address, resources, traffic or
 * an old debt (protocol B.1). Rent and name contracts are always billed.
 */
export const isBillable = (
  publicIps: number,
  { cru, mru, sru, hru }: Capacity,
  { amountUnbilled, standardOverdraft, additionalOverdraft }: PaymentState,
): boolean =>
  publicIps > 0 ||
  cru + mru + sru + hru > 0 ||
  amountUnbilled > 0n ||
  standardOverdraft + additionalOverdraft > 0n;

/** One bill of one contract. Amounts are known to the caller, who keeps the prices. */
export interface BillInput {
  readonly type: ContractType;
  readonly state: ContractState;
  readonly payment: PaymentState;
  /** Discounted cost since `payment.lastUpdated`. */
  readonly standardDue: TftUnits;
  /** Extra fee since then; only a rent contract has one. */
  readonly additionalDue: TftUnits;
  /** What the twin's account can pay with; a stash never pays. */
  readonly usable: TftUnits;
  readonly block: number;
  /** Seconds since 1970. */
  readonly now: number;
  /** A rent contract whose node stands by, or a node that opted out of billing: nothing is due. */
  readonly waived?: boolean;
  /** A node contract whose rent contract is in grace. */
  readonly rentInGrace?: boolean;
  /** A rent contract while a node contract on its node still holds a reserve. */
  readonly mustWait?: boolean;
}

/**
 * `nothing` and `waived` change nothing, not even the time of the last bill. `billed` is the event
 * ContractBilled with `reserved` as its amount; `overdrawn` is ContractPaymentOverdrawn with
 * `reserved` and `overdraft`.
 */
export type BillOutcome = 'nothing' | 'waived' | 'billed' | 'overdrawn';

export interface BillResult {
  readonly outcome: BillOutcome;
  /** A contract that comes out as Deleted is to be removed, its addresses freed. */
  readonly state: ContractState;
  readonly payment: PaymentState;
  /** What moves from the twin's free balance into its reserve. */
  readonly reserved: TftUnits;
  /** What of this bill's dues stays unpaid; an older debt is not counted (protocol B.5.5). */
  readonly overdraft: TftUnits;
  /** What happened to the grace period; a rent contract passes it on by `followRent`. */
  readonly grace: 'started' | 'ended' | 'elapsed' | undefined;
  /** Reserves that are paid out now, see `distribute`. */
  readonly distribution: { readonly standard: TftUnits; readonly additional: TftUnits } | undefined;
}

/** Bills a contract by the rules since TFChain 2.9 (protocol B.1, B.5). */
export function bill(input: BillInput): BillResult {
  const { state, payment, usable } = input;
  const waived = input.waived === true;
  if (waived && state.kind === 'Created') return unchanged(input, 'waived');

  const standardDue = waived ? 0n : input.standardDue;
  const additionalDue = waived ? 0n : input.additionalDue;
  const dues = standardDue + additionalDue;
  let standardOverdraft = payment.standardOverdraft + standardDue;
  let additionalOverdraft = payment.additionalOverdraft + additionalDue;
  const need = standardOverdraft + additionalOverdraft;
  if (need === 0n && state.kind !== 'Deleted') return unchanged(input, 'nothing');

  const sufficient = need <= usable;
  const next = nextState(input, sufficient);

  const reserved = sufficient ? need : usable;
  // Additional debts are settled first; with enough funds the order makes no difference.
  const additionalPaid = reserved < additionalOverdraft ? reserved : additionalOverdraft;
  const standardPaid = reserved - additionalPaid;
  additionalOverdraft -= additionalPaid;
  standardOverdraft -= standardPaid;
  const standardReserve = payment.standardReserve + standardPaid;
  const additionalReserve = payment.additionalReserve + additionalPaid;

  const cycles = Math.min(payment.cycles + 1, MAX_CYCLES);
  const isDue = cycles >= DISTRIBUTION_FREQUENCY_CYCLES || next.kind === 'Deleted';
  const distributes = isDue && standardReserve + additionalReserve > 0n;
  return {
    outcome: sufficient ? 'billed' : 'overdrawn',
    state: next,
    payment: {
      standardReserve: distributes ? 0n : standardReserve,
      additionalReserve: distributes ? 0n : additionalReserve,
      standardOverdraft,
      additionalOverdraft,
      lastUpdated: input.now,
      cycles: distributes ? 0 : cycles,
      amountUnbilled: 0n,
    },
    reserved,
    overdraft: sufficient || dues <= usable ? 0n : dues - usable,
    grace: graceChange(state, next),
    distribution: distributes
      ? { standard: standardReserve, additional: additionalReserve }
      : undefined,
  };
}

const unchanged = ({ state, payment }: BillInput, outcome: BillOutcome): BillResult => ({
  outcome,
  state,
  payment,
  reserved: 0n,
  overdraft: 0n,
  grace: undefined,
  distribution: undefined,
});

/** The chain counts cycles in sixteen bits. */
const MAX_CYCLES = 65_535;
const CREATED: ContractState = { kind: 'Created' };
const OUT_OF_FUNDS: ContractState = { kind: 'Deleted', cause: 'OutOfFunds' };

function nextState(input: BillInput, sufficient: boolean): ContractState {
  const { state, block } = input;
  if (state.kind === 'Created') return sufficient ? state : { kind: 'GracePeriod', since: block };
  if (state.kind === 'Deleted') return state;
  if (sufficient && input.rentInGrace !== true) return CREATED;
  const elapsed = block - state.since >= GRACE_PERIOD_BLOCKS;
  return elapsed && input.mustWait !== true ? OUT_OF_FUNDS : state;
}

function graceChange(before: ContractState, after: ContractState): BillResult['grace'] {
  if (before === after) return undefined;
  if (after.kind === 'GracePeriod') return 'started';
  return after.kind === 'Created' ? 'ended' : 'elapsed';
}

/**
 * State of a node contract after the rent contract of its node changed (protocol B.5.3): it enters
 * grace with the rent, and leaves it with the rent unless it has a debt of its own.
 */
export function followRent(
  state: ContractState,
  payment: PaymentState,
  rent: ContractState,
): ContractState {
  if (rent.kind === 'Deleted') return state;
  const hasDebt = payment.standardOverdraft + payment.additionalOverdraft > 0n;
  return rent.kind === 'Created' && hasDebt ? state : rent;
}

/** Payment record of a contract created at `now`, seconds since 1970. */
export const newPayment = (now: number): PaymentState => ({
  standardReserve: 0n,
  additionalReserve: 0n,
  standardOverdraft: 0n,
  additionalOverdraft: 0n,
  lastUpdated: now,
  cycles: 0,
  amountUnbilled: 0n,
});

/** Adds a traffic report to what the next bill will charge (protocol B.3.6). */
export const withUsage = (payment: PaymentState, cost: UsdUnits): PaymentState => ({
  ...payment,
  amountUnbilled: payment.amountUnbilled + cost,
});
