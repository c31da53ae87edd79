import type { AccountId, ContractId, TwinId } from '../../model/ids.ts';
import { contractId, twinId } from '../../model/ids.ts';
import type { ChainEvent } from '../../ports/chain.ts';
import type { Body } from '../ledger/entry.ts';

/** Whom and what an entry concerns. */
export interface Concerned {
  readonly accounts: readonly AccountId[];
  readonly twins: readonly TwinId[];
  readonly contracts: readonly ContractId[];
}

/** @param twinOf the twin of an account when the entry had been folded */
export function concerned(
  body: Body,
  events: readonly ChainEvent[],
  twinOf: (account: AccountId) => TwinId | undefined,
): Concerned {
  const accounts = new Set<AccountId>();
  const twins = new Set<TwinId>();
  const contracts = new Set<ContractId>();
  if (body.kind === 'extrinsic') {
    accounts.add(body.account);
    for (const call of body.calls) {
      if (call.call === 'transfer') accounts.add(call.to);
      if ('contractId' in call) contracts.add(call.contractId);
    }
  } else if (body.kind === 'activation') {
    accounts.add(body.account);
  } else if (body.kind === 'message') {
    twins.add(body.deployment.twin_id);
    contracts.add(body.deployment.contract_id);
  }
  for (const { data } of events) {
    if (typeof data['contract_id'] === 'number') contracts.add(contractId(data['contract_id']));
    if (typeof data['twin_id'] === 'number') twins.add(twinId(data['twin_id']));
  }
  for (const account of accounts) {
    const twin = twinOf(account);
    if (twin !== undefined) twins.add(twin);
  }
  return { accounts: [...accounts], twins: [...twins], contracts: [...contracts] };
}
