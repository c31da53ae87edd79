import { LitElement, css, html } from 'lit';
import { property } from 'lit/decorators.js';
import { define } from '../../elements/define.ts';
import { saySupplied } from '../../elements/say-supplied.ts';
import { inputs } from '../../elements/inputs.styles.ts';
import { surfaces } from '../../elements/surfaces.styles.ts';
import { tableRegion } from '../../elements/table-region.ts';
import { tables } from '../../elements/tables.styles.ts';
import '../../elements/tf-treemap.ts';
import type { TreemapItem } from '../../elements/tf-treemap.ts';
import { tokens } from '../../elements/tokens.styles.ts';
import { Words } from '../../elements/words.ts';
import { statistics } from '../../messages/statistics.ts';
import type { Inventory } from '../../model/inventory.ts';
import { onlineOf, RESOURCES, takenShare, type Resource } from '../../model/supply.ts';
import { regionOf } from '../../specs/regions.ts';
import { hrefTo } from '../href.ts';
import { pageStyles } from '../page.styles.ts';
import type { CountryTally } from './tally.ts';

/** A country with its words, and what it has of the resource that is shown. */
interface Place {
  readonly name: string;
  /** ISO 3166-1 alpha-2; '' where unknown. */
  readonly code: string;
  readonly region: string;
  readonly href: string;
  readonly nodes: number;
  readonly total: number;
  /** In use, 0 to 1. */
  readonly share: number;
}

/** Another resource is to be shown. */
export class ResourceEvent extends Event {
  static readonly type = 'tf-resource';

  constructor(readonly resource: Resource) {
    super(ResourceEvent.type, { bubbles: true, composed: true });
  }
}

/**
 * Where a resource of the grid stands: countries by region in a treemap, and the same as a table.
 *
 * @element tf-statistics-places
 * @fires tf-resource - another resource is to be shown; `resource`
 */
export class TfStatisticsPlaces extends LitElement {
  static override styles = [
    tokens,
    inputs,
    surfaces,
    tables,
    pageStyles,
    css`
      :host {
        display: block;
      }
      section > header {
        align-items: end;
      }
      select {
        inline-size: auto;
      }
      .show {
        display: inline-flex;
        align-items: center;
        gap: 8px;
        color: var(--_ink-2);
        font-size: var(--_text-s);
        white-space: nowrap;
      }
      .tall {
        max-block-size: 26rem;
        overflow-y: auto;
      }
      details {
        margin-block-start: 8px;
      }
    `,
  ];

  @property({ attribute: false }) inventory: Inventory | undefined;
  @property({ attribute: false }) countries: readonly CountryTally[] = [];
  @property({ attribute: false }) resource: Resource = 'cru';

  readonly #words = new Words(this, statistics);

  override render() {
    const { t } = this.#words;
    const { resource } = this;
    const places = this.#places();
    return html`<section>
      <header>
        <div>
          <h2>${t('where')}</h2>
          <p class="soft">${t('whereWhy')}</p>
        </div>
        <label class="show"
          >${t('show')}
          <select @change=${this.#onResource}>
            ${RESOURCES.map(
              (name) =>
                html`<option value=${name} ?selected=${name === resource}>${t(name)}</option>`,
            )}
          </select></label
        >
      </header>
      <tf-treemap
        .items=${places.filter(({ total }) => total > 0).map((place) => this.#item(place))}
        label=${t('treemap', { resource: t(resource) })}
      ></tf-treemap>
      <details>
        <summary>${t('asTable')}</summary>
        ${tableRegion(t('where'), this.#renderTable(places), 'panel flush tall')}
      </details>
    </section>`;
  }

  #places(): readonly Place[] {
    const { t } = this.#words;
    const { resource } = this;
    return this.countries.map(({ row, nodes, supply }) => {
      const { code = '', name = '' } = this.inventory?.countries[row] ?? {};
      return {
        name: name || t('unknownCountry'),
        code,
        region: t(`region.${regionOf(code) ?? 'unknown'}`),
        // Nodes without a country have no filter of their own: they stand among all that are up.
        href: hrefTo(`/nodes?status=up${code && `&country=${code}`}`),
        nodes,
        total: onlineOf(supply[resource]),
        share: takenShare(supply[resource]),
      };
    });
  }

  #item({ name, code, region, href, total, share }: Place): TreemapItem {
    const { t, format } = this.#words;
    const amount = saySupplied(this.resource, total, format);
    const used = format.percent(share);
    return {
      group: region,
      label: name,
      short: code,
      value: total,
      share,
      lines: [amount, t('inUse', { share: used })],
      words: t('cell', { total: amount, share: used }),
      href,
    };
  }

  #renderTable(places: readonly Place[]) {
    const { t, format } = this.#words;
    const { resource } = this;
    return html`<table>
      <thead>
        <tr>
          <th scope="col">${t('country')}</th>
          <th scope="col" class="number">${t('nodes')}</th>
          <th scope="col" class="number">${t('total')}: ${t(resource)}</th>
          <th scope="col" class="number">${t('used')}</th>
        </tr>
      </thead>
      <tbody>
        ${places
          .toSorted((a, b) => b.total - a.total)
          .map(
            ({ name, href, nodes, total, share }) =>
              html`<tr>
                <th scope="row"><a href=${href}>${name}</a></th>
                <td class="number">${format.number(nodes)}</td>
                <td class="number">${saySupplied(resource, total, format)}</td>
                <td class="number">${format.percent(share)}</td>
              </tr>`,
          )}
      </tbody>
    </table>`;
  }

  #onResource = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    this.dispatchEvent(new ResourceEvent(value as Resource));
  };
}

define('tf-statistics-places', TfStatisticsPlaces);

declare global {
  interface HTMLElementTagNameMap {
    'tf-statistics-places': TfStatisticsPlaces;
  }
  interface HTMLElementEventMap {
    'tf-resource': ResourceEvent;
  }
}
