import { html, nothing, type TemplateResult } from 'lit';
import { withValue, type Need } from '../../../../explore/node-filter.ts';
import { GiB } from '../../../../model/units.ts';
import type { FilterForm } from '../filter-form.ts';

const USUAL_NEED: Need = { cpu: 2, memory: 4 * GiB, disk: 50 * GiB, ipv4: false };

/** A machine that must find room on a node. */
export function need({ exploration, words, filterBy }: FilterForm): TemplateResult {
  const { t } = words;
  const { filter } = exploration;
  const wanted = filter.need ?? USUAL_NEED;
  const ask = (value: Need | undefined): void => filterBy(withValue(filter, 'need', value));
  const size = (name: 'cpu' | 'memory' | 'disk', unit: number, most: number): TemplateResult =>
    html`<label class="small-field">
      <span>${t(`need.${name}`)}${unit > 1 ? html`<small> GB</small>` : nothing}</span>
      <input
        type="number"
        min="1"
        max=${most}
        .value=${String(wanted[name] / unit)}
        @change=${(event: Event) => {
          const input = event.target as HTMLInputElement;
          // The browser says what is wrong with a number that no machine has.
          if (input.reportValidity() && input.value !== '')
            ask({ ...wanted, [name]: input.valueAsNumber * unit });
        }}
      />
    </label>`;
  return html`
    <label class="choice">
      <input
        type="checkbox"
        .checked=${filter.need !== undefined}
        @change=${() => ask(filter.need ? undefined : wanted)}
      />
      <span>${t('need')}</span>
    </label>
    <div class="three">
      ${size('cpu', 1, 256)}${size('memory', GiB, 1024)}${size('disk', GiB, 10_000)}
    </div>
    <label class="choice">
      <input
        type="checkbox"
        .checked=${wanted.ipv4}
        @change=${() => ask({ ...wanted, ipv4: !wanted.ipv4 })}
      />
      <span>${t('need.ipv4')}</span>
    </label>
    <p>${t('needWhy')}</p>
  `;
}
