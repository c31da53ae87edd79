import { LitElement, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { buttons } from '../../elements/buttons.styles.ts';
import { define } from '../../elements/define.ts';
import { icon } from '../../elements/icon.ts';
import { arrowLeft, chevronLeft, chevronRight } from '../../elements/icons.ts';
import '../../elements/tf-badge.ts';
import '../../elements/tf-code.ts';
import '../../elements/tf-copy.ts';
import '../../elements/tf-empty.ts';
import '../../elements/tf-error.ts';
import '../../elements/tf-time.ts';
import { tokens } from '../../elements/tokens.styles.ts';
import { Words } from '../../elements/words.ts';
import { ledger } from '../../messages/ledger.ts';
import { portal } from '../../messages/portal.ts';
import type { Call, ChainEvent } from '../../ports/chain.ts';
import type { LedgerEntry } from '../../ports/ledger.ts';
import { contractsStyles } from '../contracts/contracts.styles.ts';
import { hrefTo } from '../href.ts';
import { pageStyles } from '../page.styles.ts';
import { recordStyles } from '../record.styles.ts';
import { callWords, entryWords } from './entry-words.ts';
import { ledgerStyles } from './ledger.styles.ts';
import type { EntryView } from './ledger-view.ts';
import { shortHash } from './short-hash.ts';
import { entryTone } from './tf-entry-list.ts';
import './tf-ledger-proof.ts';

const encoder = new TextEncoder();

/**
 * One entry of the ledger: what it says and did, what it rests on, its bytes, and the proof that it
 * is in the ledger.
 *
 * @element tf-page-ledger-entry
 */
export class TfPageLedgerEntry extends LitElement {
  static override styles = [
    tokens,
    buttons,
    pageStyles,
    recordStyles,
    contractsStyles,
    ledgerStyles,
  ];

  /** The number or hash in the address. */
  @property() entry = '';
  /** Undefined while it is looked for, null when there is none. */
  @property({ attribute: false }) view: EntryView | null | undefined;
  /** Drawn in place of the page when it cannot be had. */
  @property({ attribute: false }) error: unknown;

  readonly #words = new Words(this, ledger, portal);

  override render() {
    const { t } = this.#words;
    const { view, error } = this;
    const back = html`<a class="back" href=${hrefTo('/ledger')}>${icon(arrowLeft)}${t('back')}</a>`;
    const hidden = html`<h1 class="visually-hidden">
      ${t('page.ledger-entry')} ${shortHash(this.entry)}
    </h1>`;
    if (error !== undefined) return html`${back}${hidden}<tf-error .error=${error}></tf-error>`;
    if (view === undefined)
      return html`${back}${hidden}
        <div class="pending"></div>`;
    if (view === null)
      return html`${back}${hidden}
        <tf-empty heading=${t('noEntry', { id: shortHash(this.entry) })}
          >${t('noEntryWhy')}</tf-empty
        >`;
    const { entry } = view;
    return html`${back}${this.#renderHead(view)}
      <div class="columns">
        <div>
          ${entry.body.kind === 'extrinsic' ? this.#renderCalls(entry, entry.body.calls) : nothing}
          <section class="panel">
            <header><h2>${t('proof')}</h2></header>
            <tf-ledger-proof .view=${view}></tf-ledger-proof>
          </section>
        </div>
        <div>${this.#renderFacts(entry)}</div>
      </div>
      ${this.#renderContent(view)}`;
  }

  #renderHead({ entry, now, head }: EntryView) {
    const { t, format } = this.#words;
    const step = (seq: number, label: string, isNext: boolean) =>
      seq < 0 || seq >= head.entries
        ? nothing
        : html`<a
            class="button"
            href=${hrefTo(`/ledger/entries/${seq}`)}
            aria-label="${label}: ${seq}"
            title=${label}
            >${isNext ? nothing : icon(chevronLeft)}${seq}${isNext ? icon(chevronRight) : nothing}</a
          >`;
    return html`<div class="head">
      <div>
        <div class="row">
          <h1>${t('page.ledger-entry')} ${format.number(entry.seq)}</h1>
          <tf-badge tone=${entryTone(entry)}>${t(`kind.${entry.body.kind}`)}</tf-badge>
        </div>
        <p class="lead">
          ${entryWords(entry, this.#words)} ·
          <tf-time .at=${entry.at} .now=${now}></tf-time>
        </p>
      </div>
      <div class="steps">
        ${step(entry.seq - 1, t('previousEntry'), false)}
        ${step(entry.seq + 1, t('nextEntry'), true)}
      </div>
    </div>`;
  }

  #renderCalls({ events }: LedgerEntry, calls: readonly Call[]) {
    const { t } = this.#words;
    return html`<section class="panel">
      <header><h2>${t('calls')}</h2></header>
      ${calls.map((call, index) => this.#renderCall(call, events[index]))}
    </section>`;
  }

  #renderCall(call: Call, event: ChainEvent | undefined) {
    const { t } = this.#words;
    const { call: name, ...values } = call;
    return html`<div class="call">
      <div class="row">
        <code>${name}</code><span class="soft">${callWords(call, this.#words)}</span>
      </div>
      <dl class="args">
        ${Object.entries<Argument>(values).map(
          ([argument, value]) =>
            html`<dt>${argument}</dt>
              <dd><code>${textOf(value)}</code></dd>`,
        )}
      </dl>
      ${
        event
          ? html`<dl class="args">
              <dt>${t('event')}</dt>
              <dd>
                <code>${event.event}</code>
                ${Object.entries(event.data).map(
                  ([name, value]) => html` <code>${name} = ${String(value)}</code>`,
                )}
              </dd>
            </dl>`
          : nothing
      }
    </div>`;
  }

  #renderFacts(entry: LedgerEntry) {
    const { t, format } = this.#words;
    const { body, block, at, hash, prev, seq, fee, text, twins, contracts, accounts } = entry;
    return html`<section class="panel">
      <header><h2>${t('facts')}</h2></header>
      <dl class="facts">
        <dt>${t('block')}</dt>
        <dd>
          <a href=${hrefTo(`/ledger/blocks/${block}`)}>${format.number(block)}</a>
          <span class="soft">${format.dateTimeExact(at)}</span>
        </dd>
        <dt>${t('hash')}</dt>
        <dd>
          <span class="copyable">
            <code>${shortHash(hash, 12, 12)}</code>
            <tf-copy .value=${hash} what=${t('hash')}></tf-copy>
          </span>
        </dd>
        <dt>${t('prev')}</dt>
        <dd>
          ${
            prev === ''
              ? t('prevNone')
              : html`<a href=${hrefTo(`/ledger/entries/${seq - 1}`)}
                  ><code>${shortHash(prev, 12, 12)}</code></a
                >`
          }
        </dd>
        <dt>${t('outcome')}</dt>
        <dd>${t(body.kind === 'extrinsic' ? 'included' : 'inherent')}</dd>
        ${
          body.kind === 'extrinsic'
            ? html`<dt>${t('signer')}</dt>
                <dd>
                  <span class="copyable">
                    <a href=${hrefTo(`/ledger?account=${body.account}`)}
                      ><code>${shortHash(body.account, 10, 8)}</code></a
                    >
                    <tf-copy .value=${body.account} what=${t('account')}></tf-copy>
                  </span>
                </dd>
                <dt>${t('nonce')}</dt>
                <dd>${String(body.nonce)}</dd>
                <dt>${t('fee')}</dt>
                <dd>${format.tftExact(fee)}</dd>
                <dt>${t('signature')}</dt>
                <dd>
                  <span class="copyable">
                    <code>${shortHash(body.signature, 12, 12)}</code>
                    <tf-copy .value=${body.signature} what=${t('signature')}></tf-copy>
                  </span>
                </dd>`
            : nothing
        }
        ${
          contracts.length > 0 || twins.length > 0 || accounts.length > 0
            ? html`<dt>${t('about')}</dt>
                <dd>
                  ${contracts.map(
                    (id) =>
                      html`<a href=${hrefTo(`/contracts/${id}`)}>${t('contract')} ${String(id)}</a>
                        <br />`,
                  )}
                  ${twins.map(
                    (id) =>
                      html`<a href=${hrefTo(`/ledger?twin=${id}`)}>${t('twin')} ${String(id)}</a>
                        <br />`,
                  )}
                  ${accounts.map(
                    (id) =>
                      html`<a href=${hrefTo(`/ledger?account=${id}`)}
                          >${t('account')} <code>${shortHash(id)}</code></a
                        ><br />`,
                  )}
                </dd>`
            : nothing
        }
        <dt>${t('raw')}</dt>
        <dd>${t('bytes', { n: encoder.encode(text).length })}</dd>
      </dl>
    </section>`;
  }

  #renderContent({ content, entry }: EntryView) {
    const { t } = this.#words;
    return html`<section>
      <header>
        <h2>${t('content')}</h2>
        ${entry.body.kind === 'message' ? html`<span class="soft">${t('contentWhy')}</span>` : nothing}
      </header>
      <tf-code .code=${content} language="json" label=${t('content')}></tf-code>
      <details class="raw">
        <summary>
          ${t('raw')}
          ${entry.body.kind === 'message' ? html`<span class="soft">${t('rawWhy')}</span>` : nothing}
        </summary>
        <tf-code .code=${entry.text} wrap label=${t('raw')}></tf-code>
      </details>
    </section>`;
  }
}

/** An argument as text; amounts with all their digits. */
const textOf = (value: Argument): string => (value === null ? 'null' : String(value));

/** What a call may be given, whatever its name. */
type Argument = string | number | bigint | null;

define('tf-page-ledger-entry', TfPageLedgerEntry);

declare global {
  interface HTMLElementTagNameMap {
    'tf-page-ledger-entry': TfPageLedgerEntry;
  }
}
