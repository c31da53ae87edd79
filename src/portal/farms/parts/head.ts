import { html, nothing, type TemplateResult } from 'lit';
import '../../../elements/tf-badge.ts';
import '../../../elements/tf-provenance.ts';
import type { FarmView } from '../farms-view.ts';
import type { FarmWords } from '../farm-words.ts';

/** Which farm it is, and how fresh that is. */
export function head({ record, now }: FarmView, words: FarmWords): TemplateResult {
  const { t } = words;
  const { at, source } = record.provenance;
  return html`<div class="head">
    <div>
      <div class="row">
        <h1>${record.name || t('farmNumber', { id: String(record.farmId) })}</h1>
        ${
          record.certification === 'Gold'
            ? html`<tf-badge tone="good">${t('goldBadge')}</tf-badge>`
            : nothing
        }
      </div>
      <p class="lead">
        ${t('farmNumber', { id: String(record.farmId) })}${
          record.dedicated ? ` · ${t('dedicated')}` : ''
        }
      </p>
      <tf-provenance .source=${source} .at=${at} .now=${now}></tf-provenance>
    </div>
  </div>`;
}
