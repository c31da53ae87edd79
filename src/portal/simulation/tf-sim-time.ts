import { LitElement, css, html, nothing, svg } from 'lit';
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
import { pageStyles } from '../page.styles.ts';
import type { SimulationView } from './simulation-view.ts';

const hour = 3_600_000;
const day = 24 * hour;
const longest = 3650 * day;

const speeds = [
  { rate: 0, name: 'pause', why: 'pauseWhy', icon: pause },
  { rate: 1, name: '1×', why: 'realTime', icon: play },
  { rate: 60, name: '60×', why: 'minute', icon: fastForward },
  { rate: 3600, name: '3600×', why: 'hour', icon: fastForward },
] as const;

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
  static override styles = [
    ...controls,
    pageStyles,
    css`
      .panel {
        display: grid;
        grid-template-columns: minmax(0, 5fr) minmax(0, 6fr);
        gap: 20px 40px;
        margin: 0;
      }
      h2 {
        color: var(--_ink-2);
        font-size: var(--_text-s);
        font-weight: 500;
        letter-spacing: 0;
      }
      .clock {
        font-size: calc(var(--_text-2xl) * 1.75);
        font-weight: 560;
        line-height: 1.15;
        letter-spacing: -0.03em;
      }
      .date {
        font-size: var(--_text-l);
      }
      .facts {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 16px;
        margin-block-start: 4px;
      }
      .ruler {
        display: block;
        inline-size: 100%;
        block-size: 30px;
        margin-block-start: 18px;
        overflow: visible;
      }
      .ruler line {
        stroke: var(--_edge);
        stroke-width: 1;
      }
      .ruler .base {
        stroke: var(--_line);
      }
      .ruler .past {
        stroke: var(--_sim);
        stroke-width: 2;
      }
      .ruler circle {
        fill: var(--_sim);
      }
      .ruler text {
        fill: var(--_ink-2);
        font-size: 11px;
      }
      .controls {
        display: grid;
        gap: 18px;
        align-content: start;
      }
      legend,
      h3 {
        margin-block-end: 6px;
        font-size: var(--_text-s);
        font-weight: 500;
        color: var(--_ink-2);
      }
      .speeds {
        display: grid;
        grid-template-columns: repeat(4, minmax(0, 1fr));
        border: 1px solid var(--_edge);
        border-radius: var(--_radius);
        overflow: hidden;
      }
      .speed {
        position: relative;
        display: grid;
        justify-items: center;
        gap: 1px;
        padding: 8px 4px;
        background: var(--_raised);
        text-align: center;
        font-weight: 550;
        cursor: pointer;
        transition: background-color var(--_motion);
      }
      .speed + .speed {
        border-inline-start: 1px solid var(--_line);
      }
      .speed:hover {
        background: var(--_hover);
      }
      .speed input {
        position: absolute;
        inset: 0;
        inline-size: 100%;
        block-size: 100%;
        margin: 0;
        appearance: none;
        cursor: inherit;
        border-radius: 0;
      }
      .speed input:focus-visible {
        outline-offset: -3px;
      }
      .speed span {
        display: flex;
        align-items: center;
        gap: 6px;
      }
      .speed small {
        color: var(--_ink-2);
        font-size: var(--_text-xs);
        font-weight: 400;
        line-height: 1.25;
      }
      .speed:has(:checked) {
        background: var(--_sim-soft);
        color: var(--_sim);
        box-shadow: inset 0 -2px var(--_sim);
      }
      .jumps {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      form {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin-block-start: 10px;
      }
      form input[type='datetime-local'] {
        flex: 0 1 15rem;
        inline-size: auto;
      }
      form p {
        flex: 1 0 100%;
        color: var(--_bad);
        font-size: var(--_text-s);
      }
      .working {
        display: inline-flex;
        align-items: center;
        gap: 8px;
        min-block-size: 28px;
        color: var(--_ink-2);
        font-size: var(--_text-s);
      }
      .working svg {
        animation: turn 1.2s linear infinite;
      }
      tf-error {
        grid-column: 1 / -1;
      }
      @keyframes turn {
        to {
          rotate: 360deg;
        }
      }
      @container page (width < 56rem) {
        .panel {
          grid-template-columns: minmax(0, 1fr);
        }
      }
      @container page (width < 30rem) {
        .panel {
          padding: 16px;
        }
        .clock {
          font-size: calc(var(--_text-2xl) * 1.5);
        }
        .speed small {
          display: none;
        }
      }
    `,
  ];

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
        <span>${t('began', { when: format.relative(world.startedAt, now) })}</span>
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
    const working = this.#asking.busy === 'jump';
    return html`<div role="group" aria-labelledby="jump">
      <h3 id="jump">${t('jump')}</h3>
      <div class="jumps">
        ${jumps.map(
          ({ by, name }) => html`
            <button
              type="button"
              class="small"
              aria-disabled=${working}
              @click=${() => this.#jump(by)}
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
  #jump(milliseconds: number): void {
    if (this.#asking.busy === 'jump') return;
    this.problem = undefined;
    this.jumped = milliseconds;
    void this.#asking.ask({ do: 'jump', milliseconds });
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
    if (!this.problem) this.#jump(Math.round(by));
  };
}

define('tf-sim-time', TfSimTime);

declare global {
  interface HTMLElementTagNameMap {
    'tf-sim-time': TfSimTime;
  }
}
