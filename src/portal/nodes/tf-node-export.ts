import { LitElement, css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { controls } from '../../elements/controls.styles.ts';
import { define } from '../../elements/define.ts';
import { icon } from '../../elements/icon.ts';
import { download } from '../../elements/icons.ts';
import { placeWhenOpen } from '../../elements/place-popover.ts';
import { Words } from '../../elements/words.ts';
import type { Exploration } from '../../explore/exploration.ts';
import { csvOf, EXPORT_SLICE, jsonOf } from '../../explore/export-nodes.ts';
import { explore } from '../../messages/explore.ts';
import { saveBlob } from '../save-file.ts';
import { exportColumns } from './export-columns.ts';

/**
 * Writes what passes into a file, in the order of the table, a slice at a time so that the page
 * goes on answering.
 *
 * @element tf-node-export
 */
export class TfNodeExport extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: inline-block;
      }
      [popover] {
        inline-size: min(18rem, calc(100vw - 16px));
        padding: 12px;
      }
      [popover] button {
        inline-size: 100%;
        margin-block-start: 8px;
      }
      p {
        margin: 0;
        color: var(--_ink-2);
        font-size: var(--_text-s);
      }
    `,
  ];

  @property({ attribute: false }) exploration: Exploration | undefined;
  @property({ type: Number }) count = 0;

  @state() private written: number | undefined;

  readonly #words = new Words(this, explore);

  override render() {
    const { t } = this.#words;
    const { written, count } = this;
    return html`<button type="button" class="small" popovertarget="menu" ?disabled=${count === 0}>
        ${icon(download)}${t('export')}
      </button>
      <div
        id="menu"
        popover="auto"
        role="dialog"
        aria-label=${t('export')}
        @toggle=${placeWhenOpen}
      >
        <p>${t('exportWhy', { n: count })}</p>
        <button type="button" ?disabled=${written !== undefined} @click=${() => this.#write('csv')}>
          ${t('csv')}
        </button>
        <button
          type="button"
          ?disabled=${written !== undefined}
          @click=${() => this.#write('json')}
        >
          ${t('json')}
        </button>
        <p role="status">
          ${written === undefined ? nothing : t('exporting', { n: written, all: count })}
        </p>
      </div>`;
  }

  async #write(kind: 'csv' | 'json'): Promise<void> {
    const { exploration } = this;
    if (!exploration) return;
    const rows = exploration.rows(0, exploration.passing);
    const columns = exportColumns(exploration);
    const pieces = kind === 'csv' ? csvOf(rows, columns) : jsonOf(rows, columns);
    const blobs: Blob[] = [];
    for (const piece of pieces) {
      // What is written leaves the heap, and the page gets its turn.
      blobs.push(new Blob([piece]));
      this.written = Math.min(rows.length, blobs.length * EXPORT_SLICE);
      await new Promise(requestAnimationFrame);
    }
    const type = kind === 'csv' ? 'text/csv;charset=utf-8' : 'application/json';
    saveBlob(`nodes.${kind}`, new Blob(blobs, { type }));
    this.written = undefined;
    this.renderRoot.querySelector<HTMLElement>('[popover]')?.hidePopover();
  }
}

define('tf-node-export', TfNodeExport);

declare global {
  interface HTMLElementTagNameMap {
    'tf-node-export': TfNodeExport;
  }
}
