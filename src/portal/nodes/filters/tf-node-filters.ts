import { LitElement, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { controls } from '../../../elements/controls.styles.ts';
import { define } from '../../../elements/define.ts';
import { Words } from '../../../elements/words.ts';
import type { Exploration } from '../../../explore/exploration.ts';
import { explore } from '../../../messages/explore.ts';
import { FEATURES, NODE_STATUS } from '../../../model/inventory.ts';
import { fixedFacet } from './controls/facet.ts';
import { histograms } from './controls/histograms.ts';
import { traits } from './controls/traits.ts';
import { FilterEvent } from './filter-event.ts';
import type { FilterForm } from './filter-form.ts';
import { farm } from './parts/farm.ts';
import { gpu } from './parts/gpu.ts';
import { ids } from './parts/ids.ts';
import { need } from './parts/need.ts';
import { place } from './parts/place.ts';
import { smallFieldStyles } from './small-field.styles.ts';
import { nodeFiltersStyles } from './tf-node-filters.styles.ts';

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

/**
 * Everything one can filter nodes by, each choice with the number of nodes it would leave.
 *
 * @element tf-node-filters
 * @fires {FilterEvent} tf-filter - another filter is wanted
 */
export class TfNodeFilters extends LitElement {
  static override styles = [...controls, smallFieldStyles, nodeFiltersStyles];

  @property({ attribute: false }) exploration: Exploration | undefined;
  /** That of the exploration: redraws when it has moved on. */
  @property({ type: Number }) revision = 0;

  @state() private opened: ReadonlySet<Group> = new Set(['need', 'place', 'capacity', 'price']);

  readonly #words = new Words(this, explore);

  override render() {
    const { exploration } = this;
    if (!exploration) return nothing;
    const { t } = this.#words;
    const form: FilterForm = {
      exploration,
      words: this.#words,
      filterBy: (filter) => this.dispatchEvent(new FilterEvent(filter)),
    };
    return html`
      ${fixedFacet(form, 'status', t('group.status'), NODE_STATUS, (one) => t(`status.${one}`), true)}
      ${this.#group('need', () => need(form))} ${this.#group('place', () => place(form))}
      ${this.#group('capacity', () => histograms(form, 'freeCru', 'freeMru', 'freeSru', 'freeHru'))}
      ${this.#group('price', () => histograms(form, 'price', 'vmPrice', 'extraFee'))}
      ${this.#group('reliability', () => histograms(form, 'uptime', 'online', 'age'))}
      ${this.#group('network', () => [
        traits(form, 'ipv4', 'ipv6', 'gateway'),
        histograms(form, 'freeIps', 'download', 'upload'),
      ])}
      ${this.#group('gpu', () => gpu(form))}
      ${this.#group('size', () => histograms(form, 'totalCru', 'totalMru', 'totalSru', 'totalHru'))}
      ${this.#group('terms', () =>
        traits(form, 'certified', 'rentable', 'dedicated', 'rented', 'dedicatedFarm'),
      )}
      ${this.#group('farm', () => farm(form))}
      ${this.#group('features', () => [
        fixedFacet(form, 'features', t('features'), FEATURES, (name) => name),
        traits(form, 'light', 'managed', 'secureBoot'),
      ])}
      ${this.#group('ids', () => ids(form))}
    `;
  }

  /** A part that opens; what is closed is neither drawn nor counted. */
  #group(name: Group, content: () => unknown) {
    const isOpen = this.opened.has(name);
    return html`<details
      .open=${isOpen}
      @toggle=${(event: Event) => this.#onToggle(name, event.target as HTMLDetailsElement)}
    >
      <summary>${this.#words.t(`group.${name}`)}</summary>
      ${isOpen ? html`<div class="group">${content()}</div>` : nothing}
    </details>`;
  }

  #onToggle(name: Group, { open }: HTMLDetailsElement): void {
    if (open === this.opened.has(name)) return;
    const opened = new Set(this.opened);
    if (open) opened.add(name);
    else opened.delete(name);
    this.opened = opened;
  }
}

define('tf-node-filters', TfNodeFilters);

declare global {
  interface HTMLElementTagNameMap {
    'tf-node-filters': TfNodeFilters;
  }
}
