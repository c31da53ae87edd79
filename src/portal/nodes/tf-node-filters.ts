import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { controls } from '../../elements/controls.styles.ts';
import { define } from '../../elements/define.ts';
import { icon } from '../../elements/icon.ts';
import { mapPin } from '../../elements/icons.ts';
import type { HistogramBrushEvent } from '../../elements/tf-histogram.ts';
import '../../elements/tf-histogram.ts';
import { Words } from '../../elements/words.ts';
import type { Exploration } from '../../explore/exploration.ts';
import { tellsTrait } from '../../explore/tells-trait.ts';
import {
  FARM_SIZES,
  gpuName,
  type Measure,
  type Need,
  type NodeFilter,
  type Range,
  type Trait,
} from '../../explore/node-filter.ts';
import { explore } from '../../messages/explore.ts';
import { FEATURES, NODE_STATUS } from '../../model/inventory.ts';
import { GiB } from '../../model/units.ts';
import { REGIONS } from '../../specs/regions.ts';
import { placeOfCity } from './city-places.ts';
import { FilterEvent } from './filter-event.ts';
import { isWhole, sayMeasure } from './measure-words.ts';
import { nodeFiltersStyles } from './tf-node-filters.styles.ts';
import './tf-facet-list.ts';
import type { FacetChoice, FacetEvent } from './tf-facet-list.ts';

type Group =
  | 'need'
  | 'place'
  | 'capacity'
  | 'size'
  | 'price'
  | 'reliability'
  | 'network'
  | 'gpu'
  | 'farm'
  | 'terms'
  | 'features'
  | 'ids';
type ListKey =
  'status' | 'regions' | 'countries' | 'farms' | 'farmSizes' | 'gpuModels' | 'features';
type TextKey = 'country' | 'city' | 'farmName' | 'gpuName';
type NumberKey = 'twin' | 'rentedBy' | 'availableFor' | 'rentableOrRentedBy' | 'ownedBy';

const USUAL_NEED: Need = { cpu: 2, memory: 4 * GiB, disk: 50 * GiB, ipv4: false };

/**
 * Everything one can filter nodes by, each choice with the number of nodes it would leave.
 *
 * @element tf-node-filters
 * @fires {FilterEvent} tf-filter - another filter is wanted
 */
export class TfNodeFilters extends LitElement {
  static override styles = [controls, nodeFiltersStyles];

  @property({ attribute: false }) exploration: Exploration | undefined;
  /** That of the exploration: redraws when it has moved on. */
  @property({ type: Number }) revision = 0;

  @state() private opened: ReadonlySet<Group> = new Set(['need', 'place', 'capacity', 'price']);
  @state() private isNotLocated = false;
  @state() private isUnknownCity = false;

  readonly #words = new Words(this, explore);

  override render() {
    const { exploration } = this;
    if (!exploration) return nothing;
    const { t } = this.#words;
    const { filter } = exploration;
    return html`
      ${this.#list('status', NODE_STATUS, (one) => t(`status.${one}`), t('group.status'), true)}
      ${this.#group('need', () => this.#renderNeed(filter))}
      ${this.#group('place', () => this.#renderPlace(exploration, filter))}
      ${this.#group('capacity', () => this.#histograms('freeCru', 'freeMru', 'freeSru', 'freeHru'))}
      ${this.#group('price', () => this.#histograms('price', 'vmPrice', 'extraFee'))}
      ${this.#group('reliability', () => this.#histograms('uptime', 'online', 'age'))}
      ${this.#group('network', () => [
        this.#traits('ipv4', 'ipv6', 'gateway'),
        this.#histograms('freeIps', 'download', 'upload'),
      ])}
      ${this.#group('gpu', () => this.#renderGpu(exploration))}
      ${this.#group('size', () => this.#histograms('totalCru', 'totalMru', 'totalSru', 'totalHru'))}
      ${this.#group('terms', () =>
        this.#traits('certified', 'rentable', 'dedicated', 'rented', 'dedicatedFarm'),
      )}
      ${this.#group('farm', () => this.#renderFarm(exploration))}
      ${this.#group('features', () => [
        this.#list('features', FEATURES, (name) => name, t('features')),
        this.#traits('light', 'managed', 'secureBoot'),
      ])}
      ${this.#group('ids', () => this.#renderIds())}
    `;
  }

  /** A part that opens; what is closed is neither drawn nor counted. */
  #group(name: Group, content: () => unknown) {
    const { t } = this.#words;
    const isOpen = this.opened.has(name);
    return html`<details
      .open=${isOpen}
      @toggle=${(event: Event) => this.#onToggle(name, event.target as HTMLDetailsElement)}
    >
      <summary>${t(`group.${name}`)}</summary>
      ${isOpen ? html`<div class="group">${content()}</div>` : nothing}
    </details>`;
  }

  #renderNeed({ need }: NodeFilter) {
    const { t } = this.#words;
    const wanted = need ?? USUAL_NEED;
    const set = (change: Partial<Need>): void => this.#say({ need: { ...wanted, ...change } });
    const size = (name: 'cpu' | 'memory' | 'disk', unit: number, most: number): TemplateResult =>
      html`<label class="small-field">
        <span>${t(`need.${name}`)}${unit > 1 ? html`<small> GB</small>` : nothing}</span>
        <input
          type="number"
          min="1"
          max=${most}
          .value=${String(wanted[name] / unit)}
          @change=${(event: Event) => {
            const value = (event.target as HTMLInputElement).valueAsNumber;
            if (value > 0) set({ [name]: value * unit });
          }}
        />
      </label>`;
    return html`
      <label class="choice">
        <input
          type="checkbox"
          .checked=${need !== undefined}
          @change=${() => this.#say({ need: need ? undefined : wanted })}
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
          @change=${() => set({ ipv4: !wanted.ipv4 })}
        />
        <span>${t('need.ipv4')}</span>
      </label>
      <p>${t('needWhy')}</p>
    `;
  }

  #renderPlace(exploration: Exploration, { origin }: NodeFilter) {
    const { t } = this.#words;
    const { inventory } = exploration;
    const counts = exploration.facet('countries');
    const countries = inventory.countries.flatMap(({ code, name }, row): FacetChoice[] =>
      code ? [{ value: code, words: name, count: counts[row]! }] : [],
    );
    return html`
      ${this.#list('regions', REGIONS, (one) => t(`region.${one}`), t('regions'), true)}
      ${this.#facet('countries', t('countries'), countries)}
      <div class="two">${this.#text('country')}${this.#text('city')}</div>
      <div class="near">
        <label class="small-field">
          <span>${t('distanceFrom')}</span>
          <input
            list="cities"
            placeholder=${t('distanceHint')}
            .value=${origin?.name ?? ''}
            @change=${this.#onCity}
          />
        </label>
        <datalist id="cities">
          ${[...new Set(inventory.cities)].map((city) => html`<option value=${city}></option>`)}
        </datalist>
        <button
          type="button"
          class="square"
          aria-label=${t('fromHere')}
          title=${t('fromHereWhy')}
          @click=${this.#onLocate}
        >
          ${icon(mapPin)}
        </button>
      </div>
      <p role="status">
        ${this.isNotLocated ? t('notLocated') : this.isUnknownCity ? t('noSuchCity') : nothing}
      </p>
      ${origin ? this.#histograms('distance') : nothing}
    `;
  }

  #renderGpu(exploration: Exploration) {
    const { t } = this.#words;
    const counts = exploration.facet('gpuModels');
    const models = exploration.inventory.gpuModels.flatMap((model, row): FacetChoice[] =>
      row > 0 ? [{ value: gpuName(model), words: gpuName(model), count: counts[row]! }] : [],
    );
    return html`${this.#traits('gpu')} ${this.#facet('gpuModels', t('gpuModels'), models)}
    ${this.#text('gpuName')} ${this.#histograms('gpus', 'gpuMemory')}`;
  }

  #renderFarm(exploration: Exploration) {
    const { t } = this.#words;
    const { farms } = exploration.inventory;
    const counts = exploration.facet('farms');
    const chosen = new Set(exploration.filter.farms);
    // The largest are enough to choose from; the name finds the others.
    const rows = Array.from(farms.farmId.keys())
      .filter((row) => counts[row]! > 0 || chosen.has(farms.farmId[row]!))
      .sort((a, b) => counts[b]! - counts[a]!)
      .slice(0, 500);
    const choices = rows.map((row): FacetChoice => ({
      value: String(farms.farmId[row]!),
      words: farms.name[row]!,
      count: counts[row]!,
    }));
    return html`${this.#facet('farms', t('farms'), choices)} ${this.#text('farmName')}
    ${this.#list('farmSizes', FARM_SIZES, (size) => t(`farmSize.${size}`), t('farmSizes'), true)}`;
  }

  #renderIds() {
    const { t } = this.#words;
    const { filter } = this.exploration!;
    const list = (key: 'nodes' | 'excluded') =>
      html`<label class="small-field">
        <span>${t(key)}</span>
        <input
          inputmode="numeric"
          placeholder=${t('numbersHint')}
          .value=${filter[key]?.join(', ') ?? ''}
          @change=${(event: Event) => this.#say({ [key]: numbersIn(event) })}
        />
      </label>`;
    const number = (key: NumberKey) =>
      html`<label class="small-field">
        <span>${t(key)}</span>
        <input
          inputmode="numeric"
          .value=${String(filter[key] ?? '')}
          @change=${(event: Event) => this.#say({ [key]: numbersIn(event)?.[0] })}
        />
      </label>`;
    return html`${list('nodes')} ${list('excluded')}
      <div class="two">
        ${number('twin')} ${number('ownedBy')} ${number('rentedBy')} ${number('availableFor')}
        ${number('rentableOrRentedBy')}
      </div>`;
  }

  #list<T extends string | number>(
    key: ListKey,
    values: readonly T[],
    words: (value: T) => string,
    label: string,
    ordered = false,
  ) {
    const counts = this.exploration!.facet(key);
    const choices = values.map((value, index): FacetChoice => ({
      value: String(value),
      words: words(value),
      count: counts[index]!,
    }));
    return this.#facet(key, label, choices, ordered);
  }

  #facet(key: ListKey, label: string, choices: readonly FacetChoice[], ordered = false) {
    const chosen = (this.exploration!.filter[key] ?? []).map(String);
    const isNumber = key === 'farms' || key === 'farmSizes';
    return html`<tf-facet-list
      label=${label}
      .choices=${choices}
      .chosen=${chosen}
      ?ordered=${ordered}
      @tf-facet=${(event: FacetEvent) => {
        const { chosen } = event;
        const values = isNumber ? chosen.map(Number) : chosen;
        this.#say({ [key]: values.length > 0 ? values : undefined });
      }}
    ></tf-facet-list>`;
  }

  /** Yes, no or any, with the number of nodes in the words of each. */
  #traits(...traits: readonly Trait[]) {
    const { t, format } = this.#words;
    const { filter } = this.exploration!;
    return html`<div class="traits">
      ${traits.map((trait) => {
        const { yes, no } = this.exploration!.trait(trait);
        const wanted = filter.traits?.[trait];
        if (wanted === undefined && !tellsTrait(this.exploration!.inventory, trait))
          return html`<p>${t('unmeasuredHere', { measure: t(`trait.${trait}`) })}</p>`;
        const choice = (word: 'yes' | 'no', count: number) =>
          html`<option value=${word} ?selected=${wanted === (word === 'yes')}>
            ${t('choice', { choice: t(word), n: format.number(count) })}
          </option>`;
        return html`<label class="trait">
          <span>${t(`trait.${trait}`)}</span>
          <select
            class=${wanted === undefined ? '' : 'set'}
            @change=${(event: Event) => this.#onTrait(trait, event.target as HTMLSelectElement)}
          >
            <option value="" ?selected=${wanted === undefined}>${t('any')}</option>
            ${choice('yes', yes)}${choice('no', no)}
          </select>
        </label>`;
      })}
    </div>`;
  }

  #histograms(...measures: readonly Measure[]) {
    const { t, format } = this.#words;
    return measures.map((measure) => {
      const { edges, counts, all } = this.exploration!.histogram(measure);
      const range = this.exploration!.filter.ranges?.[measure];
      if (all.every((count) => count === 0))
        return html`<p>${t('unmeasuredHere', { measure: t(`measure.${measure}`) })}</p>`;
      return html`<tf-histogram
        label=${t(`measure.${measure}`)}
        .edges=${edges}
        .counts=${counts}
        .all=${all}
        .min=${range?.min}
        .max=${range?.max}
        ?whole=${isWhole(measure)}
        .format=${(value: number) => sayMeasure(measure, value, format)}
        @pointerdown=${() => this.exploration?.prepare(measure)}
        @focusin=${() => this.exploration?.prepare(measure)}
        @tf-histogram-brush=${(event: HistogramBrushEvent) => this.#onBrush(measure, event)}
      ></tf-histogram>`;
    });
  }

  #text(key: TextKey) {
    const { t } = this.#words;
    return html`<label class="small-field">
      <span>${t(key)}</span>
      <input
        type="search"
        .value=${this.exploration!.filter[key] ?? ''}
        @input=${(event: Event) => {
          const { value } = event.target as HTMLInputElement;
          this.#say({ [key]: value.trim() ? value : undefined });
        }}
      />
    </label>`;
  }

  #onBrush(measure: Measure, { min, max }: HistogramBrushEvent): void {
    const { [measure]: _, ...others } = this.exploration!.filter.ranges ?? {};
    const range: Range = {
      ...(min !== undefined && { min }),
      ...(max !== undefined && { max }),
    };
    const isOpen = min === undefined && max === undefined;
    const ranges = isOpen ? others : { ...others, [measure]: range };
    this.#say({ ranges: Object.keys(ranges).length > 0 ? ranges : undefined });
  }

  #onTrait(trait: Trait, { value }: HTMLSelectElement): void {
    const { [trait]: _, ...others } = this.exploration!.filter.traits ?? {};
    const traits = value === '' ? others : { ...others, [trait]: value === 'yes' };
    this.#say({ traits: Object.keys(traits).length > 0 ? traits : undefined });
  }

  #onCity = (event: Event): void => {
    const { value } = event.target as HTMLInputElement;
    this.isNotLocated = false;
    const place = value.trim() === '' ? undefined : placeOfCity(this.exploration!.inventory, value);
    this.isUnknownCity = value.trim() !== '' && !place;
    if (!this.isUnknownCity) this.#from(place && { ...place, name: value.trim() });
  };

  #onLocate = (): void => {
    this.isUnknownCity = false;
    const failed = (): void => {
      this.isNotLocated = true;
    };
    if (!('geolocation' in navigator)) {
      failed();
      return;
    }
    navigator.geolocation.getCurrentPosition(({ coords }) => {
      this.isNotLocated = false;
      // As far as a city is wide: where exactly somebody sits does not belong into a link.
      const round = (degrees: number): number => Math.round(degrees * 10) / 10;
      this.#from({
        lat: round(coords.latitude),
        lon: round(coords.longitude),
        name: this.#words.t('located'),
      });
    }, failed);
  };

  #from(origin: NodeFilter['origin'] | undefined): void {
    const { distance: _, ...ranges } = this.exploration!.filter.ranges ?? {};
    const kept = Object.keys(ranges).length > 0 ? ranges : undefined;
    this.#say(origin ? { origin } : { origin, ranges: kept });
  }

  #onToggle(name: Group, { open }: HTMLDetailsElement): void {
    if (open === this.opened.has(name)) return;
    const opened = new Set(this.opened);
    if (open) opened.add(name);
    else opened.delete(name);
    this.opened = opened;
  }

  /** Changes some parts; undefined gives one up. */
  #say(change: { readonly [Key in keyof NodeFilter]?: NodeFilter[Key] | undefined }): void {
    const filter = Object.entries({ ...this.exploration!.filter, ...change }).filter(
      ([, value]) => value !== undefined,
    );
    this.dispatchEvent(new FilterEvent(Object.fromEntries(filter)));
  }
}

/** The whole numbers in a field; undefined when there are none. */
function numbersIn(event: Event): readonly number[] | undefined {
  const { value } = event.target as HTMLInputElement;
  const numbers = [...value.matchAll(/\d{1,9}/g)].map(Number).filter((number) => number > 0);
  return numbers.length > 0 ? [...new Set(numbers)] : undefined;
}

define('tf-node-filters', TfNodeFilters);

declare global {
  interface HTMLElementTagNameMap {
    'tf-node-filters': TfNodeFilters;
  }
}
