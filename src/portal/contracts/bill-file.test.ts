import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Bill } from '../../model/contract.ts';
import { contractId } from '../../model/ids.ts';
import { billsAsCsv, billsAsJson } from './bill-file.ts';

const bill = fc.record({
  contractId: fc.integer({ min: 1, max: 1e9 }).map(contractId),
  timestamp: fc.integer({ min: 1_600_000_000, max: 2_000_000_000 }),
  discountLevel: fc.constantFrom('None' as const, 'Gold' as const),
  amountBilled: fc.bigInt({ min: 0n, max: 9_000_000_000_000_000n }),
});

test('both files hold every bill to the unit', () => {
  fc.assert(
    fc.property(fc.array(bill), (bills: readonly Bill[]) => {
      const parsed = JSON.parse(billsAsJson(bills)) as { amountBilled: number }[];
      expect(parsed.map(({ amountBilled }) => BigInt(amountBilled))).toEqual(
        bills.map(({ amountBilled }) => amountBilled),
      );
      const [head, ...lines] = billsAsCsv(bills).trimEnd().split('\n');
      const column = head!.split(',').indexOf('tft');
      expect(lines.map((line) => BigInt(line.split(',')[column]!.replace('.', '')))).toEqual(
        bills.map(({ amountBilled }) => amountBilled),
      );
      expect(lines.map((line) => Date.parse(line.split(',')[2]!) / 1000)).toEqual(
        bills.map(({ timestamp }) => timestamp),
      );
    }),
  );
});
