import { LitElement, css, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { controls } from '../../elements/controls.styles.ts';
import { define } from '../../elements/define.ts';
import { icon } from '../../elements/icon.ts';
import {
  circleCheck,
  circleX,
  download,
  rotateCcw,
  shieldCheck,
  upload,
} from '../../elements/icons.ts';
import '../../elements/tf-code.ts';
import '../../elements/tf-confirm.ts';
import type { TfConfirm } from '../../elements/tf-confirm.ts';
import '../../elements/tf-copy.ts';
import '../../elements/tf-error.ts';
import '../../elements/tf-field.ts';
import { Words } from '../../elements/words.ts';
import { simulation } from '../../messages/simulation.ts';
import type { Verification } from '../../ports/world.ts';
import { Asking } from '../asking.ts';
import { pageStyles } from '../page.styles.ts';
import type { SimulationView } from './simulation-view.ts';
import './tf-world-export.ts';
import type { TfWorldExport } from './tf-world-export.ts';
import './tf-world-import.ts';
import type { TfWorldImport } from './tf-world-import.ts';

const reasons = [
  'hash',
  'format',
  'link',
  'time',
  'genesis',
  'rules',
  'secrets',
  'signature',
] as const;
type Reason = (typeof reasons)[number];
const isReason = (text: string): text is Reason => (reasons as readonly string[]).includes(text);

/**
 * The world itself: what it is called, where it is kept, its link, its file, and its ledger.
 *
 * @element tf-sim-world
 */
export class TfSimWorld extends LitElement {
  static override styles = [
    ...controls,
    pageStyles,
    css`
      .panel {
        display: grid;
        gap: 16px;
        margin: 0;
      }
      .panel > header {
        margin: 0;
      }
      .facts {
        grid-template-columns: 5.5rem minmax(0, 1fr);
      }
      .facts .soft {
        display: block;
      }
      .facts button {
        margin-block-start: 6px;
      }
      .memory {
        color: var(--_warn);
        font-weight: 550;
      }
      .mono {
        display: flex;
        align-items: center;
        gap: 4px;
      }
      .mono span {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .moment h3 {
        margin-block-end: 2px;
      }
      .moment tf-code {
        margin-block-start: 8px;
        --tf-code-height: 6.2rem;
      }
      .result {
        display: flex;
        align-items: start;
        gap: 8px;
        color: var(--_good);
      }
      .result .soft {
        display: block;
      }
      .result.bad {
        color: var(--_bad);
      }
      progress {
        margin-block-start: 6px;
      }
      .another {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 7rem;
        gap: 8px 12px;
        margin-block-start: 8px;
      }
      .another .row,
      .another p {
        grid-column: 1 / -1;
      }
      label.button:focus-within {
        outline: var(--_focus);
        outline-offset: 2px;
      }
    `,
  ];

  @property({ attribute: false }) view!: SimulationView;

  @state() private progress: { readonly done: number; readonly total: number } | undefined;
  @state() private verification: Verification | undefined;
  @state() private imported = false;
  @query('tf-confirm') private confirm!: TfConfirm;
  @query('tf-world-export') private exporting!: TfWorldExport;
  @query('tf-world-import') private importing!: TfWorldImport;

  readonly #words = new Words(this, simulation);
  readonly #asking = new Asking(this);

  override render() {
    const { t } = this.#words;
    const { seed } = this.view.world;
    const { error } = this.#asking;
    return html`<section class="panel">
        <header><h2>${t('world')}</h2></header>
        ${this.#renderFacts()}
        <div class="row">
          <button
            type="button"
            aria-disabled=${this.#asking.busy !== undefined}
            @click=${this.#onVerify}
          >
            ${icon(shieldCheck)}${t('verify')}
          </button>
          <button type="button" @click=${() => this.exporting.ask()}>
            ${icon(download)}${t('export')}
          </button>
          <label class="button">
            ${icon(upload)}${t('import')}
            <input
              class="visually-hidden"
              type="file"
              accept=".txt,.world,.json,text/plain"
              @change=${this.#onImport}
            />
          </label>
          <button type="button" class="danger" @click=${this.#onReset}>
            ${icon(rotateCcw)}${t('reset')}
          </button>
        </div>
        ${this.#renderVerification()}
        ${
          this.imported
            ? html`<p class="result" role="status">${icon(circleCheck)}${t('imported')}</p>`
            : nothing
        }
        ${error === undefined ? nothing : html`<tf-error .error=${error}></tf-error>`}
        <div class="moment">
          <h3>${t('link')}</h3>
          <p class="soft">${t('linkWhy')}</p>
          <tf-code wrap .code=${this.view.link} label=${t('link')}></tf-code>
        </div>
        ${this.#renderAnother()}
      </section>
      <tf-world-export></tf-world-export>
      <tf-world-import
        .world=${this.view.world}
        @tf-world-imported=${this.#onImported}
      ></tf-world-import>
      <tf-confirm heading=${t('resetAsk')} action=${t('reset')} name=${seed}>
        <p>${t('resetWhy')}</p>
      </tf-confirm>`;
  }

  #renderFacts() {
    const { t, format } = this.#words;
    const { world } = this.view;
    return html`<dl class="facts">
      <dt>${t('seed')}</dt>
      <dd>${world.seed}</dd>
      <dt>${t('nodes')}</dt>
      <dd>${format.number(world.nodes)}</dd>
      <dt>${t('entries')}</dt>
      <dd>
        ${
          world.entries > 0
            ? html`${t('entriesCount', { n: world.entries })}`
            : html`<span class="soft">${t('untouched')}</span>`
        }
      </dd>
      ${
        world.head
          ? html`<dt>${t('head')}</dt>
              <dd class="mono">
                <span>${world.head}</span>
                <tf-copy .value=${world.head} what=${t('head')}></tf-copy>
              </dd>`
          : nothing
      }
      <dt>${t('storage')}</dt>
      <dd>${this.#renderStorage()}</dd>
    </dl>`;
  }

  #renderStorage() {
    const { t, format } = this.#words;
    const { world, used, persisted } = this.view;
    if (world.storage === 'memory')
      return html`<span class="memory">${t('storageMemory')}</span>
        <span class="soft">${t('storageMemoryWhy')}</span>`;
    return html`${
        used === undefined
          ? t('storageBrowserOnly')
          : t('storageBrowser', { used: format.bytes(used) })
      }
      <span class="soft">
        ${t('storageWhy')} ${persisted === false ? t('storageMayGo') : nothing}
      </span>
      ${
        persisted === false
          ? html`<button
              type="button"
              class="small"
              @click=${() => this.#asking.ask({ do: 'persist-storage' })}
            >
              ${t('persist')}
            </button>`
          : nothing
      }`;
  }

  #renderVerification() {
    const { t, format } = this.#words;
    const { progress, verification } = this;
    if (progress) {
      const words = t('verifying', {
        done: format.number(progress.done),
        total: format.number(progress.total),
      });
      return html`<div role="status">
        ${words}
        <progress aria-label=${words} max=${progress.total} .value=${progress.done}></progress>
      </div>`;
    }
    if (!verification) return html`<p class="soft">${t('verifyWhy')}</p>`;
    const { broken, entries, signatures, sealed } = verification;
    if (broken) {
      const reason = isReason(broken.reason) ? t(`broken.${broken.reason}`) : broken.reason;
      return html`<p class="result bad" role="alert">
        ${icon(circleX)}${t('broken', { entry: broken.entry, reason })}
      </p>`;
    }
    const facts = { entries: format.number(entries), signatures: format.number(signatures) };
    return html`<p class="result" role="status">
      ${icon(circleCheck)}
      <span>
        ${t('verified')}<span class="soft">${t('verifiedFacts', facts)}</span>
        ${
          sealed
            ? html`<span class="soft">
                ${t('sealedEntries', { n: sealed.messages })}
                ${sealed.hashes > 0 ? t('sealedHashes', { n: sealed.hashes }) : nothing}
              </span>`
            : nothing
        }
      </span>
    </p>`;
  }

  #renderAnother() {
    const { t, format } = this.#words;
    const { usual, mostNodes, world } = this.view;
    return html`<details>
      <summary>${t('another')}</summary>
      <form class="another" @submit=${this.#onAnother}>
        <p class="soft">${t('anotherWhy')}</p>
        <tf-field label=${t('seed')} hint=${t('seedHint')}>
          <input name="seed" required maxlength="64" autocomplete="off" spellcheck="false" />
        </tf-field>
        <tf-field label=${t('nodes')} hint=${t('nodesHint', { most: format.number(mostNodes) })}>
          <input
            name="nodes"
            type="number"
            min="1"
            max=${mostNodes}
            required
            value=${world.nodes}
          />
        </tf-field>
        <div class="row">
          <button type="submit">${t('anotherOpen')}</button>
          ${
            usual
              ? html`<button
                  type="button"
                  class="quiet"
                  @click=${() => this.#asking.ask({ do: 'open-world', ...usual })}
                >
                  ${t('anotherUsual')}
                </button>`
              : nothing
          }
        </div>
      </form>
    </details>`;
  }

  #onVerify = async (): Promise<void> => {
    if (this.#asking.busy) return;
    this.verification = undefined;
    this.imported = false;
    this.progress = { done: 0, total: Math.max(1, this.view.world.entries) };
    const progress = (done: number, total: number): void => {
      this.progress = { done, total };
    };
    const found = await this.#asking.ask({ do: 'verify-world', progress });
    this.progress = undefined;
    this.verification = found as Verification | undefined;
  };

  #onImport = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (!file) return;
    this.verification = undefined;
    this.imported = false;
    input.value = '';
    await this.importing.ask(file);
  };

  #onImported = (): void => {
    this.imported = true;
  };

  #onReset = async (): Promise<void> => {
    if (!(await this.confirm.ask())) return;
    this.verification = undefined;
    this.imported = false;
    await this.#asking.ask({ do: 'reset-world' });
  };

  #onAnother = (event: SubmitEvent): void => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const seed = data.get('seed');
    const nodes = Number(data.get('nodes'));
    if (typeof seed === 'string' && seed.trim())
      void this.#asking.ask({ do: 'open-world', seed: seed.trim(), nodes });
  };
}

define('tf-sim-world', TfSimWorld);

declare global {
  interface HTMLElementTagNameMap {
    'tf-sim-world': TfSimWorld;
  }
}
