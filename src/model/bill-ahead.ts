import type { DiscountLevel } from './contract.ts';
import {
  balanceForLevel,
  discountLevel,
  discounted,
  lowerLevel,
  monthlyOf,
  type Due,
} from './pricing.ts';
import type { TftUnits } from './units.ts';
import { SECONDS_PER_HOUR } from './units.ts';

/** What one contract, or several equal ones, owe every hour. */
export interface HourlyCharge {
  /** TFT of an hour before discount. */
  readonly amount: TftUnits;
  /** TFT of an hour that no discount lowers: a node's extra fee. */
  readonly additional: TftUnits;
  /** On certified hardware a quarter more. */
  readonly certified: boolean;
  readonly count: number;
}

/** Hours in a row in which a contract is billed at one discount level. */
export interface BilledStretch extends Due {
  readonly hours: number;
}

/** Bills of the coming hours. */
export interface BillsAhead {
  /** For each charge, each of its contracts: the stretches in order, and their sum. */
  readonly charges: readonly {
    readonly stretches: readonly BilledStretch[];
    readonly sum: TftUnits;
  }[];
  /** Usable balance after the last hour. */
  readonly balance: TftUnits;
  /** Hours before the first whose bills cannot all be paid in full; undefined when all can. */
  readonly paid?: number;
}

interface Running {
  readonly stretches: BilledStretch[];
  level: DiscountLevel;
  due: TftUnits;
  /** Hours before the present stretch. */
  since: number;
  sum: TftUnits;
}

/** The balance below which a charge falls to its next lower level. */
interface Fall {
  readonly floor: TftUnits;
  readonly charge: number;
}

/**
 * Bills all contracts of an account hour by hour, with the discount that falls as their bills drain
 * the balance; hours that bring the same bills are taken at once. What cannot be paid is owed, at
 * full price. Exact to the unit for a single contract; of several that share a balance each may be
 * one hour early or late in losing a level, as within an hour they are billed one after the other.
 *
 * @param balance usable TFT before the first bill
 */
export function billAhead(
  charges: readonly HourlyCharge[],
  balance: TftUnits,
  hours: number,
): BillsAhead {
  const monthly = charges.map(({ amount }) => monthlyOf(amount, SECONDS_PER_HOUR));
  let perHour = 0n;
  const dueAt = (charge: number, level: DiscountLevel): TftUnits => {
    const { amount, additional, certified } = charges[charge]!;
    return discounted(amount, level, certified) + additional;
  };
  const running = charges.map(({ count }, charge): Running => {
    const level = discountLevel(balance, monthly[charge]!);
    const due = dueAt(charge, level);
    perHour += due * BigInt(count);
    return { stretches: [], level, due, since: 0, sum: 0n };
  });

  let hour = 0;
  let left = balance;
  const end = (one: Running): void => {
    const lasted = hour - one.since;
    if (lasted === 0) return;
    one.stretches.push({ hours: lasted, level: one.level, amount: one.due });
    one.sum += one.due * BigInt(lasted);
    one.since = hour;
  };
  let paid: number | undefined;
  const pass = (count: number): void => {
    const due = perHour * BigInt(count);
    if (due > left) paid ??= hour + Number(left / perHour);
    hour += count;
    left = left > due ? left - due : 0n;
  };

  for (const { floor, charge } of fallsOf(running, monthly)) {
    if (left >= floor) {
      if (perHour === 0n) break;
      const bills = (left - floor) / perHour + 1n;
      pass(bills < BigInt(hours - hour) ? Number(bills) : hours - hour);
      if (left >= floor) break;
    }
    const one = running[charge]!;
    end(one);
    one.level = lowerLevel(one.level);
    const due = dueAt(charge, one.level);
    perHour += (due - one.due) * BigInt(charges[charge]!.count);
    one.due = due;
  }
  pass(hours - hour);
  for (const one of running) end(one);
  return { charges: running, balance: left, ...(paid !== undefined && { paid }) };
}

/** The longest that `hoursPaid` looks ahead: five years. */
export const FARTHEST_HOUR = 5 * 365 * 24;

/**
 * How many hourly bills in a row a balance pays in full, discounts falling on the way; undefined
 * when it outlasts `FARTHEST_HOUR`. As exact as `billAhead`.
 *
 * @param balance usable TFT before the first bill
 */
export function hoursPaid(charges: readonly HourlyCharge[], balance: TftUnits): number | undefined {
  return billAhead(charges, balance, FARTHEST_HOUR).paid;
}

/** Every fall that can come, the highest floor first. */
function fallsOf(running: readonly Running[], monthly: readonly TftUnits[]): readonly Fall[] {
  const falls = running.flatMap(({ level }, charge) => {
    const found: Fall[] = [];
    for (let at = level; at !== 'None'; at = lowerLevel(at))
      found.push({ floor: balanceForLevel(monthly[charge]!, at), charge });
    return found;
  });
  return falls.sort((a, b) => (a.floor < b.floor ? 1 : a.floor > b.floor ? -1 : 0));
}
