import { LitElement, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { buttons } from '../../elements/buttons.styles.ts';
import { define } from '../../elements/define.ts';
import { icon } from '../../elements/icon.ts';
import { arrowLeft } from '../../elements/icons.ts';
import '../../elements/tf-empty.ts';
import { tokens } from '../../elements/tokens.styles.ts';
import { Words } from '../../elements/words.ts';
import { farms } from '../../messages/farms.ts';
import { link } from '../../messages/link.ts';
import { supply } from '../../messages/supply.ts';
import { hrefTo } from '../href.ts';
import { fromListStyles } from '../link/from-list.styles.ts';
import { fromList } from '../link/from-list.ts';
import { pageStyles } from '../page.styles.ts';
import '../raw-record/tf-raw-record.ts';
import { waiting } from '../waiting.ts';
import { farmRows } from './farm-rows.ts';
import type { FarmView } from './farms-view.ts';
import { capacity } from './parts/capacity.ts';
import { facts } from './parts/facts.ts';
import { head } from './parts/head.ts';
import './tf-farm-addresses.ts';
import './tf-farm-nodes.ts';
import { farmStyles } from './tf-page-farm.styles.ts';

/**
 * One farm: whose it is and where rewards go, what its nodes add up to and where they stand, its
 * nodes, and its public addresses with who holds them.
 *
 * @element tf-page-farm
 */
export class TfPageFarm extends LitElement {
  static override styles = [tokens, buttons, pageStyles, fromListStyles, farmStyles];

  /** The number in the address. */
  @property() farm = '';
  /** Undefined while it is looked for, null when there is none. */
  @property({ attribute: false }) view: FarmView | null | undefined;
  /** Drawn in place of the page when it cannot be had. */
  @property({ attribute: false }) error: unknown;

  readonly #words = new Words(this, farms, supply);
  readonly #listWords = new Words(this, link);

  override connectedCallback(): void {
    super.connectedCallback();
    // Heavy, and below what a person came for.
    void import('../../../weblets/node-map/tf-node-map.ts').catch(() => undefined);
  }

  override render() {
    const { t } = this.#words;
    const { view, error, farm: id } = this;
    const back = html`<a class="back" href=${hrefTo('/farms')}>${icon(arrowLeft)}${t('back')}</a>`;
    if (view) return html`${back}${this.#renderFarm(view)}`;
    return html`${back}
      <h1 class="visually-hidden">${t('farmNumber', { id })}</h1>
      ${
        view === null && error === undefined
          ? html`<tf-empty heading=${t('missing', { id })}>${t('missingWhy')}</tf-empty>`
          : waiting(error)
      }`;
  }

  #renderFarm(view: FarmView) {
    const words = this.#words;
    const { inventory, record, raw, known, now } = view;
    const farm = farmRows(inventory).find(({ farmId }) => farmId === Number(record.farmId));
    return html`${head(view, words)}
      ${
        known
          ? fromList(words.t('keptWhy'), record.provenance, known.error, this.#listWords)
          : nothing
      }
      <div class="columns">
        <div>${facts(view, words)}${farm ? capacity(farm, words) : nothing}</div>
        <div>${farm && farm.nodes > 0 ? this.#renderMap(view) : nothing}</div>
      </div>
      <tf-farm-nodes .inventory=${inventory} .farm=${Number(record.farmId)}></tf-farm-nodes>
      <tf-farm-addresses
        .addresses=${record.publicIps}
        .known=${known}
        .takeable=${(farm?.supply.ips.free ?? 0) > 0}
      ></tf-farm-addresses>
      ${
        raw
          ? html`<tf-raw-record
              .record=${raw}
              .provenance=${record.provenance}
              .now=${now}
            ></tf-raw-record>`
          : nothing
      }`;
  }

  #renderMap({ record, inventory }: FarmView) {
    return html`<section aria-label=${this.#words.t('map')}>
      <tf-node-map
        .inventory=${inventory}
        .farm=${Number(record.farmId)}
        height="22rem"
        node-href=${hrefTo('/nodes/{id}')}
        readonly
      ></tf-node-map>
    </section>`;
  }
}

define('tf-page-farm', TfPageFarm);

declare global {
  interface HTMLElementTagNameMap {
    'tf-page-farm': TfPageFarm;
  }
}
