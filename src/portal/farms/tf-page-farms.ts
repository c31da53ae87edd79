import { LitElement, css, html } from 'lit';
import { property } from 'lit/decorators.js';
import { buttons } from '../../elements/buttons.styles.ts';
import { choices } from '../../elements/choices.styles.ts';
import { define } from '../../elements/define.ts';
import { icon } from '../../elements/icon.ts';
import { sprout } from '../../elements/icons.ts';
import { inputs } from '../../elements/inputs.styles.ts';
import type { TableRowEvent, TableSortEvent } from '../../elements/table/table-source.ts';
import { tableFrame } from '../../elements/table/table-frame.styles.ts';
import '../../elements/table/tf-table.ts';
import '../../elements/tf-empty.ts';
import '../../elements/tf-provenance.ts';
import { tokens } from '../../elements/tokens.styles.ts';
import { Words } from '../../elements/words.ts';
import { farms } from '../../messages/farms.ts';
import { supply } from '../../messages/supply.ts';
import type { Inventory } from '../../model/inventory.ts';
import { AddressState } from '../address-state.ts';
import { followLink } from '../follow-link.ts';
import { hrefTo } from '../href.ts';
import '../link/tf-ignored.ts';
import { pageStyles } from '../page.styles.ts';
import { waiting } from '../waiting.ts';
import { FARM_SORTS, chooseFarms, type FarmRow, type FarmSort } from './farm-rows.ts';
import { farmColumns, farmSource } from './farm-source.ts';
import { USUAL, farmsOn, farmsQuery, readFarmsQuery } from './farms-address.ts';
import type { FarmsView } from './farms-view.ts';

const SWITCHES = [
  ['alive', 'alive'],
  ['withIps', 'withIps'],
  ['gold', 'gold'],
  ['dedicated', 'dedicatedOnly'],
] as const;

/**
 * All farms in one table, to be searched, filtered and sorted; what is chosen stands in the address.
 *
 * @element tf-page-farms
 */
export class TfPageFarms extends LitElement {
  static override styles = [
    tokens,
    buttons,
    inputs,
    choices,
    pageStyles,
    tableFrame,
    css`
      .tools {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 16px;
        margin-block-end: 12px;
      }
      .tools input[type='search'] {
        flex: 1 1 14rem;
        max-inline-size: 22rem;
      }
      .tools select {
        flex: 0 1 12rem;
      }
      .tools label {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        min-block-size: 24px;
      }
      .count {
        margin-inline-start: auto;
        color: var(--_ink-2);
      }
      .frame {
        block-size: calc(100dvh - var(--tf-top, 0px) - var(--tf-bottom, 0px) - 240px);
        min-block-size: 24rem;
      }
      .head {
        margin-block-end: 16px;
      }
    `,
  ];

  @property({ attribute: false }) view: FarmsView | undefined;
  /** Drawn when there are no farms to be had. */
  @property({ attribute: false }) error: unknown;

  readonly #words = new Words(this, farms, supply);
  readonly #state = new AddressState(this, readFarmsQuery, farmsQuery);

  override render() {
    const { view, error } = this;
    const { t, format } = this.#words;
    if (!view)
      return html`<h1>${t('title')}</h1>
        ${waiting(error)}`;
    const { inventory, now } = view;
    const { at, source } = inventory.provenance;
    const { state, ignored } = farmsOn(inventory, this.#state.reading);
    const chosen = chooseFarms(inventory, state, state.sort, state.descending);
    return html`<div class="head">
        <div>
          <h1>${t('title')}</h1>
          <p class="lead">${t('lead')} ${t('supply.rule')}</p>
          <tf-provenance .source=${source} .at=${at} .now=${now}></tf-provenance>
        </div>
        <a class="button" href=${hrefTo('/farms/simulator')}>${icon(sprout)}${t('simulator')}</a>
      </div>
      <tf-ignored .parts=${ignored}></tf-ignored>
      ${this.#renderTools(inventory)}
      <p class="count" role="status">
        ${t('count', { n: chosen.length, all: format.number(inventory.farms.length) })}
      </p>
      ${chosen.length > 0 ? this.#renderTable(chosen, inventory) : this.#renderNone()}`;
  }

  #renderTools(inventory: Inventory) {
    const { t, locale } = this.#words;
    const state = this.#state.now;
    const named = inventory.countries
      .filter(({ code }) => code)
      .sort((a, b) => a.name.localeCompare(b.name, locale.tag));
    return html`<div class="tools" role="search">
      <input
        type="search"
        aria-label=${t('search')}
        placeholder=${t('searchHint')}
        .value=${state.text}
        @input=${this.#onText}
      />
      <select aria-label=${t('country')} @change=${this.#onCountry}>
        <option value="" ?selected=${state.country === ''}>${t('anyCountry')}</option>
        ${named.map(
          ({ code, name }) =>
            html`<option value=${code} ?selected=${state.country === code}>${name}</option>`,
        )}
      </select>
      ${SWITCHES.map(
        ([key, words]) =>
          html`<label
            ><input
              type="checkbox"
              .checked=${state[key]}
              @change=${(event: Event) =>
                this.#state.change({ [key]: (event.target as HTMLInputElement).checked })}
            />${t(words)}</label
          >`,
      )}
    </div>`;
  }

  #renderTable(chosen: readonly FarmRow[], inventory: Inventory) {
    const words = this.#words;
    const { sort, descending } = this.#state.now;
    return html`<div class="frame">
      <tf-table
        label=${words.t('table', { n: chosen.length })}
        .source=${farmSource(chosen, inventory, words)}
        .columns=${farmColumns(words)}
        sort=${sort}
        ?descending=${descending}
        @tf-table-sort=${this.#onSort}
        @tf-table-row=${this.#onRow}
      ></tf-table>
    </div>`;
  }

  #renderNone() {
    const { t } = this.#words;
    return html`<tf-empty heading=${t('none')}
      >${t('noneWhy')}
      <button slot="action" type="button" @click=${this.#onClear}>${t('clear')}</button>
    </tf-empty>`;
  }

  #onText = (event: Event): void =>
    this.#state.change({ text: (event.target as HTMLInputElement).value });

  #onCountry = (event: Event): void =>
    this.#state.change({ country: (event.target as HTMLSelectElement).value });

  #onClear = (): void => {
    const { sort, descending } = this.#state.now;
    this.#state.change({ ...USUAL, sort, descending });
  };

  #onSort = ({ sort, descending }: TableSortEvent): void => {
    if (Object.hasOwn(FARM_SORTS, sort)) this.#state.change({ sort: sort as FarmSort, descending });
  };

  #onRow = ({ key, open }: TableRowEvent): void => {
    const farm = this.view?.inventory.farms.farmId[key];
    if (open && farm !== undefined) followLink(this, hrefTo(`/farms/${farm}`));
  };
}

define('tf-page-farms', TfPageFarms);

declare global {
  interface HTMLElementTagNameMap {
    'tf-page-farms': TfPageFarms;
  }
}
