import type { HourlyCharge } from '../model/bill-ahead.ts';
import { usableBalance } from '../model/usable-balance.ts';
import type { Contract } from '../model/contract.ts';
import type { TwinId } from '../model/ids.ts';
import type { Inventory } from '../model/inventory.ts';
import type { Prices } from '../model/prices.ts';
import type { TftUnits } from '../model/units.ts';
import type { Grid } from '../ports/grid.ts';
import { chargesOfContracts } from './spending.ts';

/** Whose balance a price is reckoned with: `first-funds` are what a new account is given. */
export type BalanceOf = 'account' | 'first-funds' | 'nobody';

/** Who pays for something new, and with what. */
export interface Payer {
  /** Usable balance that the first bill will find; 0 for somebody who has none to come. */
  readonly balance: TftUnits;
  readonly balanceOf: BalanceOf;
  /** What contracts of the account draw on it every hour. */
  readonly charges: readonly HourlyCharge[];
  /** 0 for somebody without one. */
  readonly twin: TwinId | 0;
  /** Of this account, oldest first. */
  readonly contracts: readonly Contract[];
}

/** The account of this browser, or the one that will be made with the first deployment. */
export async function payerOn(grid: Grid, inventory: Inventory, prices: Prices): Promise<Payer> {
  const { accounts, chain, activation } = grid;
  const signer = await accounts.current();
  if (!signer) {
    return {
      balance: activation ? usableBalance(activation.amount) : 0n,
      balanceOf: activation ? 'first-funds' : 'nobody',
      charges: [],
      twin: 0,
      contracts: [],
    };
  }
  const [twin, balance] = await Promise.all([
    chain.twinOf(signer.account),
    chain.balance(signer.account),
  ]);
  const contracts = twin ? await chain.contractsOf(twin.twinId) : [];
  return {
    balance: balance.usable,
    balanceOf: 'account',
    charges: chargesOfContracts(contracts, inventory, prices),
    twin: twin?.twinId ?? 0,
    contracts,
  };
}
