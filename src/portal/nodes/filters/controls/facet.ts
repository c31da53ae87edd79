import { html, type TemplateResult } from 'lit';
import { without } from '../../../../explore/node-filter.ts';
import type { FilterForm } from '../filter-form.ts';
import '../tf-facet-list.ts';
import type { FacetChoice, FacetEvent } from '../tf-facet-list.ts';

/** Filters that are any of a list of values. */
type ListKey =
  'status' | 'regions' | 'countries' | 'farms' | 'farmSizes' | 'gpuModels' | 'features';

/** Values to choose from, with the number of nodes that each would leave. */
export function facet(
  { exploration, filterBy }: FilterForm,
  key: ListKey,
  label: string,
  choices: readonly FacetChoice[],
  ordered = false,
): TemplateResult {
  const { filter } = exploration;
  const isNumber = key === 'farms' || key === 'farmSizes';
  const choose = ({ chosen }: FacetEvent): void => {
    const values = isNumber ? chosen.map(Number) : chosen;
    filterBy(values.length > 0 ? { ...filter, [key]: values } : without(filter, key));
  };
  return html`<tf-facet-list
    label=${label}
    .choices=${choices}
    .chosen=${(filter[key] ?? []).map(String)}
    ?ordered=${ordered}
    @tf-facet=${choose}
  ></tf-facet-list>`;
}

/** The same of values that are known beforehand, in the order in which the exploration counts them. */
export function fixedFacet<T extends string | number>(
  form: FilterForm,
  key: ListKey,
  label: string,
  values: readonly T[],
  words: (value: T) => string,
  ordered = false,
): TemplateResult {
  const counts = form.exploration.facet(key);
  const choices = values.map((value, index): FacetChoice => ({
    value: String(value),
    words: words(value),
    count: counts[index]!,
  }));
  return facet(form, key, label, choices, ordered);
}
