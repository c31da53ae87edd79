import { LitElement, css, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { controls } from '../../elements/controls.styles.ts';
import { define } from '../../elements/define.ts';
import '../../elements/tf-error.ts';
import '../../elements/tf-field.ts';
import { Words } from '../../elements/words.ts';
import { worldFile } from '../../messages/world-file.ts';
import type { WorldFileFacts, WorldState } from '../../ports/world.ts';
import { Asking } from '../asking.ts';

/**
 * Asks before a file takes the place of a world: says what the file holds and what it replaces, and
 * takes the passphrase of its secrets.
 *
 * @element tf-world-import
 * @fires tf-world-imported - the world of the file is open
 */
export class TfWorldImport extends LitElement {
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
      p {
        margin: 0;
      }
      dl {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 4px 16px;
        margin: 0;
      }
      dt {
        color: var(--_ink-2);
      }
      dd {
        margin: 0;
        overflow-wrap: anywhere;
      }
      .replaces {
        padding: 12px 14px;
        border-radius: var(--_radius);
        background: var(--_warn-soft);
      }
    `,
  ];

  /** The world that will be replaced. */
  @property({ attribute: false }) world: WorldState | undefined;

  @state() private facts: WorldFileFacts | undefined;
  @state() private isEmpty = false;
  @query('dialog') private dialog!: HTMLDialogElement;

  readonly #words = new Words(this, worldFile);
  readonly #asking = new Asking(this);
  #file: File | undefined;

  /** Opens for a file; for one that is no whole world the reason is drawn in its place. */
  async ask(file: File): Promise<void> {
    this.#file = file;
    this.isEmpty = false;
    const found = await this.#asking.ask({ do: 'inspect-world', file });
    this.facts = found as WorldFileFacts | undefined;
    if (!this.facts) return;
    await this.updateComplete;
    this.dialog.showModal();
  }

  override render() {
    const { t } = this.#words;
    const { error, busy } = this.#asking;
    const { facts } = this;
    const isLocked = facts?.secrets.kind === 'encrypted';
    const trouble = error === undefined ? nothing : html`<tf-error .error=${error}></tf-error>`;
    return html`${facts ? nothing : trouble}
      <dialog aria-labelledby="heading" @close=${this.#onClose}>
        <form method="dialog" novalidate @submit=${this.#onSubmit}>
          <h2 id="heading">${t('importAsk', { file: this.#file?.name ?? '' })}</h2>
          ${facts ? this.#renderFacts(facts) : nothing} ${facts ? trouble : nothing}
          <div class="actions">
            <button type="button" @click=${() => this.dialog.close()}>${t('cancel')}</button>
            ${
              isLocked
                ? html`<button type="button" @click=${() => this.#take(null)}>
                    ${t('importWithout')}
                  </button>`
                : nothing
            }
            ${
              facts
                ? html`<button
                    type="submit"
                    class="danger primary"
                    aria-disabled=${busy !== undefined}
                  >
                    ${t(busy === 'import-world' ? 'importing' : 'importGo')}
                  </button>`
                : nothing
            }
          </div>
        </form>
      </dialog>`;
  }

  #renderFacts({ seed, nodes, entries, at, secrets }: WorldFileFacts) {
    const { t, format } = this.#words;
    const { world } = this;
    return html`<dl>
        <dt>${t('fileWorld')}</dt>
        <dd>${t('fileWorldIs', { seed, nodes: format.number(nodes) })}</dd>
        <dt>${t('fileLedger')}</dt>
        <dd>${t('fileLedgerIs', { n: entries, until: format.dateTime(at) })}</dd>
        <dt>${t('fileSecrets')}</dt>
        <dd>${this.#secretWords(secrets)}</dd>
      </dl>
      <p class="replaces">
        ${world ? t('replaces', { seed: world.seed, n: world.entries }) : nothing}
        ${t('replacesWhy')}
      </p>
      ${
        secrets.kind === 'encrypted'
          ? html`<tf-field
              label=${t('passphrase')}
              error=${this.isEmpty ? t('passphraseEmpty') : ''}
            >
              <input name="passphrase" type="password" autocomplete="off" required />
            </tf-field>`
          : nothing
      }`;
  }

  #secretWords(secrets: WorldFileFacts['secrets']): string {
    const { t } = this.#words;
    switch (secrets.kind) {
      case 'none':
        return t('secrets.none');
      case 'left-out':
        return t('secrets.left-out', { n: secrets.messages });
      case 'clear':
        return t('secrets.clear', { n: secrets.messages });
      case 'encrypted':
        return t('secrets.encrypted', { n: secrets.messages });
    }
  }

  #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.facts?.secrets.kind !== 'encrypted') return this.#take(undefined);
    const passphrase = new FormData(event.target as HTMLFormElement).get('passphrase');
    this.isEmpty = typeof passphrase !== 'string' || passphrase === '';
    if (!this.isEmpty) await this.#take(passphrase as string);
  };

  async #take(passphrase: string | null | undefined): Promise<void> {
    const file = this.#file;
    if (!file || this.#asking.busy) return;
    this.isEmpty = false;
    await this.#asking.ask({
      do: 'import-world',
      file,
      ...(passphrase !== undefined && { passphrase }),
    });
    if (this.#asking.error !== undefined) return;
    this.dialog.close();
    this.dispatchEvent(new Event('tf-world-imported'));
  }

  #onClose = (): void => {
    this.facts = undefined;
    this.#file = undefined;
  };
}

define('tf-world-import', TfWorldImport);

declare global {
  interface HTMLElementTagNameMap {
    'tf-world-import': TfWorldImport;
  }
}
