import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { buttons } from '../../elements/buttons.styles.ts';
import { define } from '../../elements/define.ts';
import { icon } from '../../elements/icon.ts';
import { rocket, x } from '../../elements/icons.ts';
import { surfaces } from '../../elements/surfaces.styles.ts';
import { tables } from '../../elements/tables.styles.ts';
import { tokens } from '../../elements/tokens.styles.ts';
import { tableStyles } from '../../elements/table/tf-table.styles.ts';
import type { TableSource } from '../../elements/table/table-source.ts';
import { Words } from '../../elements/words.ts';
import type { Exploration } from '../../explore/exploration.ts';
import { common } from '../../messages/common.ts';
import { explore } from '../../messages/explore.ts';
import { UP } from '../../model/inventory.ts';
import { hrefTo } from '../href.ts';
import { nodeColumns, nodeSource } from './node-columns.ts';

/**
 * Up to four nodes side by side, every column of the finder as a line; lines in which they differ are
 * marked.
 *
 * @element tf-node-compare
 * @fires tf-compare-close - it was closed by hand
 */
export class TfNodeCompare extends LitElement {
  static override styles = [
    tokens,
    buttons,
    surfaces,
    tableStyles,
    tables,
    css`
      :host {
        display: block;
      }
      dialog {
        inline-size: min(68rem, calc(100vw - 24px));
        max-block-size: calc(100dvh - 32px);
        padding: 20px;
      }
      .title {
        display: flex;
        align-items: center;
        justify-content: space-between;
      }
      h2 {
        margin: 0;
        font-size: var(--_text-l);
      }
      table {
        table-layout: fixed;
        min-inline-size: 34rem;
        border-collapse: collapse;
      }
      thead td {
        inline-size: clamp(6.5rem, 14vw, 9rem);
      }
      thead td,
      tbody th {
        position: sticky;
        z-index: 1;
        inset-inline-start: 0;
        background: var(--_surface);
      }
      thead th {
        min-inline-size: 9rem;
        padding: 8px 12px;
        background: none;
        color: var(--_ink);
        font-size: var(--_text);
        font-weight: 600;
      }
      tbody th {
        color: var(--_ink-2);
        font-weight: 500;
      }
      tbody tr,
      tbody tr:hover {
        background: none;
      }
      td,
      th {
        white-space: normal;
      }
      .number {
        text-align: start;
      }
      .differs td {
        font-weight: 600;
      }
      .differs :is(th, td) {
        background: var(--_accent-soft);
      }
      .differs th {
        color: var(--_ink);
      }
      .mark {
        margin-inline-start: 6px;
        font-weight: 700;
      }
      p {
        margin: 4px 0 10px;
        color: var(--_ink-2);
      }
    `,
  ];

  @property({ attribute: false }) exploration: Exploration | undefined;
  /** Rows of the inventory. */
  @property({ attribute: false }) rows: readonly number[] = [];

  /** Ids that were asked for and that the grid does not have. */
  @property({ attribute: false }) missing: readonly number[] = [];
  @property({ type: Boolean }) open = false;

  @query('dialog') private dialog!: HTMLDialogElement;

  readonly #words = new Words(this, explore);
  readonly #common = new Words(this, common);

  protected override updated(): void {
    const { dialog, open } = this;
    if (open === dialog.open) return;
    if (!open) dialog.close();
    else {
      dialog.setAttribute('closedby', 'any');
      dialog.showModal();
    }
  }

  readonly #onClose = (): void => {
    this.dispatchEvent(new Event('tf-compare-close'));
  };

  override render() {
    const { t } = this.#words;
    return html`<dialog aria-labelledby="title" @close=${this.#onClose}>
      <div class="title">
        <h2 id="title">${t('compareTitle')}</h2>
        <button
          type="button"
          class="quiet square"
          aria-label=${this.#common.t('close')}
          @click=${() => this.dialog.close()}
        >
          ${icon(x)}
        </button>
      </div>
      ${this.#renderMissing()}
      ${this.exploration && this.rows.length > 0 ? this.#renderTable(this.exploration) : ''}
    </dialog>`;
  }

  #renderMissing() {
    const { missing } = this;
    if (missing.length === 0) return nothing;
    const nodes = missing.join(', ');
    const said = this.#words.t('compareMissing', { n: missing.length, nodes });
    return html`<p role="alert">${said}</p>`;
  }

  #renderTable(exploration: Exploration) {
    const { t } = this.#words;
    const source: TableSource = nodeSource(exploration, this.#words);
    const { nodeId, status } = exploration.inventory;
    const lines = nodeColumns(this.#words).filter(({ name, fixed }) => !fixed && name !== 'deploy');
    const cells = lines.map(({ name }) => this.rows.map((row) => source.cell(row, name) || '–'));
    const differing = cells.map((line) => new Set(line.map(contentOf)).size > 1);
    const n = differing.filter(Boolean).length;
    return html`${
        this.rows.length > 1
          ? html`<p role="status">
              ${n > 0 ? t('compareDiffer', { n, all: lines.length }) : t('compareSame')}
            </p>`
          : nothing
      }
      <div class="table-scroll" tabindex="0" role="group" aria-label=${t('compareTitle')}>
        <table>
          <thead>
            <tr>
              <td></td>
              ${this.rows.map(
                (row) =>
                  html`<th scope="col">
                    <a href=${hrefTo(`/nodes/${nodeId[row]!}`)}>${source.label(row)}</a>
                  </th>`,
              )}
            </tr>
          </thead>
          <tbody>
            ${lines.map(
              ({ heading }, line) =>
                html`<tr class=${differing[line] ? 'differs' : ''}>
                  <th scope="row">
                    ${heading}${
                      differing[line]
                        ? html`<span class="mark" role="img" aria-label=${t('differs')}>≠</span>`
                        : nothing
                    }
                  </th>
                  ${cells[line]!.map((cell) => html`<td>${cell}</td>`)}
                </tr>`,
            )}
            <tr>
              <th scope="row">${t('column.deploy')}</th>
              ${this.rows.map(
                (row) =>
                  html`<td>
                    ${
                      status[row] === UP
                        ? html`<a
                            class="button small"
                            href=${hrefTo(`/deploy/vm?node=${nodeId[row]!}`)}
                            aria-label=${t('deployOn', { node: String(nodeId[row]!) })}
                            >${icon(rocket)}${t('deployHere')}</a
                          >`
                        : nothing
                    }
                  </td>`,
              )}
            </tr>
          </tbody>
        </table>
      </div>`;
  }
}

/** What a cell says, to be compared with others: its parts in their order. */
function contentOf(cell: unknown): string {
  if (Array.isArray(cell)) return cell.map(contentOf).join('');
  if (typeof cell === 'object' && cell !== null && 'values' in cell)
    return (cell as TemplateResult).values.map(contentOf).join('|');
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';
}

define('tf-node-compare', TfNodeCompare);

declare global {
  interface HTMLElementTagNameMap {
    'tf-node-compare': TfNodeCompare;
  }
}
