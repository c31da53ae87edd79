import { bill, followRent, isBillable } from '../model/billing.ts';
import type { Contract, ContractState, PaymentState } from '../model/contract.ts';
import type { ContractId, NodeId } from '../model/ids.ts';
import type { Prices } from '../model/prices.ts';
import {
  balanceForLevel,
  discountLevel,
  discounted,
  effectiveTftPrice,
  extraFeeCost,
  monthlyOf,
  nameContractCost,
  nodeContractCost,
  rentContractCost,
  toTft,
} from '../model/pricing.ts';
import {
  BILLING_FREQUENCY_BLOCKS,
  DISTRIBUTION_FREQUENCY_CYCLES,
  GRACE_PERIOD_BLOCKS,
  SECONDS_PER_BLOCK,
  SECONDS_PER_HOUR,
  type Capacity,
  type TftUnits,
} from '../model/units.ts';

/** What a bill needs to know of the node under a contract. */
export interface BilledNode {
  readonly certified: boolean;
  readonly standby: boolean;
  readonly total: Capacity;
  /** mUSD a month. */
  readonly extraFee: number;
}

export interface ReplayContract {
  readonly contract: Contract;
  readonly payment: PaymentState;
  /** Absent for a name contract. */
  readonly node?: BilledNode;
}

/** One payer with everything the chain will bill it for, at one moment. */
export interface ReplayInput {
  readonly usable: TftUnits;
  /** The block that was last, and its time in seconds since 1970. */
  readonly block: number;
  readonly at: number;
  readonly prices: Prices;
  readonly contracts: readonly ReplayContract[];
}

/** When something happens: seconds since 1970, and to which contract. */
export interface Happening {
  readonly at: number;
  readonly contract: ContractId;
}

/** How long the money lasts, by billing on as the chain does with nothing else happening. */
export interface Runway {
  /** The first bill that cannot be paid: grace begins. Undefined when money outlasts `horizon`. */
  readonly grace?: Happening;
  /** The first contract that is deleted for want of money. */
  readonly deletion?: Happening;
  /** Seconds since 1970 up to which was replayed. */
  readonly horizon: number;
}

/** Five years. */
const HORIZON_HOURS = 5 * 365 * 24;

interface Meter {
  readonly given: ReplayContract;
  readonly id: ContractId;
  readonly nodeId: NodeId | undefined;
  readonly hourly: HourlyDues;
  state: ContractState;
  payment: PaymentState;
}

interface HourlyDues {
  readonly standard: TftUnits;
  readonly additional: TftUnits;
  readonly monthly: TftUnits;
  /** However long it takes, nothing will be due. */
  readonly free: boolean;
}

/**
 * Bills all contracts of a payer on from `input` until the first one is deleted, or for five
 * years. `naive` bills hour after hour; `fast` takes hours in which every bill comes out the same
 * at once, with the same result.
 */
export function replayBilling(input: ReplayInput, mode: 'fast' | 'naive' = 'fast'): Runway {
  const replay = new Replay(input);
  const end = input.block + HORIZON_HOURS * BILLING_FREQUENCY_BLOCKS;
  while (replay.block < end && !replay.deletion) {
    if (mode === 'fast' && (replay.skipSteadyHours(end) || replay.skipToDeletion())) continue;
    replay.billHour();
  }
  const { grace, deletion } = replay;
  const horizon = replay.secondsOf(end);
  return { horizon, ...(grace && { grace }), ...(deletion && { deletion }) };
}

class Replay {
  block: number;
  grace: Happening | undefined;
  deletion: Happening | undefined;
  #usable: TftUnits;
  readonly #meters: Meter[];
  readonly #price: number;
  readonly #rented: ReadonlySet<NodeId>;
  readonly #rents = new Map<NodeId, Meter>();

  constructor(private readonly input: ReplayInput) {
    this.block = input.block;
    this.#usable = input.usable;
    this.#price = effectiveTftPrice(input.prices.tft);
    this.#rented = new Set(
      input.contracts.flatMap(({ contract }) => (contract.type === 'rent' ? contract.nodeId : [])),
    );
    this.#meters = input.contracts.map((given) => this.#meterOf(given));
    for (const meter of this.#meters)
      if (meter.given.contract.type === 'rent') this.#rents.set(meter.nodeId!, meter);
    for (const { id, state } of this.#meters)
      if (state.kind === 'GracePeriod') this.#note('grace', id, state.since);
  }

  secondsOf(block: number): number {
    return this.input.at + (block - this.input.block) * SECONDS_PER_BLOCK;
  }

  /** Every contract's turn of the next 600 blocks, in the order of the blocks. */
  billHour(): void {
    const turns = this.#meters
      .map((meter) => ({ meter, turn: this.#nextTurn(meter.id) }))
      .sort((a, b) => a.turn - b.turn || a.meter.id - b.meter.id);
    for (const { meter, turn } of turns) {
      this.#bill(meter, turn);
      if (this.deletion) return;
    }
    this.block += BILLING_FREQUENCY_BLOCKS;
  }

  /** Takes all hours at once that bring the same bills as the next; false when there are none. */
  skipSteadyHours(end: number): boolean {
    const left = Math.floor((end - this.block) / BILLING_FREQUENCY_BLOCKS);
    const bills: { meter: Meter; due: TftUnits }[] = [];
    let perHour = 0n;
    let floor = 0n;
    for (const meter of this.#meters) {
      if (isSettled(meter)) continue;
      const steady = this.#steadyDue(meter);
      if (!steady) return false;
      bills.push({ meter, due: steady.due });
      perHour += steady.due;
      if (steady.floor > floor) floor = steady.floor;
    }
    if (perHour === 0n) {
      this.block += left * BILLING_FREQUENCY_BLOCKS;
      return left > 0;
    }
    const affordable = this.#usable > floor ? (this.#usable - floor) / perHour : 0n;
    const hours = affordable < BigInt(left) ? Number(affordable) : left;
    if (hours === 0) return false;
    this.#usable -= perHour * BigInt(hours);
    for (const { meter, due } of bills) passHours(meter, due, hours);
    this.block += hours * BILLING_FREQUENCY_BLOCKS;
    return true;
  }

  /**
   * With nothing left to pay with, who is in grace stays there until it has elapsed. Rent
   * contracts wait for the contracts on their node, which only bill after bill tells.
   */
  skipToDeletion(): boolean {
    if (this.#usable > 0n || this.#rented.size > 0) return false;
    const inGrace = this.#meters.filter((meter) => !isSettled(meter));
    const stuck = (meter: Meter) => meter.state.kind === 'GracePeriod' && hasDebt(meter);
    if (inGrace.length === 0 || !inGrace.every(stuck)) return false;
    const ends = inGrace.map(({ id, state }) => {
      const since = state.kind === 'GracePeriod' ? state.since : 0;
      return { id, turn: turnFrom(id, Math.max(since + GRACE_PERIOD_BLOCKS, this.block + 1)) };
    });
    const [first] = ends.sort((a, b) => a.turn - b.turn || a.id - b.id);
    this.#note('deletion', first!.id, first!.turn);
    return true;
  }

  #meterOf(given: ReplayContract): Meter {
    const { contract, payment } = given;
    return {
      given,
      id: contract.contractId,
      nodeId: contract.type === 'name' ? undefined : contract.nodeId,
      state: contract.state,
      payment,
      hourly: this.#duesOver(given, SECONDS_PER_HOUR, 0n),
    };
  }

  #duesOver(given: ReplayContract, seconds: number, unbilled: bigint): HourlyDues {
    const { contract, node } = given;
    const { policy } = this.input.prices;
    const onRentedNode = contract.type === 'node' && this.#rented.has(contract.nodeId);
    const units =
      contract.type === 'node'
        ? nodeContractCost(
            policy,
            contract.resources,
            contract.publicIps.length,
            seconds,
            onRentedNode,
            unbilled,
          )
        : contract.type === 'name'
          ? nameContractCost(policy, seconds)
          : rentContractCost(policy, node!.total, seconds);
    const fee = contract.type === 'rent' ? extraFeeCost(node!.extraFee, seconds) : 0n;
    const standard = toTft(units, this.#price);
    return {
      standard,
      additional: toTft(fee, this.#price),
      monthly: monthlyOf(standard, seconds),
      free:
        contract.type === 'node' &&
        contract.publicIps.length === 0 &&
        (onRentedNode || isNothing(contract.resources)),
    };
  }

  /** The bill of every hour while its level holds, and the balance down to which it does. */
  #steadyDue(meter: Meter): { due: TftUnits; floor: TftUnits } | undefined {
    const { state, payment, given, hourly } = meter;
    if (state.kind !== 'Created' || hasDebt(meter) || payment.amountUnbilled > 0n) return undefined;
    if (given.contract.type === 'rent' && given.node!.standby) return undefined;
    const seconds = this.secondsOf(this.#nextTurn(meter.id)) - payment.lastUpdated;
    if (seconds !== SECONDS_PER_HOUR) return undefined;
    const level = discountLevel(this.#usable, hourly.monthly);
    const due =
      discounted(hourly.standard, level, given.node?.certified ?? false) + hourly.additional;
    // Nothing due in an hour may be something in two.
    if (due === 0n) return undefined;
    return { due, floor: balanceForLevel(hourly.monthly, level) };
  }

  #bill(meter: Meter, block: number): void {
    const { given, state, payment } = meter;
    const { contract, node } = given;
    if (
      contract.type === 'node' &&
      !isBillable(contract.publicIps.length, contract.resources, payment)
    )
      return;
    const now = this.secondsOf(block);
    const seconds = now - payment.lastUpdated;
    const isUsual = seconds === SECONDS_PER_HOUR && payment.amountUnbilled === 0n;
    const dues = isUsual ? meter.hourly : this.#duesOver(given, seconds, payment.amountUnbilled);
    const level = discountLevel(this.#usable, dues.monthly);
    const result = bill({
      type: contract.type,
      state,
      payment,
      standardDue: discounted(dues.standard, level, node?.certified ?? false),
      additionalDue: dues.additional,
      usable: this.#usable,
      block,
      now,
      waived: contract.type === 'rent' && node!.standby,
      rentInGrace: contract.type === 'node' && this.#rentState(meter)?.kind === 'GracePeriod',
      mustWait: contract.type === 'rent' && this.#onNode(meter).some(hasReserve),
    });
    this.#usable -= result.reserved;
    meter.payment = result.payment;
    meter.state = result.state;
    if (result.grace === 'started') this.#note('grace', meter.id, block);
    if (result.grace === 'elapsed') this.#note('deletion', meter.id, block);
    if (result.grace && contract.type === 'rent')
      for (const other of this.#onNode(meter))
        other.state = followRent(other.state, other.payment, result.state);
  }

  #onNode(rent: Meter): Meter[] {
    return this.#meters.filter(({ nodeId, given }) => {
      return nodeId === rent.nodeId && given.contract.type === 'node';
    });
  }

  #rentState({ nodeId }: Meter): ContractState | undefined {
    return nodeId === undefined ? undefined : this.#rents.get(nodeId)?.state;
  }

  #nextTurn(id: ContractId): number {
    return turnFrom(id, this.block + 1);
  }

  #note(what: 'grace' | 'deletion', contract: ContractId, block: number): void {
    const at = this.secondsOf(block);
    if (!this[what] || at < this[what].at) this[what] = { at, contract };
  }
}

/** First block from `block` on in which a contract has its turn (protocol B.1). */
function turnFrom(id: ContractId, block: number): number {
  const ahead = (id - block) % BILLING_FREQUENCY_BLOCKS;
  return block + (ahead < 0 ? ahead + BILLING_FREQUENCY_BLOCKS : ahead);
}

const isNothing = ({ cru, mru, sru, hru }: Capacity): boolean => cru + mru + sru + hru === 0;

const hasDebt = ({ payment }: Meter): boolean =>
  payment.standardOverdraft + payment.additionalOverdraft > 0n;

const hasReserve = ({ payment }: Meter): boolean =>
  payment.standardReserve + payment.additionalReserve > 0n;

/** True when no turn of this contract will ever change anything. */
const isSettled = (meter: Meter): boolean =>
  meter.hourly.free && !hasDebt(meter) && meter.payment.amountUnbilled === 0n;

/** What `hours` equal bills leave of a payment record; what was paid out leaves it. */
function passHours(meter: Meter, due: TftUnits, hours: number): void {
  const { payment } = meter;
  const cycles = payment.cycles + hours;
  const paidOut = cycles >= DISTRIBUTION_FREQUENCY_CYCLES;
  const left = cycles % DISTRIBUTION_FREQUENCY_CYCLES;
  const kept = due * BigInt(paidOut ? left : hours);
  meter.payment = {
    ...payment,
    standardReserve: (paidOut ? 0n : payment.standardReserve) + kept,
    additionalReserve: paidOut ? 0n : payment.additionalReserve,
    cycles: left,
    lastUpdated: payment.lastUpdated + hours * SECONDS_PER_HOUR,
  };
}
