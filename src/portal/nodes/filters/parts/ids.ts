import { html, type TemplateResult } from 'lit';
import { numberField, numbersField } from '../controls/fields.ts';
import type { FilterForm } from '../filter-form.ts';

/** Nodes by their number, and by the twins that own, rent or could use them. */
export function ids(form: FilterForm): TemplateResult {
  return html`${numbersField(form, 'nodes')} ${numbersField(form, 'excluded')}
    <div class="two">
      ${numberField(form, 'twin')} ${numberField(form, 'ownedBy')} ${numberField(form, 'rentedBy')}
      ${numberField(form, 'availableFor')} ${numberField(form, 'rentableOrRentedBy')}
    </div>`;
}
