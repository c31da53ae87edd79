import type { AccountId } from '../model/ids.ts';
import type { TftUnits } from '../model/units.ts';

/** Gives a new account its first money. */
export interface Activation {
  /** What one activation pays; drawn beside the button. */
  readonly amount: TftUnits;
  /** Pays `amount` once per account; later calls top up only when the account is below a tenth of it. */
  activate(account: AccountId): Promise<TftUnits>;
}
