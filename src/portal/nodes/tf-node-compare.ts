import { LitElement, css, html, nothing } from 'lit';
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
 * Up to four nodes side by side, every column of the finder as a line.
 *
 * @element tf-node-compare
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
    `,
  ];

  @property({ attribute: false }) exploration: Exploration | undefined;
  /** Rows of the inventory. */
  @property({ attribute: false }) rows: readonly number[] = [];

  @query('dialog') private dialog!: HTMLDialogElement;

  readonly #words = new Words(this, explore);
  readonly #common = new Words(this, common);

  /** Shows them. */
  open(): void {
    this.dialog.setAttribute('closedby', 'any');
    this.dialog.showModal();
  }

  override render() {
    const { t } = this.#words;
    return html`<dialog aria-labelledby="title">
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
      ${this.exploration ? this.#renderTable(this.exploration) : ''}
    </dialog>`;
  }

  #renderTable(exploration: Exploration) {
    const { t } = this.#words;
    const source: TableSource = nodeSource(exploration, this.#words);
    const { nodeId, status } = exploration.inventory;
    const lines = nodeColumns(this.#words).filter(({ name, fixed }) => !fixed && name !== 'deploy');
    return html`<div class="table-scroll" tabindex="0" role="group" aria-label=${t('compareTitle')}>
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
            ({ name, heading }) =>
              html`<tr>
                <th scope="row">${heading}</th>
                ${this.rows.map((row) => html`<td>${source.cell(row, name) || '–'}</td>`)}
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

define('tf-node-compare', TfNodeCompare);

declare global {
  interface HTMLElementTagNameMap {
    'tf-node-compare': TfNodeCompare;
  }
}
