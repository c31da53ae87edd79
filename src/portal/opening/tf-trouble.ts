import { LitElement, css, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { buttons } from '../../elements/buttons.styles.ts';
import { define } from '../../elements/define.ts';
import { icon } from '../../elements/icon.ts';
import { download, refreshCw, rotateCcw } from '../../elements/icons.ts';
import '../../elements/tf-confirm.ts';
import type { TfConfirm } from '../../elements/tf-confirm.ts';
import '../../elements/tf-error.ts';
import { tokens } from '../../elements/tokens.styles.ts';
import { Words } from '../../elements/words.ts';
import { opening } from '../../messages/opening.ts';

/** The ways out of a world that does not open. */
export interface WaysOut {
  /** Saves every entry that is there as a file. */
  salvage(): Promise<void>;
  startOver(): Promise<void>;
  openAnother(): void;
}

/**
 * Stands in place of the portal when its grid cannot be opened: why, and the ways out.
 *
 * @element tf-trouble
 */
export class TfTrouble extends LitElement {
  static override styles = [
    tokens,
    buttons,
    css`
      main {
        display: grid;
        gap: 20px;
        max-inline-size: 44rem;
        margin: 0 auto;
        padding: clamp(24px, 12vh, 120px) 20px;
      }
      h1 {
        margin: 0;
        font-size: var(--_text-2xl);
        font-weight: 640;
        letter-spacing: -0.02em;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      p {
        margin: 0;
        color: var(--_ink-2);
      }
    `,
  ];

  /** What was caught. */
  @property({ attribute: false }) error: unknown;
  @property() seed = '';
  @property({ attribute: false }) ways: WaysOut | undefined;

  /** What went wrong with a way out. */
  @state() private further: unknown;
  @query('tf-confirm') private confirm!: TfConfirm;

  readonly #words = new Words(this, opening);

  override render() {
    const { t } = this.#words;
    const { code } = (this.error ?? {}) as { code?: unknown };
    const isDamaged = code === 'storage.corrupt' || code === 'storage.foreign';
    return html`<main>
        <h1>${t('cannotOpen')}</h1>
        <tf-error .error=${this.error}></tf-error>
        <div class="row">
          <button
            type="button"
            class=${isDamaged ? '' : 'primary'}
            @click=${() => location.reload()}
          >
            ${icon(refreshCw)}${t('reload')}
          </button>
          ${
            isDamaged
              ? html`<button type="button" class="primary" @click=${() => this.#try('salvage')}>
                    ${icon(download)}${t('salvage')}
                  </button>
                  <button type="button" class="danger" @click=${this.#onStartOver}>
                    ${icon(rotateCcw)}${t('startOver')}
                  </button>`
              : nothing
          }
          <button type="button" @click=${() => this.ways?.openAnother()}>${t('another')}</button>
        </div>
        <p>${t('anotherWhy')}</p>
        ${this.further === undefined ? nothing : html`<tf-error .error=${this.further}></tf-error>`}
      </main>
      <tf-confirm
        heading=${t('startOverAsk', { seed: this.seed })}
        action=${t('startOver')}
        name=${this.seed}
      >
        <p>${t('startOverWhy')}</p>
      </tf-confirm>`;
  }

  async #try(way: 'salvage' | 'startOver'): Promise<void> {
    this.further = undefined;
    try {
      await this.ways?.[way]();
    } catch (error) {
      this.further = error;
    }
  }

  #onStartOver = async (): Promise<void> => {
    if (await this.confirm.ask()) await this.#try('startOver');
  };
}

define('tf-trouble', TfTrouble);

declare global {
  interface HTMLElementTagNameMap {
    'tf-trouble': TfTrouble;
  }
}
