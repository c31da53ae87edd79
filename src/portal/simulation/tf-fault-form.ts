import { LitElement, css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { controls } from '../../elements/controls.styles.ts';
import { define } from '../../elements/define.ts';
import { icon } from '../../elements/icon.ts';
import { zap } from '../../elements/icons.ts';
import '../../elements/tf-field.ts';
import { Words } from '../../elements/words.ts';
import { pages } from '../../messages/pages.ts';
import { farmId, nodeId } from '../../model/ids.ts';
import type { Fault, FaultTarget } from '../../ports/world.ts';
import { IntentEvent } from '../intent.ts';
import type { SimulationView } from './simulation-view.ts';

type FaultKind = Fault['fault'];
type TargetKind = FaultTarget['kind'];

const kinds: readonly FaultKind[] = ['power', 'messages', 'refuse'];
const places: readonly TargetKind[] = ['node', 'farm', 'country', 'all'];
const titles = { power: 'sim.power', messages: 'sim.messages', refuse: 'sim.refuse' } as const;
const mostLost = 1000;

/**
 * Describes something to break, and breaks it.
 *
 * @element tf-fault-form
 */
export class TfFaultForm extends LitElement {
  static override styles = [
    ...controls,
    css`
      form {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 11rem), 1fr));
        gap: 12px 16px;
        align-items: end;
      }
    `,
  ];

  @property({ attribute: false }) countries: SimulationView['countries'] = [];

  @state() private kind: FaultKind = 'power';
  @state() private place: TargetKind = 'node';

  readonly #words = new Words(this, pages);

  override render() {
    const { t } = this.#words;
    return html`<form @submit=${this.#onSubmit}>
      <tf-field label=${t('sim.what')}>
        <select name="kind" @change=${this.#onKind}>
          ${kinds.map(
            (kind) =>
              html`<option value=${kind} ?selected=${kind === this.kind}>
                ${t(titles[kind])}
              </option>`,
          )}
        </select>
      </tf-field>
      <tf-field label=${t('sim.where')}>
        <select name="place" @change=${this.#onPlace}>
          ${places.map(
            (place) =>
              html`<option value=${place} ?selected=${place === this.place}>
                ${t(`sim.${place}`)}
              </option>`,
          )}
        </select>
      </tf-field>
      ${this.#renderTarget()}${this.#renderStrength()}
      <button type="submit" class="danger">${icon(zap)}${t('sim.break')}</button>
    </form>`;
  }

  #renderTarget() {
    const { t } = this.#words;
    if (this.place === 'all') return nothing;
    if (this.place === 'country')
      return html`<tf-field label=${t('sim.country')}>
        <select name="country">
          ${this.countries.map(({ code, name }) => html`<option value=${code}>${name}</option>`)}
        </select>
      </tf-field>`;
    return html`<tf-field label=${t('sim.number')}>
      <input name="number" type="number" min="1" max="4294967295" value="1" required />
    </tf-field>`;
  }

  #renderStrength() {
    const { t } = this.#words;
    if (this.kind === 'power') return nothing;
    if (this.kind === 'refuse')
      return html`<tf-field label=${t('sim.refuseText')}>
        <input name="message" maxlength="200" value="not enough disk space" required />
      </tf-field>`;
    return html`<tf-field label=${t('sim.lost')} unit="%">
        <input name="lost" type="number" min="0" max="100" step="0.1" value="50" required />
      </tf-field>
      <tf-field label=${t('sim.delay')} unit="s">
        <input name="delay" type="number" min="0" max="3600" value="10" required />
      </tf-field>`;
  }

  #onKind = (event: Event): void => {
    this.kind = (event.target as HTMLSelectElement).value as FaultKind;
  };

  #onPlace = (event: Event): void => {
    this.place = (event.target as HTMLSelectElement).value as TargetKind;
  };

  #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const fault = this.#fault(data, this.#target(data));
    this.dispatchEvent(new IntentEvent({ do: 'inject', fault }));
  };

  #target(data: FormData): FaultTarget {
    const number = Number(data.get('number'));
    switch (this.place) {
      case 'node':
        return { kind: 'node', node: nodeId(number) };
      case 'farm':
        return { kind: 'farm', farm: farmId(number) };
      case 'country':
        return { kind: 'country', country: text(data, 'country') };
      case 'all':
        return { kind: 'all' };
    }
  }

  #fault(data: FormData, target: FaultTarget): Fault {
    switch (this.kind) {
      case 'power':
        return { fault: 'power', target, on: false };
      case 'refuse':
        return { fault: 'refuse', target, message: text(data, 'message') };
      case 'messages': {
        const lostPermille = Math.round((Number(data.get('lost')) * mostLost) / 100);
        return { fault: 'messages', target, lostPermille, delay: Number(data.get('delay')) };
      }
    }
  }
}

function text(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === 'string' ? value : '';
}

define('tf-fault-form', TfFaultForm);

declare global {
  interface HTMLElementTagNameMap {
    'tf-fault-form': TfFaultForm;
  }
}
