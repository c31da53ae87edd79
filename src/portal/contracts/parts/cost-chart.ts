import { html, type TemplateResult } from 'lit';
import '../../../elements/tf-chart.ts';
import type { BillingWords } from '../billing-words.ts';
import type { DaySum } from '../contracts-view.ts';

/** What was billed on each day, oldest first, in TFT. */
export const costChart = (
  label: string,
  days: readonly DaySum[],
  { format }: BillingWords,
): TemplateResult =>
  html`<tf-chart
    label=${label}
    .spans=${days.map(({ from, to, money }) => ({ from, to, value: Number(money.tft) }))}
    .formatValue=${(value: number) => format.tft(BigInt(Math.round(value)))}
    .formatAt=${(at: number) => format.date(at)}
  ></tf-chart>`;
