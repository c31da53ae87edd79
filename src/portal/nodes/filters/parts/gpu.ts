import { html, type TemplateResult } from 'lit';
import { gpuName } from '../../../../explore/node-filter.ts';
import { facet } from '../controls/facet.ts';
import { textField } from '../controls/fields.ts';
import { histograms } from '../controls/histograms.ts';
import { traits } from '../controls/traits.ts';
import type { FilterForm } from '../filter-form.ts';
import type { FacetChoice } from '../tf-facet-list.ts';

/** Whether a node has GPUs, and which. */
export function gpu(form: FilterForm): TemplateResult {
  const { exploration, words } = form;
  const counts = exploration.facet('gpuModels');
  const models = exploration.inventory.gpuModels.flatMap((model, row): FacetChoice[] =>
    row > 0 && !model.mix
      ? [{ value: gpuName(model), words: gpuName(model), count: counts[row]! }]
      : [],
  );
  return html`${traits(form, 'gpu')} ${facet(form, 'gpuModels', words.t('gpuModels'), models)}
  ${textField(form, 'gpuName')} ${histograms(form, 'gpus', 'gpuMemory')}`;
}
