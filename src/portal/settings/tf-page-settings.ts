import { LitElement, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { controls } from '../../elements/controls.styles.ts';
import { define } from '../../elements/define.ts';
import { icon } from '../../elements/icon.ts';
import { circleCheck, download, monitor, moon, sun, upload } from '../../elements/icons.ts';
import '../../elements/tf-code.ts';
import '../../elements/tf-error.ts';
import '../../elements/tf-field.ts';
import { Words } from '../../elements/words.ts';
import { portal } from '../../messages/portal.ts';
import { settings } from '../../messages/settings.ts';
import { Asking } from '../asking.ts';
import { hrefTo } from '../href.ts';
import type { Theme } from '../intent.ts';
import { pageStyles } from '../page.styles.ts';
import { settingsStyles } from './settings.styles.ts';
import { SCRIPT_POLICY_HEADER } from './script-policy.ts';
import type { SettingsView } from './settings-view.ts';
import '../simulation/tf-world-export.ts';
import type { TfWorldExport } from '../simulation/tf-world-export.ts';
import './tf-profile-import.ts';
import type { TfProfileImport } from './tf-profile-import.ts';
import './tf-ssh-keys.ts';

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

const licence = 'https://www.apache.org/licenses/LICENSE-2.0';

/**
 * What a person chose, and what this browser keeps.
 *
 * @element tf-page-settings
 */
export class TfPageSettings extends LitElement {
  static override styles = [...controls, pageStyles, settingsStyles];

  @property({ attribute: false }) view: SettingsView | undefined;
  /** Drawn in place of the settings when they cannot be had. */
  @property({ attribute: false }) error: unknown;

  @state() private imported = false;
  @state() private persistRefused = false;

  readonly #words = new Words(this, settings, portal);
  @query('tf-profile-import') private importing!: TfProfileImport;
  @query('tf-world-export') private exportingWorld!: TfWorldExport;

  readonly #asking = new Asking(this);

  override render() {
    const { t } = this.#words;
    return html`
      <div class="head">
        <div>
          <h1>${t('page.settings')}</h1>
          <p class="lead">${t('lead')}</p>
        </div>
      </div>
      ${this.#renderBody()}
    `;
  }

  #renderBody() {
    const { view } = this;
    if (this.error !== undefined) return html`<tf-error .error=${this.error}></tf-error>`;
    if (!view) return html`<div class="pending"></div>`;
    return html`<div class="body">
      <div>${this.#renderLook(view)}<tf-ssh-keys .view=${view}></tf-ssh-keys></div>
      <div>
        ${this.#renderData(view)}${this.#renderStorage(view)}${this.#renderSecurity(view)}${this.#renderAbout(view)}
      </div>
    </div>`;
  }

  #renderLook({ theme, language }: SettingsView) {
    const { t } = this.#words;
    return html`<section class="panel">
      <header><h2>${t('look')}</h2></header>
      <fieldset>
        <legend>${t('theme')}</legend>
        <div class="cards themes">
          ${themes.map(
            ([name, path]) => html`
              <label class="card">
                <input
                  type="radio"
                  name="theme"
                  .checked=${name === theme}
                  @change=${() => this.#asking.ask({ do: 'set-theme', theme: name })}
                />
                ${icon(path)}${t(`theme.${name}`)}
              </label>
            `,
          )}
        </div>
      </fieldset>
      <tf-field class="language" label=${t('language')}>
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

  #renderData({ simulated }: SettingsView) {
    const { t } = this.#words;
    const { error } = this.#asking;
    return html`<section class="panel">
      <header>
        <h2>${t('data')}</h2>
        <p class="soft">${t('dataWhy')}</p>
      </header>
      <div class="row">
        <button type="button" @click=${() => this.#asking.ask({ do: 'export-profile' })}>
          ${icon(download)}${t('export')}
        </button>
        <label class="button">
          ${icon(upload)}${t('import')}
          <input
            class="visually-hidden"
            type="file"
            accept="application/json,.json"
            @change=${this.#onImport}
          />
        </label>
      </div>
      ${
        this.imported
          ? html`<p class="fine" role="status">${icon(circleCheck)}${t('imported')}</p>`
          : nothing
      }
      ${error === undefined ? nothing : html`<tf-error .error=${error}></tf-error>`}
      ${
        simulated
          ? html`<hr />
              <p class="soft">${t('worldWhy')}</p>
              <div class="row">
                <button type="button" @click=${() => this.exportingWorld.ask()}>
                  ${icon(download)}${t('exportWorld')}
                </button>
                <a href=${hrefTo('/simulation')}>${t('toWorld')}</a>
              </div>
              <tf-world-export></tf-world-export>`
          : nothing
      }
      <tf-profile-import @tf-profile-imported=${this.#onImported}></tf-profile-import>
    </section>`;
  }

  #renderStorage({ storage, used, persisted }: SettingsView) {
    const { t, format } = this.#words;
    const kept = used === undefined ? t('kept') : t('keptUsed', { used: format.bytes(used) });
    return html`<section class="panel">
      <header><h2>${t('storage')}</h2></header>
      <div class="parts">
        ${
          storage === 'memory'
            ? html`<p class="warn">${t('keptMemory')}</p>
                <p>${t('keptMemoryNext')}</p>`
            : html`<p>
                ${kept}
                ${persisted === undefined ? nothing : t(persisted ? 'persisted' : 'notPersisted')}
              </p>`
        }
        ${this.persistRefused ? html`<p class="warn" role="status">${t('persistRefused')}</p>` : nothing}
      </div>
      ${
        storage === 'indexeddb' && persisted === false && !this.persistRefused
          ? html`<div class="row">
              <button type="button" @click=${this.#onPersist}>${t('persist')}</button>
            </div>`
          : nothing
      }
    </section>`;
  }

  #renderSecurity({ secrets, secure, scriptPolicy }: SettingsView) {
    const { t } = this.#words;
    return html`<section class="panel security">
      <header><h2>${t('security')}</h2></header>
      <div class="parts">
        ${
          secure
            ? html`<p>${t(secrets === 'sealed' ? 'sealed' : 'unsealed')}</p>`
            : html`<p class="warn">${t('insecure')}</p>`
        }
        ${
          scriptPolicy === undefined
            ? nothing
            : scriptPolicy
              ? html`<p>${t('policySent')}</p>`
              : html`<p class="warn">${t('policyMissing')}</p>
                  <p>${t('policyMissingNext')}</p>
                  <tf-code
                    wrap
                    .code=${SCRIPT_POLICY_HEADER}
                    .label=${t('policyHeader')}
                  ></tf-code>`
        }
      </div>
    </section>`;
  }

  #renderAbout({ version }: SettingsView) {
    const { t } = this.#words;
    return html`<section class="panel">
      <header><h2>${t('about')}</h2></header>
      <dl class="facts">
        <dt>${t('version')}</dt>
        <dd>${version}</dd>
        <dt>${t('licence')}</dt>
        <dd><a href=${licence} rel="noreferrer">Apache-2.0</a></dd>
      </dl>
      <p class="soft">${t('thanks')}</p>
    </section>`;
  }

  #onLanguage = (event: Event): void => {
    const language = (event.target as HTMLSelectElement).value;
    void this.#asking.ask({ do: 'set-language', language });
  };

  #onImport = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (!file) return;
    this.imported = false;
    input.value = '';
    await this.importing.ask(file);
  };

  #onImported = (): void => {
    this.imported = true;
  };

  #onPersist = async (): Promise<void> => {
    const agreed = await this.#asking.ask({ do: 'persist-storage' });
    this.persistRefused = agreed === false;
    if (this.view && agreed === true) this.view = { ...this.view, persisted: true };
  };
}

define('tf-page-settings', TfPageSettings);

declare global {
  interface HTMLElementTagNameMap {
    'tf-page-settings': TfPageSettings;
  }
}
