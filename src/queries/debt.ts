import type { Contract, PaymentState } from '../model/contract.ts';
import { SECONDS_PER_HOUR, type TftUnits } from '../model/units.ts';
import type { Grid } from '../ports/grid.ts';

/** What an account could not pay. */
export interface Debt {
  readonly owed: TftUnits;
  /** When the next bill takes of it what there is, milliseconds since 1970. */
  readonly nextBill: number;
}

/** Sum of what contracts owe, and the first bill to come that takes it. */
export function debtOf(payments: readonly PaymentState[]): Debt | null {
  let owed = 0n;
  let nextBill = Infinity;
  for (const payment of payments) {
    const own = payment.standardOverdraft + payment.additionalOverdraft;
    if (own === 0n) continue;
    owed += own;
    nextBill = Math.min(nextBill, (payment.lastUpdated + SECONDS_PER_HOUR) * 1000);
  }
  return owed > 0n ? { owed, nextBill } : null;
}

/** What some contracts owe; null where they owe nothing. */
export async function debtOn(
  { chain }: Pick<Grid, 'chain'>,
  contracts: readonly Contract[],
): Promise<Debt | null> {
  const states = await Promise.all(
    contracts.map(({ contractId }) => chain.paymentState(contractId)),
  );
  return debtOf(states.flatMap((state) => state ?? []));
}
