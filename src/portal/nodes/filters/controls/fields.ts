import { html, type TemplateResult } from 'lit';
import { withValue } from '../../../../explore/node-filter.ts';
import type { FilterForm } from '../filter-form.ts';

type TextKey = 'country' | 'city' | 'farmName' | 'gpuName';
type NumbersKey = 'nodes' | 'excluded';
type NumberKey = 'twin' | 'rentedBy' | 'availableFor' | 'rentableOrRentedBy' | 'ownedBy';

/** A part of a name to look for, followed while somebody types. */
export function textField(form: FilterForm, key: TextKey): TemplateResult {
  const { filter } = form.exploration;
  const type = (event: Event): void => {
    const { value } = event.target as HTMLInputElement;
    form.filterBy(withValue(filter, key, value.trim() ? value : undefined));
  };
  return html`<label class="small-field">
    <span>${form.words.t(key)}</span>
    <input type="search" .value=${filter[key] ?? ''} @input=${type} />
  </label>`;
}

/** Any number of ids. */
export function numbersField(form: FilterForm, key: NumbersKey): TemplateResult {
  const { filter } = form.exploration;
  const { t } = form.words;
  return html`<label class="small-field">
    <span>${t(key)}</span>
    <input
      inputmode="numeric"
      placeholder=${t('numbersHint')}
      .value=${filter[key]?.join(', ') ?? ''}
      @change=${(event: Event) => form.filterBy(withValue(filter, key, numbersIn(event)))}
    />
  </label>`;
}

/** One id. */
export function numberField(form: FilterForm, key: NumberKey): TemplateResult {
  const { filter } = form.exploration;
  return html`<label class="small-field">
    <span>${form.words.t(key)}</span>
    <input
      inputmode="numeric"
      .value=${String(filter[key] ?? '')}
      @change=${(event: Event) => form.filterBy(withValue(filter, key, numbersIn(event)?.[0]))}
    />
  </label>`;
}

/** The whole numbers in a field; undefined when there are none. */
function numbersIn(event: Event): readonly number[] | undefined {
  const { value } = event.target as HTMLInputElement;
  const numbers = [...value.matchAll(/\d{1,9}/g)].map(Number).filter((number) => number > 0);
  return numbers.length > 0 ? [...new Set(numbers)] : undefined;
}
