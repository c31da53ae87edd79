import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { buttons } from '../../../src/elements/buttons.styles.ts';
import { define } from '../../../src/elements/define.ts';
import { icon } from '../../../src/elements/icon.ts';
import { chevronRight } from '../../../src/elements/icons.ts';
import { tokens } from '../../../src/elements/tokens.styles.ts';
import { Words } from '../../../src/elements/words.ts';
import { map as words } from '../../../src/messages/map.ts';
import { mapDetail } from '../../../src/messages/map-detail.ts';
import type { Inventory } from '../../../src/model/inventory.ts';
import { sayAmount } from '../amount.ts';
import { mapTokens } from '../canvas/tf-capacity-map.styles.ts';
import { sharedPlace, stateAt } from '../describe.ts';
import { unplacedRows } from '../unplaced-rows.ts';
import { TfMapRegionEvent } from '../events.ts';
import type { OutColumn } from '../filters.ts';
import { amountsOf, type Measure } from '../measures.ts';
import { nodeLines, placedOut, regionLines, type RegionLine } from '../regions.ts';
import { PickEvent } from './pick-event.ts';

const PAGE = 40;

/**
 * The map as a list: countries, in a country its farms, in a farm its nodes, each with what it has.
 * Whatever the map can do, the list can.
 *
 * @element tf-map-list
 * @fires tf-map-region - a country or farm was gone into or left
 * @fires tf-map-pick - a node was pressed; `row`
 */
export class TfMapList extends LitElement {
  static override styles = [
    tokens,
    mapTokens,
    buttons,
    css`
      nav {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 2px;
        margin-block-end: 4px;
      }
      nav .icon {
        color: var(--_ink-2);
      }
      [aria-current] {
        padding-inline: 6px;
        font-weight: 600;
      }
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, calc(var(--_rem) * 15)), 1fr));
        gap: 0 20px;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li button {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        justify-items: start;
        gap: 1px 10px;
        inline-size: 100%;
        padding: 6px 8px;
        border: 0;
        border-block-end: 1px solid var(--_line);
        border-radius: 0;
        background: none;
        font-weight: 400;
        text-align: start;
      }
      li button:hover {
        background: var(--_hover);
      }
      li button[aria-pressed='true'] {
        background: var(--_accent-soft);
      }
      .name {
        overflow: hidden;
        font-weight: 500;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      li button > :nth-child(even) {
        justify-self: end;
      }
      small {
        color: var(--_ink-2);
        font-size: var(--_text-xs);
      }
      svg.share {
        grid-column: 1 / -1;
        inline-size: 100%;
        block-size: 3px;
        border-radius: 2px;
        background: var(--_line);
      }
      rect {
        fill: var(--_map-tint-4);
      }
      p {
        margin: 8px;
        color: var(--_ink-2);
        font-size: var(--_text-s);
      }
    `,
  ];

  @property({ attribute: false }) inventory!: Inventory;
  /** Other than 0: left out. */
  @property({ attribute: false }) out: OutColumn | undefined;
  @property() measure: Measure = 'cru';
  /** ISO 3166-1 alpha-2, '-' for none known; '' is the world. */
  @property() country = '';
  /** Id of a farm; 0 for none. */
  @property({ type: Number }) farm = 0;
  @property({ type: Number }) selected = -1;

  @state() private shown = PAGE;
  @state() private withoutPlace = false;

  readonly #words = new Words(this, words, mapDetail);
  readonly #sayAmount = sayAmount(() => this.#words);

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('country') || changed.has('farm')) {
      this.shown = PAGE;
      if (this.country || this.farm) this.withoutPlace = false;
    }
  }

  override render() {
    const { t } = this.#words;
    return html`<nav aria-label=${t('map.regions')}>${this.#renderPath()}</nav>
      ${this.withoutPlace || this.farm ? this.#renderNodes() : this.#renderRegions()}`;
  }

  #renderPath(): TemplateResult[] {
    const { t } = this.#words;
    const { inventory, farm, country } = this;
    const steps: { name: string; go: () => void }[] = [
      { name: t('map.world'), go: () => this.#go('', 0) },
    ];
    if (this.withoutPlace) steps.push({ name: t('map.noPlace'), go: () => undefined });
    if (country) steps.push({ name: this.#countryName(country), go: () => this.#go(country, 0) });
    if (farm) {
      const at = inventory.farms.farmId.indexOf(farm);
      steps.push({ name: inventory.farms.name[at] ?? String(farm), go: () => undefined });
    }
    return steps.map(({ name, go }, i) =>
      i === steps.length - 1
        ? html`<span aria-current="true">${name}</span>`
        : html`<button type="button" class="quiet small" @click=${go}>${name}</button
            >${icon(chevronRight)}`,
    );
  }

  #renderRegions(): TemplateResult {
    const { inventory, measure, country, out } = this;
    const { t } = this.#words;
    const by = country ? inventory.farm : inventory.country;
    const lines = regionLines(inventory, measure, by, out);
    const unplaced = country ? 0 : unplacedRows(inventory).length;
    return html`<ul>
        ${lines.slice(0, this.shown).map((line) => this.#renderRegion(line))}
        ${
          unplaced > 0
            ? html`<li>
                <button type="button" @click=${() => this.#showUnplaced()}>
                  <span class="name">${t('map.noPlace')}</span>
                  <small>${t('map.nodesHere', { n: unplaced })}</small>
                </button>
              </li>`
            : nothing
        }
      </ul>
      ${lines.length === 0 && unplaced === 0 ? html`<p>${t('map.noneMatch')}</p>` : this.#renderMore(lines.length)}`;
  }

  #renderRegion({ index, nodes, total, free }: RegionLine): TemplateResult {
    const { inventory, country, measure } = this;
    const { t } = this.#words;
    const code = inventory.countries[index]?.code || '-';
    const name = country ? (inventory.farms.name[index] ?? String(index)) : this.#countryName(code);
    const go = () =>
      country ? this.#go(country, inventory.farms.farmId[index] ?? 0) : this.#go(code, 0);
    return html`<li>
      <button type="button" @click=${go}>
        <span class="name">${name}</span>
        <span>${this.#sayAmount(measure, free)}</span>
        <small>${t('map.nodesHere', { n: nodes })}</small>
        <small>${this.#words.format.percent(total > 0 ? free / total : 0)}</small>
        ${bar(total > 0 ? free / total : 0)}
      </button>
    </li>`;
  }

  #renderNodes(): TemplateResult {
    const { inventory, measure } = this;
    const { t, format } = this.#words;
    const out = this.withoutPlace ? placedOut(inventory) : this.out;
    const rows = nodeLines(inventory, measure, out);
    const { total, free } = amountsOf(inventory, measure);
    return html`<ul>
        ${rows.slice(0, this.shown).map((row) => {
          const share = total[row]! > 0 ? free[row]! / total[row]! : 0;
          return html`<li>
            <button
              type="button"
              aria-pressed=${row === this.selected}
              @click=${() => this.dispatchEvent(new PickEvent(row))}
            >
              <span class="name">${t('map.node', { node: String(inventory.nodeId[row]) })}</span>
              <span>${this.#sayAmount(measure, free[row]!)}</span>
              <small>${sharedPlace(inventory, [row], format).name || t('map.nowhere')}</small>
              <small>${t(`map.${stateAt(inventory, row)}`)} · ${format.percent(share)}</small>
              ${bar(share)}
            </button>
          </li>`;
        })}
      </ul>
      ${rows.length === 0 ? html`<p>${t('map.noneMatch')}</p>` : this.#renderMore(rows.length)}`;
  }

  #renderMore(length: number): TemplateResult | typeof nothing {
    const rest = Math.min(PAGE, length - this.shown);
    if (rest <= 0) return nothing;
    return html`<p>
      <button type="button" class="small" @click=${() => (this.shown += PAGE)}>
        ${this.#words.t('map.listMore', { n: rest })}
      </button>
    </p>`;
  }

  #countryName(code: string): string {
    return code === '-' ? this.#words.t('map.nowhere') : this.#words.format.country(code);
  }

  #showUnplaced(): void {
    this.withoutPlace = true;
    this.shown = PAGE;
  }

  #go(country: string, farm: number): void {
    this.withoutPlace = false;
    this.dispatchEvent(new TfMapRegionEvent(country || undefined, farm || undefined));
  }
}

const bar = (share: number): TemplateResult =>
  html`<svg class="share" viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true">
    <rect width=${(100 * share).toFixed(1)} height="3"></rect>
  </svg>`;

define('tf-map-list', TfMapList);

declare global {
  interface HTMLElementTagNameMap {
    'tf-map-list': TfMapList;
  }
}
