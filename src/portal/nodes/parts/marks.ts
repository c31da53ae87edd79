import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../../elements/icon.ts';
import { layoutGrid } from '../../../elements/icons.ts';
import type { ExploreWords } from '../measure-words.ts';

/** What can be done with the nodes that are marked, once there are any. */
export function marks(
  count: number,
  { t }: ExploreWords,
  compare: () => void,
  forget: () => void,
): TemplateResult | typeof nothing {
  if (count === 0) return nothing;
  return html`<div class="marks">
    <button
      type="button"
      class="small"
      ?disabled=${count < 2}
      title=${count < 2 ? t('comparePick') : nothing}
      @click=${compare}
    >
      ${icon(layoutGrid)}${t('compare', { n: count })}
    </button>
    <button type="button" class="quiet small" @click=${forget}>${t('forget')}</button>
  </div>`;
}
