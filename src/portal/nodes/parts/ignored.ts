import { html, nothing, type TemplateResult } from 'lit';
import type { IgnoredPart } from '../../../explore/filter-query.ts';
import type { ExploreWords } from '../measure-words.ts';

const MOST_NAMED = 8;
const LONGEST = 60;

/** What of the address says nothing sensible. */
export function ignored(
  parts: readonly IgnoredPart[],
  { t }: ExploreWords,
  dismiss: () => void,
): TemplateResult | typeof nothing {
  if (parts.length === 0) return nothing;
  return html`<div class="ignored" role="alert">
    <strong>${t('ignored', { n: parts.length })}</strong>
    <ul>
      ${parts
        .slice(0, MOST_NAMED)
        .map(
          ({ key, value, code }) =>
            html`<li>${t(`ignored.${code}`, { part: `${key}=${value.slice(0, LONGEST)}` })}</li>`,
        )}
    </ul>
    <button type="button" class="small" @click=${dismiss}>${t('dismiss')}</button>
  </div>`;
}
