/** Sizes on the grid are bytes with binary multiples (protocol: Go `Unit` constants, 1 GB = 2³⁰). */
export const KiB = 1024;
export const MiB = 1024 ** 2;
export const GiB = 1024 ** 3;
export const TiB = 1024 ** 4;

/** Money is a bigint of 10⁻⁷ TFT everywhere; this is the number of units in one TFT. */
export const TFT = 10_000_000n;
/** An amount of 10⁻⁷ TFT. */
export type TftUnits = bigint;
/** An amount of 10⁻⁷ USD ("units-USD" of the pricing policy). */
export type UsdUnits = bigint;
/** units-USD in one USD. */
export const USD = 10_000_000n;
/** units-USD in one mUSD. */
export const MILLI_USD = 10_000n;

export const SECONDS_PER_BLOCK = 6;
export const SECONDS_PER_HOUR = 3600;
/** The chain's month: 30 days of 24 hours (protocol B.1). */
export const HOURS_PER_MONTH = 720;
export const SECONDS_PER_MONTH = HOURS_PER_MONTH * SECONDS_PER_HOUR;
/** A contract is billed every 600 blocks, that is every hour (protocol B.1, BillingFrequency). */
export const BILLING_FREQUENCY_BLOCKS = 600;
/** Blocks a contract may stay unpaid before it is deleted: 14 days (protocol B.1, GracePeriod). */
export const GRACE_PERIOD_BLOCKS = 201_600;
/** Billing cycles after which reserves are paid out (protocol B.1, DistributionFrequency). */
export const DISTRIBUTION_FREQUENCY_CYCLES = 24;
/** An account below this many units is reaped (protocol A.1). */
export const EXISTENTIAL_DEPOSIT: TftUnits = 500n;

/** Capacity as the grid counts it: logical cores and bytes of memory, SSD and HDD. */
export interface Capacity {
  readonly cru: number;
  readonly mru: number;
  readonly sru: number;
  readonly hru: number;
}

export const NO_CAPACITY: Capacity = { cru: 0, mru: 0, sru: 0, hru: 0 };

/** Sum of two capacities, field by field. */
export function addCapacity(a: Capacity, b: Capacity): Capacity {
  return { cru: a.cru + b.cru, mru: a.mru + b.mru, sru: a.sru + b.sru, hru: a.hru + b.hru };
}
