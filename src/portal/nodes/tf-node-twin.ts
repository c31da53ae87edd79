import { LitElement, css, html, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import '../../../weblets/node-map/canvas/tf-capacity-map.ts';
import type { TfCapacityMap } from '../../../weblets/node-map/canvas/tf-capacity-map.ts';
import { MEASURES, type Measure } from '../../../weblets/node-map/measures.ts';
import { define } from '../../elements/define.ts';
import { inputs } from '../../elements/inputs.styles.ts';
import { tokens } from '../../elements/tokens.styles.ts';
import { Words } from '../../elements/words.ts';
import type { Exploration } from '../../explore/exploration.ts';
import { map as words } from '../../messages/map.ts';
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
    inputs,
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

  readonly #words = new Words(this, words);

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
      </label>`;
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
