import type { Fixed } from './fixed-point.ts';
import { divide, fixed, multiply, round } from './fixed-point.ts';
import type { Capacity, TftUnits, UsdUnits } from './units.ts';
import { MILLI_USD, TFT } from './units.ts';

const GIB = 1n << 30n;

/** A minting period: a twelfth of a year, as the minting code counts it (protocol A.7). */
export const MINTING_PERIOD_SECONDS = 2_630_880;

/** What a farmer is rewarded by; mUSD a month for cu and su, per GB for nu, per hour for ipv4. */
export interface FarmingPolicy {
  readonly id: number;
  readonly cu: number;
  readonly su: number;
  readonly nu: number;
  readonly ipv4: number;
}

/** The policies of the chain's genesis (protocol A.7): for any hardware, and for certified one. */
export const DIY_POLICY: FarmingPolicy = { id: 1, cu: 2400, su: 1000, nu: 30, ipv4: 5 };
export const CERTIFIED_POLICY: FarmingPolicy = { id: 2, cu: 3000, su: 1250, nu: 38, ipv4: 6 };

/** Thousandths of a period that a node must be up to be rewarded at all (protocol A.7). */
export const leastUptime = (certified: boolean): number => (certified ? 980 : 950);

/** One node for one minting period. */
export interface FarmingRequest {
  readonly capacity: Capacity;
  readonly certified: boolean;
  readonly policy: FarmingPolicy;
  /** Thousandths of the period, 0 to 1000. */
  readonly uptimePermille: number;
  /** Bytes of public traffic in the period. */
  readonly traffic: number;
  /** Public IPv4 addresses that were in use for the whole period. */
  readonly publicIps: number;
  /** mUSD per TFT when the node was connected: that price stays the node's own, a whole number. */
  readonly connectionPrice: number;
}

export type ComputeLimit = 'cru' | 'mru' | 'sru';

/** A reward with the way it comes about. */
export interface FarmingReward {
  /** Units that rewards count; bills count others (protocol B.2). */
  readonly cu: Fixed;
  readonly su: Fixed;
  /** What compute units would be if only this one counted; the smallest is what counts. */
  readonly limits: Readonly<Record<ComputeLimit, Fixed>>;
  readonly limitedBy: ComputeLimit;
  /** Units-USD a period. */
  readonly parts: Readonly<Record<'cu' | 'su' | 'nu' | 'ipv4', UsdUnits>>;
  /** The certified quarter, where the node is certified and its policy is that for any hardware. */
  readonly uplift: UsdUnits;
  /** All of it for a node that was up the whole period. */
  readonly fullUsd: UsdUnits;
  readonly fullTft: TftUnits;
  readonly leastUptime: number;
  /** False below the least uptime: then nothing is paid. */
  readonly reachesUptime: boolean;
  /** What is paid, at the price of the node's connection. */
  readonly usd: UsdUnits;
  readonly tft: TftUnits;
}

/**
 * What minting pays for one node and one period (protocol A.7). Throws RangeError for sizes that
 * are no whole numbers, for a price below one mUSD and for an uptime beyond its bounds.
 */
export function farmingReward(request: FarmingRequest): FarmingReward {
  const { capacity, certified, policy, uptimePermille, traffic, publicIps } = request;
  if (!(uptimePermille >= 0 && uptimePermille <= 1000)) throw new RangeError('uptime');
  if (!(request.connectionPrice >= 1)) throw new RangeError('connection price');
  const memory = fixed(capacity.mru) / GIB;
  const ssd = fixed(capacity.sru) / GIB;
  const limits = {
    cru: fixed(2 * capacity.cru),
    // One gibibyte is the node's own.
    mru: memory > fixed(1) ? (memory - fixed(1)) / 4n : 0n,
    sru: ssd / 50n,
  };
  const names = Object.keys(limits) as ComputeLimit[];
  const limitedBy = names.reduce((a, b) => (limits[b] < limits[a] ? b : a));
  const cu = limits[limitedBy];
  const su = fixed(capacity.hru) / GIB / 1200n + ssd / 250n;

  const money = (amount: Fixed, milliUsd: number): UsdUnits =>
    round(multiply(amount, fixed(BigInt(milliUsd) * MILLI_USD)));
  const addressHours = fixed(publicIps * MINTING_PERIOD_SECONDS) / 3600n;
  const parts = {
    cu: money(cu, policy.cu),
    su: money(su, policy.su),
    nu: money(fixed(traffic) / 1_000_000_000n, policy.nu),
    ipv4: money(addressHours, policy.ipv4),
  };
  const plain = parts.cu + parts.su + parts.nu + parts.ipv4;
  const uplift = certified && policy.id === DIY_POLICY.id ? plain / 4n : 0n;
  const fullUsd = plain + uplift;
  const price = BigInt(request.connectionPrice) * MILLI_USD;
  const fullTft = round(multiply(divide(fixed(fullUsd), fixed(price)), fixed(TFT)));
  const least = leastUptime(certified);
  const reachesUptime = uptimePermille >= least;
  const share = reachesUptime ? BigInt(Math.floor(uptimePermille)) : 0n;
  return {
    cu,
    su,
    limits,
    limitedBy,
    parts,
    uplift,
    fullUsd,
    fullTft,
    leastUptime: least,
    reachesUptime,
    usd: (fullUsd * share) / 1000n,
    tft: (fullTft * share) / 1000n,
  };
}
