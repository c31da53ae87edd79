import { html, type TemplateResult } from 'lit';
import '../../../elements/tf-copy.ts';
import { hrefTo } from '../../href.ts';
import type { FarmView } from '../farms-view.ts';
import type { FarmWords } from '../farm-words.ts';

/** Whose it is, where its rewards go, and by which prices it sells. */
export function facts({ record, known }: FarmView, words: FarmWords): TemplateResult {
  const { t } = words;
  return html`<section class="panel">
    <dl class="facts">
      <dt>${t('owner')}</dt>
      <dd>
        <a href=${hrefTo(`/contracts?who=all&twin=${record.twinId}`)}
          >${t('twin', { id: String(record.twinId) })}</a
        >
      </dd>
      <dt>${t('certification')}</dt>
      <dd>${t(record.certification === 'Gold' ? 'goldBadge' : 'plain')}</dd>
      <dt>${t('payout')}</dt>
      <dd>
        ${
          record.stellarAddress
            ? html`<code>${record.stellarAddress}</code>
                <tf-copy .value=${record.stellarAddress} what=${t('payoutCopy')}></tf-copy>`
            : t(known ? 'keptNot' : 'payoutNone')
        }
      </dd>
      <dt>${t('pricing')}</dt>
      <dd>
        ${known ? t('keptNot') : String(record.pricingPolicyId)}
        <span class="soft">${t('pricingWhy')}</span>
      </dd>
    </dl>
  </section>`;
}
