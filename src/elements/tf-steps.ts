import { LitElement, css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { common } from '../messages/common.ts';
import { define } from './define.ts';
import { gauges } from './gauges.styles.ts';
import { icon } from './icon.ts';
import { circle, circleCheck, circleMinus, circleX, loaderCircle } from './icons.ts';
import { tokens } from './tokens.styles.ts';
import { Words } from './words.ts';

export type StepState = 'waiting' | 'active' | 'done' | 'failed' | 'skipped';

/** One phase of something that takes a while. */
export interface Step {
  readonly id: string;
  readonly label: string;
  readonly state: StepState;
  /** What it is doing, or what came of it. */
  readonly detail?: string;
  /** Seconds it has taken so far, or took. */
  readonly elapsed?: number;
  /** 0 to 1, where that is known. */
  readonly progress?: number;
}

const looks = {
  waiting: { path: circle, word: 'stepWaiting' },
  active: { path: loaderCircle, word: 'stepActive' },
  done: { path: circleCheck, word: 'stepDone' },
  failed: { path: circleX, word: 'stepFailed' },
  skipped: { path: circleMinus, word: 'stepSkipped' },
} as const;

/**
 * Phases in their order, each with its state as shape, colour and word. Changes are told to screen
 * readers once, when a phase begins, ends or fails.
 *
 * @element tf-steps
 */
export class TfSteps extends LitElement {
  static override styles = [
    tokens,
    gauges,
    css`
      ol {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        position: relative;
        display: grid;
        grid-template-columns: 20px 1fr auto;
        gap: 0 10px;
        padding-block-end: 16px;
      }
      li:last-child {
        padding-block-end: 0;
      }
      li:not(:last-child)::before {
        content: '';
        position: absolute;
        inset: 24px auto 2px 9.5px;
        border-inline-start: 1px solid var(--_line);
      }
      .mark {
        font-size: var(--_text-l);
        line-height: 1.3;
        color: var(--_ink-2);
      }
      .waiting .label,
      .skipped .label {
        color: var(--_ink-2);
      }
      .active .label,
      .failed .label {
        font-weight: 600;
      }
      .active .mark {
        color: var(--_accent);
      }
      .active svg {
        animation: turn 1.2s linear infinite;
      }
      .done .mark {
        color: var(--_good);
      }
      .failed .mark,
      .failed .detail {
        color: var(--_bad);
      }
      .elapsed,
      .detail {
        color: var(--_ink-2);
        font-size: var(--_text-s);
      }
      .detail,
      progress {
        grid-column: 2 / 4;
        overflow-wrap: anywhere;
      }
      progress {
        margin-block-start: 8px;
      }
      @keyframes turn {
        to {
          rotate: 360deg;
        }
      }
    `,
  ];

  @property({ attribute: false }) steps: readonly Step[] = [];
  /** The name of the whole, for screen readers. */
  @property() label = '';

  readonly #words = new Words(this, common);

  override render() {
    return html`
      <ol aria-label=${this.label || nothing}>
        ${this.steps.map((step) => this.#renderStep(step))}
      </ol>
      <div class="visually-hidden" role="status">${this.#now}</div>
    `;
  }

  #renderStep(step: Step) {
    const { t, format } = this.#words;
    const { path, word } = looks[step.state];
    return html`<li class=${step.state} aria-current=${step.state === 'active' ? 'step' : nothing}>
      <span class="mark">${icon(path, t(word))}</span>
      <span class="label">${step.label}</span>
      <span class="elapsed">
        ${step.elapsed === undefined ? nothing : format.duration(step.elapsed)}
      </span>
      ${step.detail ? html`<span class="detail">${step.detail}</span>` : nothing}
      ${
        step.state === 'active' && step.progress !== undefined
          ? html`<progress aria-label=${step.label} .value=${step.progress}></progress>`
          : nothing
      }
    </li>`;
  }

  /** The step that matters now: what failed, else what runs, else what was done last. */
  get #now(): string {
    const step =
      this.steps.find(({ state }) => state === 'failed') ??
      this.steps.find(({ state }) => state === 'active') ??
      this.steps.findLast(({ state }) => state === 'done');
    if (!step) return '';
    return this.#words.t('stepNow', {
      step: step.label,
      state: this.#words.t(looks[step.state].word),
    });
  }
}

define('tf-steps', TfSteps);

declare global {
  interface HTMLElementTagNameMap {
    'tf-steps': TfSteps;
  }
}
