import { LitElement, css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { define } from './define.ts';
import { placePopover } from './place-popover.ts';
import { surfaces } from './surfaces.styles.ts';
import { tokens } from './tokens.styles.ts';
import { Words } from './words.ts';

/**
 * An instant that has been, or is `coming`: how far away, with the exact one on hover and focus.
 * Without `now` it is written out.
 *
 * @element tf-time
 */
export class TfTime extends LitElement {
  static override styles = [
    tokens,
    surfaces,
    css`
      :host {
        display: inline-block;
        font-size: inherit;
        white-space: nowrap;
      }
      time {
        border-radius: 2px;
        text-decoration: underline dotted 1px var(--_edge);
        text-underline-offset: 4px;
      }
      [popover] {
        padding: 4px 10px;
        pointer-events: none;
      }
    `,
  ];

  /** Milliseconds since 1970. */
  @property({ type: Number }) at: number | undefined;
  /** The grid's time now, in milliseconds since 1970. */
  @property({ type: Number }) now: number | undefined;
  /** The instant is yet to come: once it should have, it is "now" and never "ago". */
  @property({ type: Boolean }) coming = false;

  readonly #words = new Words(this);

  override render() {
    const { at, now, coming } = this;
    if (at === undefined) return nothing;
    const { format } = this.#words;
    const iso = new Date(at).toISOString();
    if (now === undefined) return html`<time datetime=${iso}>${format.dateTime(at)}</time>`;
    return html`<time
        datetime=${iso}
        tabindex="0"
        aria-describedby="exact"
        @pointerenter=${this.#open}
        @pointerleave=${this.#close}
        @focus=${this.#open}
        @blur=${this.#close}
        @keydown=${this.#onKey}
        >${coming ? format.until(at, now) : format.ago(at, now)}</time
      >
      <span id="exact" popover="manual">${format.dateTimeExact(at)}</span>`;
  }

  #tip(): HTMLElement {
    return this.renderRoot.querySelector<HTMLElement>('#exact')!;
  }

  #open = (event: Event): void => {
    const tip = this.#tip();
    tip.showPopover();
    placePopover(tip, event.currentTarget as Element);
  };

  #close = (): void => this.#tip().hidePopover();

  #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.#close();
  };
}

define('tf-time', TfTime);

declare global {
  interface HTMLElementTagNameMap {
    'tf-time': TfTime;
  }
}
