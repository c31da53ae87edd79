import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../../../src/elements/icon.ts';
import { list, x } from '../../../src/elements/icons.ts';
import type { Inventory } from '../../../src/model/inventory.ts';
import { REGIONS, regionOf, type Region } from '../../../src/specs/regions.ts';
import { POLICIES, type PlacementPolicy } from '../../../src/specs/vm/vm-spec.ts';
import type { VmView } from '../vm-view.ts';
import { editPlacement } from './edit-placement.ts';
import { field } from './field.ts';
import { latePart } from './late-part.ts';

/** Where it may run: a policy, filters, or one node; and what that leaves. */
export function where(view: VmView): TemplateResult {
  const { t } = view.words;
  return html`<section>
    <fieldset>
      <legend>${t('placement')}</legend>
      <div class="cards">${POLICIES.map((policy) => policyCard(view, policy))}</div>
    </fieldset>
    <div class="row three">
      ${view.form.spec.placement.policy === 'nearest' ? near(view) : nothing} ${region(view)}
      ${country(view)}
    </div>
    <div class="choices">${flag(view, 'certified')} ${flag(view, 'dedicated')}</div>
    <div class="buttons">
      ${only(view)}
      <button
        type="button"
        ?disabled=${!view.market}
        @click=${(event: Event) => void chooseNode(view, event)}
      >
        ${icon(list)}${t('chooseNode')}
      </button>
    </div>
    ${view.market ? html`<tf-vm-nodes .spec=${view.form.spec} .market=${view.market}></tf-vm-nodes>` : nothing}
    ${whyNot(view)}
  </section>`;
}

const whyNot = latePart(async () => (await import('./why-not.ts')).drawWhyNot);

/** Begins with the city that the browser's time zone is named after, where there is one. */
export async function guessPlace({ form, market }: Pick<VmView, 'form' | 'market'>): Promise<void> {
  if (!market || form.spec.placement.policy !== 'nearest') return;
  const { citiesOf, cityOfTimeZone } = await import('../cities.ts');
  form.suggestPlace(cityOfTimeZone(citiesOf(market.inventory)));
}

/** The place that "nearest" measures from; few ask for it. */
const near = latePart(async () => (await import('./near.ts')).drawNear);

/** Opens the list of nodes, which is loaded when it is first wanted. */
async function chooseNode(view: VmView, { currentTarget }: Event): Promise<void> {
  const section = (currentTarget as Element).closest('section')!;
  await import('../nodes/tf-vm-nodes.ts');
  const node = await section.querySelector('tf-vm-nodes')!.choose();
  if (node !== undefined) editPlacement(view, { node });
}

function policyCard(view: VmView, policy: PlacementPolicy): TemplateResult {
  const { form, words } = view;
  const { placement } = form.spec;
  const onChange = () => {
    editPlacement(view, { policy });
    if (policy === 'nearest') void guessPlace(view);
  };
  return html`<label class="card">
    <input
      type="radio"
      name="policy"
      .checked=${live(placement.policy === policy)}
      @change=${onChange}
    />${words.t(`policy.${policy}`)}<small>${words.t(`policyHint.${policy}`)}</small>
  </label>`;
}

interface Option {
  readonly value: string;
  readonly text: string;
}

function select(
  view: VmView,
  path: string,
  label: string,
  chosen: string,
  options: readonly Option[],
  change: (value: string) => void,
): TemplateResult {
  const control = html`<select
    @change=${(event: Event) => change((event.target as HTMLSelectElement).value)}
  >
    ${options.map(
      ({ value, text }) =>
        html`<option value=${value} .selected=${live(value === chosen)}>${text}</option>`,
    )}
  </select>`;
  return field(view, path, label, control);
}

const byText = (a: Option, b: Option): number => a.text.localeCompare(b.text);

function region(view: VmView): TemplateResult {
  const { form, words } = view;
  const { t } = words;
  const options = REGIONS.map((value) => ({ value, text: t(`region.${value}`) })).sort(byText);
  return select(
    view,
    'placement.region',
    t('region'),
    form.spec.placement.region ?? '',
    [{ value: '', text: t('anywhere') }, ...options],
    (value) =>
      editPlacement(view, {
        region: (value || undefined) as Region | undefined,
        country: undefined,
      }),
  );
}

function country(view: VmView): TemplateResult {
  const { form, words, market } = view;
  const { region, country = '' } = form.spec.placement;
  const codes = new Set(market ? codesOf(market.inventory, region) : []);
  // A preset may name a country that has no node; then the list says so by having it.
  if (country) codes.add(country);
  const options = [...codes]
    .map((value) => ({ value, text: words.format.country(value) }))
    .sort(byText);
  return select(
    view,
    'placement.country',
    words.t('country'),
    country,
    [{ value: '', text: words.t('anywhere') }, ...options],
    (value) => editPlacement(view, { country: value || undefined }),
  );
}

function codesOf({ countries }: Inventory, region: Region | undefined): string[] {
  const codes = countries.map(({ code }) => code);
  return region ? codes.filter((code) => regionOf(code) === region) : codes;
}

function flag({ form, words }: VmView, name: 'certified' | 'dedicated'): TemplateResult {
  return html`<label class="choice">
    <input
      type="checkbox"
      .checked=${live(form.spec[name])}
      @change=${(event: Event) => form.edit({ [name]: (event.target as HTMLInputElement).checked })}
    /><span>${words.t(name)}<small>${words.t(`${name}Hint`)}</small></span>
  </label>`;
}

/** A single farm or node that everything is narrowed down to, with the way back. */
function only(view: VmView): (TemplateResult | typeof nothing)[] {
  const { form, words, market } = view;
  const { t } = words;
  const { farm, node } = form.spec.placement;
  const farms = market?.inventory.farms;
  const name = farms?.name[farms.farmId.indexOf(farm ?? 0)] ?? String(farm);
  const chip = (key: 'farm' | 'node', shown: string) =>
    html`<button
      type="button"
      class="chip"
      aria-label=${t('removeFilter', { name: shown })}
      @click=${() => editPlacement(view, { [key]: undefined })}
    >
      ${shown}${icon(x)}
    </button>`;
  return [
    farm === undefined ? nothing : chip('farm', t('onlyFarm', { name })),
    node === undefined ? nothing : chip('node', t('onlyNode', { node: String(node) })),
  ];
}
