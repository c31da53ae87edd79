import { billAhead, type BilledStretch, type BillsAhead, type HourlyCharge } from './bill-ahead.ts';
import { cloudUnits } from './cloud-units.ts';
import type { DiscountLevel } from './contract.ts';
import { round } from './fixed-point.ts';
import type { Prices } from './prices.ts';
import {
  DISCOUNT_LEVELS,
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
  toUsd,
} from './pricing.ts';
import type { Capacity, TftUnits, UsdUnits } from './units.ts';
import { HOURS_PER_MONTH, NO_CAPACITY, SECONDS_PER_HOUR } from './units.ts';

/** What is to be priced: one deployment with the contracts it needs. */
export interface PriceRequest {
  readonly resources: Capacity;
  /** Reserved public IPv4 addresses. */
  readonly publicIps: number;
  readonly certified: boolean;
  /** The node is rented by the deployer already: resources cost nothing more. */
  readonly rented?: boolean;
  /** Total capacity of the node, when it is to be rented along with the deployment. */
  readonly rentTotal?: Capacity;
  /** The node's extra fee, mUSD a month, when renting it is part of the price. */
  readonly extraFee?: number;
  /** Name contracts, one per gateway name. */
  readonly names?: number;
}

export type PricePartName =
  'cu' | 'su' | 'ipu' | 'rent' | 'name' | 'extraFee' | 'certified' | 'discount';

export interface PricePart {
  readonly what: PricePartName;
  /** Units-USD an hour; a discount is negative. */
  readonly units: UsdUnits;
}

/** How long a discount lasts as bills drain the balance that earns it, and what comes then. */
export interface PriceHold {
  /** Bills at the present level. */
  readonly hours: number;
  /** The level is lost with the first bill that finds less usable balance than this. */
  readonly floor: TftUnits;
  /** The level after it, and 720 bills at that level. */
  readonly then: DiscountLevel;
  readonly usdPerMonthThen: UsdUnits;
}

/** A price as a person is told it. */
export interface PriceTag {
  /** What the next bill of a whole hour takes. */
  readonly usdPerHour: UsdUnits;
  readonly tftPerHour: TftUnits;
  /** What the next 720 hourly bills take, with the discount falling as the balance does. */
  readonly usdPerMonth: UsdUnits;
  readonly tftPerMonth: TftUnits;
  /** 720 bills without any discount. */
  readonly usdPerMonthFull: UsdUnits;
  /** The usable balance it is reckoned with. */
  readonly balance: TftUnits;
  /** Discount level of the costliest contract with the next bill; each contract has its own. */
  readonly level: DiscountLevel;
  /** The next level of that contract, the smallest usable balance that earns it, and 720 bills then. */
  readonly nextLevel?: {
    readonly level: DiscountLevel;
    readonly balance: TftUnits;
    readonly usdPerMonth: UsdUnits;
  };
  /** Absent where there is no discount to lose, or none is lost in five years. */
  readonly hold?: PriceHold;
  /** What it owes every hour, for reckoning how long money lasts. */
  readonly charges: readonly HourlyCharge[];
  /** What the hour is made of: `usdPerHour` but for rounding. Parts of nothing are left out. */
  readonly parts: readonly PricePart[];
}

const MONTH = BigInt(HOURS_PER_MONTH);
const HORIZON_HOURS = 5 * 365 * 24;

/**
 * The one price of a deployment, for every face that shows it. `tftPerHour` is exactly what the
 * chain reserves for one hour at these prices and this usable balance; dollars are that amount at
 * the billing price.
 *
 * @param balance usable TFT of the account before its next bill; 0 gives the price without discount
 * @param others charges of contracts that draw on the same balance
 */
export function priceOf(
  request: PriceRequest,
  prices: Prices,
  balance: TftUnits = 0n,
  others: readonly HourlyCharge[] = [],
): PriceTag {
  const { charges, parts } = billedBy(request, prices);
  return priceOfCharges(charges, effectiveTftPrice(prices.tft), balance, others, parts);
}

/**
 * The price of contracts whose hourly charges are known.
 *
 * @param priceMusd the price a bill uses, mUSD per TFT
 * @param parts what they are made of before discount
 */
export function priceOfCharges(
  own: readonly HourlyCharge[],
  priceMusd: number,
  balance: TftUnits,
  others: readonly HourlyCharge[] = [],
  parts: readonly PricePart[] = [],
): PriceTag {
  const { charges } = billAhead([...own, ...others], balance, HORIZON_HOURS);
  return tagOf({ charges: own, parts }, charges, priceMusd, balance);
}

/** Prices of all that draws on one balance, each as `priceOf` gives it beside the others. */
export function priceTogether(
  requests: readonly PriceRequest[],
  prices: Prices,
  balance: TftUnits,
): readonly PriceTag[] {
  const price = effectiveTftPrice(prices.tft);
  const billed = requests.map((request) => billedBy(request, prices));
  const all = billed.flatMap(({ charges }) => charges);
  const { charges } = billAhead(all, balance, HORIZON_HOURS);
  let from = 0;
  return billed.map((own) => {
    const tag = tagOf(own, charges.slice(from, from + own.charges.length), price, balance);
    from += own.charges.length;
    return tag;
  });
}

/** What a deployment owes every hour. */
export const chargesOf = (request: PriceRequest, prices: Prices): readonly HourlyCharge[] =>
  billedBy(request, prices).charges;

interface Billed {
  readonly charges: readonly HourlyCharge[];
  /** Before discount. */
  readonly parts: readonly PricePart[];
}

function billedBy(request: PriceRequest, prices: Prices): Billed {
  const { policy } = prices;
  const { resources, publicIps, certified, rentTotal, extraFee = 0, names = 0 } = request;
  const price = effectiveTftPrice(prices.tft);
  const onRentedNode = rentTotal !== undefined || request.rented === true;
  const node = nodeContractCost(policy, resources, publicIps, SECONDS_PER_HOUR, onRentedNode);
  const rent = rentTotal ? rentContractCost(policy, rentTotal, SECONDS_PER_HOUR) : 0n;
  const name = nameContractCost(policy, SECONDS_PER_HOUR);
  const fee = extraFeeCost(extraFee, SECONDS_PER_HOUR);
  const charge = (units: UsdUnits, certified: boolean, additional = 0n, count = 1) => ({
    amount: toTft(units, price),
    additional: toTft(additional, price),
    certified,
    count,
  });
  const { cu, su } = cloudUnits(onRentedNode ? NO_CAPACITY : resources);
  return {
    charges: [
      charge(node, certified),
      ...(rent + fee > 0n ? [charge(rent, certified, fee)] : []),
      ...(names > 0 ? [charge(name, false, 0n, names)] : []),
    ],
    parts: [
      { what: 'cu', units: round(cu * policy.cu) },
      { what: 'su', units: round(su * policy.su) },
      { what: 'ipu', units: BigInt(publicIps) * policy.ipu },
      { what: 'rent', units: rent },
      { what: 'name', units: name * BigInt(names) },
      { what: 'extraFee', units: fee },
      { what: 'certified', units: certified ? (node + rent) / 4n : 0n },
    ],
  };
}

/** @param ahead the coming bills of these charges, and after them of whatever else */
function tagOf(
  { charges, parts }: Billed,
  ahead: BillsAhead['charges'],
  price: number,
  balance: TftUnits,
): PriceTag {
  const sum = (amountOf: (charge: HourlyCharge, i: number) => TftUnits): TftUnits =>
    charges.reduce((sum, charge, i) => sum + amountOf(charge, i) * BigInt(charge.count), 0n);
  const dueAt = (hour: number): TftUnits => sum((_, i) => at(ahead[i]!.stretches, hour).amount);
  const tftPerHour = dueAt(0);
  const tftPerMonth = sum((_, i) => first(ahead[i]!.stretches, HOURS_PER_MONTH));
  const full = sum(({ amount, additional, certified }) => {
    return discounted(amount, 'None', certified) + additional;
  });

  const costliest = charges.reduce((a, { amount }, i) => (amount > charges[a]!.amount ? i : a), 0);
  const monthly = monthlyOf(charges[costliest]?.amount ?? 0n, SECONDS_PER_HOUR);
  const level = discountLevel(balance, monthly);
  const next = monthly > 0n ? DISCOUNT_LEVELS[DISCOUNT_LEVELS.indexOf(level) + 1] : undefined;
  const [now, later] = ahead[costliest]?.stretches ?? [];
  const priceAtNext = (balance: TftUnits) => {
    const due = sum(({ amount, additional, certified }) => {
      const level = discountLevel(balance, monthlyOf(amount, SECONDS_PER_HOUR));
      return discounted(amount, level, certified) + additional;
    });
    return { balance, usdPerMonth: toUsd(due * MONTH, price) };
  };
  const discount: PricePart = { what: 'discount', units: -toUsd(full - tftPerHour, price) };
  return {
    usdPerHour: toUsd(tftPerHour, price),
    usdPerMonth: toUsd(tftPerMonth, price),
    usdPerMonthFull: toUsd(full * MONTH, price),
    tftPerHour,
    tftPerMonth,
    balance,
    level,
    ...(next && { nextLevel: { level: next, ...priceAtNext(balanceForLevel(monthly, next)) } }),
    ...(now &&
      later && {
        hold: {
          hours: now.hours,
          floor: balanceForLevel(monthly, level),
          then: later.level,
          usdPerMonthThen: toUsd(dueAt(now.hours) * MONTH, price),
        },
      }),
    charges,
    parts: [...parts, discount].filter(({ units }) => units !== 0n),
  };
}

/** The stretch that an hour lies in; the last one for hours beyond. */
function at(stretches: readonly BilledStretch[], hour: number): BilledStretch {
  let rest = hour;
  return stretches.find(({ hours }) => (rest -= hours) < 0) ?? stretches.at(-1)!;
}

/** Sum of the first bills. */
function first(stretches: readonly BilledStretch[], bills: number): TftUnits {
  let left = bills;
  return stretches.reduce((sum, { hours, amount }) => {
    const taken = Math.min(left, hours);
    left -= taken;
    return sum + amount * BigInt(taken);
  }, 0n);
}
