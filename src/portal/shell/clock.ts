import { html, type TemplateResult } from 'lit';
import { hrefTo } from '../href.ts';
import type { ShellView } from '../shell-view.ts';
import type { ShellWords } from './shell-words.ts';

/** Grid time and its pace; leads to where they are changed. */
export function clock({ now, rate }: ShellView, { t, format }: ShellWords): TemplateResult {
  return html`<a class="clock" href=${hrefTo('/simulation')} aria-label=${t('gridTime')}>
    <span class="at">
      <span class="day">${format.date(now)}</span>
      ${format.time(now)}
    </span>
    <span class="rate">${rate === 0 ? t('paused') : t('speed', { rate })}</span>
  </a>`;
}
