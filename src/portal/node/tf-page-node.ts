import { LitElement, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { buttons } from '../../elements/buttons.styles.ts';
import { define } from '../../elements/define.ts';
import { icon } from '../../elements/icon.ts';
import { arrowLeft, arrowRight } from '../../elements/icons.ts';
import { surfaces } from '../../elements/surfaces.styles.ts';
import { tables } from '../../elements/tables.styles.ts';
import '../../elements/tf-empty.ts';
import '../../elements/tf-error.ts';
import { tokens } from '../../elements/tokens.styles.ts';
import { Words } from '../../elements/words.ts';
import { nodePage } from '../../messages/node-page.ts';
import { link } from '../../messages/link.ts';
import { hrefTo } from '../href.ts';
import { fromListStyles } from '../link/from-list.styles.ts';
import { fromList } from '../link/from-list.ts';
import { pageStyles } from '../page.styles.ts';
import '../raw-record/tf-raw-record.ts';
import { waiting } from '../waiting.ts';
import type { NodeView } from './node-view.ts';
import { capacity } from './parts/capacity.ts';
import { fate } from './parts/fate.ts';
import { gpus } from './parts/gpus.ts';
import { hardware } from './parts/hardware.ts';
import { head } from './parts/head.ts';
import { network } from './parts/network.ts';
import { place } from './parts/place.ts';
import { prices } from './parts/prices.ts';
import { reliability } from './parts/reliability.ts';
import { running } from './parts/running.ts';
import { nodeStyles } from './tf-page-node.styles.ts';

/**
 * One node: what it has and what is free, what it costs, how reliable it was, what it is made of and
 * where it stands, what runs on it, and the record as its source gave it.
 *
 * @element tf-page-node
 */
export class TfPageNode extends LitElement {
  static override styles = [
    tokens,
    buttons,
    tables,
    surfaces,
    pageStyles,
    fromListStyles,
    nodeStyles,
  ];

  /** The number in the address. */
  @property() node = '';
  /** Undefined while it is looked for, null when there is none. */
  @property({ attribute: false }) view: NodeView | null | undefined;
  /** Drawn in place of the page when it cannot be had. */
  @property({ attribute: false }) error: unknown;

  readonly #words = new Words(this, nodePage);
  readonly #listWords = new Words(this, link);

  override render() {
    const { t } = this.#words;
    const { view, error, node: id } = this;
    if (view) return this.#renderNode(view);
    const top = html`<div class="nav">${this.#renderBack()}</div>
      <h1 class="visually-hidden">${t('title', { id })}</h1>`;
    if (error !== undefined || view === undefined) return html`${top}${waiting(error)}`;
    return html`${top}<tf-empty heading=${t('missing', { id })}
        >${t('missingWhy')}
        <a slot="action" class="button" href=${hrefTo('/nodes')}>${t('findNodes')}</a>
      </tf-empty>`;
  }

  #renderNode(view: NodeView) {
    const words = this.#words;
    const { raw, known } = view;
    const { provenance } = view.record;
    return html`${this.#renderNav(view)}${head(view, words)}
      ${known ? fromList(words.t('keptWhy'), provenance, known.error, this.#listWords) : nothing}
      ${fate(view, words)}
      <div class="columns">
        <div>
          ${capacity(view, words)}${prices(view, words)}${reliability(view, words)}
          ${running(view, words)}
        </div>
        <div>
          ${place(view, words)}${gpus(view, words)}${network(view, words)}${hardware(view, words)}
        </div>
      </div>
      ${
        raw
          ? html`<tf-raw-record
              .record=${raw}
              .provenance=${provenance}
              .now=${view.now}
            ></tf-raw-record>`
          : nothing
      }`;
  }

  #renderBack() {
    return html`<a href=${hrefTo('/nodes')}>${icon(arrowLeft)}${this.#words.t('back')}</a>`;
  }

  #renderNav({ previous, next }: NodeView) {
    const { t } = this.#words;
    const beside = (id: number, words: 'previous' | 'next') =>
      html`<a
        href=${hrefTo(`/nodes/${id}`)}
        rel=${words === 'next' ? 'next' : 'prev'}
        aria-label=${t(words, { id: String(id) })}
        >${words === 'previous' ? icon(arrowLeft) : nothing}${String(id)}${
          words === 'next' ? icon(arrowRight) : nothing
        }</a
      >`;
    return html`<div class="nav">
      ${this.#renderBack()}
      <span class="beside"
        >${previous === undefined ? nothing : beside(previous, 'previous')}
        ${next === undefined ? nothing : beside(next, 'next')}</span
      >
    </div>`;
  }
}

define('tf-page-node', TfPageNode);

declare global {
  interface HTMLElementTagNameMap {
    'tf-page-node': TfPageNode;
  }
}
