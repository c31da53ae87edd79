import { LitElement, css, html, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import '../../../weblets/node-map/canvas/tf-capacity-map.ts';
import type { TfCapacityMap } from '../../../weblets/node-map/canvas/tf-capacity-map.ts';
import { mapTokens } from '../../../weblets/node-map/canvas/tf-capacity-map.styles.ts';
import { KINDS } from '../../../weblets/node-map/filters.ts';
import { MEASURES, type Measure } from '../../../weblets/node-map/measures.ts';
import { legendStyles } from '../../../weblets/node-map/parts/legend.styles.ts';
import { sample, scale } from '../../../weblets/node-map/parts/legend.ts';
import { define } from '../../elements/define.ts';
import { inputs } from '../../elements/inputs.styles.ts';
import { tokens } from '../../elements/tokens.styles.ts';
import { Words } from '../../elements/words.ts';
import type { Exploration } from '../../explore/exploration.ts';
import { map as words } from '../../messages/map.ts';
import { mapDetail } from '../../messages/map-detail.ts';
import { hrefTo } from '../href.ts';

/**
 * The table of nodes as a map: what passes the filter in its size, the rest faintly. A node chosen
 * on it is heard as `tf-node-select`; the one that is chosen in the table is brought into sight.
 *
 * @element tf-node-twin
 */
export class TfNodeTwin extends LitElement {
  static override styles = [
    tokens,
    mapTokens,
    inputs,
    legendStyles,
    css`
      :host {
        display: grid;
        gap: 8px;
        container: twin / inline-size;
      }
      tf-capacity-map {
        block-size: clamp(240px, 44cqi, min(440px, 56dvh));
        border: 1px solid var(--_line);
        border-radius: calc(var(--_radius) + 2px);
      }
      .legend,
      .key {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 20px;
      }
      .key {
        gap: 2px 14px;
        margin: 0;
        padding: 0;
        list-style: none;
        color: var(--_ink-2);
        font-size: var(--_text-s);
      }
      .key li {
        display: inline-flex;
        align-items: center;
        gap: 4px;
      }
      .ghost {
        stroke: var(--_map-ghost);
        stroke-dasharray: 1.5 2.5;
      }
      label {
        display: inline-flex;
        align-items: center;
        gap: 8px;
        justify-self: start;
        color: var(--_ink-2);
        font-size: var(--_text-s);
      }
      select {
        inline-size: auto;
        min-block-size: 30px;
        padding-block: 2px;
        font-size: var(--_text-s);
      }
    `,
  ];

  @property({ attribute: false }) exploration!: Exploration;
  /** Of the exploration, which is changed in place. */
  @property({ type: Number }) revision = 0;
  /** Row of the node that a person is at, or −1. */
  @property({ type: Number }) selected = -1;

  @state() private measure: Measure = 'cru';
  @query('tf-capacity-map') private map!: TfCapacityMap;

  readonly #words = new Words(this, words, mapDetail);

  override render() {
    const { t } = this.#words;
    const { inventory, out } = this.exploration;
    return html`<tf-capacity-map
        .inventory=${inventory}
        .out=${out}
        .revision=${this.revision}
        .measure=${this.measure}
        .selected=${this.selected}
        node-href=${hrefTo('/nodes/{id}')}
        farm-href=${hrefTo('/farms/{id}')}
      ></tf-capacity-map>
      <div class="legend">
        <label
          >${t('map.area')}
          <select @change=${this.#onMeasure}>
            ${MEASURES.map(
              (name) =>
                html`<option value=${name} ?selected=${name === this.measure}>
                  ${t(`map.${name}`)}
                </option>`,
            )}
          </select>
        </label>
        ${this.#renderKey()}
      </div>`;
  }

  /** What colours and shapes mean; what is shown at all is for the filters to say. */
  #renderKey() {
    const { t } = this.#words;
    const about = {
      words: this.#words,
      colorBy: 'free' as const,
      prices: [0, 0] as const,
      isForSpec: false,
      pricedFor: undefined,
    };
    return html`<p class="scale">${t('map.free')}: ${scale(about)}</p>
      <ul class="key" aria-label=${t('map.legend')}>
        ${KINDS.map((kind) => html`<li>${sample(kind)}${t(`map.${kind}`)}</li>`)}
        <li>
          <svg class="sample" viewBox="0 0 18 18" aria-hidden="true">
            <circle class="ghost" cx="9" cy="9" r="5"></circle></svg
          >${t('map.leftOut')}
        </li>
      </ul>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('selected') && this.selected >= 0) this.map.reveal(this.selected);
  }

  #onMeasure = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    this.measure = MEASURES.find((name) => name === value) ?? 'cru';
  };
}

define('tf-node-twin', TfNodeTwin);

declare global {
  interface HTMLElementTagNameMap {
    'tf-node-twin': TfNodeTwin;
  }
}
