import type { Contract } from '../../model/contract.ts';
import { distribute, STAKING_POOL_ACCOUNT } from '../../model/distribution.ts';
import type { AccountId, ContractId } from '../../model/ids.ts';
import type { TftUnits } from '../../model/units.ts';
import type { BillRun } from '../../ports/chain.ts';
import { FOUNDATION, farmerOf } from './accounts.ts';
import { rowOfContract } from './dues.ts';
import type { State } from './state.ts';

/** Moves what a bill takes from the free balance of a payer into its reserve. */
export function reserve(state: State, payer: AccountId, amount: TftUnits): void {
  if (amount === 0n) return;
  const account = state.account(payer);
  state.accounts.set(payer, {
    ...account,
    free: account.free - amount,
    reserved: account.reserved + amount,
  });
}

/** Pays `times` equal distributions out of the payer's reserve (protocol B.7). */
export function payOut(
  state: State,
  payer: AccountId,
  contract: Contract,
  standard: TftUnits,
  additional: TftUnits,
  times: bigint,
): void {
  const total = (standard + additional) * times;
  if (total === 0n) return;
  const account = state.account(payer);
  state.accounts.set(payer, { ...account, reserved: account.reserved - total });
  const row = rowOfContract(state, contract);
  for (const { to, amount } of distribute(contract.type, standard, additional)) {
    const account =
      to === 'staking'
        ? STAKING_POOL_ACCOUNT
        : to === 'foundation'
          ? FOUNDATION
          : farmerOf(state.genesis, row);
    state.credit(account, amount * times);
  }
}

/** Joins a run to the last one where it goes on in the same way. */
export function recordBills(state: State, id: ContractId, run: BillRun): void {
  const runs = state.bills.get(id) ?? [];
  const last = runs.at(-1);
  const goesOn =
    last?.amountBilled === run.amountBilled &&
    last.discountLevel === run.discountLevel &&
    run.every === last.every &&
    run.first - last.last === last.every;
  state.bills.set(
    id,
    goesOn
      ? [...runs.slice(0, -1), { ...last, last: run.last, count: last.count + run.count }]
      : [...runs, run],
  );
}

/** Notes `count` bills, an hour apart, that could not be paid in full. */
export function noteOverdraft(
  state: State,
  id: ContractId,
  block: number,
  paid: TftUnits,
  overdraft: TftUnits,
  count = 1,
): void {
  const data = {
    contract_id: id,
    partially_billed_amount: String(paid),
    overdraft: String(overdraft),
  };
  state.note(id, block, 'ContractPaymentOverdrawn', data, count);
}
