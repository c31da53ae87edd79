import { html, type TemplateResult } from 'lit';
import { FARM_SIZES } from '../../../../explore/node-filter.ts';
import { facet, fixedFacet } from '../controls/facet.ts';
import { textField } from '../controls/fields.ts';
import type { FilterForm } from '../filter-form.ts';
import type { FacetChoice } from '../tf-facet-list.ts';

/** The largest are enough to choose from; the name finds the others. */
const MOST_FARMS = 500;

/** Whose node it is. */
export function farm(form: FilterForm): TemplateResult {
  const { exploration } = form;
  const { t } = form.words;
  const { farms } = exploration.inventory;
  const counts = exploration.facet('farms');
  const chosen = new Set(exploration.filter.farms);
  const choices = Array.from(farms.farmId.keys())
    .filter((row) => counts[row]! > 0 || chosen.has(farms.farmId[row]!))
    .sort((a, b) => counts[b]! - counts[a]!)
    .slice(0, MOST_FARMS)
    .map((row): FacetChoice => ({
      value: String(farms.farmId[row]!),
      words: farms.name[row]!,
      count: counts[row]!,
    }));
  const size = (least: (typeof FARM_SIZES)[number]): string => t(`farmSize.${least}`);
  return html`${facet(form, 'farms', t('farms'), choices)} ${textField(form, 'farmName')}
  ${fixedFacet(form, 'farmSizes', t('farmSizes'), FARM_SIZES, size, true)}`;
}
