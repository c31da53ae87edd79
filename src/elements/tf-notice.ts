import { LitElement, css, html } from 'lit';
import { property } from 'lit/decorators.js';
import { define } from './define.ts';
import { icon } from './icon.ts';
import { circleCheck, circleX, info, triangleAlert } from './icons.ts';
import { tokens } from './tokens.styles.ts';

/** How a notice sounds; each is told by its words and shape too, never by colour alone. */
export type NoticeTone = 'info' | 'good' | 'warn' | 'bad';

const shapes: Readonly<Record<NoticeTone, string>> = {
  info,
  good: circleCheck,
  warn: triangleAlert,
  bad: circleX,
};

/**
 * A message that stands where something happened: what it is, and in its content the way out.
 *
 * @element tf-notice
 * @slot - the message, and what a person can do now
 */
export class TfNotice extends LitElement {
  static override styles = [
    tokens,
    css`
      :host {
        --tone: var(--_ink-2);
        --ground: var(--_surface-2);
        --edge: var(--_line);
      }
      :host([tone='good']) {
        --tone: var(--_good);
        --ground: var(--_good-soft);
        --edge: color-mix(in oklab, var(--_good) 35%, var(--_good-soft));
      }
      :host([tone='warn']) {
        --tone: var(--_warn);
        --ground: var(--_warn-soft);
        --edge: color-mix(in oklab, var(--_warn) 35%, var(--_warn-soft));
      }
      :host([tone='bad']) {
        --tone: var(--_bad);
        --ground: var(--_bad-soft);
        --edge: color-mix(in oklab, var(--_bad) 35%, var(--_bad-soft));
      }
      div {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 10px;
        padding: 10px 14px;
        border: 1px solid var(--edge);
        border-radius: var(--_radius);
        background: var(--ground);
      }
      .icon {
        margin-block-start: 0.1em;
        color: var(--tone);
      }
    `,
  ];

  /** How the notice sounds: `bad` interrupts a screen reader, the others wait their turn. */
  @property({ reflect: true }) tone: NoticeTone = 'info';

  override render() {
    return html`<div role=${this.tone === 'bad' ? 'alert' : 'status'}>
      ${icon(shapes[this.tone])}<span><slot></slot></span>
    </div>`;
  }
}

define('tf-notice', TfNotice);

declare global {
  interface HTMLElementTagNameMap {
    'tf-notice': TfNotice;
  }
}
