import { LitElement, css, html, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import { controls } from '../../elements/controls.styles.ts';
import { define } from '../../elements/define.ts';
import '../../elements/tf-error.ts';
import { Words } from '../../elements/words.ts';
import { common } from '../../messages/common.ts';
import { portal } from '../../messages/portal.ts';
import { settings } from '../../messages/settings.ts';
import { Asking } from '../asking.ts';
import type { ProfileChange } from './profile-change.ts';

/**
 * Asks before a file takes the place of settings: says which, and what stays.
 *
 * @element tf-profile-import
 * @fires tf-profile-imported - the settings of the file are in use
 */
export class TfProfileImport extends LitElement {
  static override styles = [
    ...controls,
    css`
      :host {
        display: contents;
      }
      form {
        display: grid;
        gap: 12px;
      }
      p,
      ul {
        margin: 0;
      }
      ul {
        display: grid;
        gap: 6px;
        padding-inline-start: 20px;
        overflow-wrap: anywhere;
      }
      .warn {
        color: var(--_warn);
      }
    `,
  ];

  @state() private change: ProfileChange | undefined;
  @query('dialog') private dialog!: HTMLDialogElement;

  readonly #words = new Words(this, settings, portal, common);
  readonly #asking = new Asking(this);
  #file: File | undefined;

  /** Opens for a file; for one that holds no settings the reason is drawn in its place. */
  async ask(file: File): Promise<void> {
    this.#file = file;
    const found = await this.#asking.ask({ do: 'inspect-profile', file });
    this.change = found as ProfileChange | undefined;
    if (!this.change) return;
    await this.updateComplete;
    this.dialog.showModal();
  }

  override render() {
    const { t } = this.#words;
    const { error } = this.#asking;
    const trouble = error === undefined ? nothing : html`<tf-error .error=${error}></tf-error>`;
    return html`${this.change ? nothing : trouble}
      <dialog aria-labelledby="heading" @close=${this.#onClose}>
        <form method="dialog" @submit=${this.#onSubmit}>
          <h2 id="heading">${t('importAsk', { file: this.#file?.name ?? '' })}</h2>
          ${this.change ? this.#renderChange(this.change) : nothing}
          ${this.change ? trouble : nothing}
          <div class="actions">
            <button type="button" @click=${() => this.dialog.close()}>${t('cancel')}</button>
            ${
              this.change
                ? html`<button type="submit" class="danger primary">${t('importGo')}</button>`
                : nothing
            }
          </div>
        </form>
      </dialog>`;
  }

  #renderChange({ theme, language, added, removed, lost, kept, ...stays }: ProfileChange) {
    const { t, format } = this.#words;
    const { drafts, operations, searches } = stays;
    const names = (list: readonly string[]): string => list.join(', ');
    const languageName = (tag: string): string => (tag === '' ? t('language.') : tag);
    const isSame = theme.from === theme.to && language.from === language.to;
    return html`<p>${t('replaces')}</p>
      <ul>
        ${
          theme.from === theme.to
            ? nothing
            : html`<li>
                ${t('replacesTheme', {
                  from: t(`theme.${theme.from}`),
                  to: t(`theme.${theme.to}`),
                })}
              </li>`
        }
        ${
          language.from === language.to
            ? nothing
            : html`<li>
                ${t('replacesLanguage', {
                  from: languageName(language.from),
                  to: languageName(language.to),
                })}
              </li>`
        }
        ${
          removed.length > 0
            ? html`<li>${t('replacesRemoved', { n: removed.length, names: names(removed) })}</li>`
            : nothing
        }
        ${
          lost.length > 0
            ? html`<li class="warn">${t('replacesLost', { names: names(lost) })}</li>`
            : nothing
        }
        ${
          added.length > 0
            ? html`<li>${t('replacesAdded', { n: added.length, names: names(added) })}</li>`
            : nothing
        }
        ${
          isSame && removed.length === 0 && added.length === 0
            ? html`<li>${t('replacesNothing')}</li>`
            : nothing
        }
      </ul>
      <p>
        ${t('stays', {
          keys: format.number(kept),
          searches: format.number(searches),
          drafts: format.number(drafts),
          operations: format.number(operations),
        })}
      </p>`;
  }

  #onClose = (): void => {
    this.change = undefined;
  };

  #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const file = this.#file;
    if (!file || this.#asking.busy) return;
    await this.#asking.ask({ do: 'import-profile', file });
    if (this.#asking.error !== undefined) return;
    this.dialog.close();
    this.dispatchEvent(new Event('tf-profile-imported'));
  };
}

define('tf-profile-import', TfProfileImport);

declare global {
  interface HTMLElementTagNameMap {
    'tf-profile-import': TfProfileImport;
  }
}
