import { LitElement, css, html } from 'lit';
import { property } from 'lit/decorators.js';
import { controls } from '../../elements/controls.styles.ts';
import { define } from '../../elements/define.ts';
import { icon } from '../../elements/icon.ts';
import { layers, trash } from '../../elements/icons.ts';
import { placeWhenOpen } from '../../elements/place-popover.ts';
import '../../elements/tf-error.ts';
import { Words } from '../../elements/words.ts';
import { explore } from '../../messages/explore.ts';
import type { SavedSearch } from '../../profile/searches.ts';
import { Asking } from '../asking.ts';
import { hrefTo } from '../href.ts';

/**
 * Searches that a person gave a name: opens, saves and deletes them.
 *
 * @element tf-node-searches
 */
export class TfNodeSearches extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: inline-block;
      }
      [popover] {
        inline-size: min(22rem, calc(100vw - 16px));
        max-block-size: min(28rem, 80dvh);
        padding: 12px;
        overflow: auto;
      }
      ul {
        margin: 0 0 12px;
        padding: 0;
        list-style: none;
      }
      li {
        display: flex;
        align-items: center;
        gap: 8px;
        min-block-size: 36px;
        border-block-end: 1px solid var(--_line);
      }
      li a {
        flex: 1;
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
      form {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: end;
        gap: 8px;
      }
      label {
        display: grid;
        gap: 2px;
        font-size: var(--_text-s);
      }
      p {
        margin: 0 0 12px;
        color: var(--_ink-2);
      }
    `,
  ];

  @property({ attribute: false }) searches: readonly SavedSearch[] = [];
  /** The query that would be saved. */
  @property() query = '';

  readonly #words = new Words(this, explore);
  readonly #asking = new Asking(this);

  override render() {
    const { t } = this.#words;
    return html`<button type="button" class="small" popovertarget="list">
        ${icon(layers)}${t('searches')}
      </button>
      <div
        id="list"
        popover="auto"
        role="dialog"
        aria-label=${t('searches')}
        @toggle=${placeWhenOpen}
      >
        ${
          this.searches.length === 0
            ? html`<p>${t('searchesNone')}</p>`
            : html`<ul>
                ${this.searches.map(
                  ({ id, name, query }) =>
                    html`<li>
                      <a href=${hrefTo(`/nodes?${query}`)} @click=${this.#onOpen}>${name}</a>
                      <button
                        type="button"
                        class="quiet square small"
                        aria-label=${t('deleteSearch', { name })}
                        @click=${() => this.#asking.ask({ do: 'delete-search', id })}
                      >
                        ${icon(trash)}
                      </button>
                    </li>`,
                )}
              </ul>`
        }
        <form @submit=${this.#onSave}>
          <label
            >${t('searchName')}<input name="name" required maxlength="60" autocomplete="off"
          /></label>
          <button type="submit" class="primary">${t('save')}</button>
        </form>
        ${
          this.#asking.error === undefined
            ? ''
            : html`<tf-error .error=${this.#asking.error}></tf-error>`
        }
      </div>`;
  }

  #onOpen = (): void => {
    this.renderRoot.querySelector<HTMLElement>('[popover]')?.hidePopover();
  };

  #onSave = (event: Event): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const input = form.elements.namedItem('name') as HTMLInputElement;
    const name = input.value.trim();
    if (!name) return;
    void this.#asking.ask({ do: 'save-search', name, query: this.query });
    form.reset();
  };
}

define('tf-node-searches', TfNodeSearches);

declare global {
  interface HTMLElementTagNameMap {
    'tf-node-searches': TfNodeSearches;
  }
}
