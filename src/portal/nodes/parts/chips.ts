import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../../elements/icon.ts';
import { x } from '../../../elements/icons.ts';
import { partsOf, without } from '../../../explore/node-filter.ts';
import type { FilterForm } from '../filters/filter-form.ts';
import { sayPart } from '../measure-words.ts';

/** What is filtered by, each part to be given up. */
export function chips({
  exploration,
  words,
  filterBy,
}: FilterForm): TemplateResult | typeof nothing {
  const { filter, inventory } = exploration;
  const { t } = words;
  const parts = partsOf(filter);
  if (parts.length === 0) return nothing;
  return html`<ul class="chips" aria-label=${t('active')}>
    ${parts.map((part) => {
      const said = sayPart(filter, part, words, inventory);
      return html`<li>
        <button
          type="button"
          aria-label=${t('drop', { filter: said })}
          @click=${() => filterBy(without(filter, part))}
        >
          ${said}${icon(x)}
        </button>
      </li>`;
    })}
    <li>
      <button type="button" class="clear" @click=${() => filterBy({})}>${t('clear')}</button>
    </li>
  </ul>`;
}
