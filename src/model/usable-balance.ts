import type { TftUnits } from './units.ts';
import { EXISTENTIAL_DEPOSIT } from './units.ts';

/** What an account can pay with: free, less the larger of the deposit and what is frozen (B.5.2). */
export function usableBalance(free: TftUnits, frozen: TftUnits = 0n): TftUnits {
  const kept = frozen > EXISTENTIAL_DEPOSIT ? frozen : EXISTENTIAL_DEPOSIT;
  return free > kept ? free - kept : 0n;
}
