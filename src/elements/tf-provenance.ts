import { LitElement, css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from '../messages/live.ts';
import { buttons } from './buttons.styles.ts';
import { define } from './define.ts';
import { icon } from './icon.ts';
import { flaskConical, globe, refreshCw } from './icons.ts';
import { hasMark } from './simulation-marks.ts';
import './tf-time.ts';
import { tokens } from './tokens.styles.ts';
import { Words } from './words.ts';

/** A person wants newer data than what is shown. */
export class RefreshEvent extends Event {
  static readonly type = 'tf-refresh';

  constructor() {
    super(RefreshEvent.type, { bubbles: true, composed: true });
  }
}

/**
 * Where data comes from and how old it is, in one short line that stands beside it.
 *
 * @element tf-provenance
 * @fires tf-refresh - when newer data is asked for; only with `refreshable`
 */
export class TfProvenance extends LitElement {
  static override styles = [
    tokens,
    buttons,
    css`
      :host {
        display: inline-flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 2px 6px;
        color: var(--_ink-2);
        font-size: var(--_text-s);
      }
      .source {
        overflow-wrap: anywhere;
      }
      .sim {
        color: var(--_sim);
      }
      .asking svg {
        opacity: 0.5;
      }
    `,
  ];

  /** "simulation", or the address of the service that answered. */
  @property() source = '';
  /** For when the data holds, milliseconds since 1970. */
  @property({ type: Number }) at: number | undefined;
  /** Grid time now, milliseconds since 1970; without it the instant is written out. */
  @property({ type: Number }) now: number | undefined;
  /** Offers to ask again. */
  @property({ type: Boolean }) refreshable = false;
  /** An answer is on its way. */
  @property({ type: Boolean }) asking = false;

  readonly #words = new Words(this, live);

  override render() {
    if (!this.source) return nothing;
    const { t } = this.#words;
    const { at } = this;
    const simulated = this.source === 'simulation';
    // Data may be a moment newer than the clock that redraws the page: never "in 2 seconds".
    const now = this.now === undefined || at === undefined ? undefined : Math.max(this.now, at);
    const isMarked = simulated && hasMark(this.getRootNode());
    return html`${isMarked ? nothing : icon(simulated ? flaskConical : globe)}
      <span class="source ${simulated && !isMarked ? 'sim' : ''}" title=${t('source')}>
        ${simulated ? t('source.simulation') : hostOf(this.source)}
      </span>
      ${
        at === undefined
          ? nothing
          : html`<span aria-hidden="true">·</span> <tf-time .at=${at} .now=${now}></tf-time>`
      }
      ${this.refreshable ? this.#renderRefresh() : nothing}`;
  }

  #renderRefresh() {
    const { t } = this.#words;
    return html`<button
      type="button"
      class="quiet square small ${this.asking ? 'asking' : ''}"
      aria-label=${t(this.asking ? 'asking' : 'refresh')}
      title=${t(this.asking ? 'asking' : 'refresh')}
      aria-disabled=${this.asking ? 'true' : 'false'}
      @click=${this.#onRefresh}
    >
      ${icon(refreshCw)}
    </button>`;
  }

  #onRefresh = (): void => {
    if (!this.asking) this.dispatchEvent(new RefreshEvent());
  };
}

/** "gridproxy.grid.tf"; what is no address stands as it is. */
function hostOf(source: string): string {
  try {
    return new URL(source).host;
  } catch {
    return source;
  }
}

define('tf-provenance', TfProvenance);

declare global {
  interface HTMLElementTagNameMap {
    'tf-provenance': TfProvenance;
  }
  interface HTMLElementEventMap {
    'tf-refresh': RefreshEvent;
  }
}
