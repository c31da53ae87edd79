import { html, nothing, type TemplateResult } from 'lit';
import '../../elements/tf-price.ts';
import type { ShellView } from '../shell-view.ts';
import type { ShellWords } from './shell-words.ts';

const day = 86_400;
const year = 365 * day;
const warnBelow = 3 * day;

/** What there is to spend, and how long it lasts at what is spent now. */
export function funds(
  { balance, runway, simulated }: ShellView,
  { t, format }: ShellWords,
): TemplateResult {
  const tone = runway === undefined || runway >= warnBelow ? nothing : runway > 0 ? 'warn' : 'bad';
  const lasts =
    runway === undefined
      ? t('balance')
      : runway <= 0
        ? t('empty')
        : t('lasts', { time: runway > year ? t('lastsLong') : format.duration(runway) });
  return html`<div class="funds">
    <tf-price .usd=${balance?.usd} .tft=${balance?.tft} ?simulated=${simulated} brief></tf-price>
    <small class=${tone}>${lasts}</small>
  </div>`;
}
