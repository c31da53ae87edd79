import { LitElement, css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { controls } from '../../../elements/controls.styles.ts';
import { define } from '../../../elements/define.ts';
import { icon } from '../../../elements/icon.ts';
import { mapPin } from '../../../elements/icons.ts';
import { Words } from '../../../elements/words.ts';
import type { Origin } from '../../../explore/node-filter.ts';
import { explore } from '../../../messages/explore.ts';
import type { Inventory } from '../../../model/inventory.ts';
import { placeOfCity } from './place-of-city.ts';
import { smallFieldStyles } from './small-field.styles.ts';

/** Distance is to be measured from another place, or from none. */
export class OriginEvent extends Event {
  static readonly type = 'tf-origin';
  constructor(readonly origin: Origin | undefined) {
    super(OriginEvent.type, { bubbles: true, composed: true });
  }
}

/**
 * The place that the distance of nodes is measured from: a city with nodes, or where somebody is.
 *
 * @element tf-node-origin
 * @fires {OriginEvent} tf-origin - another place is wanted
 */
export class TfNodeOrigin extends LitElement {
  static override styles = [
    ...controls,
    smallFieldStyles,
    css`
      :host {
        display: grid;
        gap: 12px;
      }
      .near {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: end;
        gap: 8px;
      }
      .near .square {
        block-size: 32px;
        min-block-size: 32px;
      }
    `,
  ];

  @property({ attribute: false }) origin: Origin | undefined;
  @property({ attribute: false }) inventory: Inventory | undefined;

  /** Why the last wish came to nothing. */
  @state() private failure: 'notLocated' | 'noSuchCity' | undefined;

  readonly #words = new Words(this, explore);

  override render() {
    const { t } = this.#words;
    const cities = new Set(this.inventory?.cities);
    return html`<div class="near">
        <label class="small-field">
          <span>${t('distanceFrom')}</span>
          <input
            list="cities"
            placeholder=${t('distanceHint')}
            .value=${this.origin?.name ?? ''}
            @change=${this.#onCity}
          />
        </label>
        <datalist id="cities">
          ${[...cities].map((city) => html`<option value=${city}></option>`)}
        </datalist>
        <button
          type="button"
          class="square"
          aria-label=${t('fromHere')}
          title=${t('fromHereWhy')}
          @click=${this.#onLocate}
        >
          ${icon(mapPin)}
        </button>
      </div>
      <p role="status">${this.failure ? t(this.failure) : nothing}</p>`;
  }

  #onCity = (event: Event): void => {
    const name = (event.target as HTMLInputElement).value.trim();
    const place = name && this.inventory ? placeOfCity(this.inventory, name) : undefined;
    this.failure = name && !place ? 'noSuchCity' : undefined;
    if (!this.failure) this.#measureFrom(place && { ...place, name });
  };

  #onLocate = (): void => {
    this.failure = undefined;
    const failed = (): void => {
      this.failure = 'notLocated';
    };
    if (!('geolocation' in navigator)) {
      failed();
      return;
    }
    navigator.geolocation.getCurrentPosition(({ coords }) => {
      this.failure = undefined;
      // As far as a city is wide: where exactly somebody sits does not belong into a link.
      const round = (degrees: number): number => Math.round(degrees * 10) / 10;
      this.#measureFrom({
        lat: round(coords.latitude),
        lon: round(coords.longitude),
        name: this.#words.t('located'),
      });
    }, failed);
  };

  #measureFrom(origin: Origin | undefined): void {
    this.dispatchEvent(new OriginEvent(origin));
  }
}

define('tf-node-origin', TfNodeOrigin);

declare global {
  interface HTMLElementTagNameMap {
    'tf-node-origin': TfNodeOrigin;
  }
  interface HTMLElementEventMap {
    'tf-origin': OriginEvent;
  }
}
