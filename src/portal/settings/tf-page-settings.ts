import { LitElement, css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { controls } from '../../elements/controls.styles.ts';
import { define } from '../../elements/define.ts';
import { icon } from '../../elements/icon.ts';
import {
  download,
  keyRound,
  monitor,
  moon,
  plus,
  sun,
  trash,
  upload,
} from '../../elements/icons.ts';
import '../../elements/tf-badge.ts';
import '../../elements/tf-error.ts';
import '../../elements/tf-field.ts';
import { Words } from '../../elements/words.ts';
import { common } from '../../messages/common.ts';
import { pages } from '../../messages/pages.ts';
import { portal } from '../../messages/portal.ts';
import { vm } from '../../messages/vm.ts';
import { parseSshKey, type SshKeyProblem } from '../../specs/ssh-public-key.ts';
import { IntentEvent, type Intent, type Theme } from '../intent.ts';
import { pageStyles } from '../page.styles.ts';
import type { KeptKey, SettingsView } from './settings-view.ts';

const themes: readonly (readonly [theme: Theme, icon: string])[] = [
  ['system', monitor],
  ['light', sun],
  ['dark', moon],
];

/** Each language in its own words, since whoever needs it may not read the current one. */
const languageNames: readonly (readonly [tag: string, name: string])[] = [
  ['en', 'English'],
  ['de', 'Deutsch'],
];

/**
 * What a person chose in this browser.
 *
 * @element tf-page-settings
 */
export class TfPageSettings extends LitElement {
  static override styles = [
    ...controls,
    pageStyles,
    css`
      .body {
        max-inline-size: 44rem;
      }
      .panel {
        display: grid;
        gap: 16px;
        margin-block-start: 16px;
      }
      .panel > header {
        display: block;
        margin: 0;
      }
      .card {
        display: flex;
        align-items: center;
        gap: 10px;
      }
      .keys {
        display: grid;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      .keys li {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto auto;
        align-items: center;
        gap: 4px 12px;
        padding-block: 8px;
        border-block-end: 1px solid var(--_line);
      }
      .keys strong {
        font-weight: 600;
      }
      .keys code {
        display: block;
        overflow: hidden;
        color: var(--_ink-2);
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      form {
        display: grid;
        gap: 12px;
      }
      .language {
        max-inline-size: 18rem;
      }
      @container page (width < 30rem) {
        .keys li {
          grid-template-columns: auto minmax(0, 1fr) auto;
        }
        .keys .mark {
          grid-area: 2 / 2;
          justify-self: start;
        }
      }
    `,
  ];

  @property({ attribute: false }) view: SettingsView | undefined;

  @state() private adding = false;
  @state() private problem: SshKeyProblem | undefined;

  readonly #words = new Words(this, pages, portal, vm, common);

  override render() {
    const { t } = this.#words;
    const { view } = this;
    return html`
      <div class="head">
        <div>
          <h1>${t('page.settings')}</h1>
          <p class="lead">${t('settings.lead')}</p>
        </div>
      </div>
      ${
        view
          ? html`<div class="body">
              ${view.error === undefined ? nothing : html`<tf-error .error=${view.error}></tf-error>`}
              ${this.#renderLook(view)}${this.#renderKeys(view)}${this.#renderData(view)}
            </div>`
          : html`<div class="pending"></div>`
      }
    `;
  }

  #renderLook({ theme, language }: SettingsView) {
    const { t } = this.#words;
    return html`<section class="panel">
      <header><h2>${t('settings.look')}</h2></header>
      <fieldset>
        <legend>${t('settings.theme')}</legend>
        <div class="cards">
          ${themes.map(
            ([name, path]) => html`
              <label class="card">
                <input
                  type="radio"
                  name="theme"
                  .checked=${name === theme}
                  @change=${() => this.#say({ do: 'set-theme', theme: name })}
                />
                ${icon(path)}${t(`theme.${name}`)}
              </label>
            `,
          )}
        </div>
      </fieldset>
      <tf-field class="language" label=${t('settings.language')}>
        <select @change=${this.#onLanguage}>
          <option value="" ?selected=${language === ''}>${t('language.')}</option>
          ${languageNames.map(
            ([tag, name]) => html`
              <option value=${tag} lang=${tag} ?selected=${tag === language}>${name}</option>
            `,
          )}
        </select>
      </tf-field>
    </section>`;
  }

  #renderKeys({ keys, defaultKey }: SettingsView) {
    const { t } = this.#words;
    return html`<section class="panel">
      <header>
        <h2>${t('settings.keys')}</h2>
        <p class="soft">${t('settings.keysWhy')}</p>
      </header>
      ${
        keys.length === 0
          ? html`<p class="soft">${t('settings.noKeys')}</p>`
          : html`<ul class="keys">
              ${keys.map((key) => this.#renderKey(key, key.id === defaultKey))}
            </ul>`
      }
      ${
        this.adding
          ? html`<form @submit=${this.#onAdd}>
              <tf-field label=${t('settings.keyName')}>
                <input name="name" required maxlength="60" autocomplete="off" />
              </tf-field>
              <tf-field
                label=${t('settings.keyText')}
                hint=${t('settings.keyHint')}
                error=${this.problem ? t(`field.${this.problem}`) : ''}
              >
                <textarea class="code" name="key" required spellcheck="false" rows="3"></textarea>
              </tf-field>
              <div class="row">
                <button type="submit" class="primary">${t('settings.add')}</button>
                <button type="button" @click=${this.#onStop}>${t('cancel')}</button>
              </div>
            </form>`
          : html`<div>
              <button type="button" @click=${this.#onStart}>
                ${icon(plus)}${t('settings.addKey')}
              </button>
            </div>`
      }
    </section>`;
  }

  #renderKey({ id, name, publicKey }: KeptKey, isDefault: boolean) {
    const { t } = this.#words;
    return html`<li>
      ${icon(keyRound)}
      <div><strong>${name}</strong><code>${publicKey}</code></div>
      <span class="mark">
        ${
          isDefault
            ? html`<tf-badge tone="good">${t('settings.default')}</tf-badge>`
            : html`<button
                type="button"
                class="quiet small"
                @click=${() => this.#say({ do: 'default-ssh-key', id })}
              >
                ${t('settings.makeDefault')}
              </button>`
        }
      </span>
      <button
        type="button"
        class="quiet square small"
        aria-label=${t('settings.removeKey', { name })}
        title=${t('settings.removeKey', { name })}
        @click=${() => this.#say({ do: 'remove-ssh-key', id })}
      >
        ${icon(trash)}
      </button>
    </li>`;
  }

  #renderData({ storage, used, persisted }: SettingsView) {
    const { t, format } = this.#words;
    return html`<section class="panel">
      <header>
        <h2>${t('settings.data')}</h2>
        <p class="soft">${t('settings.dataWhy')}</p>
      </header>
      <p>
        ${
          storage === 'memory'
            ? t('settings.storageMemory')
            : t('settings.storageKept', { used: used === undefined ? '?' : format.bytes(used) })
        }
        ${
          storage === 'memory' || persisted === undefined
            ? nothing
            : t(persisted ? 'settings.persisted' : 'settings.notPersisted')
        }
      </p>
      <div class="row">
        <button type="button" @click=${() => this.#say({ do: 'export-profile' })}>
          ${icon(download)}${t('settings.export')}
        </button>
        <label class="button">
          ${icon(upload)}${t('settings.import')}
          <input
            class="visually-hidden"
            type="file"
            accept="application/json,.json"
            @change=${this.#onImport}
          />
        </label>
      </div>
    </section>`;
  }

  #say(intent: Intent): void {
    this.dispatchEvent(new IntentEvent(intent));
  }

  #onLanguage = (event: Event): void =>
    this.#say({ do: 'set-language', language: (event.target as HTMLSelectElement).value });

  #onStart = async (): Promise<void> => {
    this.adding = true;
    this.problem = undefined;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('input[name="name"]')?.focus();
  };

  #onStop = (): void => {
    this.adding = false;
  };

  #onAdd = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const { elements } = form;
    const name = (elements.namedItem('name') as HTMLInputElement).value.trim();
    const publicKey = (elements.namedItem('key') as HTMLTextAreaElement).value.trim();
    const parsed = parseSshKey(publicKey);
    this.problem = typeof parsed === 'string' ? parsed : undefined;
    if (this.problem) return;
    this.#say({ do: 'add-ssh-key', name, publicKey });
    this.adding = false;
  };

  #onImport = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (file) this.#say({ do: 'import-profile', file });
    input.value = '';
  };
}

define('tf-page-settings', TfPageSettings);

declare global {
  interface HTMLElementTagNameMap {
    'tf-page-settings': TfPageSettings;
  }
}
