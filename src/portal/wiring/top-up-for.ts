import type { TftUnits } from '../../model/units.ts';
import type { Balance } from '../../ports/chain.ts';
import type { Grid } from '../../ports/grid.ts';

/** The faucet fills an account that holds less than this part of what it pays. */
const TENTH = 10n;

/** What the faucet would pay into the account; undefined where there is none or nothing is missing. */
export function topUpFor(
  { activation }: Pick<Grid, 'activation'>,
  account: { readonly balance: Balance } | null | undefined,
): TftUnits | undefined {
  if (!activation || !account) return undefined;
  const held = account.balance.free + account.balance.reserved;
  return held < activation.amount / TENTH ? activation.amount - held : undefined;
}
