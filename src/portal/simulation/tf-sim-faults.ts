import { LitElement, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { controls } from '../../elements/controls.styles.ts';
import { define } from '../../elements/define.ts';
import { icon } from '../../elements/icon.ts';
import { ban, circleCheck, power, wifiOff, wrench } from '../../elements/icons.ts';
import '../../elements/tf-bar.ts';
import '../../elements/tf-error.ts';
import '../../elements/tf-field.ts';
import '../../elements/tf-time.ts';
import { Words } from '../../elements/words.ts';
import { simulation } from '../../messages/simulation.ts';
import type { Fault, FaultTarget } from '../../ports/world.ts';
import { Asking } from '../asking.ts';
import { pageStyles } from '../page.styles.ts';
import { describeFault } from './describe-fault.ts';
import { healed } from './healed.ts';
import type { SimulationView } from './simulation-view.ts';
import './tf-target-picker.ts';
import type { TfTargetPicker } from './tf-target-picker.ts';
import { simFaultsStyles } from './tf-sim-faults.styles.ts';

type FaultKind = Fault['fault'];
type TargetKind = FaultTarget['kind'];

const kinds = [
  { kind: 'power', icon: power, why: 'powerWhy' },
  { kind: 'messages', icon: wifiOff, why: 'messagesWhy' },
  { kind: 'refuse', icon: ban, why: 'refuseWhy' },
] as const;
const marks: Readonly<Record<FaultKind, string>> = { power, messages: wifiOff, refuse: ban };
const places: readonly TargetKind[] = ['node', 'farm', 'country', 'all'];

/**
 * Breaks parts of a simulated grid on purpose, and lists what is broken with the way to heal it.
 *
 * @element tf-sim-faults
 */
export class TfSimFaults extends LitElement {
  static override styles = [...controls, pageStyles, simFaultsStyles];

  @property({ attribute: false }) view!: SimulationView;

  @state() private kind: FaultKind = 'power';
  @state() private place: TargetKind = 'node';
  /** Percent. */
  @state() private lost = 30;
  /** Seconds. */
  @state() private delay = 0;
  @query('tf-target-picker') private picker!: TfTargetPicker | null;

  readonly #words = new Words(this, simulation);
  readonly #asking = new Asking(this);

  override render() {
    const { t } = this.#words;
    const { error } = this.#asking;
    return html`<section class="panel">
      <header>
        <h2>${t('faults')}</h2>
        <p class="soft">${t('faultsWhy')}</p>
      </header>
      <form @submit=${this.#onSubmit}>
        ${this.#renderKinds()}${this.#renderWhere()}${this.#renderAmounts()}
        <div class="row">${this.#renderActions()}</div>
      </form>
      ${error === undefined ? nothing : html`<tf-error .error=${error}></tf-error>`}
      ${this.#renderStanding()}
    </section>`;
  }

  #renderKinds() {
    const { t } = this.#words;
    return html`<div role="radiogroup" aria-label=${t('what')} class="cards">
      ${kinds.map(
        ({ kind, icon: path, why }) => html`
          <label class="card">
            <input
              type="radio"
              name="kind"
              .checked=${kind === this.kind}
              @change=${() => (this.kind = kind)}
            />
            ${icon(path)}${t(kind)}<small>${t(why)}</small>
          </label>
        `,
      )}
    </div>`;
  }

  #renderWhere() {
    const { t } = this.#words;
    return html`<tf-field label=${t('where')}>
      <div class="where" role="group">
        <select aria-label=${t('where')} @change=${this.#onPlace}>
          ${places.map(
            (place) => html`
              <option value=${place} ?selected=${place === this.place}>
                ${t(`where.${place}`)}
              </option>
            `,
          )}
        </select>
        ${
          this.place === 'all'
            ? nothing
            : html`<tf-target-picker
                .kind=${this.place}
                .targets=${this.view.targets}
              ></tf-target-picker>`
        }
      </div>
    </tf-field>`;
  }

  #renderAmounts() {
    const { t, format } = this.#words;
    if (this.kind === 'power') return nothing;
    if (this.kind === 'refuse')
      return html`<tf-field label=${t('saying')}>
        <input name="message" maxlength="200" required value=${t('sayingUsual')} />
      </tf-field>`;
    const lost = format.percent(this.lost / 100);
    const delay = format.duration(this.delay);
    return html`<div class="amounts">
      <tf-field label=${t('lost')}>
        <output slot="aside">${lost}</output>
        <input
          type="range"
          max="100"
          aria-valuetext=${lost}
          .value=${String(this.lost)}
          @input=${(event: Event) => (this.lost = valueOf(event))}
        />
      </tf-field>
      <tf-field label=${t('delay')}>
        <output slot="aside">${delay}</output>
        <input
          type="range"
          max="120"
          step="5"
          aria-valuetext=${delay}
          .value=${String(this.delay)}
          @input=${(event: Event) => (this.delay = valueOf(event))}
        />
      </tf-field>
    </div>`;
  }

  #renderActions() {
    const { t } = this.#words;
    switch (this.kind) {
      case 'power':
        return html`<button type="submit" class="danger">${icon(power)}${t('cut')}</button>
          <button type="button" @click=${this.#onRestore}>${t('restore')}</button>`;
      case 'messages':
        return html`<button
          type="submit"
          class="danger"
          ?disabled=${this.lost === 0 && this.delay === 0}
        >
          ${icon(wifiOff)}${t('disturb')}
        </button>`;
      case 'refuse':
        return html`<button type="submit" class="danger">${icon(ban)}${t('turnDown')}</button>`;
    }
  }

  #renderStanding() {
    const { t, format } = this.#words;
    const { world, nodesUp } = this.view;
    const { faults } = world;
    return html`<div class="standing">
      <header>
        <h3>${t('standing')}</h3>
        ${
          faults.length > 1
            ? html`<button type="button" class="small" @click=${this.#onHealAll}>
                ${icon(wrench)}${t('healAll')}
              </button>`
            : nothing
        }
      </header>
      <tf-bar share=${nodesUp / world.nodes}>
        <span class="soft">
          ${t('nodesUp', { up: format.number(nodesUp), all: format.number(world.nodes) })}
        </span>
      </tf-bar>
      ${
        faults.length === 0
          ? html`<p class="fine">${icon(circleCheck)}${t('nothingBroken')}</p>`
          : html`<ul>
              ${faults.map((fault) => this.#renderFault(fault))}
            </ul>`
      }
    </div>`;
  }

  #renderFault(fault: Fault & { readonly since: number }) {
    const { t } = this.#words;
    const { what, where } = describeFault(fault, this.view.targets, this.#words);
    return html`<li>
      ${icon(marks[fault.fault])}
      <span><strong>${what}</strong><span class="soft">${where}</span></span>
      <span class="soft since">
        <tf-time .at=${fault.since} .now=${this.view.now}></tf-time>
      </span>
      <button
        type="button"
        class="small"
        aria-label=${t('healWhat', { what: `${what}, ${where}` })}
        @click=${() => this.#inject(healed(fault))}
      >
        ${icon(wrench)}${t('heal')}
      </button>
    </li>`;
  }

  #inject(fault: Fault): Promise<unknown> {
    return this.#asking.ask({ do: 'inject', fault });
  }

  /** Where the person pointed; undefined, and said so, when they did not. */
  #target(): FaultTarget | undefined {
    return this.place === 'all' ? { kind: 'all' } : this.picker?.demand();
  }

  #onPlace = (event: Event): void => {
    this.place = (event.target as HTMLSelectElement).value as TargetKind;
  };

  #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const target = this.#target();
    if (!target) return;
    const message = new FormData(event.target as HTMLFormElement).get('message');
    switch (this.kind) {
      case 'power':
        void this.#inject({ fault: 'power', target, on: false });
        break;
      case 'messages':
        void this.#inject({
          fault: 'messages',
          target,
          lostPermille: this.lost * 10,
          delay: this.delay,
        });
        break;
      case 'refuse':
        if (typeof message === 'string' && message.trim())
          void this.#inject({ fault: 'refuse', target, message: message.trim() });
    }
  };

  #onRestore = (): void => {
    const target = this.#target();
    if (target) void this.#inject({ fault: 'power', target, on: true });
  };

  #onHealAll = async (): Promise<void> => {
    for (const fault of this.view.world.faults) await this.#inject(healed(fault));
  };
}

const valueOf = (event: Event): number => Number((event.target as HTMLInputElement).value);

define('tf-sim-faults', TfSimFaults);

declare global {
  interface HTMLElementTagNameMap {
    'tf-sim-faults': TfSimFaults;
  }
}
