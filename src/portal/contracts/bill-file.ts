import type { Bill } from '../../model/contract.ts';

/** Whole and seventh decimals of an amount of 10⁻⁷ TFT, with a point in every language. */
function decimal(units: bigint): string {
  const digits = String(units).padStart(8, '0');
  return `${digits.slice(0, -7)}.${digits.slice(-7)}`;
}

/** One bill a line, oldest first, under the names of the grid proxy (protocol F.4). */
export function billsAsCsv(bills: readonly Bill[]): string {
  const lines = ['contract_id,timestamp,time,discountReceived,amountBilled,tft'];
  for (const { contractId, timestamp, discountLevel, amountBilled } of bills)
    lines.push(
      [
        contractId,
        timestamp,
        new Date(timestamp * 1000).toISOString(),
        discountLevel,
        amountBilled,
        decimal(amountBilled),
      ].join(),
    );
  return `${lines.join('\n')}\n`;
}

/** The same as JSON; amounts are whole numbers of 10⁻⁷ TFT, written out to the last digit. */
export function billsAsJson(bills: readonly Bill[]): string {
  const rows = bills.map(
    ({ contractId, timestamp, discountLevel, amountBilled }) =>
      `  {"contract_id":${contractId},"timestamp":${timestamp},` +
      `"discountReceived":${JSON.stringify(discountLevel)},"amountBilled":${amountBilled}}`,
  );
  return `[\n${rows.join(',\n')}\n]\n`;
}
