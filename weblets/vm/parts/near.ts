import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { GeoPoint } from '../../../src/specs/vm/vm-spec.ts';
import { citiesByCountry, citiesOf } from '../cities.ts';
import type { VmView } from '../vm-view.ts';
import { field } from './field.ts';
import { editPlacement } from './edit-placement.ts';

/** The place that "nearest" measures from: a city, or a country as a whole. */
export function drawNear(view: VmView): TemplateResult {
  const { form, words, market } = view;
  const { t, format } = words;
  const { near } = form.spec.placement;
  const groups = citiesByCountry(market ? citiesOf(market.inventory) : [])
    .map((group) => ({ ...group, name: format.country(group.country) }))
    .sort((a, b) => a.name.localeCompare(b.name));
  const isHere = ({ lat, lon }: GeoPoint): boolean => lat === near?.lat && lon === near.lon;
  const option = (point: GeoPoint, text: string): TemplateResult =>
    html`<option value="${point.lat},${point.lon}" .selected=${live(isHere(point))}>
      ${text}
    </option>`;
  const isListed = groups.some(({ cities, middle }) => isHere(middle) || cities.some(isHere));
  const control = html`<select
    @change=${({ target }: Event) => {
      const [lat, lon] = (target as HTMLSelectElement).value.split(',').map(Number);
      if (lat !== undefined && lon !== undefined) editPlacement(view, { near: { lat, lon } });
    }}
  >
    <option value="" disabled .selected=${live(!isListed)}>
      ${near && !isListed ? `${near.lat}°, ${near.lon}°` : t('choosePlace')}
    </option>
    ${groups.map(
      ({ name, middle, cities }) =>
        html`<optgroup label=${name}>
          ${cities.length > 1 ? option(middle, t('middleOf', { country: name })) : nothing}
          ${cities.map((city) => option(city, `${city.name}, ${name}`))}
        </optgroup>`,
    )}
  </select>`;
  return field(view, 'placement.near', t('nearTo'), control, {
    hint: form.faultAt('placement.near') ? '' : t('nearToHint'),
  });
}
