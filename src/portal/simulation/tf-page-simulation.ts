import { LitElement, css, html } from 'lit';
import { property } from 'lit/decorators.js';
import { define } from '../../elements/define.ts';
import '../../elements/tf-empty.ts';
import { tokens } from '../../elements/tokens.styles.ts';
import { Words } from '../../elements/words.ts';
import { portal } from '../../messages/portal.ts';
import { simulation } from '../../messages/simulation.ts';
import { pageStyles } from '../page.styles.ts';
import type { SimulationView } from './simulation-view.ts';
import './tf-sim-faults.ts';
import './tf-sim-log.ts';
import './tf-sim-price.ts';
import './tf-sim-time.ts';
import './tf-sim-world.ts';

/**
 * The controls of a simulated grid: its time, its faults, its prices, and the world as a whole.
 *
 * @element tf-page-simulation
 */
export class TfPageSimulation extends LitElement {
  static override styles = [
    tokens,
    pageStyles,
    css`
      .columns {
        display: grid;
        grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
        gap: 16px;
        margin-block-start: 16px;
        align-items: start;
      }
      .columns > div {
        display: grid;
        gap: 16px;
      }
      @container page (width < 60rem) {
        .columns {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  /** Undefined while the grid opens, null when it is none of ours to steer. */
  @property({ attribute: false }) view: SimulationView | null | undefined;

  readonly #words = new Words(this, simulation, portal);

  override render() {
    const { t } = this.#words;
    return html`
      <div class="head">
        <div>
          <h1>${t('page.simulation')}</h1>
          <p class="lead">${t('lead')}</p>
        </div>
      </div>
      ${this.#renderPanels()}
    `;
  }

  #renderPanels() {
    const { t } = this.#words;
    const { view } = this;
    if (view === undefined) return html`<div class="pending"></div>`;
    if (view === null)
      return html`<tf-empty heading=${t('unavailable')}>${t('unavailableWhy')}</tf-empty>`;
    return html`<tf-sim-time .view=${view}></tf-sim-time>
      <div class="columns">
        <div>
          <tf-sim-faults .view=${view}></tf-sim-faults>
          <tf-sim-log .view=${view}></tf-sim-log>
        </div>
        <div>
          <tf-sim-price .view=${view}></tf-sim-price>
          <tf-sim-world .view=${view}></tf-sim-world>
        </div>
      </div>`;
  }
}

define('tf-page-simulation', TfPageSimulation);

declare global {
  interface HTMLElementTagNameMap {
    'tf-page-simulation': TfPageSimulation;
  }
}
