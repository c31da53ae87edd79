import { html, nothing, type TemplateResult } from 'lit';
import { MILLI_USD } from '../../../model/units.ts';
import { mustRent } from '../must-rent.ts';
import type { NodeView } from '../node-view.ts';
import type { NodeWords } from '../node-words.ts';

/** What state it is in, why, and who may deploy on it. */
export function fate(view: NodeView, words: NodeWords): TemplateResult {
  const { t, format } = words;
  const { status, extraFee, healthy } = view.record;
  const fee = format.usd(BigInt(extraFee) * MILLI_USD);
  return html`<div class="fate ${status}">
    <p>
      ${sayState(view, words)} ${sayWho(view, words)}
      ${extraFee > 0 ? t('who.fee', { fee }) : nothing}
    </p>
    ${
      healthy === undefined || status !== 'up'
        ? nothing
        : html`<p class="soft">${t(healthy ? 'healthy' : 'unhealthy')}</p>`
    }
  </div>`;
}

function sayState({ record, now, known }: NodeView, { t, format }: NodeWords): string {
  const { status, uptime, statusReason } = record;
  // The list tells the state, not when the node reported.
  if (known) return t(`kept.${status}`);
  const { lastReport, power } = statusReason;
  if (lastReport === undefined) return t(status === 'down' ? 'why.downNever' : 'why.upNever');
  const report = format.ago(lastReport * 1000, now);
  switch (status) {
    case 'up':
      return t('why.up', { report, uptime: format.duration(uptime) });
    case 'standby':
      return t('why.standby', {
        report,
        state: power?.state ?? '–',
        target: power?.target ?? '–',
      });
    case 'down':
      return t('why.down', { report });
  }
}

function sayWho({ record }: NodeView, { t }: NodeWords): string {
  const { rentedBy, status } = record;
  if (rentedBy !== undefined) return t('who.rented', { twin: String(rentedBy) });
  if (mustRent(record)) return t('who.dedicated');
  return status === 'up' ? t('who.all') : '';
}
