import { LitElement, css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { define } from './define.ts';
import { icon } from './icon.ts';
import { circle, circleAlert, circleCheck, circleDot, circleX, flaskConical } from './icons.ts';
import { tokens } from './tokens.styles.ts';

/** What a state means: `quiet` is over or not begun, `busy` is under way. */
export type BadgeTone = 'quiet' | 'busy' | 'good' | 'warn' | 'bad' | 'sim';

const shapes: Readonly<Record<BadgeTone, string>> = {
  quiet: circle,
  busy: circleDot,
  good: circleCheck,
  warn: circleAlert,
  bad: circleX,
  sim: flaskConical,
};

/**
 * A state, told by shape, colour and its word.
 *
 * @element tf-badge
 * @slot - the word
 */
export class TfBadge extends LitElement {
  static override styles = [
    tokens,
    css`
      :host {
        --tone: var(--_ink-2);
        --ground: var(--_surface-2);
        display: inline-flex;
        align-items: center;
        gap: 5px;
        padding: 1px 8px 1px 6px;
        border-radius: 999px;
        background: var(--ground);
        color: var(--tone);
        font-size: var(--_text-s);
        font-weight: 500;
        white-space: nowrap;
      }
      :host([tone='busy']) {
        --tone: var(--_accent);
        --ground: var(--_accent-soft);
      }
      :host([tone='good']) {
        --tone: var(--_good);
        --ground: var(--_good-soft);
      }
      :host([tone='warn']) {
        --tone: var(--_warn);
        --ground: var(--_warn-soft);
      }
      :host([tone='bad']) {
        --tone: var(--_bad);
        --ground: var(--_bad-soft);
      }
      :host([tone='sim']) {
        --tone: var(--_sim);
        --ground: var(--_sim-soft);
      }
      :host([bare]) {
        padding: 0;
        background: none;
      }
    `,
  ];

  @property({ reflect: true }) tone: BadgeTone = 'quiet';
  /** Without a ground of its own, for dense tables. */
  @property({ type: Boolean, reflect: true }) bare = false;

  override render() {
    return html`${shapes[this.tone] ? icon(shapes[this.tone]) : nothing}<slot></slot>`;
  }
}

define('tf-badge', TfBadge);

declare global {
  interface HTMLElementTagNameMap {
    'tf-badge': TfBadge;
  }
}
