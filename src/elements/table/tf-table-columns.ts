import { LitElement, css, html } from 'lit';
import { property } from 'lit/decorators.js';
import { table } from '../../messages/table.ts';
import { controls } from '../controls.styles.ts';
import { define } from '../define.ts';
import { icon } from '../icon.ts';
import { chevronDown, chevronUp, slidersHorizontal } from '../icons.ts';
import { placeWhenOpen } from '../place-popover.ts';
import { Words } from '../words.ts';
import { TableColumnsEvent, type TableColumn } from './table-source.ts';

/**
 * Which columns a table shows, in which order and how wide; a button with a list behind it.
 *
 * @element tf-table-columns
 * @fires {TableColumnsEvent} tf-table-columns - other columns, another order or width are wanted
 */
export class TfTableColumns extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: inline-block;
      }
      [popover] {
        inline-size: min(calc(var(--_rem) * 24), calc(100vw - 16px));
        max-block-size: min(calc(var(--_rem) * 32), 80dvh);
        padding: 12px;
        overflow: auto;
      }
      p {
        margin: 0 0 8px;
        color: var(--_ink-2);
        font-size: var(--_text-s);
      }
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto auto calc(var(--_rem) * 5.5);
        align-items: center;
        gap: 4px;
      }
      li + li {
        border-block-start: 1px solid var(--_line);
      }
      .choice {
        min-block-size: 36px;
        align-items: center;
      }
      .choice input {
        margin: 0;
      }
      input[type='number'] {
        min-block-size: 28px;
        padding: 2px 6px;
      }
      .again {
        margin-block-start: 8px;
      }
    `,
  ];

  @property({ attribute: false }) columns: readonly TableColumn[] = [];
  @property({ attribute: false }) shown: readonly string[] = [];
  @property({ attribute: false }) widths: Readonly<Record<string, number>> = {};
  /** What is shown unless somebody chooses. */
  @property({ attribute: false }) usual: readonly string[] = [];

  readonly #words = new Words(this, table);

  override render() {
    const { t } = this.#words;
    const known = this.columns.filter(({ fixed }) => !fixed);
    const first = this.shown.flatMap((name) => known.find((column) => column.name === name) ?? []);
    const rest = known.filter(({ name }) => !this.shown.includes(name));
    return html`<button type="button" class="small" popovertarget="list">
        ${icon(slidersHorizontal)}${t('table.columns')}
      </button>
      <div
        id="list"
        popover="auto"
        role="dialog"
        aria-label=${t('table.columns')}
        @toggle=${placeWhenOpen}
      >
        <p>${t('table.columnsWhy')}</p>
        <ul>
          ${first.map((column, place) => this.#renderColumn(column, place, first.length))}
          ${rest.map((column) => this.#renderColumn(column, -1, first.length))}
        </ul>
        <button type="button" class="small again" @click=${() => this.#say(this.usual, {})}>
          ${t('table.asUsual')}
        </button>
      </div>`;
  }

  #renderColumn({ name, heading, width }: TableColumn, place: number, count: number) {
    const { t } = this.#words;
    const isShown = place >= 0;
    const label = { column: heading };
    return html`<li>
      <label class="choice">
        <input type="checkbox" .checked=${isShown} @change=${() => this.#toggle(name)} />
        <span>${heading}</span>
      </label>
      <button
        type="button"
        class="quiet square small"
        aria-label=${t('table.earlier', label)}
        ?disabled=${place < 1}
        @click=${() => this.#move(place, -1)}
      >
        ${icon(chevronUp)}
      </button>
      <button
        type="button"
        class="quiet square small"
        aria-label=${t('table.later', label)}
        ?disabled=${!isShown || place === count - 1}
        @click=${() => this.#move(place, 1)}
      >
        ${icon(chevronDown)}
      </button>
      <input
        type="number"
        min="56"
        max="800"
        step="8"
        aria-label=${t('table.width', label)}
        ?disabled=${!isShown}
        .value=${String(this.widths[name] ?? width)}
        @change=${(event: Event) => this.#resize(name, event.target as HTMLInputElement)}
      />
    </li>`;
  }

  #toggle(name: string): void {
    const without = this.shown.filter((other) => other !== name);
    const wasShown = without.length < this.shown.length;
    this.#say(wasShown ? without : [...this.shown, name], this.widths);
  }

  #move(place: number, by: -1 | 1): void {
    const order = [...this.shown];
    const [name] = order.splice(place, 1);
    order.splice(place + by, 0, name!);
    this.#say(order, this.widths);
  }

  #resize(name: string, { valueAsNumber }: HTMLInputElement): void {
    if (!(valueAsNumber > 0)) return;
    const width = Math.min(800, Math.max(56, Math.round(valueAsNumber)));
    this.#say(this.shown, { ...this.widths, [name]: width });
  }

  #say(shown: readonly string[], widths: Readonly<Record<string, number>>): void {
    this.dispatchEvent(new TableColumnsEvent(shown, widths));
  }
}

define('tf-table-columns', TfTableColumns);

declare global {
  interface HTMLElementTagNameMap {
    'tf-table-columns': TfTableColumns;
  }
}
