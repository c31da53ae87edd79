import { expect, it } from 'vitest';
import type { PaymentState } from '../model/contract.ts';
import { debtOf } from './debt.ts';

const payment = (of: Partial<PaymentState>): PaymentState => ({
  standardReserve: 0n,
  additionalReserve: 0n,
  standardOverdraft: 0n,
  additionalOverdraft: 0n,
  lastUpdated: 1000,
  cycles: 0,
  amountUnbilled: 0n,
  ...of,
});

it('is all that contracts could not pay, taken with the first bill of one that owes', () => {
  const paid = payment({ lastUpdated: 10, standardReserve: 9n });
  const owing = payment({ standardOverdraft: 5n, additionalOverdraft: 2n, lastUpdated: 4000 });
  const sooner = payment({ additionalOverdraft: 1n, lastUpdated: 2000 });
  expect(debtOf([paid, owing, sooner])).toEqual({ owed: 8n, nextBill: (2000 + 3600) * 1000 });
});

it('is nothing where everything is paid', () => {
  expect(debtOf([payment({ standardReserve: 3n })])).toBeNull();
  expect(debtOf([])).toBeNull();
});
