import type { BillResult } from '../../model/billing.ts';
import { bill, followRent, isBillable } from '../../model/billing.ts';
import type { Contract, DeletionCause } from '../../model/contract.ts';
import type { ContractId, TwinId } from '../../model/ids.ts';
import { STANDBY } from '../../model/inventory.ts';
import { DISCOUNT_LEVELS } from '../../model/pricing.ts';
import { BILLING_FREQUENCY_BLOCKS, SECONDS_PER_HOUR } from '../../model/units.ts';
import { payerOf } from './accounts.ts';
import { remove } from './contracts.ts';
import { takeDueReports } from './due-reports.ts';
import { duesOver, levelIndex, nextTurn, rowOfContract } from './dues.ts';
import { report } from './reports.ts';
import { noteOverdraft, payOut, recordBills, reserve } from './settle.ts';
import { skipEqualHours } from './skip-equal-hours.ts';
import type { State } from './state.ts';

/**
 * Time as the chain sees it: nodes report what stands when they are done (see `reports.ts`), and
 * every contract is billed once per 600 blocks, in the block whose number has the contract's
 * remainder (protocol B.1). Payers do not depend on each other between two entries, so each is
 * folded on its own; whole hours in which every bill of a payer comes out the same are folded at
 * once, which gives exactly what bill after bill gives.
 */

/** `naive` folds bill after bill: what the fast way is checked against. */
export type FoldMode = 'fast' | 'naive';

/** Folds time up to `at` (ms since 1970); does nothing when the state is there already. */
export function advance(state: State, at: number, mode: FoldMode = 'fast'): void {
  for (const [id, due] of takeDueReports(state, at)) {
    foldBills(state, due, mode);
    report(state, id);
  }
  foldBills(state, at, mode);
}

function foldBills(state: State, at: number, mode: FoldMode): void {
  if (at <= state.at) return;
  const from = state.blockAt(state.at);
  const to = state.blockAt(at);
  if (to > from) for (const twin of [...state.living.keys()]) foldTwin(state, twin, from, to, mode);
  state.at = at;
}

function foldTwin(state: State, twin: TwinId, from: number, to: number, mode: FoldMode): void {
  let block = from;
  while (block < to) {
    const hours = Math.floor((to - block) / BILLING_FREQUENCY_BLOCKS);
    const skipped = mode === 'fast' && hours > 1 ? skipEqualHours(state, twin, block, hours) : 0;
    if (skipped > 0) {
      block += skipped * BILLING_FREQUENCY_BLOCKS;
      continue;
    }
    const end = Math.min(block + BILLING_FREQUENCY_BLOCKS, to);
    for (const { id, due } of turns(state, twin, block, end)) {
      const contract = state.contracts.get(id);
      if (contract && contract.state.kind !== 'Deleted') billNow(state, contract, due);
    }
    block = end;
  }
}

/** Contracts with their turns in (from, to], at most an hour apart, in the order of the blocks. */
function turns(
  state: State,
  twin: TwinId,
  from: number,
  to: number,
): { readonly id: ContractId; readonly due: number }[] {
  return (state.living.get(twin) ?? [])
    .map((id) => ({ id, due: nextTurn(id, from) }))
    .filter(({ due }) => due <= to)
    .sort((a, b) => a.due - b.due || a.id - b.id);
}

/** What the chain knows beyond the contract itself when it bills it (protocol B.1, B.5). */
function circumstances(
  state: State,
  contract: Contract,
): { waived: boolean; rentInGrace: boolean; mustWait: boolean } {
  const row = rowOfContract(state, contract);
  const rent = state.rentOf.get(row);
  const rentContract = rent === undefined ? undefined : state.contracts.get(rent);
  return {
    waived: contract.type === 'rent' && state.genesis.inventory.status[row] === STANDBY,
    rentInGrace: contract.type === 'node' && rentContract?.state.kind === 'GracePeriod',
    mustWait:
      contract.type === 'rent' &&
      (state.onNode.get(row) ?? []).some((id) => {
        const payment = state.payments.get(id);
        return payment !== undefined && payment.standardReserve + payment.additionalReserve > 0n;
      }),
  };
}

/**
 * Bills a contract for the time since its last bill and carries out what follows: reserve, grace,
 * distribution, and removal when the grace period is over. With `cancel` it is the final bill of a
 * contract that its owner ends; the caller removes it (protocol B.5).
 */
export function billNow(
  state: State,
  contract: Contract,
  block: number,
  cancel?: DeletionCause,
): void {
  const id = contract.contractId;
  const payment = state.payments.get(id);
  if (!payment) return;
  if (
    contract.type === 'node' &&
    cancel === undefined &&
    !isBillable(contract.publicIps.length, contract.resources, payment)
  )
    return;
  const now = state.secondsOf(block);
  const payer = payerOf(state, contract.twinId);
  const usable = state.usable(payer);
  const dues = duesOver(state, contract, now - payment.lastUpdated, payment.amountUnbilled);
  const level = levelIndex(dues, usable);
  const around = circumstances(state, contract);
  const result = bill({
    type: contract.type,
    state: cancel ? { kind: 'Deleted', cause: cancel } : contract.state,
    payment,
    standardDue: dues.atLevel[level] ?? 0n,
    additionalDue: dues.additional,
    usable,
    block,
    now,
    ...around,
  });
  if (result.outcome === 'nothing' || result.outcome === 'waived') return;

  reserve(state, payer, result.reserved);
  state.payments.set(id, result.payment);
  const { billsAsIndexed } = state.rules;
  const hasNoLevel = billsAsIndexed && around.waived;
  if (result.outcome === 'billed' || (!billsAsIndexed && result.reserved > 0n))
    recordBills(state, id, {
      first: now,
      last: now,
      every: SECONDS_PER_HOUR,
      count: 1,
      discountLevel: (hasNoLevel ? undefined : DISCOUNT_LEVELS[level]) ?? 'None',
      amountBilled: result.reserved,
    });
  if (result.outcome === 'overdrawn')
    noteOverdraft(state, id, block, result.reserved, result.overdraft);
  if (result.distribution) {
    const { standard, additional } = result.distribution;
    payOut(state, payer, contract, standard, additional, 1n);
  }
  if (cancel === undefined) follow(state, contract, result, block);
}

/** Carries a change of state on: into the record, to the contracts under a rent, off the chain. */
function follow(state: State, contract: Contract, result: BillResult, block: number): void {
  if (result.grace === undefined) return;
  const id = contract.contractId;
  const event = {
    started: 'ContractGracePeriodStarted',
    ended: 'ContractGracePeriodEnded',
    elapsed: 'ContractGracePeriodElapsed',
  }[result.grace];
  state.note(id, block, event, { contract_id: id });
  if (result.state.kind === 'Deleted') {
    remove(state, contract, result.state.cause, block);
    return;
  }
  state.contracts.set(id, { ...contract, state: result.state });
  if (contract.type !== 'rent') return;
  for (const other of state.onNode.get(rowOfContract(state, contract)) ?? []) {
    const under = state.contracts.get(other);
    const payment = state.payments.get(other);
    if (!under || !payment) continue;
    const next = followRent(under.state, payment, result.state);
    if (next === under.state) continue;
    state.contracts.set(other, { ...under, state: next });
    state.note(other, block, event, { contract_id: other });
  }
}
