import { LitElement, html } from 'lit';
import { property } from 'lit/decorators.js';
import { define } from '../../elements/define.ts';
import { surfaces } from '../../elements/surfaces.styles.ts';
import { tables } from '../../elements/tables.styles.ts';
import { tokens } from '../../elements/tokens.styles.ts';
import { Words } from '../../elements/words.ts';
import { statistics } from '../../messages/statistics.ts';
import { supply } from '../../messages/supply.ts';
import type { Inventory } from '../../model/inventory.ts';
import { AddressState } from '../address-state.ts';
import '../link/tf-ignored.ts';
import { pageStyles } from '../page.styles.ts';
import { waiting } from '../waiting.ts';
import { course } from './parts/course.ts';
import { head } from './parts/head.ts';
import { kinds } from './parts/kinds.ts';
import { supplies } from './parts/supplies.ts';
import { readStatisticsQuery, statisticsQuery } from './statistics-address.ts';
import type { StatisticsView } from './statistics-view.ts';
import { tallyAll, type Tallies } from './tally.ts';
import { statisticsStyles } from './tf-page-statistics.styles.ts';
import type { ResourceEvent } from './tf-statistics-places.ts';
import './tf-statistics-places.ts';

/**
 * The grid in numbers: what there is and how much of it is used, where it stands, what kind of nodes
 * there are, and how all of that changed. Each number leads to the nodes behind it.
 *
 * @element tf-page-statistics
 */
export class TfPageStatistics extends LitElement {
  static override styles = [tokens, surfaces, tables, pageStyles, statisticsStyles];

  @property({ attribute: false }) view: StatisticsView | undefined;
  /** Drawn when there are no nodes to be had. */
  @property({ attribute: false }) error: unknown;

  readonly #words = new Words(this, statistics, supply);
  readonly #state = new AddressState(this, readStatisticsQuery, statisticsQuery);
  #tallies: Tallies | undefined;

  override render() {
    const { view, error } = this;
    const words = this.#words;
    if (!view)
      return html`<h1>${words.t('title')}</h1>
        ${waiting(error)}`;
    const { inventory } = view;
    const tallies = this.#tally(inventory);
    return html`${head(view, tallies.totals, words)}
      <tf-ignored .parts=${this.#state.ignored}></tf-ignored>
      ${supplies(tallies.totals, words)}
      <tf-statistics-places
        .inventory=${inventory}
        .countries=${tallies.countries}
        .resource=${this.#state.now.resource}
        @tf-resource=${this.#onResource}
      ></tf-statistics-places>
      ${course(view, words)} ${kinds(tallies, words)}`;
  }

  #onResource = ({ resource }: ResourceEvent): void => this.#state.change({ resource });

  /** Counted once for each inventory: the page is redrawn with every change of its clock. */
  #tally(inventory: Inventory): Tallies {
    if (this.#tallies?.of !== inventory) this.#tallies = tallyAll(inventory);
    return this.#tallies;
  }
}

define('tf-page-statistics', TfPageStatistics);

declare global {
  interface HTMLElementTagNameMap {
    'tf-page-statistics': TfPageStatistics;
  }
}
