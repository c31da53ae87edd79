import { LitElement, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { SshKeyPair } from '../../crypto/ssh-key.ts';
import { controls } from '../../elements/controls.styles.ts';
import { define } from '../../elements/define.ts';
import { icon } from '../../elements/icon.ts';
import { download, keyRound, plus, sparkles, trash } from '../../elements/icons.ts';
import '../../elements/tf-badge.ts';
import '../../elements/tf-code.ts';
import '../../elements/tf-confirm.ts';
import type { TfConfirm } from '../../elements/tf-confirm.ts';
import '../../elements/tf-error.ts';
import '../../elements/tf-field.ts';
import { Words } from '../../elements/words.ts';
import { common } from '../../messages/common.ts';
import { settings } from '../../messages/settings.ts';
import { vmFaults } from '../../messages/vm-faults.ts';
import { vm } from '../../messages/vm.ts';
import { parseSshKey, type SshKeyProblem } from '../../specs/ssh-public-key.ts';
import { Asking } from '../asking.ts';
import { pageStyles } from '../page.styles.ts';
import { saveFile } from '../save-file.ts';
import { settingsStyles } from './settings.styles.ts';
import type { KeptKey, SettingsView } from './settings-view.ts';

/** A key that was just made, with the private half that is shown once. */
interface FreshKey extends SshKeyPair {
  readonly file: string;
}

/**
 * The SSH keys a person keeps for new machines: add, generate, default, remove.
 *
 * @element tf-ssh-keys
 */
export class TfSshKeys extends LitElement {
  static override styles = [...controls, pageStyles, settingsStyles];

  @property({ attribute: false }) view!: SettingsView;

  @state() private doing: 'nothing' | 'adding' | 'generating' = 'nothing';
  @state() private problem: SshKeyProblem | undefined;
  @state() private fresh: FreshKey | undefined;
  @state() private removing: KeptKey | undefined;
  @state() private failure: unknown;
  @query('tf-confirm') private confirm!: TfConfirm;

  readonly #words = new Words(this, settings, vm, vmFaults, common);
  readonly #asking = new Asking(this);

  override render() {
    const { t } = this.#words;
    const { keys, defaultKey } = this.view;
    const error = this.#asking.error ?? this.failure;
    return html`<section class="panel">
        <header>
          <h2>${t('keys')}</h2>
          <p class="soft">${t('keysWhy')}</p>
        </header>
        ${
          keys.length === 0
            ? html`<p class="soft">${t('noKeys')}</p>`
            : html`<ul class="keys">
                ${keys.map((key) => this.#renderKey(key, key.id === defaultKey))}
              </ul>`
        }
        ${this.#renderFresh()}${this.#renderForm()}
        ${error === undefined ? nothing : html`<tf-error .error=${error}></tf-error>`}
      </section>
      <tf-confirm
        heading=${t('removeAsk', { name: this.removing?.name ?? '' })}
        action=${t('remove')}
      >
        <p>${t('removeWhy')}</p>
      </tf-confirm>`;
  }

  #renderKey(key: KeptKey, isDefault: boolean) {
    const { t } = this.#words;
    const { id, name, publicKey, hasPrivate } = key;
    return html`<li>
      ${icon(keyRound)}
      <div><strong>${name}</strong><code>${publicKey}</code></div>
      <span class="mark">
        ${
          isDefault
            ? html`<tf-badge tone="good">${t('default')}</tf-badge>`
            : html`<button
                type="button"
                class="quiet small"
                aria-label=${t('makeDefaultWhich', { name })}
                @click=${() => this.#asking.ask({ do: 'default-ssh-key', id })}
              >
                ${t('makeDefault')}
              </button>`
        }
      </span>
      <span class="tools">
        ${
          hasPrivate
            ? html`<button
                type="button"
                class="quiet square small"
                aria-label=${t('savePrivateOf', { name })}
                title=${t('savePrivateOf', { name })}
                @click=${() => this.#asking.ask({ do: 'save-private-key', id })}
              >
                ${icon(download)}
              </button>`
            : nothing
        }
        <button
          type="button"
          class="quiet square small"
          aria-label=${t('removeKey', { name })}
          title=${t('removeKey', { name })}
          @click=${() => this.#remove(key)}
        >
          ${icon(trash)}
        </button>
      </span>
    </li>`;
  }

  #renderFresh() {
    const { t } = this.#words;
    const { fresh } = this;
    if (!fresh) return nothing;
    return html`<div class="fresh" role="status">
      <h3>${t('newKey')}</h3>
      <p>${t('newKeyWhy', { file: fresh.file })}</p>
      <tf-code .code=${fresh.privateKey} label=${t('privateKey')}></tf-code>
      <div class="row">
        <button type="button" class="primary" @click=${this.#onSave}>
          ${icon(download)}${t('savePrivate')}
        </button>
        <button type="button" @click=${this.#onSaved}>${t('done')}</button>
      </div>
    </div>`;
  }

  #renderForm() {
    const { t } = this.#words;
    switch (this.doing) {
      case 'nothing':
        return html`<div class="row">
          <button type="button" @click=${() => this.#begin('adding')}>
            ${icon(plus)}${t('addKey')}
          </button>
          <button type="button" @click=${() => this.#begin('generating')}>
            ${icon(sparkles)}${t('generate')}
          </button>
        </div>`;
      case 'adding':
        return html`<form @submit=${this.#onAdd}>
          ${this.#renderName('')}
          <tf-field
            label=${t('keyText')}
            hint=${t('keyHint')}
            error=${this.problem ? t(`field.${this.problem}`) : ''}
          >
            <textarea class="code" name="key" required spellcheck="false" rows="3"></textarea>
          </tf-field>
          ${this.#renderActions(t('add'))}
        </form>`;
      case 'generating':
        return html`<form @submit=${this.#onGenerate}>
          ${this.#renderName('tfgrid')}
          <p class="soft">${t('generateWhy')}</p>
          ${this.#renderActions(t('generateGo'))}
        </form>`;
    }
  }

  #renderName(usual: string) {
    return html`<tf-field label=${this.#words.t('keyName')}>
      <input
        name="name"
        required
        maxlength="60"
        autocomplete="off"
        spellcheck="false"
        value=${usual}
      />
    </tf-field>`;
  }

  #renderActions(go: string) {
    return html`<div class="row">
      <button type="submit" class="primary">${go}</button>
      <button type="button" @click=${this.#end}>${this.#words.t('cancel')}</button>
    </div>`;
  }

  async #begin(doing: 'adding' | 'generating'): Promise<void> {
    this.doing = doing;
    this.problem = undefined;
    this.failure = undefined;
    await this.updateComplete;
    const input = this.renderRoot.querySelector<HTMLInputElement>('input[name="name"]');
    input?.focus();
    input?.select();
  }

  #end = (): void => {
    this.doing = 'nothing';
    this.problem = undefined;
  };

  async #remove(key: KeptKey): Promise<void> {
    this.removing = key;
    if (await this.confirm.ask()) await this.#asking.ask({ do: 'remove-ssh-key', id: key.id });
  }

  #onAdd = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { name, key } = fieldsOf(event);
    const parsed = parseSshKey(key);
    this.problem = typeof parsed === 'string' ? parsed : undefined;
    if (this.problem) return;
    await this.#asking.ask({ do: 'add-ssh-key', name, publicKey: key });
    if (this.#asking.error === undefined) this.#end();
  };

  #onGenerate = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { name } = fieldsOf(event);
    try {
      const { generateSshKey } = await import('../../crypto/ssh-key.ts');
      const pair = await generateSshKey(name);
      await this.#asking.ask({ do: 'add-ssh-key', name, publicKey: pair.publicKey });
      if (this.#asking.error !== undefined) return;
      const file = `id_ed25519_${name.replace(/[^\w-]+/g, '_')}`;
      this.fresh = { ...pair, file };
      this.#end();
    } catch (error) {
      this.failure = error;
    }
  };

  #onSave = (): void => {
    if (this.fresh) saveFile(this.fresh.file, this.fresh.privateKey);
  };

  #onSaved = (): void => {
    this.fresh = undefined;
  };
}

function fieldsOf(event: SubmitEvent): { readonly name: string; readonly key: string } {
  const data = new FormData(event.target as HTMLFormElement);
  const text = (name: string): string => {
    const value = data.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  return { name: text('name'), key: text('key') };
}

define('tf-ssh-keys', TfSshKeys);

declare global {
  interface HTMLElementTagNameMap {
    'tf-ssh-keys': TfSshKeys;
  }
}
