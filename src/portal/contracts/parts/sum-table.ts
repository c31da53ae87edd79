import { html, nothing, type TemplateResult } from 'lit';
import { tableRegion } from '../../../elements/table-region.ts';
import '../../../elements/tf-bar.ts';
import '../../../elements/tf-price.ts';
import type { Money } from '../../shell-view.ts';
import type { BillingWords } from '../billing-words.ts';

/** What some bills add up to: their number, the exact amount, and dollars. */
export interface SumRow {
  readonly name: TemplateResult | string;
  readonly count: number;
  /** Address of the bills themselves. */
  readonly bills?: string;
  readonly money: Money;
  /** Of the largest row, 0 to 1. */
  readonly share?: number;
}

export interface SumTable {
  /** What the table is of. */
  readonly label: string;
  /** What its rows are. */
  readonly heading: string;
  readonly rows: readonly SumRow[];
  readonly simulated: boolean;
  /** Further classes of what stands around it. */
  readonly look?: string;
}

/** Sums of bills in a table; with a column of bars where rows have a share. */
export function sumTable(table: SumTable, { t, format }: BillingWords): TemplateResult {
  const { label, heading, rows, simulated, look } = table;
  const hasShares = rows.some(({ share }) => share !== undefined);
  const row = ({ name, count, bills, money, share }: SumRow) =>
    html`<tr>
      <th scope="row">${name}</th>
      <td class="number">
        ${
          bills === undefined
            ? format.number(count)
            : html`<a class="plain" href=${bills}>${format.number(count)}</a>`
        }
      </td>
      <td class="number tft">${format.tftColumn(money.tft)}</td>
      <td class="number">
        <tf-price .usd=${money.usd} .tft=${money.tft} compact ?simulated=${simulated}></tf-price>
      </td>
      ${
        hasShares
          ? html`<td>
              ${
                share === undefined
                  ? nothing
                  : html`<tf-bar class="share" .share=${share}></tf-bar>`
              }
            </td>`
          : nothing
      }
    </tr>`;
  return tableRegion(
    label,
    html`<table>
      <thead>
        <tr>
          <th scope="col">${heading}</th>
          <th scope="col" class="number">${t('billsCount')}</th>
          <th scope="col" class="number">${t('amount')}</th>
          <th scope="col" class="number">USD</th>
          ${hasShares ? html`<th scope="col">${t('share')}</th>` : nothing}
        </tr>
      </thead>
      <tbody>
        ${rows.map(row)}
      </tbody>
    </table>`,
    look,
  );
}
