import { LitElement, css, html, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import { controls } from '../../elements/controls.styles.ts';
import { define } from '../../elements/define.ts';
import { icon } from '../../elements/icon.ts';
import { download } from '../../elements/icons.ts';
import '../../elements/tf-error.ts';
import '../../elements/tf-field.ts';
import { Words } from '../../elements/words.ts';
import { worldFile } from '../../messages/world-file.ts';
import type { WorldHoldings } from '../../ports/world.ts';
import { Asking } from '../asking.ts';

/** Shorter ones are found by trying. */
const LEAST = 12;

/**
 * Asks how a world is to be exported: says what the file will hold, and takes a passphrase for the
 * secrets if they are to go along.
 *
 * @element tf-world-export
 */
export class TfWorldExport extends LitElement {
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
      .soft {
        display: block;
        color: var(--_ink-2);
        font-size: var(--_text-s);
        font-weight: 400;
      }
      fieldset {
        display: grid;
        gap: 8px;
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        margin-block-end: 6px;
        font-weight: 500;
      }
      .choice {
        display: flex;
        align-items: start;
        gap: 10px;
      }
    `,
  ];

  @state() private holdings: WorldHoldings | undefined;
  @state() private withSecrets = false;
  @state() private fault: 'short' | 'different' | undefined;
  @query('dialog') private dialog!: HTMLDialogElement;

  readonly #words = new Words(this, worldFile);
  readonly #asking = new Asking(this);

  /** Opens; what goes wrong is drawn in the dialog. */
  async ask(): Promise<void> {
    this.holdings = undefined;
    this.withSecrets = false;
    this.fault = undefined;
    await this.updateComplete;
    if (!this.dialog.open) this.dialog.showModal();
    this.holdings = (await this.#asking.ask({ do: 'world-holdings' })) as WorldHoldings | undefined;
  }

  override render() {
    const { t } = this.#words;
    const { error, busy } = this.#asking;
    return html`<dialog aria-labelledby="heading" @close=${this.#onClose}>
      <form method="dialog" novalidate @submit=${this.#onSubmit}>
        <h2 id="heading">${t('exportAsk')}</h2>
        ${this.holdings ? this.#renderHoldings(this.holdings) : nothing}
        ${error === undefined ? nothing : html`<tf-error .error=${error}></tf-error>`}
        <div class="actions">
          <button type="button" @click=${() => this.dialog.close()}>${t('cancel')}</button>
          ${
            this.holdings
              ? html`<button type="submit" class="primary" aria-disabled=${busy !== undefined}>
                  ${icon(download)}${t(busy === 'export-world' ? 'exporting' : 'exportGo')}
                </button>`
              : nothing
          }
        </div>
      </form>
    </dialog>`;
  }

  #renderHoldings({ entries, sealed, secrets }: WorldHoldings) {
    const { t, format } = this.#words;
    const missing = sealed - secrets;
    return html`<p>${t('holds', { entries: format.number(entries) })}</p>
      ${sealed === 0 ? html`<p>${t('noSecrets')}</p>` : nothing}
      ${missing > 0 ? html`<p class="soft">${t('missing', { n: missing })}</p>` : nothing}
      ${secrets > 0 ? this.#renderChoice(secrets) : nothing}`;
  }

  #renderChoice(secrets: number) {
    const { t } = this.#words;
    const choose = (withSecrets: boolean) => () => {
      this.withSecrets = withSecrets;
      this.fault = undefined;
    };
    return html`<fieldset>
        <legend>${t('secretsOf', { n: secrets })}</legend>
        <label class="choice">
          <input
            type="radio"
            name="secrets"
            .checked=${!this.withSecrets}
            @change=${choose(false)}
          />
          <span>${t('without')}<span class="soft">${t('withoutWhy')}</span></span>
        </label>
        <label class="choice">
          <input
            type="radio"
            name="secrets"
            .checked=${this.withSecrets}
            ?disabled=${!isSecureContext}
            @change=${choose(true)}
          />
          <span>
            ${t('with')}<span class="soft">${t(isSecureContext ? 'withWhy' : 'withNot')}</span>
          </span>
        </label>
      </fieldset>
      ${this.withSecrets ? this.#renderPassphrase() : nothing}`;
  }

  #renderPassphrase() {
    const { t } = this.#words;
    const { fault } = this;
    return html`<tf-field
        label=${t('passphrase')}
        hint=${t('passphraseHint', { least: LEAST })}
        error=${fault === 'short' ? t('passphraseShort', { least: LEAST }) : ''}
      >
        <input name="passphrase" type="password" autocomplete="new-password" required />
      </tf-field>
      <tf-field
        label=${t('passphraseAgain')}
        error=${fault === 'different' ? t('passphraseDifferent') : ''}
      >
        <input name="again" type="password" autocomplete="new-password" required />
      </tf-field>`;
  }

  #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.#asking.busy) return;
    const data = new FormData(event.target as HTMLFormElement);
    const [passphrase, again] = [data.get('passphrase'), data.get('again')];
    this.fault = undefined;
    if (this.withSecrets && typeof passphrase === 'string') {
      if (passphrase.length < LEAST) this.fault = 'short';
      else if (passphrase !== again) this.fault = 'different';
      if (this.fault) return;
    }
    const chosen = this.withSecrets && typeof passphrase === 'string' ? { passphrase } : {};
    await this.#asking.ask({ do: 'export-world', ...chosen });
    if (this.#asking.error === undefined) this.dialog.close();
  };

  #onClose = (): void => {
    // What was typed is not to stand here until somebody comes back.
    this.withSecrets = false;
    this.holdings = undefined;
  };
}

define('tf-world-export', TfWorldExport);

declare global {
  interface HTMLElementTagNameMap {
    'tf-world-export': TfWorldExport;
  }
}
