import { html, type TemplateResult } from 'lit';
import '../../../elements/tf-empty.ts';
import { without, type FilterPart } from '../../../explore/node-filter.ts';
import type { FilterForm } from '../filters/filter-form.ts';
import { sayPart } from '../measure-words.ts';

const MOST_LOOSENINGS = 4;

/** No node passes: what to give up, and how many that would bring. */
export function none({ exploration, words, filterBy }: FilterForm): TemplateResult {
  const { filter, inventory } = exploration;
  const { t } = words;
  if (inventory.length === 0)
    return html`<tf-empty heading=${t('noNodes')}>${t('noNodesWhy')}</tf-empty>`;
  const ways = exploration.loosenings().slice(0, MOST_LOOSENINGS);
  const together = ways[0]?.parts.length ?? 1;
  const say = (part: FilterPart): string => sayPart(filter, part, words, inventory);
  return html`<tf-empty heading=${t('none')}>
    ${t(together === 1 ? 'noneWhy' : together === 2 ? 'nonePairs' : 'noneAll')}
    <div slot="action" class="loosen">
      ${ways.map(
        ({ parts, nodes }) =>
          html`<button type="button" @click=${() => filterBy(parts.reduce(without, filter))}>
            ${t('loosen', { n: nodes, parts: parts.map(say).join(t('and')) })}
          </button>`,
      )}
      <button type="button" class="quiet" @click=${() => filterBy({})}>${t('clear')}</button>
    </div>
  </tf-empty>`;
}
