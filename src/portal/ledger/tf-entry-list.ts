import { LitElement, css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { define } from '../../elements/define.ts';
import { tableRegion } from '../../elements/table-region.ts';
import { tables } from '../../elements/tables.styles.ts';
import '../../elements/tf-badge.ts';
import type { BadgeTone } from '../../elements/tf-badge.ts';
import { tokens } from '../../elements/tokens.styles.ts';
import { Words } from '../../elements/words.ts';
import { ledger } from '../../messages/ledger.ts';
import type { EntryKind, LedgerEntry } from '../../ports/ledger.ts';
import { hrefTo } from '../href.ts';
import { heals } from '../simulation/healed.ts';
import { entryWords } from './entry-words.ts';
import { shortHash } from './short-hash.ts';

const kindTones: Readonly<Record<EntryKind, BadgeTone>> = {
  genesis: 'quiet',
  extrinsic: 'busy',
  message: 'good',
  clock: 'quiet',
  fault: 'bad',
  price: 'warn',
  activation: 'quiet',
  runtime: 'warn',
};

/** How an entry is marked: a fault that ends is good news. */
export function entryTone({ body }: Pick<LedgerEntry, 'body'>): BadgeTone {
  return body.kind === 'fault' && heals(body.fault) ? 'good' : kindTones[body.kind];
}

/**
 * Entries of a ledger, one a row, each leading to itself, its block and what it concerns.
 *
 * @element tf-entry-list
 */
export class TfEntryList extends LitElement {
  static override styles = [
    tokens,
    tables,
    css`
      table {
        font-variant-numeric: tabular-nums;
      }
      td,
      tbody th {
        white-space: nowrap;
      }
      tbody th {
        font-weight: 600;
      }
      a {
        color: inherit;
        text-decoration-color: var(--_edge);
      }
      a:hover {
        text-decoration-color: var(--_accent);
      }
      .what {
        inline-size: 99%;
        white-space: normal;
        min-inline-size: 12rem;
      }
      .soft,
      .what small {
        color: var(--_ink-2);
        font-size: var(--_text-s);
      }
      code {
        font-family: var(--_mono);
        font-size: 0.94em;
      }
    `,
  ];

  @property({ attribute: false }) entries: readonly LedgerEntry[] = [];
  /** What these entries are, for screen readers. */
  @property() label = '';

  readonly #words = new Words(this, ledger);

  override render() {
    const { t } = this.#words;
    return tableRegion(
      this.label || t('entries'),
      html`<table>
        <thead>
          <tr>
            <th scope="col" class="number">${t('number')}</th>
            <th scope="col">${t('kind')}</th>
            <th scope="col">${t('what')}</th>
            <th scope="col">${t('about')}</th>
            <th scope="col" class="number">${t('block')}</th>
            <th scope="col">${t('when')}</th>
            <th scope="col">${t('hash')}</th>
          </tr>
        </thead>
        <tbody>
          ${this.entries.map((entry) => this.#renderEntry(entry))}
        </tbody>
      </table>`,
    );
  }

  #renderEntry(entry: LedgerEntry) {
    const { t, format } = this.#words;
    const { seq, body, block, at, hash, twins, contracts } = entry;
    return html`<tr>
      <th scope="row" class="number">
        <a href=${hrefTo(`/ledger/entries/${seq}`)}>${String(seq)}</a>
      </th>
      <td><tf-badge tone=${entryTone({ body })}>${t(`kind.${body.kind}`)}</tf-badge></td>
      <td class="what">${entryWords(entry, this.#words)}</td>
      <td class="soft">
        ${contracts.map(
          (id) => html`<a href=${hrefTo(`/contracts/${id}`)}>${t('contract')} ${String(id)}</a> `,
        )}
        ${
          contracts.length === 0
            ? twins.map(
                (id) =>
                  html`<a href=${hrefTo(`/ledger?twin=${id}`)}>${t('twin')} ${String(id)}</a> `,
              )
            : nothing
        }
      </td>
      <td class="number">
        <a href=${hrefTo(`/ledger/blocks/${block}`)}>${format.number(block)}</a>
      </td>
      <td class="soft">${format.dateTime(at)}</td>
      <td>
        <a href=${hrefTo(`/ledger/entries/${hash}`)}><code>${shortHash(hash)}</code></a>
      </td>
    </tr>`;
  }
}

define('tf-entry-list', TfEntryList);

declare global {
  interface HTMLElementTagNameMap {
    'tf-entry-list': TfEntryList;
  }
}
