import { html, nothing, type TemplateResult } from 'lit';
import { without, withValue } from '../../../../explore/node-filter.ts';
import { REGIONS } from '../../../../specs/regions.ts';
import { facet, fixedFacet } from '../controls/facet.ts';
import { textField } from '../controls/fields.ts';
import { histograms } from '../controls/histograms.ts';
import type { FilterForm } from '../filter-form.ts';
import type { FacetChoice } from '../tf-facet-list.ts';
import '../tf-node-origin.ts';
import type { OriginEvent } from '../tf-node-origin.ts';

/** Where on earth a node stands, and how far away. */
export function place(form: FilterForm): TemplateResult {
  const { exploration, filterBy } = form;
  const { t } = form.words;
  const { filter, inventory } = exploration;
  const counts = exploration.facet('countries');
  const countries = inventory.countries.flatMap(({ code, name }, row): FacetChoice[] =>
    code ? [{ value: code, words: name, count: counts[row]! }] : [],
  );
  const measureFrom = ({ origin }: OriginEvent): void => {
    const changed = withValue(filter, 'origin', origin);
    filterBy(origin ? changed : without(changed, 'range.distance'));
  };
  return html`
    ${fixedFacet(form, 'regions', t('regions'), REGIONS, (one) => t(`region.${one}`), true)}
    ${facet(form, 'countries', t('countries'), countries)}
    <div class="two">${textField(form, 'country')}${textField(form, 'city')}</div>
    <tf-node-origin
      .origin=${filter.origin}
      .inventory=${inventory}
      @tf-origin=${measureFrom}
    ></tf-node-origin>
    ${filter.origin ? histograms(form, 'distance') : nothing}
  `;
}
