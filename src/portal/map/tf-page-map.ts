import { LitElement, css, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { define } from '../../elements/define.ts';
import { tokens } from '../../elements/tokens.styles.ts';
import { Words } from '../../elements/words.ts';
import { map } from '../../messages/map.ts';
import type { Inventory } from '../../model/inventory.ts';
import type {
  TfMapRegionEvent,
  TfMapViewEvent,
  TfNodeSelectEvent,
} from '../../../weblets/node-map/events.ts';
import '../../../weblets/node-map/tf-node-map.ts';
import type { TfNodeMap } from '../../../weblets/node-map/tf-node-map.ts';
import { hrefTo } from '../href.ts';
import { withKept } from '../kept-query.ts';
import type { Reading } from '../link/ignored-part.ts';
import '../link/tf-ignored.ts';
import { pageStyles } from '../page.styles.ts';
import '../tf-waiting.ts';
import { mapOn, readMapAddress, writeMapAddress, type MapAddress } from './map-address.ts';

/**
 * The map of the grid in full size, the same element that other pages embed; what is looked at and
 * how stands in the address.
 *
 * @element tf-page-map
 */
export class TfPageMap extends LitElement {
  static override styles = [
    tokens,
    pageStyles,
    css`
      .head {
        margin-block-end: 10px;
      }
    `,
  ];

  /** The grid that is shown, once it is known: an address may name what it does not have. */
  @property({ attribute: false }) inventory: Inventory | undefined;

  @state() private said = readMapAddress(location.search);
  @query('tf-node-map') private map!: TfNodeMap;

  readonly #words = new Words(this, map);
  #path = location.pathname;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('popstate', this.#onPop);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('popstate', this.#onPop);
  }

  override render() {
    const { t } = this.#words;
    const { state, ignored } = this.#reading;
    const { measure, colour, country, region, farm, hide, center, zoom, node, listed } = state;
    // On a phone the list is worth more than what was.
    const hasRoom = matchMedia('(width >= 60rem)').matches;
    return html`<div class="head"><h1>${t('map.title')}</h1></div>
      <tf-ignored .parts=${ignored}></tf-ignored>
      ${this.inventory ? nothing : html`<tf-waiting bare></tf-waiting>`}
      <tf-node-map
        .measure=${measure}
        .colorBy=${colour}
        .country=${country}
        .region=${region}
        .farm=${farm}
        .hide=${hide}
        .center=${center}
        .zoom=${zoom}
        .selected=${node}
        .listed=${listed}
        .timed=${hasRoom}
        .asksAgain=${false}
        node-href=${hrefTo('/nodes/{id}')}
        farm-href=${hrefTo('/farms/{id}')}
        country-href=${hrefTo('/nodes?country={id}')}
        @tf-map-choice=${this.#onChoice}
        @tf-map-region=${this.#onRegion}
        @tf-map-view=${this.#onView}
        @tf-node-select=${this.#onSelect}
      ></tf-node-map>`;
  }

  /** What the address says as far as the grid has it. */
  get #reading(): Reading<MapAddress> {
    return this.inventory ? mapOn(this.inventory, this.said) : this.said;
  }

  #onChoice = (): void => {
    const { measure, colorBy, hide, listed } = this.map;
    this.#write({ measure, colour: colorBy, hide, listed });
  };

  #onRegion = ({ country = '', farmId = 0 }: TfMapRegionEvent): void =>
    this.#write({ country, farm: farmId }, 'push');

  #onView = ({ view }: TfMapViewEvent): void => {
    const zoom = Math.round(view.zoom * 100) / 100;
    const places = Math.max(1, Math.ceil(zoom / 3));
    const center = `${view.latitude.toFixed(places)},${view.longitude.toFixed(places)}`;
    this.#write({ zoom, center: zoom > 0 ? center : '' });
  };

  #onSelect = ({ nodeId }: TfNodeSelectEvent): void => this.#write({ node: nodeId ?? 0 });

  /** The way back leads out of a farm or country; looking around is no visit of its own. */
  #write(change: Partial<MapAddress>, how: 'push' | 'replace' = 'replace'): void {
    if (location.pathname !== this.#path) return;
    const state = { ...this.said.state, ...change };
    this.said = { ...this.said, state };
    const query = writeMapAddress(state);
    const { href } = withKept(
      new URL(`${location.pathname}${query && `?${query}`}`, location.href),
    );
    if (href === location.href) return;
    if (how === 'push') history.pushState(null, '', href);
    else history.replaceState(history.state, '', href);
  }

  readonly #onPop = (): void => {
    if (location.pathname === this.#path) this.said = readMapAddress(location.search);
  };
}

define('tf-page-map', TfPageMap);

declare global {
  interface HTMLElementTagNameMap {
    'tf-page-map': TfPageMap;
  }
}
