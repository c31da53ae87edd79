import type { ContractType } from './contract.ts';
import { accountId } from './ids.ts';
import type { TftUnits } from './units.ts';

/** The account of the staking pool, a constant of the chain (protocol A.6). */
export const STAKING_POOL_ACCOUNT = accountId('5CNposRewardAccount11111111111111111111111111FSU');

export type Beneficiary = 'staking' | 'foundation' | 'farmer';

export interface Share {
  readonly to: Beneficiary;
  readonly amount: TftUnits;
}

const BILLION = 1_000_000_000n;

/** The chain's Perbill: nearest, and a tie goes down. */
const percentOf = (percent: bigint, amount: TftUnits): TftUnits =>
  (amount * percent * 10_000_000n + BILLION / 2n - 1n) / BILLION;

/**
 * Who gets the reserves of a contract (protocol B.7): the staking pool a tenth, the foundation
 * 40 %, the farmer the remainder and the whole extra fee. A name contract has no farmer, so the
 * foundation gets its remainder. The shares add up to what is distributed; empty ones are left out.
 */
export function distribute(
  type: ContractType,
  standard: TftUnits,
  additional: TftUnits,
): readonly Share[] {
  const staking = percentOf(10n, standard);
  const named = type === 'name';
  const foundation = named ? standard - staking : percentOf(40n, standard);
  const shares: Share[] = [
    { to: 'staking', amount: staking },
    { to: 'foundation', amount: foundation },
    { to: 'farmer', amount: standard - staking - foundation + (named ? 0n : additional) },
  ];
  return shares.filter(({ amount }) => amount > 0n);
}
