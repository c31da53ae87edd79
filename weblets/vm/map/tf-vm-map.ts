import { LitElement, html, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { define } from '../../../src/elements/define.ts';
import '../../../src/elements/tf-world.ts';
import { whenIdle } from '../../../src/elements/when-idle.ts';
import type { Place } from '../../../src/elements/tf-world.ts';
import type { VmSpec } from '../../../src/specs/vm/vm-spec.ts';
import type { Market, Quote } from '../quote.ts';
import { fittingPlaces } from './fitting-places.ts';

/**
 * The places where a machine fits, drawn on the world. Comes when everything else stands.
 *
 * @element tf-vm-map
 */
export class TfVmMap extends LitElement {
  @property({ attribute: false }) spec!: VmSpec;
  @property({ attribute: false }) market!: Market;
  @property({ attribute: false }) quote!: Quote;
  /** What the picture says, in words. */
  @property() label = '';

  @state() private places: readonly Place[] = [];

  #isWaiting = false;

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('quote')) void this.#follow();
  }

  /** The picture follows when price and count are on the screen. */
  async #follow(): Promise<void> {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    await whenIdle();
    this.#isWaiting = false;
    this.places = fittingPlaces(this.spec, this.market, this.quote);
  }

  override render() {
    return html`<tf-world .places=${this.places} label=${this.label}></tf-world>`;
  }
}

define('tf-vm-map', TfVmMap);

declare global {
  interface HTMLElementTagNameMap {
    'tf-vm-map': TfVmMap;
  }
}
