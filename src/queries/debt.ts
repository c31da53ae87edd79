import type { Contract } from '../model/contract.ts';
import { SECONDS_PER_HOUR, type TftUnits } from '../model/units.ts';
import type { Grid } from '../ports/grid.ts';

/** What contracts could not pay, and when it is taken. */
export interface Debt {
  /** Overdrafts of all contracts, 10⁻⁷ TFT. */
  readonly owed: TftUnits;
  /** Seconds until the first of them is billed again, which takes what is owed along. */
  readonly dueIn: number;
}

/** What the contracts of an account owe (protocol B.5); undefined when nothing is owed. */
export async function debtOf(
  { chain, clock }: Pick<Grid, 'chain' | 'clock'>,
  contracts: readonly Pick<Contract, 'contractId'>[],
): Promise<Debt | undefined> {
  const states = await Promise.all(
    contracts.map(({ contractId }) => chain.paymentState(contractId)),
  );
  const now = clock.now() / 1000;
  let owed = 0n;
  let dueIn = SECONDS_PER_HOUR;
  for (const state of states) {
    const overdraft = state ? state.standardOverdraft + state.additionalOverdraft : 0n;
    if (!state || overdraft === 0n) continue;
    owed += overdraft;
    const sinceBill = Math.max(0, now - state.lastUpdated) % SECONDS_PER_HOUR;
    dueIn = Math.min(dueIn, SECONDS_PER_HOUR - sinceBill);
  }
  return owed > 0n ? { owed, dueIn } : undefined;
}
