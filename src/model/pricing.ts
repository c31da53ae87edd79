import { cloudUnits } from './cloud-units.ts';
import type { DiscountLevel } from './contract.ts';
import type { Fixed } from './fixed-point.ts';
import { divide, fixed, fixedFromDouble, multiply, round } from './fixed-point.ts';
import type { PricingPolicy, TftPrice } from './prices.ts';
import type { Capacity, TftUnits, UsdUnits } from './units.ts';
import { HOURS_PER_MONTH, MILLI_USD, SECONDS_PER_HOUR, SECONDS_PER_MONTH, TFT } from './units.ts';

/** The levels from none to the highest, with the balance they ask for and what is left to pay. */
const LEVELS: readonly {
  readonly level: DiscountLevel;
  /** Balance in halves of the monthly cost. */
  readonly halfMonths: bigint;
  readonly multiplier: Fixed;
}[] = [
  { level: 'None', halfMonths: 0n, multiplier: fixed(1) },
  { level: 'Default', halfMonths: 3n, multiplier: fixedFromDouble(0.8) },
  { level: 'Bronze', halfMonths: 6n, multiplier: fixedFromDouble(0.7) },
  { level: 'Silver', halfMonths: 12n, multiplier: fixedFromDouble(0.6) },
  { level: 'Gold', halfMonths: 36n, multiplier: fixedFromDouble(0.4) },
];
/** Discount levels in rising order (protocol A.10). */
export const DISCOUNT_LEVELS: readonly DiscountLevel[] = LEVELS.map(({ level }) => level);
const ruleOf = (level: DiscountLevel) => LEVELS[DISCOUNT_LEVELS.indexOf(level)]!;

const CERTIFIED = fixedFromDouble(1.25);
const HOUR = BigInt(SECONDS_PER_HOUR);
const MONTH_HOURS = BigInt(HOURS_PER_MONTH);

/** An hourly price for some seconds, divided first as the chain does. */
const over = (pricePerHour: UsdUnits, seconds: bigint): Fixed =>
  (fixed(pricePerHour) / HOUR) * seconds;

function resourceCost(policy: PricingPolicy, capacity: Capacity, seconds: bigint): Fixed {
  const { cu, su } = cloudUnits(capacity);
  return multiply(over(policy.su, seconds), su) + multiply(over(policy.cu, seconds), cu);
}

/**
 * Units-USD of a node contract for `seconds` (protocol B.3.2). On a rented node only its public
 * addresses and its traffic cost. `unbilled` is the traffic since the last bill.
 */
export function nodeContractCost(
  policy: PricingPolicy,
  resources: Capacity,
  publicIps: number,
  seconds: number,
  onRentedNode: boolean,
  unbilled: UsdUnits = 0n,
): UsdUnits {
  const time = BigInt(seconds);
  const addresses = BigInt(publicIps) * over(policy.ipu, time);
  return round(addresses + (onRentedNode ? 0n : resourceCost(policy, resources, time))) + unbilled;
}

/** Units-USD of a rent contract for `seconds` over the node's total capacity (protocol B.3.3). */
export function rentContractCost(
  policy: PricingPolicy,
  total: Capacity,
  seconds: number,
): UsdUnits {
  const full = round(resourceCost(policy, total, BigInt(seconds)));
  // The chain's Percent: nearest, and a tie goes down.
  return (full * BigInt(policy.dedicatedPercent) + 49n) / 100n;
}

/** Units-USD of a name contract for `seconds` (protocol B.3.4). */
export const nameContractCost = (policy: PricingPolicy, seconds: number): UsdUnits =>
  round(over(policy.uniqueName, BigInt(seconds)));

/** Units-USD of a node's extra fee, in mUSD a month, for `seconds` of rent (protocol B.3.5). */
export const extraFeeCost = (fee: number, seconds: number): UsdUnits =>
  round(fixed(BigInt(fee) * MILLI_USD * BigInt(seconds)) / BigInt(SECONDS_PER_MONTH));

/**
 * Units-USD that one report of public traffic adds to the next bill (protocol B.3.6). A report
 * over a longer window costs more for the same bytes; so does the chain's.
 */
export const networkUsageCost = (
  policy: PricingPolicy,
  bytes: number,
  windowSeconds: number,
): UsdUnits =>
  round(multiply(fixed(bytes) / 1_000_000_000n, fixed(policy.nu) / HOUR) * BigInt(windowSeconds));

/** The price a bill uses, mUSD per TFT: the average within its limits (protocol B.4.1). */
export const effectiveTftPrice = (price: TftPrice): number =>
  Math.min(Math.max(price.average, price.min), price.max);

/** Units-USD in units of TFT at a price in mUSD (protocol B.4.1). */
export const toTft = (units: UsdUnits, priceMusd: number): TftUnits =>
  round(divide(fixed(units), fixed(BigInt(priceMusd) * MILLI_USD)) * TFT);

/** Units of TFT in units-USD at a price in mUSD, to the nearest: for showing a bill in dollars. */
export const toUsd = (amount: TftUnits, priceMusd: number): UsdUnits =>
  (2n * amount * BigInt(priceMusd) * MILLI_USD + TFT) / (2n * TFT);

/** What `amount` for `seconds` comes to in a month, before discount (protocol B.4.2). */
export const monthlyOf = (amount: TftUnits, seconds: number): TftUnits =>
  seconds === 0 ? 0n : round((fixed(amount * HOUR) / BigInt(seconds)) * MONTH_HOURS);

/**
 * Level that a usable balance (twin and bonded stash) earns a contract of this monthly cost before
 * discount (protocol A.10). None where nothing is due.
 */
export function discountLevel(balance: TftUnits, monthly: TftUnits): DiscountLevel {
  if (monthly === 0n) return 'None';
  // The chain compares truncated quotients; against half integers that is the same as this.
  let earned = 0;
  while (earned < 4 && 2n * balance >= LEVELS[earned + 1]!.halfMonths * monthly) earned++;
  return LEVELS[earned]!.level;
}

/** The level below one; None stays None. */
export const lowerLevel = (level: DiscountLevel): DiscountLevel =>
  LEVELS[Math.max(0, DISCOUNT_LEVELS.indexOf(level) - 1)]!.level;

/** The smallest balance that earns `level` for a contract of this monthly cost. */
export const balanceForLevel = (monthly: TftUnits, level: DiscountLevel): TftUnits =>
  (monthly * ruleOf(level).halfMonths + 1n) / 2n;

/** What is due of `amount` at a level, on certified hardware a quarter more (protocol B.4.3). */
export function discounted(amount: TftUnits, level: DiscountLevel, certified: boolean): TftUnits {
  const part = amount * ruleOf(level).multiplier;
  return round(certified ? multiply(part, CERTIFIED) : part);
}

/** The discounted due of a bill with the level it was given. */
export interface Due {
  readonly amount: TftUnits;
  readonly level: DiscountLevel;
}

/**
 * Standard due of one contract for `seconds`: units-USD to TFT, level by balance, discount, and the
 * certified quarter (protocol B.4). An extra fee is `toTft` alone.
 */
export function standardDue(
  units: UsdUnits,
  priceMusd: number,
  seconds: number,
  balance: TftUnits,
  certified: boolean,
): Due {
  const amount = toTft(units, priceMusd);
  if (amount === 0n) return { amount, level: 'None' };
  const level = discountLevel(balance, monthlyOf(amount, seconds));
  return { amount: discounted(amount, level, certified), level };
}
