import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';

/** How a notice sounds; each is told by its words too, never by colour alone. */
export type NoticeTone = 'info' | 'good' | 'warn' | 'bad';

/**
 * A message that stands where something happened: what it is, and in its content the way out.
 *
 * @element tf-notice
 * @slot - the message, and what a person can do now
 * @cssprop --tf-ink - colour of the text
 * @cssprop --tf-line - colour of the border
 */
@customElement('tf-notice')
export class TfNotice extends LitElement {
  static override styles = css`
    :host {
      display: block;
      border: 1px solid var(--tf-line, currentColor);
      padding: 0.75rem 1rem;
      color: var(--tf-ink, inherit);
    }
  `;

  /** How the notice sounds: `bad` interrupts a screen reader, the others wait their turn. */
  @property() tone: NoticeTone = 'info';

  override render() {
    return html`<div role=${this.tone === 'bad' ? 'alert' : 'status'}><slot></slot></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tf-notice': TfNotice;
  }
}
