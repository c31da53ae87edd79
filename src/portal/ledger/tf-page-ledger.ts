import { LitElement, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { buttons } from '../../elements/buttons.styles.ts';
import { define } from '../../elements/define.ts';
import { gauges } from '../../elements/gauges.styles.ts';
import { icon } from '../../elements/icon.ts';
import {
  chevronLeft,
  chevronRight,
  gitCompareArrows,
  search,
  shieldCheck,
} from '../../elements/icons.ts';
import { inputs } from '../../elements/inputs.styles.ts';
import '../../elements/tf-copy.ts';
import '../../elements/tf-empty.ts';
import '../../elements/tf-error.ts';
import { tokens } from '../../elements/tokens.styles.ts';
import { Words } from '../../elements/words.ts';
import { ledger } from '../../messages/ledger.ts';
import { portal } from '../../messages/portal.ts';
import type { Verification } from '../../ports/world.ts';
import { AddressQuery } from '../address-query.ts';
import { Asking } from '../asking.ts';
import { contractsStyles } from '../contracts/contracts.styles.ts';
import { hrefTo } from '../href.ts';
import '../link/tf-ignored.ts';
import { pageStyles } from '../page.styles.ts';
import { recordStyles } from '../record.styles.ts';
import { ledgerStyles } from './ledger.styles.ts';
import { KINDS, readLedgerQuery } from './ledger-address.ts';
import type { LedgerView } from './ledger-view.ts';
import { shortHash } from './short-hash.ts';
import './tf-entry-list.ts';

/**
 * The ledger of a simulated grid: search it, go through its entries, check all of it.
 *
 * @element tf-page-ledger
 */
export class TfPageLedger extends LitElement {
  static override styles = [
    tokens,
    buttons,
    inputs,
    gauges,
    pageStyles,
    recordStyles,
    contractsStyles,
    recordStyles,
    ledgerStyles,
  ];

  /** Undefined while it is read, null on a grid without a ledger. */
  @property({ attribute: false }) view: LedgerView | null | undefined;
  /** Drawn in place of the page when it cannot be had. */
  @property({ attribute: false }) error: unknown;

  @state() private progress: { readonly done: number; readonly total: number } | undefined;
  @state() private verification: Verification | undefined;

  readonly #words = new Words(this, ledger, portal);
  readonly #query = new AddressQuery(this, readLedgerQuery);
  readonly #asking = new Asking(this);

  override render() {
    const { t } = this.#words;
    const { view, error } = this;
    return html`
      <div class="head">
        <div>
          <h1>${t('page.ledger')}</h1>
          <p class="lead">${t('lead')}</p>
        </div>
        ${
          view
            ? html`<a class="button" href=${hrefTo('/ledger/changes')}>
                ${icon(gitCompareArrows)}${t('page.ledger-changes')}
              </a>`
            : nothing
        }
      </div>
      ${error !== undefined ? html`<tf-error .error=${error}></tf-error>` : nothing}
      ${
        view === null
          ? html`<tf-empty heading=${t('none')}>${t('noneWhy')}</tf-empty>`
          : view
            ? html`<tf-ignored .parts=${this.#query.ignored}></tf-ignored
                >${this.#renderFigures(view)}${this.#renderSearch(view)}${this.#renderList(view)}`
            : error === undefined
              ? html`<div class="pending"></div>`
              : nothing
      }
    `;
  }

  #renderFigures({ head }: LedgerView) {
    const { t, format } = this.#words;
    return html`<dl class="figures">
        <div>
          <dt>${t('entries')}</dt>
          <dd>${format.number(head.entries)}</dd>
        </div>
        <div>
          <dt>${t('blockNow')}</dt>
          <dd>
            <a class="plain" href=${hrefTo(`/ledger/blocks/${head.block}`)}
              >${format.number(head.block)}</a
            >
          </dd>
        </div>
        <div>
          <dt>${t('began')}</dt>
          <dd>${format.dateTime(head.startedAt)}</dd>
        </div>
        <div>
          <dt>${t('head')}</dt>
          <dd>
            <span class="copyable">
              <a class="plain" href=${hrefTo(`/ledger/entries/${head.hash}`)}
                ><code>${shortHash(head.hash)}</code></a
              >
              <tf-copy .value=${head.hash} what=${t('head')}></tf-copy>
            </span>
          </dd>
        </div>
      </dl>
      ${this.#renderVerify()}`;
  }

  #renderVerify() {
    const { t, format } = this.#words;
    const { progress, verification } = this;
    const isBusy = this.#asking.busy === 'verify-world';
    const outcome = verification?.broken
      ? html`<span class="bad">
          ${t('broken', {
            entry: format.number(verification.broken.entry),
            reason: verification.broken.reason,
          })}
        </span>`
      : verification
        ? html`<span class="good">
            ${icon(shieldCheck)}
            ${t('sound', {
              n: verification.entries,
              signatures: format.number(verification.signatures),
            })}
          </span>`
        : t('verifyWhy');
    return html`<div class="verify">
      <button type="button" ?disabled=${isBusy} @click=${this.#onVerify}>
        ${icon(shieldCheck)}${t('verify')}
      </button>
      ${
        isBusy && progress
          ? html`<progress
                max=${progress.total || 1}
                .value=${progress.done}
                aria-label=${t('verify')}
              ></progress>
              <span class="soft">
                ${t('verifying', {
                  done: format.number(progress.done),
                  total: format.number(progress.total),
                })}
              </span>`
          : html`<span class="soft" role="status">${outcome}</span>`
      }
      ${
        this.#asking.error === undefined
          ? nothing
          : html`<tf-error .error=${this.#asking.error}></tf-error>`
      }
    </div>`;
  }

  #renderSearch({ choice, question, hits }: LedgerView) {
    const { t } = this.#words;
    return html`<form class="tools" role="search" @submit=${this.#onSearch}>
        <label class="ask">
          ${t('find')}
          <input
            type="search"
            name="question"
            autocomplete="off"
            spellcheck="false"
            placeholder=${t('searchHint')}
            .value=${question}
          />
        </label>
        <button type="submit">${icon(search)}${t('find')}</button>
        <label class="end">
          ${t('kind')}
          <select @change=${this.#onKind}>
            <option value="">${t('anyKind')}</option>
            ${KINDS.map(
              (kind) =>
                html`<option value=${kind} ?selected=${choice.kind === kind}>
                  ${t(`kind.${kind}`)}
                </option>`,
            )}
          </select>
        </label>
      </form>
      <div role="status">${this.#renderHits(hits)}</div>
      ${this.#renderNarrowed(choice)}`;
  }

  #renderHits(hits: LedgerView['hits']) {
    const { t } = this.#words;
    if (!hits) return nothing;
    if (hits.length === 0) return html`<p class="hits soft">${t('notFound')}</p>`;
    return html`<ul class="hits">
      ${hits.map(
        ({ kind, id, href, count }) =>
          html`<li>
            <a href=${href}>${t(`hit.${kind}`, { id: shortHash(id, 12, 8) })}</a>
            ${
              count === undefined
                ? nothing
                : html`<span class="soft">${t('hit.count', { n: count })}</span>`
            }
          </li>`,
      )}
    </ul>`;
  }

  #renderNarrowed({ account, twin, contract }: LedgerView['choice']) {
    const { t } = this.#words;
    const what =
      contract !== undefined
        ? t('hit.contract', { id: String(contract) })
        : twin !== undefined
          ? t('hit.twin', { id: String(twin) })
          : account !== undefined
            ? t('hit.account', { id: shortHash(account) })
            : '';
    if (!what) return nothing;
    return html`<p class="narrowed">
      ${t('only', { what })}
      <a href=${this.#query.href({ account: '', twin: '', contract: '', page: '' })}>${t('all')}</a>
    </p>`;
  }

  #renderList({ entries, total, choice, size }: LedgerView) {
    const { t, format } = this.#words;
    if (entries.length === 0)
      return html`<tf-empty heading=${t('noEntries')}>${t('noEntriesWhy')}</tf-empty>`;
    const first = (choice.page - 1) * size + 1;
    const last = first + entries.length - 1;
    const to = (page: number) => () => this.#query.set({ page: page > 1 ? String(page) : '' });
    return html`<div class="panel flush">
        <tf-entry-list .entries=${entries}></tf-entry-list>
      </div>
      <div class="pager">
        <span role="status">
          ${t('shown', {
            from: format.number(first),
            to: format.number(last),
            total: format.number(total),
          })}
        </span>
        <span class="row">
          <button type="button" ?disabled=${choice.page <= 1} @click=${to(choice.page - 1)}>
            ${icon(chevronLeft)}${t('newer')}
          </button>
          <button type="button" ?disabled=${last >= total} @click=${to(choice.page + 1)}>
            ${t('older')}${icon(chevronRight)}
          </button>
        </span>
      </div>`;
  }

  #onVerify = async (): Promise<void> => {
    this.verification = undefined;
    this.progress = { done: 0, total: this.view?.head.entries ?? 0 };
    const progress = (done: number, total: number): void => {
      this.progress = { done, total };
    };
    const found = await this.#asking.ask({ do: 'verify-world', progress });
    this.verification = found as Verification | undefined;
  };

  #onSearch = (event: SubmitEvent): void => {
    event.preventDefault();
    const question = new FormData(event.target as HTMLFormElement).get('question');
    if (typeof question === 'string') this.#query.set({ q: question.trim() }, 'push');
  };

  #onKind = (event: Event): void =>
    this.#query.set({ kind: (event.target as HTMLSelectElement).value, page: '' });
}

define('tf-page-ledger', TfPageLedger);

declare global {
  interface HTMLElementTagNameMap {
    'tf-page-ledger': TfPageLedger;
  }
}
