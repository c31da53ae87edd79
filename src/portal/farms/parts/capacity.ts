import { html, nothing, type TemplateResult } from 'lit';
import '../../../elements/tf-supply.ts';
import { SUPPLIED } from '../../../model/supply.ts';
import type { FarmRow } from '../farm-rows.ts';
import type { FarmWords } from '../farm-words.ts';

/** What its nodes add up to, and how much of it is free. */
export function capacity({ supply, up, standby, down }: FarmRow, words: FarmWords): TemplateResult {
  const { t } = words;
  return html`<section class="panel">
    <header>
      <h2>${t('capacity')}</h2>
      <span class="soft">${t('status', { up, standby, down })}</span>
    </header>
    <div class="supplies">
      ${SUPPLIED.map((what) =>
        supply[what].total > 0
          ? html`<tf-supply what=${what} .supply=${supply[what]}></tf-supply>`
          : nothing,
      )}
      <p class="soft">${t('supply.rule')}</p>
    </div>
  </section>`;
}
