import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { buttons } from '../../elements/buttons.styles.ts';
import { define } from '../../elements/define.ts';
import { icon } from '../../elements/icon.ts';
import { arrowLeft } from '../../elements/icons.ts';
import { inputs } from '../../elements/inputs.styles.ts';
import { tableRegion } from '../../elements/table-region.ts';
import { tables } from '../../elements/tables.styles.ts';
import '../../elements/tf-empty.ts';
import '../../elements/tf-error.ts';
import { tokens } from '../../elements/tokens.styles.ts';
import { Words } from '../../elements/words.ts';
import { ledger } from '../../messages/ledger.ts';
import { portal } from '../../messages/portal.ts';
import { MILLI_USD } from '../../model/units.ts';
import type { Change, NodeFigures, WorldChanges } from '../../ports/ledger.ts';
import { AddressQuery } from '../address-query.ts';
import { contractsStyles } from '../contracts/contracts.styles.ts';
import { hrefTo } from '../href.ts';
import '../link/tf-ignored.ts';
import { pageStyles } from '../page.styles.ts';
import { recordStyles } from '../record.styles.ts';
import { ledgerStyles } from './ledger.styles.ts';
import { readChangesQuery } from './ledger-address.ts';
import type { ChangesView } from './ledger-view.ts';
import { shortHash } from './short-hash.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Rows of a table that are drawn: a month may touch thousands of nodes. */
const MOST = 200;

/** An instant as a field for date and time has it, in the reader's time zone. */
function fieldOf(at: number): string {
  const date = new Date(at);
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
}

/**
 * What changed between two instants of a simulated world: money, contracts, nodes, prices.
 *
 * @element tf-page-ledger-changes
 */
export class TfPageLedgerChanges extends LitElement {
  static override styles = [
    tokens,
    buttons,
    inputs,
    tables,
    pageStyles,
    recordStyles,
    contractsStyles,
    recordStyles,
    ledgerStyles,
  ];

  /** Undefined while it is worked out, null on a grid without a ledger. */
  @property({ attribute: false }) view: ChangesView | null | undefined;
  /** Drawn in place of the page when it cannot be had. */
  @property({ attribute: false }) error: unknown;

  readonly #words = new Words(this, ledger, portal);
  readonly #query = new AddressQuery(this, readChangesQuery);

  override render() {
    const { t } = this.#words;
    const { view, error } = this;
    return html`<a class="back" href=${hrefTo('/ledger')}>${icon(arrowLeft)}${t('back')}</a>
      <div class="head">
        <div>
          <h1>${t('page.ledger-changes')}</h1>
          <p class="lead">${t('changesLead')}</p>
        </div>
      </div>
      ${error !== undefined ? html`<tf-error .error=${error}></tf-error>` : nothing}
      ${
        view === null
          ? html`<tf-empty heading=${t('none')}>${t('noneWhy')}</tf-empty>`
          : view
            ? html`<tf-ignored .parts=${this.#query.ignored}></tf-ignored
                >${this.#renderTools(view)}${
                  view.changes
                    ? this.#renderChanges(view.changes)
                    : html`<p class="bad" role="alert">${this.#whyNot(view)}</p>`
                }`
            : error === undefined
              ? html`<div class="pending"></div>`
              : nothing
      }`;
  }

  /** Which of the two instants the ledger does not reach to. */
  #whyNot({ from, to, startedAt }: ChangesView): string {
    const { t, format } = this.#words;
    return from < startedAt
      ? t('tooEarly', { at: format.dateTime(startedAt) })
      : t('tooLate', { at: format.dateTime(to) });
  }

  #renderTools({ from, to, now, startedAt }: ChangesView) {
    const { t } = this.#words;
    const preset = (label: string, since: number) =>
      html`<button type="button" @click=${() => this.#ask(Math.max(startedAt, since), now)}>
        ${label}
      </button>`;
    return html`<div class="tools">
      <label>
        ${t('from')}
        <input
          type="datetime-local"
          step="1"
          .value=${fieldOf(from)}
          @change=${this.#onField('from')}
        />
      </label>
      <label>
        ${t('to')}
        <input
          type="datetime-local"
          step="1"
          .value=${fieldOf(to)}
          @change=${this.#onField('to')}
        />
      </label>
      <div class="row">
        ${preset(t('lastHour'), now - HOUR)} ${preset(t('lastDay'), now - DAY)}
        ${preset(t('lastMonth'), now - 30 * DAY)} ${preset(t('sinceBegin'), startedAt)}
      </div>
    </div>`;
  }

  #renderChanges(changes: WorldChanges) {
    const { t, format } = this.#words;
    const { accounts, contracts, nodes, twins, bills, entries, blocks, price } = changes;
    const isSame =
      entries + bills.count + accounts.length + contracts.length + nodes.length + twins.length ===
        0 && price[0] === price[1];
    const usd = (milli: number): string => format.usd(BigInt(milli) * MILLI_USD);
    return html`<dl class="figures">
        <div>
          <dt>${t('block')}</dt>
          <dd>${format.number(blocks[0])} → ${format.number(blocks[1])}</dd>
        </div>
        <div>
          <dt>${t('entries')}</dt>
          <dd>${format.number(entries)}</dd>
        </div>
        <div>
          <dt>${t('bills')}</dt>
          <dd>
            <a
              class="plain"
              href=${hrefTo(
                `/contracts/bills?who=all&since=${changes.from + 1000}&until=${changes.to + 1000}`,
              )}
              >${format.number(bills.count)}</a
            >
            <span class="soft">${format.tft(bills.amount)}</span>
          </dd>
        </div>
        <div>
          <dt>${t('price')}</dt>
          <dd>${price[0] === price[1] ? usd(price[1]) : `${usd(price[0])} → ${usd(price[1])}`}</dd>
        </div>
      </dl>
      ${
        changes.from === changes.to
          ? html`<tf-empty heading=${t('sameInstant')}>${t('sameInstantWhy')}</tf-empty>`
          : isSame
            ? html`<tf-empty heading=${t('nothing')}>${t('nothingWhy')}</tf-empty>`
            : nothing
      }
      ${this.#renderContracts(contracts)}${this.#renderAccounts(accounts)}
      ${this.#renderTwins(twins)}${this.#renderNodes(nodes)}`;
  }

  #renderTable(title: string, heads: readonly string[], rows: readonly TemplateResult[]) {
    const { t, format } = this.#words;
    if (rows.length === 0) return nothing;
    return html`<section>
      <header>
        <h2>${title}</h2>
        <span class="soft">${format.number(rows.length)}</span>
      </header>
      ${tableRegion(
        title,
        html`<table>
          <thead>
            <tr>
              ${heads.map(
                (head, index) =>
                  html`<th scope="col" class=${index > 0 ? 'number' : nothing}>${head}</th>`,
              )}
            </tr>
          </thead>
          <tbody>
            ${rows.slice(0, MOST)}
          </tbody>
        </table>`,
        'panel flush',
      )}
      ${
        rows.length > MOST
          ? html`<p class="soft">${t('andMore', { n: rows.length - MOST })}</p>`
          : nothing
      }
    </section>`;
  }

  #renderContracts(contracts: WorldChanges['contracts']) {
    const { t } = this.#words;
    const state = (contract: Change<unknown, { state: { kind: string } }>['before']) =>
      contract ? t(`state.${contract.state.kind}` as 'state.Created') : '–';
    return this.#renderTable(
      t('contracts'),
      [t('contract'), t('node'), t('before'), t('after')],
      contracts.map(({ key, before, after }) => {
        const node = after ?? before;
        return html`<tr>
          <th scope="row">
            <a class="plain" href=${hrefTo(`/contracts/${key}`)}>${String(key)}</a>
          </th>
          <td class="number">${node && node.type !== 'name' ? String(node.nodeId) : '–'}</td>
          <td class="number was">${state(before)}</td>
          <td class="number">${state(after)}</td>
        </tr>`;
      }),
    );
  }

  #renderAccounts(accounts: WorldChanges['accounts']) {
    const { t, format } = this.#words;
    return this.#renderTable(
      t('accounts'),
      [
        t('account'),
        `${t('before')} · TFT`,
        `${t('after')} · TFT`,
        `${t('difference')} · TFT`,
        `${t('locked')} · TFT`,
      ],
      accounts.map(({ key, before, after }) => {
        const old = before ? before.free + before.reserved : 0n;
        const now = after ? after.free + after.reserved : 0n;
        return html`<tr>
          <th scope="row">
            <a class="plain" href=${hrefTo(`/ledger?account=${key}`)}
              ><code>${shortHash(key, 10, 8)}</code></a
            >
          </th>
          <td class="number tft was">${before ? format.tftColumn(old) : '–'}</td>
          <td class="number tft">${format.tftColumn(now)}</td>
          <td class="number tft">${this.#signed(now - old, format.tftColumn)}</td>
          <td class="number tft was">${format.tftColumn(after?.reserved ?? 0n)}</td>
        </tr>`;
      }),
    );
  }

  #renderTwins(twins: WorldChanges['twins']) {
    const { t } = this.#words;
    return this.#renderTable(
      t('twins'),
      [t('twin'), t('account')],
      twins.map(
        ({ key, after }) =>
          html`<tr>
            <th scope="row">
              <a class="plain" href=${hrefTo(`/ledger?twin=${key}`)}>${String(key)}</a>
            </th>
            <td class="number"><code>${shortHash(after ?? '', 10, 8)}</code></td>
          </tr>`,
      ),
    );
  }

  #renderNodes(nodes: WorldChanges['nodes']) {
    const { t, format } = this.#words;
    const used = (
      before: NodeFigures | undefined,
      after: NodeFigures | undefined,
      of: (node: NodeFigures) => number,
      write: (value: number) => string,
    ) => {
      const [old, now] = [before ? of(before) : 0, after ? of(after) : 0];
      if (old === now) return html`<span class="soft">${write(now)}</span>`;
      const sign = now > old ? '+' : '−';
      return html`${write(now)}
        <span class=${now > old ? 'up' : 'down'}>${sign}${write(Math.abs(now - old))}</span>`;
    };
    return this.#renderTable(
      t('nodes'),
      [t('node'), t('status'), t('cores'), t('memory'), t('ssd'), t('rentedBy')],
      nodes.map(({ key, before, after }) => {
        const status = after ? t(`status.${after.status}`) : '–';
        const was = before ? t(`status.${before.status}`) : '–';
        return html`<tr>
          <th scope="row">${String(key)}</th>
          <td class="number">${was === status ? status : `${was} → ${status}`}</td>
          <td class="number">${used(before, after, ({ cru }) => cru, format.number)}</td>
          <td class="number">${used(before, after, ({ mru }) => mru, format.bytes)}</td>
          <td class="number">${used(before, after, ({ sru }) => sru, format.bytes)}</td>
          <td class="number">${after?.rentedBy ? String(after.rentedBy) : '–'}</td>
        </tr>`;
      }),
    );
  }

  #signed(value: bigint, write: (value: bigint) => string) {
    if (value === 0n) return html`<span class="soft">${write(value)}</span>`;
    return html`<span class=${value > 0n ? 'up' : 'down'}
      >${value > 0n ? '+' : '−'}${write(value > 0n ? value : -value)}</span
    >`;
  }

  #ask = (from: number, to: number): void =>
    this.#query.set({ since: String(Math.floor(from)), until: String(Math.floor(to)) });

  #onField = (name: 'from' | 'to') => (event: Event) => {
    const at = new Date((event.target as HTMLInputElement).value).getTime();
    const { view } = this;
    if (!view || Number.isNaN(at)) return;
    this.#ask(name === 'from' ? at : view.from, name === 'to' ? at : view.to);
  };
}

define('tf-page-ledger-changes', TfPageLedgerChanges);

declare global {
  interface HTMLElementTagNameMap {
    'tf-page-ledger-changes': TfPageLedgerChanges;
  }
}
