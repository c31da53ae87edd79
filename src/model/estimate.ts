import { billAhead, type HourlyCharge } from './bill-ahead.ts';
import { cloudUnits } from './cloud-units.ts';
import type { DiscountLevel } from './contract.ts';
import type { Fixed } from './fixed-point.ts';
import { fixed, multiply, round } from './fixed-point.ts';
import { priceOfCharges, type PriceTag } from './price-tag.ts';
import type { PricingPolicy } from './prices.ts';
import {
  DISCOUNT_LEVELS,
  balanceForLevel,
  discounted,
  extraFeeCost,
  monthlyOf,
  nameContractCost,
  networkUsageCost,
  nodeContractCost,
  rentContractCost,
  standardDue,
  toTft,
  toUsd,
} from './pricing.ts';
import type { Capacity, TftUnits, UsdUnits } from './units.ts';
import { HOURS_PER_MONTH, NO_CAPACITY, SECONDS_PER_HOUR } from './units.ts';

/** Hours of a year of 365 days. */
export const HOURS_PER_YEAR = 8760;

/** What is to be estimated: the contracts of one customer on one node. */
export interface EstimateRequest {
  /** Of the machine; of the whole node when it is rented. */
  readonly resources: Capacity;
  /** The whole node is rented: what stands on it costs nothing more. */
  readonly dedicated: boolean;
  readonly certified: boolean;
  readonly publicIps: number;
  readonly names: number;
  /** Bytes of public traffic a month, reported every hour. */
  readonly traffic: number;
  /** The node's extra fee, mUSD a month; only who rents it pays it. */
  readonly extraFee: number;
}

export type EstimatePartName = 'cu' | 'su' | 'ipu' | 'nu' | 'name';

/** An amount at its price: `amount` units, `price` units-USD each. */
export interface EstimatePart {
  readonly what: EstimatePartName;
  readonly amount: Fixed;
  readonly price: UsdUnits;
  /** Units-USD an hour. */
  readonly units: UsdUnits;
}

/** One contract and its hourly bill. */
export interface EstimateLine {
  readonly contract: 'node' | 'rent' | 'name';
  readonly count: number;
  readonly parts: readonly EstimatePart[];
  /** Units-USD of one hour before discount; for a rent its percentage is taken already. */
  readonly units: UsdUnits;
  /** The same in TFT. */
  readonly tft: TftUnits;
  /** TFT of a month before discount, by which the level is chosen. */
  readonly monthly: TftUnits;
  readonly level: DiscountLevel;
  /** The certified quarter is part of `due`. */
  readonly uplifted: boolean;
  /** What the hour's bill takes for standard dues. */
  readonly due: TftUnits;
  /** What it takes for the node's extra fee, which nothing lowers. */
  readonly fee: TftUnits;
}

export interface Estimate {
  readonly lines: readonly EstimateLine[];
  /** As every other face shows it; its parts stand in the lines. */
  readonly price: PriceTag;
  /** Sum of the bills of one hour, and of the next 720 and 8,760, as they drain the balance. */
  readonly hour: Amount;
  readonly month: Amount;
  readonly year: Amount;
}

export interface Amount {
  readonly tft: TftUnits;
  readonly usd: UsdUnits;
}

/**
 * What the chain bills each hour, to the unit, contract by contract (protocol B.3, B.4).
 *
 * @param priceMusd the price a bill uses: mUSD per TFT, within its limits
 * @param balance usable TFT, 10⁻⁷
 * @param others what else draws on that balance
 */
export function estimate(
  request: EstimateRequest,
  policy: PricingPolicy,
  priceMusd: number,
  balance: TftUnits,
  others: readonly HourlyCharge[] = [],
): Estimate {
  const lines = linesOf(request, policy, priceMusd, balance);
  const charges = lines.map(({ tft, fee, uplifted, count }) => {
    return { amount: tft, additional: fee, certified: uplifted, count };
  });
  const price = priceOfCharges(charges, priceMusd, balance, others);
  const year = billAhead([...charges, ...others], balance, HOURS_PER_YEAR).charges.reduce(
    (sum, ahead, i) => sum + ahead.sum * BigInt(charges[i]?.count ?? 0),
    0n,
  );
  return {
    lines,
    price,
    hour: { tft: price.tftPerHour, usd: price.usdPerHour },
    month: { tft: price.tftPerMonth, usd: price.usdPerMonth },
    year: { tft: year, usd: toUsd(year, priceMusd) },
  };
}

function linesOf(
  request: EstimateRequest,
  policy: PricingPolicy,
  priceMusd: number,
  balance: TftUnits,
): readonly EstimateLine[] {
  const { dedicated, resources, certified, publicIps, names, traffic, extraFee } = request;
  const bytes = Math.round(traffic / HOURS_PER_MONTH);
  const used = dedicated ? NO_CAPACITY : resources;
  const usage = networkUsageCost(policy, bytes, SECONDS_PER_HOUR);
  const line = (
    contract: EstimateLine['contract'],
    count: number,
    units: UsdUnits,
    parts: readonly EstimatePart[],
    fee = 0n,
  ): EstimateLine => {
    const tft = toTft(units, priceMusd);
    const uplifted = certified && contract !== 'name';
    const { amount, level } = standardDue(units, priceMusd, SECONDS_PER_HOUR, balance, uplifted);
    return {
      contract,
      count,
      parts: parts.filter(({ units }) => units > 0n),
      units,
      tft,
      monthly: monthlyOf(tft, SECONDS_PER_HOUR),
      level,
      uplifted,
      due: amount,
      fee: toTft(fee, priceMusd),
    };
  };
  const rent = line(
    'rent',
    1,
    rentContractCost(policy, resources, SECONDS_PER_HOUR),
    unitParts(policy, resources),
    extraFeeCost(extraFee, SECONDS_PER_HOUR),
  );
  const node = line(
    'node',
    1,
    nodeContractCost(policy, used, publicIps, SECONDS_PER_HOUR, dedicated, usage),
    [
      ...unitParts(policy, used),
      part('ipu', fixed(publicIps), policy.ipu),
      { what: 'nu', amount: fixed(bytes) / 1_000_000_000n, price: policy.nu, units: usage },
    ],
  );
  const name = line('name', names, nameContractCost(policy, SECONDS_PER_HOUR), [
    part('name', fixed(1), policy.uniqueName),
  ]);
  return [
    ...(dedicated ? [rent] : []),
    // A contract that nothing is due of is not billed (protocol B.1).
    ...(node.units > 0n ? [node] : []),
    ...(names > 0 ? [name] : []),
  ];
}

const part = (what: EstimatePartName, amount: Fixed, price: UsdUnits): EstimatePart => ({
  what,
  amount,
  price,
  units: round(multiply(amount, fixed(price))),
});

function unitParts(policy: PricingPolicy, capacity: Capacity): readonly EstimatePart[] {
  const { cu, su } = cloudUnits(capacity);
  return [part('cu', cu, policy.cu), part('su', su, policy.su)];
}

/** What one contract costs at a level, and what it takes to get there. */
export interface LevelPrice {
  readonly level: DiscountLevel;
  /** Units-USD an hour. */
  readonly usd: UsdUnits;
  /** Undefined while the price of TFT is unknown. */
  readonly tft: TftUnits | undefined;
  /** Smallest usable balance that earns it. */
  readonly balance: TftUnits | undefined;
}

/**
 * The hourly price of one contract at each discount level. Dollars are those of the bill's TFT
 * where the price of TFT is known, else the same rule applied to dollars.
 *
 * @param units units-USD an hour before discount
 * @param fee units-USD an hour that nothing lowers
 */
export function levelPrices(
  units: UsdUnits,
  fee: UsdUnits,
  certified: boolean,
  priceMusd: number | undefined,
): readonly LevelPrice[] {
  return DISCOUNT_LEVELS.map((level) => {
    if (priceMusd === undefined)
      return {
        level,
        usd: discounted(units, level, certified) + fee,
        tft: undefined,
        balance: undefined,
      };
    const full = toTft(units, priceMusd);
    const tft = discounted(full, level, certified) + toTft(fee, priceMusd);
    const monthly = monthlyOf(full, SECONDS_PER_HOUR);
    return { level, usd: toUsd(tft, priceMusd), tft, balance: balanceForLevel(monthly, level) };
  });
}
