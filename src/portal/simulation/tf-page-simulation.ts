import { LitElement, html, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import { controls } from '../../elements/controls.styles.ts';
import { define } from '../../elements/define.ts';
import { icon } from '../../elements/icon.ts';
import {
  circleCheck,
  circleX,
  download,
  fastForward,
  pause,
  play,
  rotateCcw,
  shieldCheck,
  upload,
  wrench,
  zap,
} from '../../elements/icons.ts';
import '../../elements/tf-code.ts';
import '../../elements/tf-confirm.ts';
import type { TfConfirm } from '../../elements/tf-confirm.ts';
import '../../elements/tf-copy.ts';
import '../../elements/tf-error.ts';
import '../../elements/tf-field.ts';
import '../../elements/tf-time.ts';
import { Words } from '../../elements/words.ts';
import { common } from '../../messages/common.ts';
import { pages } from '../../messages/pages.ts';
import { portal } from '../../messages/portal.ts';
import type { Fault } from '../../ports/world.ts';
import { IntentEvent, type Intent } from '../intent.ts';
import { pageStyles } from '../page.styles.ts';
import { healed } from './healed.ts';
import { simulationStyles } from './simulation.styles.ts';
import type { SimulationView } from './simulation-view.ts';
import './tf-fault-form.ts';

const hour = 3_600_000;
const day = 24 * hour;

const rates = [
  { rate: 0, name: 'sim.pause', icon: pause, label: '0×' },
  { rate: 1, name: 'sim.real', icon: play, label: '1×' },
  { rate: 60, name: 'sim.minute', icon: fastForward, label: '60×' },
  { rate: 3600, name: 'sim.hour', icon: fastForward, label: '3600×' },
] as const;

const jumps = [
  { by: hour, name: 'sim.jumpHour' },
  { by: day, name: 'sim.jumpDay' },
  { by: 7 * day, name: 'sim.jumpWeek' },
  { by: 30 * day, name: 'sim.jumpMonth' },
] as const;

const milli = 1000;

/**
 * The controls of the simulated grid: its time, its faults, its prices, and the world as a file.
 *
 * @element tf-page-simulation
 */
export class TfPageSimulation extends LitElement {
  static override styles = [...controls, pageStyles, simulationStyles];

  @property({ attribute: false }) view: SimulationView | undefined;

  @query('tf-confirm') private confirm!: TfConfirm;

  readonly #words = new Words(this, pages, portal, common);

  override render() {
    const { t } = this.#words;
    const { view } = this;
    return html`
      <div class="head">
        <div>
          <h1>${t('page.simulation')}</h1>
          <p class="lead">${t('sim.lead')}</p>
        </div>
      </div>
      ${
        view
          ? html`${
                view.error === undefined
                  ? nothing
                  : html`<tf-error .error=${view.error}></tf-error>`
              }
              <div class="columns">
                <div>${this.#renderTime(view)}${this.#renderFaults(view)}</div>
                <div>${this.#renderPrice(view)}${this.#renderWorld(view)}</div>
              </div>`
          : html`<div class="pending"></div>`
      }
      <tf-confirm heading=${t('sim.resetAsk')} action=${t('sim.reset')}>
        ${t('sim.resetWhy')}
      </tf-confirm>
    `;
  }

  #renderTime({ world }: SimulationView) {
    const { t, format } = this.#words;
    return html`<section class="panel">
      <header>
        <h2>${t('sim.time')}</h2>
        <span class="soft"
          >${t('sim.since', { time: format.relative(world.startedAt, world.now) })}</span
        >
      </header>
      <p class="now">${format.dateTimeExact(world.now)}</p>
      <fieldset>
        <legend>${t('sim.speed')}</legend>
        <div class="cards">
          ${rates.map(
            ({ rate, name, icon: path, label }) => html`
              <label class="card">
                <input
                  type="radio"
                  name="rate"
                  .checked=${rate === world.rate}
                  @change=${() => this.#say({ do: 'set-rate', rate })}
                />
                <span class="rate">${icon(path)}${label}</span><small>${t(name)}</small>
              </label>
            `,
          )}
        </div>
      </fieldset>
      <div role="group" aria-label=${t('sim.jump')}>
        <h3>${t('sim.jump')}</h3>
        <div class="row">
          ${jumps.map(
            ({ by, name }) => html`
              <button
                type="button"
                class="small"
                @click=${() => this.#say({ do: 'jump', milliseconds: by })}
              >
                ${t(name)}
              </button>
            `,
          )}
        </div>
      </div>
    </section>`;
  }

  #renderFaults({ world, countries }: SimulationView) {
    const { t } = this.#words;
    return html`<section class="panel">
      <header>
        <h2>${t('sim.faults')}</h2>
        <p class="soft">${t('sim.faultsWhy')}</p>
      </header>
      ${
        world.faults.length === 0
          ? html`<p class="good">${icon(circleCheck)}${t('sim.noFaults')}</p>`
          : html`<ul class="faults">
              ${world.faults.map((fault) => this.#renderFault(fault, countries, world.now))}
            </ul>`
      }
      <tf-fault-form .countries=${countries}></tf-fault-form>
    </section>`;
  }

  #renderFault(
    fault: Fault & { readonly since: number },
    countries: SimulationView['countries'],
    now: number,
  ) {
    const { t } = this.#words;
    const what = this.#describe(fault, countries);
    return html`<li>
      ${icon(zap)}
      <span>
        ${what}
        <span class="soft"><tf-time .at=${fault.since} .now=${now}></tf-time></span>
      </span>
      <button
        type="button"
        class="small"
        aria-label=${t('sim.healWhat', { what })}
        @click=${() => this.#say({ do: 'inject', fault: healed(fault) })}
      >
        ${icon(wrench)}${t('sim.heal')}
      </button>
    </li>`;
  }

  #describe(fault: Fault, countries: SimulationView['countries']): string {
    const { t, format } = this.#words;
    const where = this.#where(fault.target, countries);
    switch (fault.fault) {
      case 'power':
        return t('sim.faultPower', { where });
      case 'messages':
        return t('sim.faultMessages', {
          where,
          lost: format.percent(fault.lostPermille / milli),
          delay: format.duration(fault.delay),
        });
      case 'refuse':
        return t('sim.faultRefuse', { where });
    }
  }

  #where(target: Fault['target'], countries: SimulationView['countries']): string {
    const { t } = this.#words;
    switch (target.kind) {
      case 'node':
        return t('sim.whereNode', { id: String(target.node) });
      case 'farm':
        return t('sim.whereFarm', { id: String(target.farm) });
      case 'country':
        return t('sim.whereCountry', {
          country: countries.find(({ code }) => code === target.country)?.name ?? target.country,
        });
      case 'all':
        return t('sim.whereAll');
    }
  }

  #renderPrice({ world }: SimulationView) {
    const { t } = this.#words;
    return html`<section class="panel">
      <header>
        <h2>${t('sim.price')}</h2>
        <p class="soft">${t('sim.priceWhy')}</p>
      </header>
      <form class="price" @submit=${this.#onPrice}>
        <tf-field label=${t('sim.price')} unit="mUSD">
          <input
            name="price"
            type="number"
            min="1"
            max="1000"
            required
            .value=${String(world.tftPrice)}
          />
        </tf-field>
        <button type="submit">${t('sim.setPrice')}</button>
      </form>
    </section>`;
  }

  #renderWorld(view: SimulationView) {
    const { t, format } = this.#words;
    const { world, link } = view;
    return html`<section class="panel">
      <header><h2>${t('sim.world')}</h2></header>
      <dl class="facts">
        <dt>${t('sim.seed')}</dt>
        <dd><code>${world.seed}</code></dd>
        <dt>${t('sim.nodes')}</dt>
        <dd>${format.number(world.nodes)}</dd>
        <dt>${t('sim.block')}</dt>
        <dd>${format.number(world.block)}</dd>
        <dt>${t('sim.entries')}</dt>
        <dd>${format.number(world.entries)}</dd>
        <dt>${t('sim.head')}</dt>
        <dd class="mono">${world.head.slice(0, 16)}…</dd>
      </dl>
      ${world.storage === 'memory' ? html`<p class="warn">${t('sim.memory')}</p>` : nothing}
      <div>
        <h3>${t('sim.link')}</h3>
        <p class="soft">${t('sim.linkWhy')}</p>
        <tf-code wrap .code=${link} label=${t('sim.link')}></tf-code>
      </div>
      ${this.#renderVerification(view)}
      <div class="row">
        <button type="button" @click=${() => this.#say({ do: 'verify-world' })}>
          ${icon(shieldCheck)}${t('sim.verify')}
        </button>
        <button type="button" @click=${() => this.#say({ do: 'export-world' })}>
          ${icon(download)}${t('sim.export')}
        </button>
        <label class="button">
          ${icon(upload)}${t('sim.import')}
          <input
            class="visually-hidden"
            type="file"
            accept="application/json,.json,.txt"
            @change=${this.#onImport}
          />
        </label>
        <button type="button" class="danger" @click=${this.#onReset}>
          ${icon(rotateCcw)}${t('sim.reset')}
        </button>
      </div>
    </section>`;
  }

  #renderVerification({ verifying, verified }: SimulationView) {
    const { t, format } = this.#words;
    if (verifying) {
      const { done, total } = verifying;
      const words = t('sim.verifying', { done: format.number(done), total: format.number(total) });
      return html`<div role="status">
        ${words}
        <progress aria-label=${words} max=${total} .value=${done}></progress>
      </div>`;
    }
    if (!verified) return nothing;
    return verified.broken
      ? html`<p class="bad" role="alert">${icon(circleX)}${t('sim.broken', verified.broken)}</p>`
      : html`<p class="good" role="status">
          ${icon(circleCheck)}${t('sim.verified', { n: verified.entries })}
        </p>`;
  }

  #say(intent: Intent): void {
    this.dispatchEvent(new IntentEvent(intent));
  }

  #onPrice = (event: SubmitEvent): void => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    this.#say({ do: 'set-tft-price', milliUsd: Number(data.get('price')) });
  };

  #onImport = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (file) this.#say({ do: 'import-world', file });
    input.value = '';
  };

  #onReset = async (): Promise<void> => {
    if (await this.confirm.ask()) this.#say({ do: 'reset-world' });
  };
}

define('tf-page-simulation', TfPageSimulation);

declare global {
  interface HTMLElementTagNameMap {
    'tf-page-simulation': TfPageSimulation;
  }
}
