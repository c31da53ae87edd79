import { html, type TemplateResult } from 'lit';
import { without, type Trait } from '../../../../explore/node-filter.ts';
import { tellsTrait } from '../../../../explore/tells-trait.ts';
import type { FilterForm } from '../filter-form.ts';

/** Yes, no or any for each trait, with the number of nodes in the words of each. */
export function traits(form: FilterForm, ...names: readonly Trait[]): TemplateResult {
  return html`<div class="traits">${names.map((name) => trait(form, name))}</div>`;
}

function trait({ exploration, words, filterBy }: FilterForm, name: Trait): TemplateResult {
  const { t, format } = words;
  const { filter, inventory } = exploration;
  const wanted = filter.traits?.[name];
  if (wanted === undefined && !tellsTrait(inventory, name))
    return html`<p>${t('unmeasuredHere', { measure: t(`trait.${name}`) })}</p>`;
  const { yes, no } = exploration.trait(name);
  const choice = (word: 'yes' | 'no', count: number) =>
    html`<option value=${word} ?selected=${wanted === (word === 'yes')}>
      ${t('choice', { choice: t(word), n: format.number(count) })}
    </option>`;
  const choose = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    filterBy(
      value === ''
        ? without(filter, `trait.${name}`)
        : { ...filter, traits: { ...filter.traits, [name]: value === 'yes' } },
    );
  };
  return html`<label class="trait">
    <span>${t(`trait.${name}`)}</span>
    <select class=${wanted === undefined ? '' : 'set'} @change=${choose}>
      <option value="" ?selected=${wanted === undefined}>${t('any')}</option>
      ${choice('yes', yes)}${choice('no', no)}
    </select>
  </label>`;
}
