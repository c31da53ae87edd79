import type { AccountId } from '../../model/ids.ts';
import type { TftUnits } from '../../model/units.ts';
import type { Activation } from '../../ports/activation.ts';
import { palletErrorOf } from '../../ports/errors.ts';
import { ACTIVATION_AMOUNT } from './activation-amount.ts';
import { activationDue } from '../runtime/apply.ts';
import type { SimCore } from '../sim-core.ts';

/** The faucet: fills an account up to a stated amount when it has less than a tenth of it. */
export class SimActivation implements Activation {
  readonly amount = ACTIVATION_AMOUNT;
  readonly #core: SimCore;

  constructor(core: SimCore) {
    this.#core = core;
  }

  async activate(account: AccountId): Promise<TftUnits> {
    if (activationDue(this.#core.now(), account) === 0n) return 0n;
    let paid = 0n;
    try {
      await this.#core.append((state) => {
        paid = activationDue(state, account);
        return { kind: 'activation', account, amount: paid };
      });
    } catch (error) {
      // Another tab was first: the account has its money.
      if (palletErrorOf(error) === 'BadOrigin') return 0n;
      throw error;
    }
    return paid;
  }
}
