import { LitElement, html, nothing, svg } from 'lit';
import { property, state } from 'lit/decorators.js';
import { controls } from '../../elements/controls.styles.ts';
import { define } from '../../elements/define.ts';
import { icon } from '../../elements/icon.ts';
import { fastForward, loaderCircle, pause, play } from '../../elements/icons.ts';
import '../../elements/tf-error.ts';
import { Words } from '../../elements/words.ts';
import { perLocale } from '../../messages/message.ts';
import { simulation } from '../../messages/simulation.ts';
import { Asking } from '../asking.ts';
import type { Intent } from '../intent.ts';
import { pageStyles } from '../page.styles.ts';
import type { SimulationView } from './simulation-view.ts';
import { simTimeStyles } from './tf-sim-time.styles.ts';

const hour = 3_600_000;
const day = 24 * hour;
const longest = 3650 * day;

const speeds = [
  { rate: 0, name: 'pause', why: 'pauseWhy', icon: pause },
  { rate: 1, name: '1×', why: 'realTime', icon: play },
  { rate: 60, name: '60×', why: 'minute', icon: fastForward },
  { rate: 3600, name: '3600×', why: 'hour', icon: fastForward },
] as const;

type Jump = Extract<Intent, { readonly do: 'jump' | 'jump-to' }>;

const jumps = [
  { by: hour, name: 'jumpHour' },
  { by: day, name: 'jumpDay' },
  { by: 7 * day, name: 'jumpWeek' },
  { by: 30 * day, name: 'jumpMonth' },
] as const;

const days = perLocale(
  (locale) =>
    new Intl.DateTimeFormat(locale, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    }),
);
const clocks = perLocale(
  (locale) =>
    new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', second: '2-digit' }),
);

/**
 * The clock of a simulated grid with its controls: speed, pause, and jumps ahead.
 *
 * @element tf-sim-time
 */
export class TfSimTime extends LitElement {
  static override styles = [...controls, pageStyles, simTimeStyles];

  @property({ attribute: false }) view!: SimulationView;

  @state() private problem: 'jumpBack' | 'jumpFar' | undefined;
  @state() private jumped = 0;

  readonly #words = new Words(this, simulation);
  readonly #asking = new Asking(this);

  override render() {
    return html`<section class="panel" aria-labelledby="time">
      <div>${this.#renderClock()}</div>
      <div class="controls">${this.#renderSpeeds()}${this.#renderJumps()}</div>
      ${
        this.#asking.error === undefined
          ? nothing
          : html`<tf-error .error=${this.#asking.error}></tf-error>`
      }
    </section>`;
  }

  #renderClock() {
    const { t, format, locale } = this.#words;
    const { now, world } = this.view;
    return html`<h2 id="time">${t('time')}</h2>
      <div class="clock">${clocks(locale.tag).format(now)}</div>
      <div class="date">${days(locale.tag).format(now)}</div>
      <div class="facts soft">
        <span>${t('block', { n: format.number(world.block) })}</span>
        <span>${t('began', { when: format.ago(world.startedAt, now) })}</span>
      </div>
      ${this.#renderRuler()}`;
  }

  /** The day as a line: where it is now, with a mark for every hour. */
  #renderRuler() {
    const { t, format } = this.#words;
    const { now } = this.view;
    const midnight = new Date(now).setHours(0, 0, 0, 0);
    const share = Math.min(1, (now - midnight) / day);
    const at = (part: number): string => `${(part * 100).toFixed(2)}%`;
    return html`<svg class="ruler" role="img" aria-label=${t('ruler', { time: format.time(now) })}>
      <line class="base" x1="0" x2="100%" y1="10" y2="10"></line>
      ${Array.from(
        { length: 25 },
        (_, mark) => svg`<line x1=${at(mark / 24)} x2=${at(mark / 24)}
          y1=${mark % 6 === 0 ? 5 : 8} y2="10"></line>`,
      )}
      ${[0, 6, 12, 18, 24].map(
        (mark) => svg`<text x=${at(mark / 24)} y="26"
          text-anchor=${mark === 0 ? 'start' : mark === 24 ? 'end' : 'middle'}>${format.time(
            new Date(midnight).setHours(mark),
          )}</text>`,
      )}
      <line class="past" x1="0" x2=${at(share)} y1="10" y2="10"></line>
      <circle cx=${at(share)} cy="10" r="4"></circle>
    </svg>`;
  }

  #renderSpeeds() {
    const { t } = this.#words;
    const { rate } = this.view;
    const usual = speeds.some((speed) => speed.rate === rate);
    return html`<fieldset>
      <legend>${usual ? t('speed') : t('customSpeed', { rate })}</legend>
      <div class="speeds">
        ${speeds.map(
          (speed) => html`
            <label class="speed">
              <input
                type="radio"
                name="rate"
                .checked=${speed.rate === rate}
                @change=${() => this.#asking.ask({ do: 'set-rate', rate: speed.rate })}
              />
              <span>${icon(speed.icon)}${speed.name === 'pause' ? t('pause') : speed.name}</span>
              <small>${t(speed.why)}</small>
            </label>
          `,
        )}
      </div>
    </fieldset>`;
  }

  #renderJumps() {
    const { t, format } = this.#words;
    const working = this.#isJumping;
    return html`<div role="group" aria-labelledby="jump">
      <h3 id="jump">${t('jump')}</h3>
      <div class="jumps">
        ${jumps.map(
          ({ by, name }) => html`
            <button
              type="button"
              class="small"
              aria-disabled=${working}
              @click=${() => this.#jump({ do: 'jump', milliseconds: by }, by)}
            >
              + ${t(name)}
            </button>
          `,
        )}
        <span class="working" role="status">
          ${
            working
              ? html`${icon(loaderCircle)}
                ${t('jumping', { span: format.duration(this.jumped / 1000) })}`
              : nothing
          }
        </span>
      </div>
      <form @submit=${this.#onJumpTo}>
        <input
          name="moment"
          type="datetime-local"
          aria-label=${t('jumpTo')}
          aria-invalid=${this.problem ? 'true' : nothing}
          aria-describedby="problem"
          required
          @change=${this.#forget}
        />
        <button type="submit" aria-disabled=${working}>${t('jumpGo')}</button>
        <p id="problem" role="status" ?hidden=${!this.problem}>
          ${this.problem ? t(this.problem) : nothing}
        </p>
      </form>
    </div>`;
  }

  /** Buttons stay in reach of the keyboard while one jump is worked through; a second one waits. */
  #jump(intent: Jump, milliseconds: number): void {
    if (this.#isJumping) return;
    this.problem = undefined;
    this.jumped = milliseconds;
    void this.#asking.ask(intent);
  }

  get #isJumping(): boolean {
    const { busy } = this.#asking;
    return busy === 'jump' || busy === 'jump-to';
  }

  #forget = (): void => {
    this.problem = undefined;
  };

  #onJumpTo = (event: SubmitEvent): void => {
    event.preventDefault();
    const input = (event.target as HTMLFormElement).elements.namedItem('moment');
    const moment = new Date((input as HTMLInputElement).value).getTime();
    const by = moment - this.view.now;
    this.problem = !(by > 0) ? 'jumpBack' : by > longest ? 'jumpFar' : undefined;
    // What is shown may be a moment old: the instant is asked for, not the way there.
    if (!this.problem) this.#jump({ do: 'jump-to', instant: moment }, by);
  };
}

define('tf-sim-time', TfSimTime);

declare global {
  interface HTMLElementTagNameMap {
    'tf-sim-time': TfSimTime;
  }
}
